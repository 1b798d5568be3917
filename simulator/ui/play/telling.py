"""The customer's words coming as their channel brings them: spoken, typed, or delivered."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation, Signal

from simulator.ui.play.arrivals import BREATH_MS, Way, way_of
from simulator.ui.play.speech import Speech


class _Cue(NamedTuple):
    """A speech, how it comes, and the moment, in ms, from which it is told."""

    start: int
    speech: Speech
    way: Way


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

    @property
    def telling(self) -> Speech | None:
        """The speech that is being told or about to be; None when all is told."""
        return self._cues[max(0, self._next - 1)].speech if self._cues else None

    def tell(self, speeches: Sequence[Speech], delay: int = 0) -> None:
        """Begin after `delay` ms."""
        self._drop()
        cues, at = [], delay
        for speech in speeches:
            way = way_of(speech)
            cues.append(_Cue(at, speech, way))
            speech.hide()
            way.show(speech, 0)
            at += BREATH_MS + way.takes(speech)
        self._clock.setStartValue(0)
        self._clock.setEndValue(at - BREATH_MS)
        self._clock.setDuration(at - BREATH_MS)
        self._cues = cues  # only now: new values make a stopped clock tell its old time
        self._clock.start()

    def finish(self) -> None:
        """Show all that is left at once."""
        if not self._cues:
            return
        speeches = [cue.speech for cue in self._cues]
        self._drop()
        for speech in speeches:
            speech.show_whole()
            speech.setVisible(True)
        self.finished.emit()

    def _drop(self) -> None:
        self._cues, self._next = [], 0
        self._clock.stop()

    def _advance(self, elapsed: int) -> None:
        while self._next < len(self._cues) and elapsed >= self._cues[self._next].start:
            self._next += 1
            self._begin(self._next - 1)
        if self._next:
            cue = self._cues[self._next - 1]
            cue.way.show(cue.speech, elapsed - cue.start)

    def _begin(self, number: int) -> None:
        if number:
            self._cues[number - 1].speech.show_whole()
        speech = self._cues[number].speech
        speech.setVisible(True)
        self.began.emit(speech)
