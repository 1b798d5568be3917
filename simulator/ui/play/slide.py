"""The chosen reply on its way to become what was said."""

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QPropertyAnimation, QRect
from PySide6.QtWidgets import QWidget

from simulator.ui.play.speech import Speech
from simulator.ui.theme import Theme

SLIDE_MS = 180


class Slide(QObject):
    """Moves a likeness of a speech over the conversation to where the speech will stand."""

    def __init__(self, theme: Theme, stage: QWidget) -> None:
        super().__init__(stage)
        self._likeness = Speech(theme, stage)
        self._likeness.hide()
        self._speech: Speech | None = None
        self._way = QPropertyAnimation(self._likeness, b"pos", self)
        self._way.setDuration(SLIDE_MS)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.finished.connect(self.finish)

    def run(self, speech: Speech, start: QRect, end: QRect) -> None:
        """Slide from the card at `start` to `end`, both in the stage's coordinates."""
        self.finish()
        self._speech = speech
        speech.hide()
        self._likeness.mirror(speech)
        self._likeness.resize(end.size())
        self._likeness.move(end.left(), start.center().y() - end.height() // 2)
        self._likeness.raise_()
        self._likeness.show()
        self._way.setStartValue(self._likeness.pos())
        self._way.setEndValue(QPoint(end.topLeft()))
        self._way.start()

    def finish(self) -> None:
        """Be there."""
        self._way.stop()
        self._likeness.hide()
        if self._speech is not None:
            self._speech.show()
            self._speech = None
