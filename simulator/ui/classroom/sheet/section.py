"""A part of a class sheet on the page, made anew only when it says something else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from simulator.ui.debrief.column import Column
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card

Fill = Callable[[Column], None]
"""Puts what is to be said into a column."""


class SheetSection(Card):
    """A card with a heading; hidden where there is nothing to say."""

    def __init__(self, theme: Theme, heading: str, *, gap: int = 8) -> None:
        super().__init__(theme, heading)
        self._gap_within = gap
        self._values: object = None
        self._content: Column | None = None
        self.hide()

    def show_values(self, values: object, fill: Fill) -> None:
        """Show these, unless they are what is shown already; nothing where they are empty."""
        if values == self._values:
            return
        self._values = values
        if self._content is not None:
            self._keep_focus(self._content)
            self.take(self._content)
            self._content = None
        self.setVisible(bool(values))
        if values:
            self._content = Column(self._theme, self, gap=self._gap_within)
            fill(self._content)
            self.add(self._content)
            self._content.show()

    def _keep_focus(self, content: Column) -> None:
        """The keyboard stays in this part, so that nothing scrolls to where it would go."""
        focus = QApplication.focusWidget()
        if focus is not None and content.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
