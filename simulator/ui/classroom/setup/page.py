"""The page before a class: whom the room will meet, and how it takes part."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from simulator.ui.briefing.story_page import StoryPage
from simulator.ui.classroom.setup.form import SetUpForm
from simulator.ui.classroom.setup.view import SetUpView
from simulator.ui.theme import Theme
from simulator.ui.widgets.backdrops import backdrop_for


class SetUpPage(StoryPage):
    """One story before a class plays it; Enter starts the class as the last one was held."""

    begun = Signal(object)
    """The `SetUp` of the class to hold."""
    left = Signal()
    """Another story is wanted."""

    def __init__(
        self, theme: Theme, portraits: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`portraits` is a folder that keeps drawn faces between starts."""
        super().__init__(theme, portraits, parent)
        self._view: SetUpView | None = None
        self._form: SetUpForm | None = None
        self._begin.setText(self.tr("Start the class"))
        self._begin.clicked.connect(self._start)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)

    def show_setup(self, view: SetUpView) -> None:
        """Ask how a class in a story is to be held."""
        self._view = view
        briefing = view.briefing
        self._side.show_customer(briefing.customer, backdrop_for(briefing.story, briefing.channel))
        self._put_form(SetUpForm(self._theme, view))
        self._begin.setAccessibleDescription(briefing.title)
        self._tell()
        self._begin.setFocus()

    def _start(self) -> None:
        """Begin, or go where something must be mended first."""
        if self._form is None:
            return
        if self._form.teams.problem:
            self._form.show_problem()
            return
        self.begun.emit(self._form.set_up)

    def _put_form(self, form: SetUpForm) -> None:
        self._form = form
        self._put(form)
        form.left.connect(self.left)
        form.changed.connect(self._tell)

    def _tell(self) -> None:
        """Show how the customer comes in, and in few words how the class will be held."""
        if self._form is None or self._view is None:
            return
        temperament = self._form.temperaments.temperament
        self._side.show_temperament(
            temperament.name, self._view.briefing.portrait, temperament.face
        )
        told = [temperament.name]
        teams = self._form.teams
        if teams.problem:
            told.append(self.tr("the teams need mending"))
        elif teams.names:
            told.append(self.tr("{n} teams").format(n=len(teams.names)))
        told.append(self.tr("phones off"))
        self._summary.setText(" · ".join(told))
