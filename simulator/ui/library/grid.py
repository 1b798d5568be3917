"""The library's cards in one to four columns."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from simulator.ui.library.delegate import GAP, CardDelegate
from simulator.ui.library.model import RowModel
from simulator.ui.library.picture_shelf import PictureShelf, Wanted
from simulator.ui.library.rows import Row
from simulator.ui.library.steps import Grid, Way
from simulator.ui.theme import Theme

_NARROWEST_CARD = 296
_MOST_COLUMNS = 4
_DRAWING_SECONDS = 0.008
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
_WAYS = {
    QAbstractItemView.CursorAction.MoveNext: Way.NEXT,
    QAbstractItemView.CursorAction.MovePrevious: Way.BACK,
    QAbstractItemView.CursorAction.MoveRight: Way.NEXT,
    QAbstractItemView.CursorAction.MoveLeft: Way.BACK,
    QAbstractItemView.CursorAction.MoveUp: Way.UP,
    QAbstractItemView.CursorAction.MoveDown: Way.DOWN,
    QAbstractItemView.CursorAction.MovePageUp: Way.PAGE_UP,
    QAbstractItemView.CursorAction.MovePageDown: Way.PAGE_DOWN,
    QAbstractItemView.CursorAction.MoveHome: Way.FIRST,
    QAbstractItemView.CursorAction.MoveEnd: Way.LAST,
}


class CardGrid(QListView):
    """Cards to walk with the arrow keys; only those in sight are painted and get pictures."""

    opened = Signal(object)
    """A row was asked for by click, Enter or Space."""

    def __init__(self, theme: Theme, folder: Path | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = theme
        self._shelf = PictureShelf(theme, folder)
        self._model = RowModel(self)
        self._cards = CardDelegate(theme, self._shelf, self)
        self._columns = 1
        self._side = 0
        self._walked = False
        self.setModel(self._model)
        self.setItemDelegate(self._cards)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Stories"))
        self._drawing = QTimer(self)
        self._drawing.setInterval(0)
        self._drawing.timeout.connect(self._draw_pictures)
        self.clicked.connect(self._open)
        theme.changed.connect(self._restyled)

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return self._columns

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the first is the current one until somebody has walked the grid."""
        current = self.currentIndex()
        key = self._model.row(current.row()).key if current.isValid() else None
        self._model.show_rows(rows)
        self.setUniformItemSizes(not any(row.big for row in rows))
        place = self._model.place(key) if key is not None and self._walked else None
        if rows:
            self.setCurrentIndex(self._model.index(place or 0))

    def set_side(self, width: int) -> None:
        """Leave that many px free at the right, for the scroll bar to stand in."""
        if width != self._side:
            self._side = width
            self._restyled()

    def drawing(self) -> bool:
        """Whether pictures in sight are still to be drawn."""
        return self._drawing.isActive()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._walked = True
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.indexAt(event.position().toPoint()).isValid()
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count = self._model.rowCount()
        if not count:
            return QModelIndex()
        self._walked = True
        at = max(0, self.currentIndex().row())
        page = max(1, self.viewport().height() // self._cards.cell.height())
        lines = Grid(count, self._columns, self._model.row(0).big)
        return self._model.index(lines.step(at, _WAYS[action], page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if next(self._missing(), None) is not None:
            self._drawing.start()

    def _fit(self) -> None:
        """Choose the columns; the scroll bar always has its room, so that nothing jumps."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        gap = self._theme.px(GAP)
        width = self.width() - max(bar + 1, self._side)
        columns = width // (self._theme.px(_NARROWEST_CARD) + gap)
        self._columns = max(1, min(_MOST_COLUMNS, columns))
        self._cards.set_width(max(1, width), self._columns)
        self.verticalScrollBar().setSingleStep(self._cards.cell.height() // 6)

    def _restyled(self) -> None:
        self._fit()
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row(index.row()))

    def _in_sight(self) -> Iterator[QModelIndex]:
        """The entries in sight, from the top."""
        first = self.indexAt(QPoint(self._cards.cell.width() // 2, 0))
        bottom = self.viewport().height()
        for place in range(max(0, first.row()), self._model.rowCount()):
            index = self._model.index(place)
            if self.visualRect(index).top() >= bottom:
                return
            yield index

    def _missing(self) -> Iterator[tuple[QModelIndex, Wanted]]:
        ratio = self.devicePixelRatioF()
        for index in self._in_sight():
            cell = QRectF(self.visualRect(index))
            for wanted in self._cards.pictures(self._model.row(index.row()), cell, ratio):
                if self._shelf.find(wanted) is None:
                    yield index, wanted

    def _draw_pictures(self) -> None:
        """Draw what is in sight for a moment; called again until all is there."""
        until = perf_counter() + _DRAWING_SECONDS
        for index, wanted in self._missing():
            if perf_counter() >= until:
                return
            self._shelf.draw(wanted)
            self.update(index)
        self._drawing.stop()
