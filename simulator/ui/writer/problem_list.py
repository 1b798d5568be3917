"""The problems as a list to walk with the keyboard."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from simulator.debrief.words import Translate
from simulator.ui.theme import Theme
from simulator.ui.writer.problem_delegate import PROBLEM, ProblemDelegate
from simulator.ui.writer.problems import Problem, severity_word

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CTRL = Qt.KeyboardModifier.ControlModifier
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ProblemModel(QAbstractListModel):
    """A flat list; a screen reader hears kind, place, message and hint."""

    def __init__(self, tr: Translate = str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._problems: Sequence[Problem] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these."""
        if list(problems) != list(self._problems):
            self.beginResetModel()
            self._problems = tuple(problems)
            self.endResetModel()

    def problem(self, row: int) -> Problem:
        """The problem at a row."""
        return self._problems[row]

    def row_of(self, problem: Problem) -> int:
        """Where the same problem stands now; 0 where it is gone."""
        keys = [one.key for one in self._problems]
        return keys.index(problem.key) if problem.key in keys else 0

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        problem = self._problems[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return problem.diagnostic.message
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._spoken(problem)
            case _ if role == PROBLEM:
                return problem
        return None

    def _spoken(self, problem: Problem) -> str:
        told = problem.diagnostic
        where = problem.foreign or problem.scene or self._tr("the story's head")
        said = self._tr("{kind}, line {line}, {where}: {message} {hint}")
        return said.format(
            kind=severity_word(told.severity, self._tr),
            line=told.line,
            where=where,
            message=told.message,
            hint=told.hint,
        ).strip()


class ProblemList(QListView):
    """One problem a row; Enter goes to its scene, Ctrl+Enter to its line in the editor."""

    current = Signal(object)
    """The `Problem` that became the current one; None where there is none."""
    scene_wanted = Signal(object)
    """The page is to show this `Problem`'s scene."""
    line_wanted = Signal(object)
    """The editor is to show this `Problem`'s line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ProblemModel(self.tr, self)
        self.setModel(self._model)
        self.setItemDelegate(ProblemDelegate(theme, self))
        self.setAccessibleName(self.tr("Problems"))
        keys = self.tr("Enter shows the scene, Ctrl+Enter opens the line in your editor.")
        self.setAccessibleDescription(keys)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these; the same problem stays the current one where it is still there."""
        index = self.currentIndex()
        before = self._model.problem(index.row()) if index.isValid() else None
        self._model.show_problems(problems)
        if problems and not self.currentIndex().isValid():
            row = self._model.row_of(before) if before is not None else 0
            self.setCurrentIndex(self._model.index(row))
        elif not problems:
            self.current.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() not in _ENTER or not index.isValid():
            super().keyPressEvent(event)
        elif event.modifiers() & _CTRL:
            self.line_wanted.emit(self._model.problem(index.row()))
        else:
            self._open(index)

    def _moved(self, index: QModelIndex) -> None:
        self.current.emit(self._model.problem(index.row()) if index.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        self.scene_wanted.emit(self._model.problem(index.row()))
