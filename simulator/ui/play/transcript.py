"""The conversation so far, the last words at the bottom."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from simulator.story.model import Channel
from simulator.ui.play.column import column_in
from simulator.ui.play.line import SPEAKING, Line, Manner
from simulator.ui.play.speech import Speech
from simulator.ui.play.telling import Telling
from simulator.ui.theme import Theme

GLIDE_MS = 180
_CLOSE = frozenset({Channel.CHAT, Channel.SOCIAL})
"""Where what somebody adds stands close under what they said before."""
_ABOVE = 8
"""Room in px over a speech to which the transcript scrolls."""


class Anchor(NamedTuple):
    """A speech and where its lower edge stood in the window of the transcript."""

    place: int
    y: int


class Transcript(QAbstractScrollArea):
    """Bubbles left and right, narrations across; only what is new is ever laid out."""

    began = Signal(object)
    """A Speech has begun to come."""
    told = Signal()
    """Everything that was said can be read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._speeches: list[Speech] = []
        self._edges: list[int] = []
        """The lower edge of each speech in the column."""
        self._width = -1
        self._shift = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("The talk so far"))
        self.viewport().setAutoFillBackground(False)
        self._column = QWidget(self.viewport())
        self._telling = Telling(self)
        self._telling.began.connect(self._bring_up)
        self._telling.began.connect(self.began)
        self._telling.finished.connect(self._settle)
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._shifted)
        theme.changed.connect(self._restyled)

    @property
    def telling(self) -> bool:
        """Whether the customer is still speaking."""
        return self._telling.running

    @property
    def coming(self) -> Speech | None:
        """What is being said or about to be; None when all can be read."""
        return self._telling.telling

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """Everything said so far, oldest first."""
        return tuple(self._speeches)

    def show_lines(self, lines: Sequence[Line], customer: str) -> tuple[Speech, ...]:
        """Hold these lines; returns the speeches that were not there before, still unseen."""
        self._telling.finish()
        kept = 0
        for speech, line in zip(self._speeches, lines, strict=False):
            if _what(speech.line) != _what(line):
                break
            kept += 1
        for speech in self._speeches[kept:]:
            speech.hide()
            speech.deleteLater()
        del self._speeches[kept:]
        speakers = {Manner.CUSTOMER: customer, Manner.TRAINEE: self.tr("You")}
        stale = kept
        for index in range(kept - 1, -1, -1):
            if self._speeches[index].say(lines[index], speakers.get(lines[index].manner, "")):
                stale = index
        for line in lines[kept:]:
            speech = Speech(self._theme, self._column)
            speech.say(line, speakers.get(line.manner, ""))
            self._speeches.append(speech)
        self._lay(stale)
        return tuple(self._speeches[kept:])

    def tell(self, speeches: Sequence[Speech], delay: int = 0) -> None:
        """Let these appear as speech after `delay` ms, the last speeches there are."""
        index = self._speeches.index(speeches[0])
        self._bring_up(self._speeches[max(0, index - 1)])
        self._telling.tell(speeches, delay)

    def hurry(self) -> None:
        """Show at once what is still being said."""
        self._telling.finish()

    def still(self) -> None:
        """End any movement."""
        self._glide.stop()
        self._shifted(0)

    def anchor(self) -> Anchor | None:
        """The last speech and where it stands, to glide on from there."""
        if not self._speeches:
            return None
        return Anchor(len(self._speeches) - 1, self._edges[-1] + self._column.y())

    def glide_from(self, anchor: Anchor) -> None:
        """Move from where things stood to where they stand now."""
        self.still()
        if anchor.place >= len(self._edges):
            return
        distance = anchor.y - (self._edges[anchor.place] + self._column.y())
        if distance:
            self._glide.setStartValue(distance)
            self._glide.setEndValue(0)
            self._glide.start()

    def rest_of(self, speech: Speech) -> QRect:
        """Where a speech comes to rest, in the transcript's own coordinates."""
        top_left = speech.pos() + self._column.pos() - QPoint(0, self._shift)
        return QRect(self.viewport().mapTo(self, top_left), speech.size())

    def height_of_last(self, width: int) -> int:
        """The height in which the last words can be read whole, at that width."""
        if not self._speeches:
            return 0
        room = column_in(width, self._theme)
        return self._speeches[-1].lay(room.width).height() + self._theme.px(_ABOVE + 2)

    def to_end(self) -> None:
        """Show the last words, from their beginning if they are longer than the window."""
        self._place()
        if self._speeches:
            self._bring_up(self._speeches[-1])

    def page(self, pages: int) -> None:
        """Turn back (negative) or on by windows."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * round(0.85 * bar.pageStep()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._move_column()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.settle_size()

    def settle_size(self) -> None:
        """Fit the window's size, keeping to the end if the end was in view."""
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        if self.width() != self._width:
            self._width = self.width()
            self._lay(0)
        self._place()
        if at_end:
            self.to_end()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _lay(self, first: int) -> None:
        """Give the speeches from `first` on their places."""
        room = column_in(self.width(), self._theme)
        del self._edges[first:]
        y = self._edges[-1] if self._edges else 0
        for speech in self._speeches[first:]:
            y += self._gap(speech.line) if self._edges else self._theme.px(20)
            place = speech.lay(room.width).translated(0, y)
            speech.setGeometry(place)
            y += place.height()
            self._edges.append(y)
        self._column.setGeometry(room.left, self._column.y(), room.width, y + self._theme.px(2))

    def _gap(self, line: Line) -> int:
        if line.manner not in SPEAKING:
            return self._theme.px(20)
        goes_on = line.channel in _CLOSE and not line.head
        return self._theme.px(5 if goes_on else 12)

    def _place(self) -> None:
        """Set the scroll bar's range by the sizes as they are."""
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(room)
        bar.setSingleStep(self._theme.px(40))
        bar.setRange(0, max(0, self._column.height() - room))
        self._move_column()

    def _move_column(self) -> None:
        spare = self.viewport().height() - self._column.height()
        top = spare if spare > 0 else -self.verticalScrollBar().value()
        self._column.move(self._column.x(), top + self._shift)

    def _bring_up(self, speech: Speech) -> None:
        """Scroll to the end, or only so far that the speech's beginning stays in view.

        Where it is higher than the window, its words count, and not who says them.
        """
        top = speech.y() - self._theme.px(_ABOVE)
        if speech.height() > self.viewport().height():
            top += speech.head_height
        self.verticalScrollBar().setValue(min(top, self.verticalScrollBar().maximum()))

    def _shifted(self, shift: int) -> None:
        self._shift = shift
        self._move_column()

    def _settle(self) -> None:
        self.to_end()
        self.told.emit()

    def _restyled(self) -> None:
        self.hurry()
        for speech in self._speeches:
            speech.restyle()
        self._lay(0)
        self.to_end()


def _what(line: Line) -> tuple[str, Manner, Channel]:
    """What makes a line another one, and not only older."""
    return line.text, line.manner, line.channel
