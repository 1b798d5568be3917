"""A reply's letter, as it looks on every screen of the class."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from simulator.ui.classroom.projector.block import stage_font
from simulator.ui.theme import Theme

LETTER = 52
"""Its width and height in the design's px."""


def paint_letter(
    painter: QPainter,
    area: QRectF,
    letter: str,
    theme: Theme,
    unit: float,
    *,
    filled: bool = False,
) -> None:
    """Paint a letter in its square; `filled` for the one that is picked."""
    ground, ink = ("accent", "on-accent") if filled else ("card", "ink")
    pen = max(1.5, 3 * unit)
    painter.save()
    painter.setPen(QPen(theme.colour("accent" if filled else "ink"), pen))
    painter.setBrush(theme.colour(ground))
    inner = area.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
    painter.drawRoundedRect(inner, 12 * unit, 12 * unit)
    painter.setPen(theme.colour(ink))
    painter.setFont(stage_font(theme, 32, unit, bold=True))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
