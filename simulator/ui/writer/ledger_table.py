"""The ledger shown as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from simulator.ui.bands import band_role, band_shape
from simulator.ui.theme import Theme
from simulator.ui.writer.ledger import Entry

_SOURCE, _CHANGE, _MOOD = range(3)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LedgerTable(QTableWidget):
    """One change a row; Enter or a double click goes back to that decision."""

    decision_wanted = Signal(int)
    """The talk is wanted as it stood after this decision."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._theme = theme
        self._entries: Sequence[Entry] = ()
        self.setAccessibleName(self.tr("Ledger: why the mood moved"))
        self.setHorizontalHeaderLabels([self.tr("Said"), self.tr("Change"), self.tr("Mood")])
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (_SOURCE, _CHANGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.cellDoubleClicked.connect(self._open)
        theme.changed.connect(self._restyled)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, the newest in sight."""
        if tuple(entries) == tuple(self._entries):
            return
        self._entries = entries
        self._restyled()
        self.scrollToBottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentRow() >= 0:
            self._open(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        self.decision_wanted.emit(self._entries[row].decision)

    def _restyled(self) -> None:
        self.setRowCount(len(self._entries))
        for row, entry in enumerate(self._entries):
            self._fill(row, entry)
        self.resizeRowsToContents()

    def _fill(self, row: int, entry: Entry) -> None:
        asked = f"{entry.asked} [{entry.rules}]" if entry.rules else entry.asked
        mood = f"{entry.mood.temper} · {entry.mood.heard} · {entry.mood.trust}"
        number = f"{entry.decision}  " if entry.decision else ""
        texts = (f"{number}{entry.source}", asked, f"{band_shape(entry.band)} {mood}")
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setFont(self._theme.font(13, bold=column == _MOOD))
            role = band_role(entry.band) if column == _MOOD else "ink"
            item.setForeground(self._theme.colour(role))
            if column == _MOOD:
                told = self.tr("temper {0}, heard {1}, trust {2}: {band}")
                item.setToolTip(told.format(*entry.mood, band=entry.band))
            self.setItem(row, column, item)
