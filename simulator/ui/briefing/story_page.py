"""A page on which something is settled before a story: the customer aside, a foot to begin."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.briefing.customer_side import CustomerSide
from simulator.ui.theme import Theme
from simulator.ui.widgets.reading_column import ReadingColumn
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST_SIDE = 430
_SIDE_SHARE = 0.34
_PAGES = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9}


class StoryPage(QWidget):
    """What is settled scrolls above a foot that says it in short, with the button to begin."""

    def __init__(
        self,
        theme: Theme,
        portraits: Path | None = None,
        parent: QWidget | None = None,
        bar: QWidget | None = None,
    ) -> None:
        """`portraits` keeps drawn faces between starts; `bar` stands over all, and comes first."""
        super().__init__(parent)
        if bar is not None:
            bar.setParent(self)
        self._theme = theme
        self._body: ReadingColumn | None = None
        self.setProperty("kind", "page")
        self._side = CustomerSide(theme, portraits, self)
        self._summary = WrapLabel(kind="note", parent=self)
        self._begin = QPushButton(self)
        self._begin.setProperty("kind", "primary")
        self._begin.setAutoDefault(True)
        self._begin.setToolTip(self.tr("Enter"))
        self._lay_out(bar)
        theme.changed.connect(self._restyled)
        self._restyled()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._begin.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PAGES and self._body is not None:
            self._body.scroll_pages(_PAGES[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyled()

    def _put(self, body: ReadingColumn) -> None:
        """Settle something else from now on."""
        if self._body is not None:
            self._right.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._right.insertWidget(0, body, 1)
        body.fitted.connect(self._fit_foot)

    def _lay_out(self, bar: QWidget | None) -> None:
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._summary, 1)
        self._foot.addWidget(self._begin)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(rule)
        self._right.addLayout(self._foot)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side)
        middle.addLayout(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if bar is not None:
            column.addWidget(bar)
        column.addLayout(middle, 1)

    def _restyled(self) -> None:
        px = self._theme.px
        self._side.setFixedWidth(min(px(_WIDEST_SIDE), round(self.width() * _SIDE_SHARE)))
        self._foot.setSpacing(px(16))

    def _fit_foot(self, left: int, right: int) -> None:
        """Stand in line with the column above."""
        px = self._theme.px
        self._foot.setContentsMargins(left, px(12), right, px(12))
