"""The debrief page: the question, the answer, and what every decision did."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.debrief.judgement import Judgement
from simulator.play.session import Session
from simulator.ui.debrief.bar import DebriefBar
from simulator.ui.debrief.course import chart_type
from simulator.ui.debrief.guess import GuessView
from simulator.ui.debrief.nothing import NothingView
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.result import ResultView
from simulator.ui.debrief.seer_link import SeerLink
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_PAUSE = 600
"""So many ms after the last key a note is told, so that not each letter is saved."""


class DebriefPage(QWidget):
    """One attempt looked back on, under a bar with what can be done next."""

    again = Signal()
    """The trainee wants to play the story again."""
    another_persona = Signal(str)
    """The trainee wants to meet the customer with another temperament; its id."""
    retried = Signal(int)
    """The trainee wants to try again from the state in which a decision was taken; its number."""
    practise = Signal(object)
    """The trainee wants to practise the goal in a story; its Path."""
    guessed = Signal(str)
    """The trainee said how the customer left; the band."""
    noted = Signal(str)
    """The trainee's note was changed; the whole of it, once they pause."""
    judged = Signal(object)
    """What the attempt's decisions cost was worked out; the Judgement."""
    back = Signal()
    """The trainee goes back to the stories."""

    def __init__(
        self,
        theme: Theme,
        faces: Path | None = None,
        parent: QWidget | None = None,
        *,
        seer: SeerLink | None = None,
    ) -> None:
        """`faces` is the folder in which drawn faces are kept.

        Without a `seer` only attempts that bring their judgement are annotated.
        """
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self._seer = seer
        self._presenter: DebriefPresenter | None = None
        self._shown: QWidget | None = None
        self._judging = False
        self._why = ""
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(chart_type)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell_note)
        self.setProperty("kind", "page")
        self.bar = DebriefBar(theme, self)
        self.bar.back.connect(self.back)
        self.bar.again.connect(self.again)
        self.bar.another_persona.connect(self.another_persona)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        if seer is not None:
            seer.judged.connect(self._annotate)
            seer.failed.connect(self._go_without)

    def show_attempt(self, presenter: DebriefPresenter) -> None:
        """Show an attempt: the question first, or the whole where it was answered before."""
        self.flush()
        self._presenter = presenter
        view = presenter.view
        self.bar.show_attempt(view)
        if view.question is None:
            nothing = NothingView(self._theme, view.nothing, self)
            nothing.again.connect(self.again)
            self._show(nothing)
            return
        self._why = ""
        self._judging = self._seer is not None and presenter.annotations is None
        if self._seer is not None and self._judging:
            self._seer.judge(presenter.session)
        if presenter.answer is not None:
            self._reveal(None)
        else:
            guess = GuessView(self._theme, view.question, self)
            guess.guessed.connect(self._guess)
            guess.skipped.connect(self._skip)
            self._show(guess)
            self._idle.start()  # the chart is made ready while the trainee thinks

    def flush(self) -> None:
        """Tell a note that still waits for a pause; leaving the page does so too."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell_note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer the question wherever the focus is."""
        shown = self._shown
        if not (isinstance(shown, GuessView) and shown.press(event.text())):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing of a note is lost by leaving."""
        super().hideEvent(event)
        self.flush()

    def _skip(self) -> None:
        self._reveal(None)

    def _guess(self, band: str) -> None:
        self.guessed.emit(band)
        self._reveal(band)

    def _reveal(self, band: str | None) -> None:
        if self._presenter is None:
            return
        answer = self._presenter.guess(band)
        result = ResultView(self._theme, self._presenter, answer, self._faces, self)
        result.retried.connect(self.retried)
        result.practise.connect(self.practise)
        result.noted.connect(self._note)
        if self._judging:
            result.wait()
        elif self._presenter.annotations is None:
            result.go_without(self._why)
        self._show(result)
        announce(result, answer.headline)
        result.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _annotate(self, session: Session, judgement: Judgement) -> None:
        """Take in what the seer says, if it is still about the attempt that is shown."""
        if self._presenter is None or session is not self._presenter.session:
            return
        self._judging = False
        annotations = self._presenter.judge(judgement)
        if isinstance(self._shown, ResultView):
            self._shown.annotate(annotations)
            announce(self._shown, self.tr("It is now shown what each decision cost."))
        self.judged.emit(judgement)

    def _go_without(self, session: Session, why: str) -> None:
        if self._presenter is None or session is not self._presenter.session:
            return
        self._judging, self._why = False, why
        if isinstance(self._shown, ResultView):
            self._shown.go_without(why)

    def _note(self, text: str) -> None:
        """Keep the note, and tell it once the trainee pauses."""
        if self._presenter is not None:
            self._presenter.keep_note(text)
            self._pause.start()

    def _tell_note(self) -> None:
        if self._presenter is not None:
            self.noted.emit(self._presenter.note)

    def _show(self, view: QWidget) -> None:
        """Put a view under the bar in place of the one before."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = view
        self._column.addWidget(view, 1)
        view.show()
        view.setFocus(Qt.FocusReason.OtherFocusReason)
