"""The customer's words appearing as they would be spoken."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation, Signal

from simulator.ui.play.presenter import Manner
from simulator.ui.play.speech import Speech

MS_A_CHARACTER = 25
"""About 40 characters a second."""
_BREATH_MS = 350
"""The pause between two lines, and before a narration gives way to a line."""


class _Cue(NamedTuple):
    """A speech and the moment, in ms, from which it is told."""

    start: int
    speech: Speech


class Telling(QObject):
    """Tells new lines one after the other; what is not yet told keeps its place unseen."""

    began = Signal(object)
    """A Speech has begun."""
    finished = Signal()
    """All is told, or was hurried."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cues: list[_Cue] = []
        self._next = 0
        self._clock = QVariantAnimation(self)
        self._clock.valueChanged.connect(self._advance)
        self._clock.finished.connect(self.finish)

    @property
    def running(self) -> bool:
        """Whether something is being told."""
        return self._clock.state() is QAbstractAnimation.State.Running

    def tell(self, speeches: Sequence[Speech], delay: int = 0) -> None:
        """Begin after `delay` ms; narrations appear whole, words letter by letter."""
        self._drop()
        cues, at = [], delay
        for speech in speeches:
            cues.append(_Cue(at, speech))
            speech.hide()
            at += _BREATH_MS
            if speech.line.manner is Manner.CUSTOMER:
                speech.show_up_to(0)
                at += speech.length * MS_A_CHARACTER
        self._clock.setStartValue(0)
        self._clock.setEndValue(at - _BREATH_MS)
        self._clock.setDuration(at - _BREATH_MS)
        self._cues = cues  # only now: new values make a stopped clock tell its old time
        self._clock.start()

    def finish(self) -> None:
        """Show all that is left at once."""
        if not self._cues:
            return
        speeches = [cue.speech for cue in self._cues]
        self._drop()
        for speech in speeches:
            speech.show_up_to(None)
            speech.setVisible(True)
        self.finished.emit()

    def _drop(self) -> None:
        self._cues, self._next = [], 0
        self._clock.stop()

    def _advance(self, elapsed: int) -> None:
        while self._next < len(self._cues) and elapsed >= self._cues[self._next].start:
            self._begin(self._next)
            self._next += 1
        if self._next:
            cue = self._cues[self._next - 1]
            if cue.speech.shown is not None:
                cue.speech.show_up_to((elapsed - cue.start) // MS_A_CHARACTER)

    def _begin(self, number: int) -> None:
        if number:
            self._cues[number - 1].speech.show_up_to(None)
        speech = self._cues[number].speech
        speech.setVisible(True)
        self.began.emit(speech)
