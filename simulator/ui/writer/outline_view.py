"""The outline: all that the graph shows, as a tree to walk with the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.outline import Kind, OutlineRow
from simulator.ui.writer.outline_delegate import OutlineDelegate
from simulator.ui.writer.outline_model import ROW, Index, OutlineModel

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_INDENT = 20


class OutlineView(QTreeView):
    """Scenes with their ways on, and endings; Enter on a way goes where it leads."""

    chosen = Signal(str)
    """A scene or ending became the current one."""
    opened = Signal(str)
    """Enter or a double click on a scene or ending."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = OutlineModel(self.tr, self)
        self._quiet = False
        self.setModel(self._model)
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setAccessibleName(self.tr("Outline: scenes, what leads on from them, endings"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_rows(self, rows: Sequence[OutlineRow]) -> None:
        """Show these; what was open stays open, and the current line stays current."""
        opened = {
            self._model.scene_of(index)
            for at in range(self._model.rowCount())
            if self.isExpanded(index := self._model.index(at, 0))
        }
        current = self.currentIndex()
        place = self._model.scene_of(current) if current.isValid() else ""
        top = self.verticalScrollBar().value()
        self._quiet = True
        if self._model.show_rows(rows):
            for one in opened:
                self.expand(self._model.index_of(one))
            self.select(place)
            self.verticalScrollBar().setValue(top)
        self._quiet = False

    def show_talk(self, visited: Sequence[str], here: str) -> None:
        """Mark the scenes that the talk came through, and where it stands."""
        self._model.show_talk(visited, here)

    def select(self, place: str) -> None:
        """Make a scene or ending the current line, without telling."""
        index = self._model.index_of(place)
        current = self.currentIndex()
        if not index.isValid() or (current.isValid() and self._model.scene_of(current) == place):
            return
        before, self._quiet = self._quiet, True
        self.setCurrentIndex(index)
        self._quiet = before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A chevron before what can be opened."""
        if not self._model.hasChildren(index):
            return
        size = float(self._theme.px(4))
        x, y = rect.right() - self._theme.px(8), rect.center().y()
        corners = [(-size / 2, -size), (size / 2, 0.0), (-size / 2, size)]
        if self.isExpanded(self._model.index(index.row(), 0, index.parent())):
            corners = [(-size, -size / 2), (0, size / 2), (size, -size / 2)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("soft"), 1.8))
        painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
        painter.restore()

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.chosen.emit(self._model.scene_of(index))

    def _open(self, index: QModelIndex) -> None:
        row: OutlineRow = index.data(ROW)
        target = self._model.index_of(row.id)
        if row.kind is Kind.WAY and target.isValid():
            self.setCurrentIndex(target)
        elif row.kind is not Kind.WAY:
            self.opened.emit(row.id)

    def _restyled(self) -> None:
        self.setIndentation(self._theme.px(_INDENT))
        palette = self.palette()  # the delegate paints what is selected, not the style
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()
