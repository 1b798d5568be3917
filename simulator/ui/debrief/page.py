"""The debrief page: the question, the answer, and what every decision did."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from simulator.ui.debrief.guess import GuessView
from simulator.ui.debrief.nothing import NothingView
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.result import ResultView
from simulator.ui.debrief.views import PersonaView
from simulator.ui.theme import Theme
from simulator.ui.widgets.top_bar import TopBar


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
        self.setProperty("kind", "page")
        self.bar = TopBar(theme, self)
        self.bar.back.connect(self.back)
        self._others = QMenu(self)
        self._others.setToolTipsVisible(True)
        self._add_actions()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)

    def show_attempt(self, presenter: DebriefPresenter) -> None:
        """Show an attempt: the question first, or the whole where it was answered before."""
        self._presenter = presenter
        view = presenter.view
        self.bar.set_title(view.title, view.subtitle)
        self._fill_menu(view.personas)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer the question wherever the focus is."""
        shown = self._shown
        if not (isinstance(shown, GuessView) and shown.press(event.text())):
            super().keyPressEvent(event)

    def _add_actions(self) -> None:
        other = QPushButton(self.tr("Try as another temperament"), self)
        other.setMenu(self._others)
        again = QPushButton(self.tr("Play again"), self)
        again.setProperty("kind", "primary")
        again.clicked.connect(self.again)
        for button in (other, again):
            button.setAutoDefault(True)
            self.bar.add_action_button(button)

    def _fill_menu(self, personas: tuple[PersonaView, ...]) -> None:
        """The temperaments the story names, then all others."""
        self._others.clear()
        before: PersonaView | None = None
        for persona in personas:
            if before is not None and before.suits and not persona.suits:
                self._others.addSeparator()
            action = self._others.addAction(persona.name)
            action.setToolTip(persona.means)
            action.triggered.connect(partial(self.another_persona.emit, persona.id))
            before = persona

    def _skip(self) -> None:
        self._reveal(None)

    def _reveal(self, band: str | None) -> None:
        if self._presenter is None:
            return
        answer = self._presenter.guess(band)
        result = ResultView(self._theme, self._presenter, answer, self._faces, self)
        self._show(result)
        result.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, view: QWidget) -> None:
        """Put a view under the bar in place of the one before."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = view
        self._column.addWidget(view, 1)
        view.setFocus(Qt.FocusReason.OtherFocusReason)
