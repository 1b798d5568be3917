"""The brief and the cards, to be read during the talk."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.story.model import Card
from simulator.ui.play.prose import Prose
from simulator.ui.play.reading_area import ReadingArea
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class Drawer(QFrame):
    """A sheet at the side; Escape or its button closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._brief, self._cards = "", tuple[Card, ...]()
        self._first_card: QWidget | None = None
        self.at_cards = False
        self.setProperty("kind", "card")
        self._area = ReadingArea(self)
        self._area.setAccessibleName(self.tr("Brief and cards"))
        self._area.focus_moved.connect(self.update)
        title = QLabel(self.tr("Brief and cards"), self)
        title.setProperty("kind", "note")
        self._close = QPushButton(self.tr("Close"), self)
        self._close.setProperty("kind", "quiet")
        self._close.setAccessibleName(self.tr("Close the brief and cards"))
        self._close.setToolTip(self.tr("Close (Escape)"))
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._close)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(head)
        self._rows.addWidget(self._area, 1)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.hide()

    def hold(self, brief: str, cards: Sequence[Card]) -> None:
        """Hold what there is to read."""
        self._brief, self._cards = brief.strip(), tuple(cards)
        self._area.setWidget(self._sheet())

    def open(self, *, at_cards: bool) -> None:
        """Show the sheet from the brief or from the first card, and put the keyboard there."""
        self.at_cards = at_cards
        self.show()
        self.raise_()
        self._rows.activate()
        first = self._first_card if at_cards else None
        self._area.verticalScrollBar().setValue(first.y() if first is not None else 0)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._area.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        radius = self._theme.px(14)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _sheet(self) -> QWidget:
        sheet, px = QWidget(), self._theme.px
        sheet.setProperty("kind", "flow")
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(px(4), 0, px(12), px(12))
        rows.setSpacing(px(6))
        self._first_card = None
        if self._brief:
            rows.addWidget(WrapLabel(self.tr("What you know"), "heading", sheet))
            self._add_prose(rows, self._brief)
        for card in self._cards:
            heading = WrapLabel(card.title, "heading", sheet)
            self._first_card = self._first_card or heading
            rows.addWidget(heading)
            self._add_prose(rows, card.text)
        rows.addStretch(1)
        return sheet

    def _add_prose(self, rows: QVBoxLayout, text: str) -> None:
        for paragraph in text.splitlines():
            if paragraph.strip():
                rows.addWidget(Prose(self._theme, paragraph.strip()))
        rows.addSpacing(self._theme.px(18))

    def _restyled(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(10), px(6), px(12))
        self._rows.setSpacing(px(6))
        self._area.setWidget(self._sheet())
