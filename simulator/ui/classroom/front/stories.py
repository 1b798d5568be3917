"""The card in which a story is chosen for a class."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from simulator.ui.classroom.front.story_delegate import ROW, StoryDelegate
from simulator.ui.classroom.front.story_rows import StoryRow, StoryRows
from simulator.ui.library.picture_shelf import PictureShelf
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.wrap_label import WrapLabel

_FIRST_SECONDS, _TICK_SECONDS = 0.03, 0.008
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_WALKING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class StoriesCard(Card):
    """A search and a list of stories; Enter or a click chooses one."""

    chosen = Signal(object)
    """The `Path` of the story for the class."""

    def __init__(
        self,
        theme: Theme,
        stories: StoryRows,
        portraits: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Start a class"), parent)
        self._stories = stories
        self.search = _Search(self)
        self.search.setPlaceholderText(self.tr("Which story? Search by title, place or skill"))
        self.search.setAccessibleName(self.tr("Search stories"))
        self.search.setClearButtonEnabled(True)
        self.list = StoryList(theme, portraits, self)
        self._note = WrapLabel(kind="note", parent=self)
        for widget in (self.search, self.list, self._note):
            self.add(widget)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_on)
        self.search.textChanged.connect(self._show)
        self.search.walked.connect(self.list.walk)
        self.search.returnPressed.connect(self.list.open_current)
        self.list.opened.connect(lambda row: self.chosen.emit(row.path))

    def refresh(self, last: str) -> None:
        """Look at the stories anew; `last` is the id of the one played last."""
        self._stories.reread(last)
        self.list.forget()
        if self._stories.read_for(_FIRST_SECONDS):
            self._reading.start()
        self._show()

    def reading(self) -> bool:
        """Whether stories are still being read."""
        return self._reading.isActive()

    def _read_on(self) -> None:
        if not self._stories.read_for(_TICK_SECONDS):
            self._reading.stop()
            self._show()

    def _show(self) -> None:
        words = self.search.text()
        rows = self._stories.rows(words)
        self.list.show_rows(rows)
        note = "" if self.reading() else self._stories.note(len(rows), words)
        self._note.setText(note)
        self._note.setVisible(bool(note))


class StoryList(QListWidget):
    """Stories one below the other; a face is drawn once it is in sight."""

    opened = Signal(object)
    """The `StoryRow` that was asked for by Enter or by a click."""

    def __init__(self, theme: Theme, portraits: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._walked = False
        self._shelf = PictureShelf(theme, portraits)
        self._rows = StoryDelegate(theme, self._shelf, self)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Stories for a class"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw)
        self.itemClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: tuple[StoryRow, ...]) -> None:
        """Show these; the first is the current one until somebody has walked the list."""
        shown = tuple(self.item(at).data(ROW) for at in range(self.count()))
        if rows == shown:
            return
        current = self.currentItem() if self._walked else None
        path = current.data(ROW).path if current else None
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title, self)
            item.setData(ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
        paths = [row.path for row in rows]
        if rows:
            self.setCurrentRow(paths.index(path) if path in paths else 0)

    def walk(self, event: QKeyEvent) -> None:
        """Move as the key says, while the search has the keyboard."""
        self.keyPressEvent(event)

    def open_current(self) -> None:
        """Choose the story that is the current one."""
        if self.currentItem() is not None:
            self._open(self.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.open_current()
        else:
            self._walked = True
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Begin at the first story again."""
        self._walked = False
        if self.count():
            self.setCurrentRow(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if next(self._missing(), None) is not None:
            self._drawing.start()

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(ROW))

    def _missing(self) -> Iterator[QListWidgetItem]:
        """The stories in sight whose faces are not drawn yet."""
        first = self.itemAt(QPoint(4, 4))
        start = self.row(first) if first is not None else 0
        ratio = self.devicePixelRatioF()
        for at in range(start, self.count()):
            item = self.item(at)
            if self.visualItemRect(item).top() >= self.viewport().height():
                return
            if self._shelf.find(self._rows.wanted(item.data(ROW), ratio)) is None:
                yield item

    def _draw(self) -> None:
        until = perf_counter() + _TICK_SECONDS
        for item in self._missing():
            if perf_counter() >= until:
                return
            self._shelf.draw(self._rows.wanted(item.data(ROW), self.devicePixelRatioF()))
            self.update(self.indexFromItem(item))
        self._drawing.stop()


class _Search(QLineEdit):
    """Up and down walk the list below."""

    walked = Signal(object)
    """The `QKeyEvent` that walks."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            self.walked.emit(event)
        else:
            super().keyPressEvent(event)
