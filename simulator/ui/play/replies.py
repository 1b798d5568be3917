"""Everything the trainee can say now, as numbered cards that scroll if they must."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from simulator.ui.play.channel_words import Answering
from simulator.ui.play.column import column_in
from simulator.ui.play.presenter import MOST_KEYS, Reply
from simulator.ui.play.reply_card import RING, ReplyCard
from simulator.ui.theme import Theme

_GAP = 2
"""Between cards, beside the room that each keeps for its focus ring."""


class Replies(QAbstractScrollArea):
    """The reply cards; the one with the focus is always in view."""

    chosen = Signal(int)
    """The number of the reply that was said."""
    hurried = Signal()
    """A card was touched while the customer was still speaking."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self._waiting = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Your replies"))
        self.viewport().setAutoFillBackground(False)
        self._column = QWidget(self.viewport())
        self._caption = QLabel(self._column)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setProperty("kind", "small")
        self._caption.hide()
        self._cards = [self._new_card() for _ in range(MOST_KEYS)]
        theme.changed.connect(self._restyled)

    @property
    def cards(self) -> tuple[ReplyCard, ...]:
        """The cards that are shown, in their order."""
        return tuple(self._cards[: self._count])

    def show_replies(self, replies: Sequence[Reply], answering: Answering) -> None:
        """Show these; the cards of the replies before are used again."""
        self._caption.setText(answering.caption)
        self._caption.setVisible(bool(answering.caption))
        while len(self._cards) < len(replies):
            self._cards.append(self._new_card())
        self._count = len(replies)
        for card, reply in zip(self._cards, replies, strict=False):
            card.hold(reply, len(replies), answering)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(replies))
        self.verticalScrollBar().setValue(0)

    def set_waiting(self, waiting: bool) -> None:
        """Step back while the customer speaks: until then a card only hurries the words."""
        self._waiting = waiting
        for card in self._cards:
            card.set_waiting(waiting)

    def focus_card(self, index: int) -> None:
        """Put the keyboard on a card, the nearest there is."""
        if self._count:
            card = self._cards[max(0, min(index, self._count - 1))]
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_of(self, number: int) -> QRect:
        """Where a card stands, in the coordinates of this widget."""
        card = self._cards[number - 1]
        return QRect(card.mapTo(self, card.rect().topLeft()), card.size())

    def heightForWidth(self, width: int) -> int:
        """The height at which nothing needs to scroll."""
        wide = self._card_room(width)[1]
        heights = [card.heightForWidth(wide) for card in self.cards]
        gaps = self._theme.px(_GAP) * max(0, len(heights) - 1)
        return self._caption_height() + sum(heights) + gaps

    def lay(self) -> None:
        """Place the cards in the width there is."""
        left, wide = self._card_room(self.width())
        y = self._caption_height()
        ring = self._theme.px(RING)
        self._caption.setGeometry(ring, 0, wide - 2 * ring, y)
        for card in self.cards:
            height = card.heightForWidth(wide)
            card.setGeometry(0, y, wide, height)
            y += height + self._theme.px(_GAP)
        self._column.setGeometry(left, self._column.y(), wide, y)
        bar, visible = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(visible)
        bar.setSingleStep(self._theme.px(24))
        bar.setRange(0, max(0, y - self._theme.px(_GAP) - visible))
        self.scrollContentsBy(0, 0)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._column.move(self._column.x(), -self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay()
        focused = next((card for card in self.cards if card.hasFocus()), None)
        if focused is not None:
            self._bring_up(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _card_room(self, width: int) -> tuple[int, int]:
        """Left edge and width of the cards: those of the column, with the rings around it."""
        room, ring = column_in(width, self._theme), self._theme.px(RING)
        return room.left - ring, room.width + 2 * ring

    def _caption_height(self) -> int:
        if self._caption.isHidden():
            return 0
        self._caption.ensurePolished()
        return self._caption.sizeHint().height() + self._theme.px(4)

    def _new_card(self) -> ReplyCard:
        card = ReplyCard(self._theme, self._column)
        card.hide()
        card.clicked.connect(lambda: self._clicked(card))
        card.moved.connect(lambda by: self._move(card, by))
        card.reached.connect(lambda: self._bring_up(card))
        card.set_waiting(self._waiting)
        return card

    def _clicked(self, card: ReplyCard) -> None:
        if self._waiting:
            self.hurried.emit()
        else:
            self.chosen.emit(card.reply.number)

    def _move(self, card: ReplyCard, by: int) -> None:
        self.focus_card(card.reply.number - 1 + by)
        if self._waiting:
            self.hurried.emit()

    def _bring_up(self, card: ReplyCard) -> None:
        bar, visible = self.verticalScrollBar(), self.viewport().height()
        if card.reply.number == 1 and card.geometry().bottom() < visible:
            bar.setValue(0)
        elif card.y() < bar.value() or card.height() > visible:
            bar.setValue(card.y())
        elif card.geometry().bottom() >= bar.value() + visible:
            bar.setValue(card.geometry().bottom() + 1 - visible)

    def _restyled(self) -> None:
        for card in self._cards:
            card.restyle()
        self.lay()
