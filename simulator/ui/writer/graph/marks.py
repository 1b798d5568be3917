"""The graph's shapes, each drawn in a square from -1 to 1: grades, problems, the current play."""

from functools import cache
from math import cos, pi, sin
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from simulator.story.diagnostics import Severity
from simulator.story.model import Grade

GRADE_ROLES = {
    Grade.GREAT: "band.delighted",
    Grade.GOOD: "band.satisfied",
    Grade.FAIR: "band.wary",
    Grade.POOR: "band.furious",
}
SEVERITY_ROLES = {Severity.ERROR: "error", Severity.WARNING: "band.annoyed"}


@cache
def grade_mark(grade: Grade) -> QPainterPath:
    """A star, a disc, a diamond or a triangle that points down."""
    match grade:
        case Grade.GREAT:
            return _polygon(_star())
        case Grade.GOOD:
            path = QPainterPath()
            path.addEllipse(QPointF(0, 0), 0.86, 0.86)
            return path
        case Grade.FAIR:
            return _polygon([(0, -1), (1, 0), (0, 1), (-1, 0)])
        case Grade.POOR:
            return _polygon([(-0.95, -0.75), (0.95, -0.75), (0, 0.95)])
        case _:
            assert_never(grade)


@cache
def severity_mark(severity: Severity) -> QPainterPath:
    """An octagon or a triangle that points up, with the hole of an exclamation mark."""
    match severity:
        case Severity.ERROR:
            outline = [(cos(pi / 8 + pi / 4 * n), sin(pi / 8 + pi / 4 * n)) for n in range(8)]
            middle = 0.0
        case Severity.WARNING:
            outline = [(0, -0.95), (1.05, 0.85), (-1.05, 0.85)]
            middle = 0.2
        case _:
            assert_never(severity)
    path = _polygon(outline)
    hole = QPainterPath()
    hole.addRoundedRect(QRectF(-0.13, middle - 0.55, 0.26, 0.66), 0.1, 0.1)
    hole.addEllipse(QPointF(0, middle + 0.38), 0.16, 0.16)
    return path.subtracted(hole)


@cache
def here_mark() -> QPainterPath:
    """A pointer to the right: the play stands here."""
    return _polygon([(-0.7, -0.95), (0.95, 0), (-0.7, 0.95)])


@cache
def been_mark() -> QPainterPath:
    """A tick: the play came through here."""
    return _polygon(
        [(-1, 0.05), (-0.65, -0.3), (-0.25, 0.15), (0.7, -0.8), (1, -0.5), (-0.25, 0.8)]
    )


def placed(mark: QPainterPath, middle: QPointF, radius: float) -> QPainterPath:
    """A mark at its place and size."""
    return QTransform(radius, 0, 0, radius, middle.x(), middle.y()).map(mark)


def _polygon(points: list[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _star() -> list[tuple[float, float]]:
    return [
        (radius * sin(pi / 5 * n), -radius * cos(pi / 5 * n))
        for n in range(10)
        for radius in ((1.05, 0.46)[n % 2],)
    ]
