"""Which story to work on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.play.catalogue import Card
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.plain_delegate import PlainDelegate

_PATH = Qt.ItemDataRole.UserRole
_TICK_SECONDS = 0.01
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WIDEST = 760

Cards = Callable[[], Iterator[Card]]
"""Reads the stories at hand; reading may be slow."""


class ChooserPage(QWidget):
    """The stories at hand as a list, the one worked on last before all others."""

    chosen = Signal(object)
    """The `Path` of the story to work on."""
    new_wanted = Signal()
    """A new story is to be written."""

    def __init__(self, theme: Theme, cards: Cards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = cards
        self._coming: Iterator[Card] = iter(())
        self._last: Path | None = None
        self.setProperty("kind", "page")
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search stories"))
        self._search.setAccessibleName(self.tr("Search stories"))
        self._search.setClearButtonEnabled(True)
        self._list = _List(self)
        self._list.setItemDelegate(PlainDelegate(theme, self._list))
        self._list.setAccessibleName(self.tr("Stories to work on"))
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_on)
        self._lay_out()
        self._search.textChanged.connect(self._narrow)
        self._list.opened.connect(self._open)
        theme.changed.connect(self._restyled)
        self._restyled()

    def offer_last(self, path: Path) -> None:
        """Put this story before all others."""
        self._last = path

    def reading(self) -> bool:
        """Whether stories are still being read."""
        return self._reading.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._list.clear()
            if self._last is not None:
                told = self.tr("Go on with {file}").format(file=self._last.name)
                self._add(f"{told}\n{self._last}", self._last)
            self._coming = self._cards()
            self._reading.start()
            self._list.setFocus()

    def _read_on(self) -> None:
        until = perf_counter() + _TICK_SECONDS
        for card in self._coming:
            broken = self.tr(" · needs mending") if card.problem else ""
            self._add(f"{card.title}\n{card.path}{broken}", card.path)
            if perf_counter() >= until:
                return
        self._reading.stop()

    def _add(self, words: str, path: Path) -> None:
        item = QListWidgetItem(words, self._list)
        item.setData(_PATH, path)
        item.setToolTip(str(path))
        item.setHidden(not self._fits(item))
        if self._list.currentRow() < 0 and not item.isHidden():
            self._list.setCurrentItem(item)

    def _fits(self, item: QListWidgetItem) -> bool:
        words = self._search.text().casefold().split()
        return all(word in item.text().casefold() for word in words)

    def _narrow(self) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        for item in items:
            item.setHidden(not self._fits(item))
        first = next((item for item in items if not item.isHidden()), None)
        if first is not None:
            self._list.setCurrentItem(first)

    def _open(self, item: QListWidgetItem) -> None:
        if not item.isHidden():
            self.chosen.emit(item.data(_PATH))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a story"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Stories (*.yaml *.yml)"))
        dialog.fileSelected.connect(lambda file: self.chosen.emit(Path(file)))
        dialog.open()

    def _lay_out(self) -> None:
        told = self.tr("Write in your own editor; here the story is shown beside it, and proved.")
        browse = QPushButton(self.tr("Open a file …"), self)
        browse.clicked.connect(self._browse)
        new = QPushButton(self.tr("New story …"), self)
        new.clicked.connect(self.new_wanted)
        self._row = QHBoxLayout()
        self._row.addWidget(self._search, 1)
        for button in (browse, new):
            button.setAutoDefault(True)
            self._row.addWidget(button)
        card = QFrame(self)
        card.setProperty("kind", "card")
        self._inner = QVBoxLayout(card)
        self._inner.addWidget(self._list)
        self._column = QVBoxLayout()
        self._column.addWidget(WrapLabel(self.tr("Which story are you writing?"), "title", self))
        self._column.addWidget(WrapLabel(told, "note", self))
        self._column.addLayout(self._row)
        self._column.addWidget(card, 1)
        self._whole = QHBoxLayout(self)
        self._middle = QWidget(self)
        self._middle.setLayout(self._column)
        self._whole.addWidget(self._middle, 1)

    def _restyled(self) -> None:
        px = self._theme.px
        self._middle.setMaximumWidth(px(_WIDEST))
        self._whole.setContentsMargins(px(40), px(28), px(40), px(28))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._row.setSpacing(px(12))
        self._inner.setContentsMargins(*[px(8)] * 4)
        self._list.setSpacing(px(2))


class _List(QListWidget):
    """Opens by Enter or by a double click, on every platform."""

    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self.opened.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentItem() is not None:
            self.opened.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
