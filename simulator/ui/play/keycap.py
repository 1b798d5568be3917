"""A key as it looks on a keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from simulator.ui.theme import Theme


def paint_keycap(painter: QPainter, area: QRectF, key: str, theme: Theme, ink: QColor) -> None:
    """Paint a keycap that fills `area`, in lines of `ink`."""
    radius = theme.px(6)
    painter.save()
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink)
    painter.drawRoundedRect(area, radius, radius)
    painter.setBrush(theme.colour("card"))
    cap = area.adjusted(0, 0, 0, -theme.px(2))
    painter.drawRoundedRect(cap, radius, radius)
    painter.setFont(theme.font(13, bold=True))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
