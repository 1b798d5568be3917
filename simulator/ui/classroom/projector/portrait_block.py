"""The customer's face on a slide."""

from PySide6.QtCore import QRect

from simulator.ui.classroom.projector.stage import Who
from simulator.ui.colours import mixed
from simulator.ui.theme import Theme
from simulator.ui.widgets.portrait import PortraitView


class PortraitBlock:
    """A portrait that stays while slides come and go, so that its face can change."""

    def __init__(self, theme: Theme, view: PortraitView, least: float) -> None:
        """`least` is the height in the design's px that it takes at any rate."""
        self._view, self._least, self._theme = view, least, theme

    def show(self, who: Who, told: str) -> "PortraitBlock":
        """Show a customer; `told` is what a screen reader says of the face."""
        theme, view = self._theme, self._view
        tint, ink = theme.colour("tint"), theme.colour("ink")
        view.set_colours(tint, mixed(tint, ink, 0.3), ink)
        view.set_motion(theme.motion)
        view.set_backdrop(who.backdrop)
        view.set_agitated(who.agitated)
        view.show_face(who.portrait, who.band)
        view.setAccessibleName(told)
        return self

    def tall(self, width: int, unit: float) -> int:
        """The height that it needs."""
        return round(self._least * unit)

    def place(self, area: QRect, unit: float) -> None:
        """Fill the area."""
        radius = 24 * unit
        self._view.set_corners(radius, radius)
        self._view.setGeometry(area)
        self._view.show()
