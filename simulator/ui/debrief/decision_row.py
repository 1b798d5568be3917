"""One decision in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.debrief.decision_details import DecisionDetails
from simulator.ui.debrief.decision_header import DecisionHeader
from simulator.ui.debrief.views import DecisionView
from simulator.ui.theme import Theme


class DecisionRow(QWidget):
    """A header, and under it the details, which are made when they are first opened."""

    toggled = Signal(bool)
    """It was opened or closed."""
    opened_by_hand = Signal(int)
    """The trainee opened it by key or mouse; its number."""

    def __init__(self, theme: Theme, view: DecisionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._details: DecisionDetails | None = None
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

    def _clicked(self, opened: bool) -> None:
        if opened:
            self.opened_by_hand.emit(self.number)

    def _show(self, opened: bool) -> None:
        if self._details is None:
            self._details = DecisionDetails(self._theme, self._view, self)
            self._column.addWidget(self._details)
        self._details.setVisible(opened)
        self.toggled.emit(opened)
