"""One decision in the list."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.debrief.annotations import MarkView, OtherReplyView
from simulator.ui.debrief.decision_details import DecisionDetails
from simulator.ui.debrief.decision_header import DecisionHeader
from simulator.ui.debrief.tab_order import tab_after
from simulator.ui.debrief.views import DecisionView
from simulator.ui.theme import Theme

WhatIf = Callable[[int], tuple[OtherReplyView, ...]]
"""What else was on offer at a decision."""


class DecisionRow(QWidget):
    """A header, and under it the details, which are made when they are first opened."""

    toggled = Signal(bool)
    """It was opened or closed."""
    opened_by_hand = Signal(int)
    """The trainee opened it by key or mouse; its number."""
    retried = Signal(int)
    """The trainee wants to try again from it."""

    def __init__(self, theme: Theme, view: DecisionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._details: DecisionDetails | None = None
        self._mark: MarkView | None = None
        self._what_if: WhatIf = _nothing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.header = DecisionHeader(theme, view, self)
        self.header.toggled.connect(self._show)
        self.header.clicked.connect(self._clicked)
        self._column.addWidget(self.header)

    @property
    def number(self) -> int:
        """Which decision it is, counted from 1."""
        return self._view.number

    @property
    def details(self) -> DecisionDetails | None:
        """What it shows while it is open; None before it was first opened."""
        return self._details

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        self.header.setChecked(opened)

    def annotate(self, mark: MarkView, what_if: WhatIf) -> None:
        """Show what it cost, and what else could have been said."""
        self._mark, self._what_if = mark, what_if
        self.header.annotate(mark)
        if self._details is not None:
            if self._details.isAncestorOf(self.focusWidget()):
                self.header.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(self._details)
            self._details.hide()
            self._details.deleteLater()
            self._details = None
            if self.header.isChecked():
                self._make_details().show()

    def _clicked(self, opened: bool) -> None:
        if opened:
            self.opened_by_hand.emit(self.number)

    def _show(self, opened: bool) -> None:
        if self._details is not None or opened:
            (self._details or self._make_details()).setVisible(opened)
        self.toggled.emit(opened)

    def _make_details(self) -> DecisionDetails:
        others = self._what_if(self.number)
        self._details = DecisionDetails(self._theme, self._view, self._mark, others, self)
        self._details.retried.connect(self.retried)
        self._column.addWidget(self._details)
        tab_after(self.header, self._details)
        return self._details


def _nothing(_: int) -> tuple[OtherReplyView, ...]:
    return ()
