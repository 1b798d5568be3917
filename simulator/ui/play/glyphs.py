"""The small drawings at the head of a console, in a square of 24 units."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from simulator.ui.play.console import Glyph

_SIDE = 24.0


def paint_glyph(painter: QPainter, area: QRectF, glyph: Glyph, ink: QColor) -> None:
    """Draw a glyph in lines of ink, filling a square area."""
    scale = area.width() / _SIDE
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    pen = QPen(ink, 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(glyph))
    painter.restore()


@cache
def _path(glyph: Glyph) -> QPainterPath:
    path = QPainterPath()
    match glyph:
        case Glyph.HANDSET:
            _handset(path)
        case Glyph.BUBBLE:
            path.addRoundedRect(QRectF(3, 4, 18, 13), 4, 4)
            _lines(path, (8, 17), (8, 21), (12, 17))
        case Glyph.LOCK:
            path.addRoundedRect(QRectF(5, 11, 14, 10), 2, 2)
            path.moveTo(8, 11)
            path.cubicTo(8, 1.5, 16, 1.5, 16, 11)
            _lines(path, (12, 15), (12, 17))
        case Glyph.ENVELOPE:
            path.addRoundedRect(QRectF(3, 5, 18, 14), 2, 2)
            _lines(path, (3.5, 6.5), (12, 13), (20.5, 6.5))
        case Glyph.EYE:
            path.moveTo(2, 12)
            path.cubicTo(7, 4, 17, 4, 22, 12)
            path.cubicTo(17, 20, 7, 20, 2, 12)
            path.addEllipse(QPointF(12, 12), 3, 3)
    return path


def _handset(path: QPainterPath) -> None:
    """A receiver, its ear at the upper left and its mouth at the lower right."""
    path.moveTo(8.2, 3.2)
    path.lineTo(10.4, 7.8)
    path.lineTo(8.2, 10)
    path.cubicTo(9.4, 12.6, 11.4, 14.6, 14, 15.8)
    path.lineTo(16.2, 13.6)
    path.lineTo(20.8, 15.8)
    path.cubicTo(20.6, 19, 18.6, 20.8, 15.6, 20.6)
    path.cubicTo(9.4, 19.6, 4.4, 14.6, 3.4, 8.4)
    path.cubicTo(3.2, 5.4, 5, 3.4, 8.2, 3.2)


def _lines(path: QPainterPath, start: tuple[float, float], *on: tuple[float, float]) -> None:
    path.moveTo(*start)
    for point in on:
        path.lineTo(*point)
