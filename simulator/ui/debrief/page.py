"""The debrief page: the question, the answer, and what every decision did."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.debrief.bar import DebriefBar
from simulator.ui.debrief.course import chart_type
from simulator.ui.debrief.guess import GuessView
from simulator.ui.debrief.nothing import NothingView
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.result import ResultView
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce


class DebriefPage(QWidget):
    """One attempt looked back on, under a bar with what can be done next."""

    again = Signal()
    """The trainee wants to play the story again."""
    another_persona = Signal(str)
    """The trainee wants to meet the customer with another temperament; its id."""
    back = Signal()
    """The trainee goes back to the stories."""

    def __init__(
        self, theme: Theme, faces: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`faces` is the folder in which drawn faces are kept."""
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self._presenter: DebriefPresenter | None = None
        self._shown: QWidget | None = None
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(chart_type)
        self.setProperty("kind", "page")
        self.bar = DebriefBar(theme, self)
        self.bar.back.connect(self.back)
        self.bar.again.connect(self.again)
        self.bar.another_persona.connect(self.another_persona)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)

    def show_attempt(self, presenter: DebriefPresenter) -> None:
        """Show an attempt: the question first, or the whole where it was answered before."""
        self._presenter = presenter
        view = presenter.view
        self.bar.show_attempt(view)
        if view.question is None:
            nothing = NothingView(self._theme, view.nothing, self)
            nothing.again.connect(self.again)
            self._show(nothing)
        elif presenter.answer is not None:
            self._reveal(None)
        else:
            guess = GuessView(self._theme, view.question, self)
            guess.guessed.connect(self._reveal)
            guess.skipped.connect(self._skip)
            self._show(guess)
            self._idle.start()  # the chart is made ready while the trainee thinks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer the question wherever the focus is."""
        shown = self._shown
        if not (isinstance(shown, GuessView) and shown.press(event.text())):
            super().keyPressEvent(event)

    def _skip(self) -> None:
        self._reveal(None)

    def _reveal(self, band: str | None) -> None:
        if self._presenter is None:
            return
        answer = self._presenter.guess(band)
        result = ResultView(self._theme, self._presenter, answer, self._faces, self)
        self._show(result)
        announce(result, answer.headline)
        result.head.setFocus(Qt.FocusReason.OtherFocusReason)

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
