"""The library's entries as an item model; what stays keeps its place and its selection."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from simulator.ui.library.rows import Row

ROW = Qt.ItemDataRole.UserRole
"""The role that gives an entry's `Row`."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowModel(QAbstractListModel):
    """A flat list of rows; a screen reader says each as its `spoken`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.UserRole:
                return row
        return None

    def row(self, number: int) -> Row:
        """The entry at a place."""
        return self._rows[number]

    def place(self, key: tuple[bool, str]) -> int | None:
        """Where the entry with that key stands, if it is there."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these: changed and added entries leave the others alone, else all begins anew."""
        runs = _added_runs([row.key for row in self._rows], [row.key for row in rows])
        if runs is None:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for start, end in runs:
            self.beginInsertRows(_ROOT, start, end - 1)
            self._rows[start:start] = rows[start:end]
            self.endInsertRows()
        for place, row in enumerate(rows):
            if self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))


def _added_runs(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]] | None:
    """The runs of `new` that stand between the keys of `old`; None where a key of `old` moved."""
    runs: list[tuple[int, int]] = []
    met = 0
    for place, key in enumerate(new):
        if met < len(old) and old[met] == key:
            met += 1
        elif runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs if met == len(old) else None
