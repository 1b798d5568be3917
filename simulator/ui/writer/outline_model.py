"""The outline as an item model: scenes and endings, and below a scene its ways on."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from simulator.debrief.words import Translate
from simulator.ui.writer.outline import Kind, OutlineRow, ways

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a line's `OutlineRow`."""
VISIT = Qt.ItemDataRole.UserRole + 1
"""The role that gives a line's place in the talk: one of the words below."""
HERE, VISITED, UNSEEN = "here", "visited", ""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TOP = 0
"""The internal id of a scene or ending; a way has its scene's row plus one."""


class OutlineModel(QAbstractItemModel):
    """A tree of two levels; a scene's ways are only made when somebody opens it."""

    def __init__(self, tr: Translate = str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._rows: list[OutlineRow] = []
        self._ways: dict[int, tuple[OutlineRow, ...]] = {}
        self._places: dict[str, int] = {}
        self._visited: frozenset[str] = frozenset()
        self._here = ""

    def show_rows(self, rows: Sequence[OutlineRow]) -> bool:
        """Show these; False where everything kept its place, so that nothing was reset."""
        if [_shape(row) for row in rows] == [_shape(row) for row in self._rows]:
            changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
            self._rows = list(rows)
            for at in changed:
                self._ways.pop(at, None)
                self._tell(at)
            return False
        self.beginResetModel()
        self._rows, self._ways = list(rows), {}
        self._places = {row.id: at for at, row in enumerate(rows)}
        self.endResetModel()
        return True

    def show_talk(self, visited: Sequence[str], here: str) -> None:
        """Mark the scenes that the talk came through, and where it stands."""
        before = self._visited | {self._here}
        self._visited, self._here = frozenset(visited), here
        for place in before ^ (self._visited | {here}) | {here}:
            if place in self._places:
                self._tell(self._places[place])

    def index_of(self, place: str) -> QModelIndex:
        """Where a scene or ending stands; an invalid index for one that is not there."""
        at = self._places.get(place)
        return self.index(at, 0) if at is not None else QModelIndex()

    def scene_of(self, index: Index) -> str:
        """The scene or ending that a line is about: a way's is the scene it leads from."""
        top = index.internalId() - 1 if index.internalId() else index.row()
        return self._rows[top].id

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._rows)
        return len(self._below(parent.row())) if parent.internalId() == _TOP else 0

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        if not parent.isValid():
            return bool(self._rows)
        if parent.internalId() != _TOP:
            return False
        scene = self._rows[parent.row()].scene
        return scene is not None and any(option.go for option in scene.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractItemModel.CheckIndexOption.IndexIsValid):
            return None
        row = self._row(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.label
            case Qt.ItemDataRole.ToolTipRole:
                return row.spoken
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _ if role == ROW:
                return row
            case _ if role == VISIT:
                return self._visit(row)
        return None

    def _row(self, index: Index) -> OutlineRow:
        if index.internalId() == _TOP:
            return self._rows[index.row()]
        return self._below(index.internalId() - 1)[index.row()]

    def _below(self, top: int) -> tuple[OutlineRow, ...]:
        if top not in self._ways:
            scene = self._rows[top].scene
            self._ways[top] = tuple(ways(scene, self._tr)) if scene is not None else ()
        return self._ways[top]

    def _visit(self, row: OutlineRow) -> str:
        if row.kind is Kind.WAY:
            return UNSEEN
        if row.id == self._here:
            return HERE
        return VISITED if row.id in self._visited else UNSEEN

    def _spoken(self, row: OutlineRow) -> str:
        match self._visit(row):
            case "here":
                return self._tr("{line}, the talk is here").format(line=row.spoken)
            case "visited":
                return self._tr("{line}, the talk came through").format(line=row.spoken)
        return row.spoken

    def _tell(self, at: int) -> None:
        top = self.index(at, 0)
        self.dataChanged.emit(top, top)
        below = self.rowCount(top)
        if below:
            self.dataChanged.emit(self.index(0, 0, top), self.index(below - 1, 0, top))


def _shape(row: OutlineRow) -> tuple[Kind, str, int]:
    """What must stay for a line and those below it to keep their place."""
    below = sum(len(option.go) for option in row.scene.options) if row.scene else 0
    return row.kind, row.id, below
