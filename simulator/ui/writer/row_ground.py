"""The ground under a row of a list: tint where it is selected, a ring where the keyboard is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from simulator.ui.theme import Theme

_RADIUS = 8


def paint_row_ground(
    painter: QPainter, area: QRectF, state: QStyle.StateFlag, theme: Theme
) -> None:
    """Paint the ground of a row in a state of its `QStyleOptionViewItem`."""
    flags = QStyle.StateFlag
    selected, hovered = bool(state & flags.State_Selected), bool(state & flags.State_MouseOver)
    if not selected and not hovered:
        return
    focused = bool(state & flags.State_HasFocus)
    painter.setBrush(theme.colour("tint" if selected else "hover"))
    painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
    radius = theme.px(_RADIUS)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
