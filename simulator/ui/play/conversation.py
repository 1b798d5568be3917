"""The right side of the play page: what was said, the coach, and what can be said."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.ui.play.closing import Closing
from simulator.ui.play.coach_line import CoachLine
from simulator.ui.play.console import Console
from simulator.ui.play.line import Arrival, Manner
from simulator.ui.play.presenter import PlayView
from simulator.ui.play.replies import Replies
from simulator.ui.play.slide import SLIDE_MS, Slide
from simulator.ui.play.speech import Speech
from simulator.ui.play.transcript import Transcript
from simulator.ui.theme import Theme

_LEAST, _MOST = 0.4, 0.52
"""The replies take at most the larger share of the height, and give way to the customer's words
down to the smaller one; what does not fit scrolls."""
_NEVER_AWAITED = frozenset({Manner.TRAINEE, Manner.OPENING})
_GAP = 12
_LOWER_MARGIN, _LOWER_SHARE = 24, 0.03
"""Under the replies, in px, and at most this share of the height."""
LAST = 1_000
"""The place of the last reply, however many there are."""


class Conversation(QWidget):
    """Transcript over coach over replies, laid out at once so that an answer paints in time."""

    chosen = Signal(int)
    """The number of the reply that was said."""
    debrief_wanted = Signal()
    back_wanted = Signal()
    """Take the last reply back, or go on talking after `ask_to_end`."""
    moved_on = Signal()
    """The next of the customer's words have begun to come: `console` may be another."""
    told = Signal()
    """The customer has finished speaking."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.transcript = Transcript(theme, self)
        self._coach = CoachLine(theme, self)
        self.replies = Replies(theme, self)
        self.closing = Closing(theme, self)
        self._slide = Slide(theme, self)
        self._closes = False
        self._console: Console | None = None
        self.transcript.began.connect(self.moved_on)
        self.replies.chosen.connect(self.chosen)
        self.replies.hurried.connect(self.hurry)
        self.closing.debrief_wanted.connect(self.debrief_wanted)
        self.closing.back_wanted.connect(self.back_wanted)
        self.transcript.told.connect(self._told)
        theme.changed.connect(self.lay)

    @property
    def telling(self) -> bool:
        """Whether the customer is still speaking."""
        return self.transcript.telling

    @property
    def console(self) -> Console | None:
        """What the console shows at this moment of the telling."""
        coming = self.transcript.coming
        return coming.line.console if coming is not None else self._console

    def show_moment(self, view: PlayView, *, chosen: int | None, speak: bool) -> None:
        """Show a moment of the talk.

        `chosen` is the number of the reply that led here, if one did just now; `speak` lets the
        customer's new words appear as speech.
        """
        moving = chosen is not None and self._theme.motion and self.isVisible()
        start = self._card(chosen) if moving and chosen is not None else None
        self._slide.finish()
        self.transcript.still()
        anchor = self.transcript.anchor()
        new = self.transcript.show_lines(view.lines, view.customer)
        self._console = view.console
        self._show_coach(view)
        self._show_answers(view)
        self.lay()
        self.transcript.to_end()
        self._let_appear(new, start, speak=speak)
        if moving and anchor is not None:
            self.transcript.glide_from(anchor)

    def forget(self) -> None:
        """Clear the transcript for another talk."""
        self.hurry()
        self.transcript.show_lines((), "")

    def ask_to_end(self, words: str, back: str) -> None:
        """Ask whether the talk should end here, in the replies' place."""
        self.hurry()
        self._answer_with(words, back)
        self.lay()
        self.transcript.to_end()

    def focus_answers(self, index: int = 0) -> None:
        """Put the keyboard where the trainee goes on."""
        if self.closing.isVisibleTo(self):
            self.closing.focus_first()
        elif self._closes:
            self.setFocus()
        else:
            self.replies.focus_card(index)

    def hurry(self) -> None:
        """End everything that moves, and show what is still being said."""
        self._slide.finish()
        self.transcript.hurry()
        self.transcript.still()

    def lay(self) -> None:
        """Give every part its place for the size there is."""
        width, height, gap = self.width(), self.height(), self._theme.px(_GAP)
        margin = min(self._theme.px(_LOWER_MARGIN), round(height * _LOWER_SHARE))
        coached = self._coach.isVisibleTo(self)
        coach = self._coach.heightForWidth(width) if coached else 0
        words = self.transcript.height_of_last(width)
        left = height - margin - coach - gap - words
        answers = self.closing if self._closes else self.replies
        most = max(round(height * _LEAST), min(left, round(height * _MOST)))
        tall = min(answers.heightForWidth(width), most)
        top = height - margin - tall
        answers.setGeometry(0, top, width, tall)
        self.replies.lay()
        self._coach.setGeometry(0, top - coach, width, coach)
        self._coach.lay()
        self.transcript.setGeometry(0, 0, width, max(0, top - coach - gap))
        self.transcript.settle_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._slide.finish()
        self.lay()

    def _let_appear(self, new: Sequence[Speech], start: QRect | None, *, speak: bool) -> None:
        """Slide the trainee's words up from the card at `start`, and speak the customer's."""
        later = self._awaited(new) if speak else []
        sliding = new[0] if start and new and new[0].line.manner is Manner.TRAINEE else None
        for speech in new:
            speech.setVisible(speech not in later and speech is not sliding)
        if later:
            self.replies.set_waiting(True)
            self.closing.hide()
            self.transcript.tell(later, SLIDE_MS if start else 0)
        if start and sliding:
            self._slide.run(sliding, start, self._rest(sliding))

    def _awaited(self, new: Sequence[Speech]) -> list[Speech]:
        """What is waited for; where nothing may move, only what somebody types, and the rest."""
        later = [one for one in new if one.line.manner not in _NEVER_AWAITED]
        if self._theme.motion:
            return later
        typed = (one.line.arrival is Arrival.TYPED for one in later)
        first = next((number for number, is_typed in enumerate(typed) if is_typed), len(later))
        return later[first:]

    def _show_coach(self, view: PlayView) -> None:
        self._coach.setVisible(view.mood is not None)
        if view.mood is not None:
            self._coach.show_mood(view.mood, view.before, view.why)

    def _show_answers(self, view: PlayView) -> None:
        back = self.tr("Take the last reply back") if view.can_undo else ""
        if view.over:
            self._answer_with("", back)
        elif view.stuck:
            kind = self.tr(
                "There is nothing to say here: the story has a gap, and that is not your doing."
            )
            self._answer_with(kind, back)
        else:
            self._closes = False
            self.closing.hide()
            self.replies.show_replies(view.replies, view.answering)
            self.replies.set_waiting(False)
            self.replies.show()

    def _answer_with(self, words: str, back: str) -> None:
        self._closes = True
        self.replies.hide()
        self.closing.ask(words, back)
        self.closing.show()

    def _told(self) -> None:
        self.replies.set_waiting(False)
        if self._closes:
            self.closing.show()
        self.told.emit()

    def _card(self, number: int) -> QRect:
        return self.replies.place_of(number).translated(self.replies.pos())

    def _rest(self, speech: Speech) -> QRect:
        return self.transcript.rest_of(speech).translated(self.transcript.pos())
