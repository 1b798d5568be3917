"""The moods that can be met in a scene, by their bands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.theme import Theme
from simulator.ui.writer.plain_delegate import PlainDelegate
from simulator.ui.writer.starts import BandOfStarts, Start

_START = Qt.ItemDataRole.UserRole
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class StartList(QTreeWidget):
    """Bands, and under each its moods, the soonest first."""

    current = Signal(object)
    """The `Start` that became the current one; None on a band's own line."""
    opened = Signal()
    """Enter or a double click on a mood."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setItemDelegate(PlainDelegate(theme, self))
        self.setAccessibleName(self.tr("Moods that can be met in this scene"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.currentItemChanged.connect(self._moved)
        self.itemDoubleClicked.connect(self._open)
        palette = self.palette()  # the delegate paints what is selected, not the style
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def show_bands(self, bands: Sequence[BandOfStarts]) -> None:
        """Show these; the soonest mood of all is the current one."""
        self.clear()
        tops = [self._band_item(band) for band in bands]
        self.addTopLevelItems(tops)
        if tops:
            first = min(range(len(bands)), key=lambda at: bands[at].starts[0].decisions)
            tops[first].setExpanded(True)
            self.setCurrentIndex(self.model().index(0, 0, self.indexFromItem(tops[first])))

    def current_start(self) -> Start | None:
        """The mood that is the current line."""
        item = self.currentItem()
        return item.data(0, _START) if item is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in _ENTER and item is not None:
            self._open(item)
        else:
            super().keyPressEvent(event)

    def _band_item(self, band: BandOfStarts) -> QTreeWidgetItem:
        count = len(band.starts)
        moods = self.tr("1 mood") if count == 1 else self.tr("{count} moods").format(count=count)
        item = QTreeWidgetItem([f"{band_shape(band.band)} {band.band} · {moods}"])
        item.setFont(0, self._theme.font(15, bold=True))
        item.setForeground(0, self._theme.colour(band_role(band.band)))
        item.addChildren([self._mood_item(start) for start in band.starts])
        return item

    def _mood_item(self, start: Start) -> QTreeWidgetItem:
        mood = self.tr("temper {0} · heard {1} · trust {2}").format(*start.mood)
        told = self.tr("after 1 decision")
        if start.decisions != 1:
            told = self.tr("after {count} decisions").format(count=start.decisions)
        item = QTreeWidgetItem([f"{mood}, {told}"])
        item.setData(0, _START, start)
        return item

    def _moved(self, item: QTreeWidgetItem | None) -> None:
        self.current.emit(item.data(0, _START) if item is not None else None)

    def _open(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _START) is not None:
            self.opened.emit()
        else:
            item.setExpanded(not item.isExpanded())
