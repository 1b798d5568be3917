"""What a line of the talk is written on."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from simulator.ui.theme import Theme

_DOT, _APART = 7, 13
_ROUND_MS = 1_200
"""How long the dots take to breathe once."""


def bubble(area: QRectF, radius: float, tail: float, corner: Qt.Corner) -> QPainterPath:
    """A rounded rectangle with one sharper corner, which points at who speaks."""
    left = tail if corner is Qt.Corner.BottomLeftCorner else radius
    right = tail if corner is Qt.Corner.BottomRightCorner else radius
    path = QPainterPath(QPointF(area.left(), area.top() + radius))
    box = QRectF(0, 0, 2 * radius, 2 * radius)
    box.moveTopLeft(area.topLeft())
    path.arcTo(box, 180, -90)
    box.moveTopRight(area.topRight())
    path.arcTo(box, 90, -90)
    box = QRectF(0, 0, 2 * right, 2 * right)
    box.moveBottomRight(area.bottomRight())
    path.arcTo(box, 0, -90)
    box = QRectF(0, 0, 2 * left, 2 * left)
    box.moveBottomLeft(area.bottomLeft())
    path.arcTo(box, 270, -90)
    path.closeSubpath()
    return path


def dots_width(theme: Theme) -> int:
    """How wide three dots are."""
    return 2 * theme.px(_APART) + theme.px(_DOT)


def paint_dots(painter: QPainter, area: QRectF, theme: Theme, elapsed: int) -> None:
    """Three dots that breathe one after the other; where nothing may move they are still."""
    size, apart = theme.px(_DOT), theme.px(_APART)
    dot = QRectF(0, 0, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("soft"))
    for number in (-1, 0, 1):
        lag = (elapsed / _ROUND_MS - 0.15 * (number + 1)) % 1.0
        swell = max(0.0, 1.0 - abs(lag - 0.25) * 4) if theme.motion else 0.5
        painter.setOpacity(0.45 + 0.55 * swell)
        dot.moveCenter(area.center() + QPointF(number * apart, -0.2 * size * swell))
        painter.drawEllipse(dot)
    painter.setOpacity(1.0)
