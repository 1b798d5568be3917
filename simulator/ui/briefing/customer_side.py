"""Whom the trainee is about to meet."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from simulator.story.portrait import Portrait
from simulator.ui.colours import mixed
from simulator.ui.theme import Theme
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.wrap_label import WrapLabel

_LINE_SHARE = 0.3
"""How much of the ink is in the backdrop's lines, as in the talk itself."""


class CustomerSide(QFrame):
    """The customer's name and temperament above the face with which they come in."""

    def __init__(
        self, theme: Theme, portraits: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fresh = True
        self.setProperty("kind", "tint")
        self._portrait = PortraitView(portraits, self)
        self._name = WrapLabel(kind="title", parent=self)
        self._temperament = WrapLabel(kind="note", parent=self)
        self._words = QVBoxLayout()
        self._words.addWidget(self._name)
        self._words.addWidget(self._temperament)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._words)
        column.addWidget(self._portrait, 1)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_customer(self, name: str, backdrop: str) -> None:
        """Show who it is, and where; their first face comes at once."""
        self._fresh = True
        self._name.setText(name)
        self._portrait.setAccessibleName(name)
        self._portrait.set_backdrop(backdrop)

    def show_temperament(self, name: str, portrait: Portrait, face: str) -> None:
        """Show how the customer comes in."""
        self._temperament.setText(name)
        self._portrait.set_motion(self._theme.motion and not self._fresh)
        self._portrait.show_face(portrait, face)
        self._portrait.set_motion(self._theme.motion)
        self._fresh = False

    def _restyled(self) -> None:
        theme = self._theme
        tint, ink = theme.colour("tint"), theme.colour("ink")
        self._portrait.set_colours(tint, mixed(tint, ink, _LINE_SHARE), ink)
        self._portrait.set_motion(theme.motion)
        self._words.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), 0)
        self._words.setSpacing(theme.px(2))
