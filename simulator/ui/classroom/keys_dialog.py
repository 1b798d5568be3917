"""The keys of a class, on a sheet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.ui.classroom.keys import key_list
from simulator.ui.play.key_row import KeyRow
from simulator.ui.play.reading_area import ReadingArea
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDTH = 700
_OF_SCREEN = 0.9


class KeysDialog(QDialog):
    """Which key does what while a class is held; scrolls where the screen is low."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Keys"))
        title = QLabel(self.tr("Keys while a class is held"), self)
        title.setProperty("kind", "heading")
        self._area = ReadingArea(self)
        self._area.setWidget(self._list())
        close = QPushButton(self.tr("Close"), self)
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        px = theme.px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(28), px(24), px(28), px(24))
        rows.setSpacing(px(16))
        rows.addWidget(title)
        rows.addWidget(self._area, 1)
        rows.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(self._fitting())
        close.setFocus()

    def _list(self) -> QWidget:
        table = QWidget()
        table.setProperty("kind", "flow")
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(0, 0, self._theme.px(8), 0)
        self._grid.setHorizontalSpacing(self._theme.px(20))
        self._grid.setVerticalSpacing(self._theme.px(8))
        self._grid.setColumnStretch(1, 1)
        rows = key_list(self.tr)
        for row, (keys, does) in enumerate(rows):
            self._grid.addWidget(KeyRow(self._theme, keys), row, 0)
            self._grid.addWidget(WrapLabel(does, "text"), row, 1)
        self._grid.setRowStretch(len(rows), 1)
        told = "; ".join(f"{' '.join(keys)}: {does}" for keys, does in rows)
        self._area.setAccessibleName(self.tr("Keys"))
        self._area.setAccessibleDescription(told)
        self.setAccessibleDescription(told)
        return table

    def _fitting(self) -> QSize:
        """The size that shows all keys, within the screen."""
        screen = self.screen().availableSize() * _OF_SCREEN
        px = self._theme.px
        wide = min(px(_WIDTH), screen.width())
        tall = self._grid.totalHeightForWidth(wide - px(2 * 28 + 8)) + px(176)
        return QSize(wide, min(tall, screen.height()))
