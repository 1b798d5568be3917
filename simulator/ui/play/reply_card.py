"""One thing the trainee can say, on a card with its key."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from simulator.ui.play.channel_words import Answering
from simulator.ui.play.keycap import paint_keycap
from simulator.ui.play.presenter import MOST_KEYS, Reply
from simulator.ui.play.speech import LINE_CHARACTERS
from simulator.ui.theme import Theme
from simulator.ui.widgets.spoken_text import LEADING, SpokenText, line_width

_KEYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -1_000,
    Qt.Key.Key_End: 1_000,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TEXT_SIZE = 16
_CAP = 28
RING = 3
"""The room that the focus ring takes on every side, in px."""


class ReplyCard(QAbstractButton):
    """A numbered card; a click or Enter says it, the arrows ask to move on."""

    moved = Signal(int)
    """So many cards on (or back, if negative)."""
    reached = Signal()
    """The keyboard has come here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reply = Reply(0, "", "")
        self._text: SpokenText | None = None
        self._longest = 0
        self._fit = (-1, 0)
        """The width last asked for, and the height it takes."""
        self._waiting = False
        self._draft = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def reply(self) -> Reply:
        """What the card says."""
        return self._reply

    def hold(self, reply: Reply, count: int, answering: Answering) -> None:
        """Say `reply`, one of `count`, under the name and in the way of its channel."""
        self._reply, self._text, self._fit = reply, None, (-1, 0)
        self._draft = answering.drafts
        name = answering.name
        self.setAccessibleName(name.format(number=reply.number, count=count, words=reply.text))
        self.update()

    def set_waiting(self, waiting: bool) -> None:
        """Step back while the customer speaks."""
        if waiting != self._waiting:
            self._waiting = waiting
            self.update()

    def heightForWidth(self, width: int) -> int:
        if width != self._fit[0]:
            px = self._theme.px
            words = self._laid().lay(self._text_width(width))
            tall = max(round(words.height()) + px(20), px(_CAP + 16)) + 2 * px(RING)
            self._fit = (width, tall)
        return self._fit[1]

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def restyle(self) -> None:
        """Forget the layout after the theme changed."""
        self._text, self._fit, self._longest = None, (-1, 0), 0
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER:
            if not event.isAutoRepeat():
                self.click()
        elif key in _KEYS:
            self.moved.emit(_KEYS[key])
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = px(RING)
        card = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        self._paint_ground(painter, card)
        ink = theme.colour("soft" if self._waiting else "ink")
        words = self._laid().lay(self._text_width(self.width()))
        cap = QRectF(card.left() + px(16), 0, px(_CAP), px(_CAP))
        top = card.center().y() - words.height() / 2
        cap.moveTop(top + (px(_TEXT_SIZE) * LEADING - px(_CAP)) / 2)
        if self._reply.number <= MOST_KEYS:
            paint_keycap(painter, cap, str(self._reply.number), theme, ink)
        at = QPointF(self._text_left(), top)
        self._laid().draw(painter, at, ink)
        painter.end()

    def _paint_ground(self, painter: QPainter, card: QRectF) -> None:
        theme, radius = self._theme, self._theme.px(12)
        lit = self.underMouse() or self.isDown()
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
        else:
            pen = QPen(theme.colour("edge" if lit or self._draft else "line"), 1.5)
            if self._draft:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
        painter.setBrush(theme.colour("tint" if self.isDown() else "hover" if lit else "card"))
        painter.drawRoundedRect(card, radius, radius)
        if self.hasFocus():
            halo = theme.colour("accent")
            halo.setAlphaF(0.3)
            painter.setPen(QPen(halo, theme.px(RING)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            out = theme.px(RING) / 2
            painter.drawRoundedRect(card.adjusted(-out, -out, out, out), radius + out, radius + out)

    def _laid(self) -> SpokenText:
        if self._text is None:
            theme = self._theme
            self._text = SpokenText(self._reply.text, theme.font(_TEXT_SIZE), theme.colour("soft"))
        return self._text

    def _text_left(self) -> int:
        return self._theme.px(RING + 16 + _CAP + 14)

    def _text_width(self, width: int) -> int:
        if not self._longest:
            self._longest = line_width(self._theme.font(_TEXT_SIZE), LINE_CHARACTERS)
        return max(1, min(self._longest, width - self._text_left() - self._theme.px(RING + 16)))
