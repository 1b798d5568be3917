"""The main window, which only navigates."""

from functools import cached_property
from pathlib import Path
from random import SystemRandom
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from simulator.bootstrap import App, Settings
from simulator.play.catalogue import Card
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session
from simulator.ui.library.page import LibraryPage
from simulator.ui.library.presenter import LibraryPresenter
from simulator.ui.theme import Theme
from simulator.ui.widgets.nav_bar import NavBar
from simulator.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from simulator.ui.briefing.page import BriefingPage
    from simulator.ui.debrief.page import DebriefPage
    from simulator.ui.play.page import PlayPage
    from simulator.ui.settings.page import SettingsPage
    from simulator.ui.writer.chooser import ChooserPage
    from simulator.ui.writer.page import WriterPage

SMALLEST = QSize(880, 560)
USUAL = QSize(1280, 800)
STORIES, WRITER, SETTINGS = "stories", "writer", "settings"


class MainWindow(QMainWindow):
    """One page at a time: the stories, a briefing, the talk, its debrief, a draft, the settings.

    Only the library is made at once; the first window must not wait for the others.
    """

    def __init__(self, app: App, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._theme = theme
        self._coach = app.settings.coach
        self._session: Session | None = None
        self._reviewing = False
        self.setWindowTitle("Rapport")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        places = {STORIES: self.tr("Stories"), WRITER: self.tr("Writer")}
        self._nav = NavBar(theme, places | {SETTINGS: self.tr("Settings")}, self)
        self._notices = NoticeBar(theme, self)
        self._stack = QStackedWidget(self)
        self._library = LibraryPage(theme, LibraryPresenter(app, self.tr), app.portrait_cache)
        self._stack.addWidget(self._library)
        self._lay_out()
        self._connect()
        self.show_stories()
        for notice in app.notices:
            self._notices.tell(notice)

    def show_stories(self) -> None:
        """Go to the library; a talk that was left waits there."""
        self._nav.set_place(STORIES)
        self._show(self._library, nav=True)

    def show_settings(self) -> None:
        """Go to the settings."""
        self._nav.set_place(SETTINGS)
        self._show(self._settings, nav=True)

    def show_writer(self) -> None:
        """Go to the choice of a story to write on."""
        self._nav.set_place(WRITER)
        self._show(self._chooser, nav=True)

    def preview(self, path: Path) -> None:
        """Go to the writer's page with a story's file."""
        self._chooser.offer_last(path.absolute())
        self._writer.open(path, self._app.rulebook)
        self._show(self._writer)

    def open_story(self, path: Path) -> None:
        """Go to a story's briefing, or say what keeps it from being played."""
        from simulator.ui.briefing.presenter import BriefingPresenter

        loaded = self._app.load(path)
        if loaded.story is None:
            self._show_problems(path)
            return
        self._engine = Engine(loaded.story, loaded.rulebook)
        presenter = BriefingPresenter(
            loaded.story, loaded.rulebook, coach=self._app.settings.coach, tr=self.tr
        )
        self._briefing.show_briefing(presenter)
        self._show(self._briefing)

    def closeEvent(self, event: QCloseEvent) -> None:
        if "_writer" in vars(self):
            self._writer.close_story()
        super().closeEvent(event)

    def _begin(self, persona: str, mode: Mode, coach: bool) -> None:
        """Start a talk in the story at hand with a temperament."""
        engine = Engine(self._engine.story, self._engine.rulebook, persona)
        self._coach = coach
        self._talk(Session.start(engine, SystemRandom().randrange(1_000_000), mode))

    def _talk(self, session: Session) -> None:
        from simulator.ui.play.presenter import PlayPresenter

        self._remember(session)
        presenter = PlayPresenter(session, coach=self._coach, clock=monotonic, tr=self.tr)
        self._play.set_typing(self._app.settings.typing)
        self._play.show_talk(presenter)
        self._show(self._play)

    def _remember(self, session: Session | None) -> None:
        """Keep the talk as it stands, so that it can be left and gone on with."""
        self._session = session
        self._library.set_unfinished(session if session is not None and session.path else None)

    def _resume(self) -> None:
        if self._session is not None:
            self._play.set_typing(self._app.settings.typing)
            self._show(self._play)

    def _finish(self, session: Session) -> None:
        from simulator.ui.debrief.presenter import DebriefPresenter

        self._remember(None)
        self._app.history.add(session)
        self._engine = session.engine
        self._mode, self._reviewing = session.mode, False
        self._debrief.show_attempt(DebriefPresenter(session, self.tr))
        self._show(self._debrief)

    def _again(self) -> None:
        self._begin(self._engine.customer.persona.id, self._mode, self._coach)

    def _again_as(self, persona: str) -> None:
        self._begin(persona, self._mode, self._coach)

    def _use(self, settings: Settings) -> None:
        """Apply settings at once; where they can't be kept, say so and go on."""
        try:
            self._app.save_settings(settings)
        except OSError as error:
            told = self.tr("The settings apply now but could not be saved: {why}.")
            self._notices.tell(told.format(why=error.strerror or str(error)))
        self._theme.use(settings)
        if "_writer" in vars(self):
            self._writer.workshop.use_editor(settings.editor)

    def _review(self, session: Session) -> None:
        """Show the debrief of a talk in a preview; it counts as no attempt."""
        from simulator.ui.debrief.presenter import DebriefPresenter

        self._engine, self._mode = session.engine, session.mode
        self._debrief.show_attempt(DebriefPresenter(session, self.tr))
        self._show(self._debrief)
        self._reviewing = True

    def _leave_debrief(self) -> None:
        """Go back to where the talk was held."""
        if self._reviewing:
            self._show(self._writer)
        else:
            self.show_stories()

    def _new_story(self) -> None:
        """Have a new story written, and go to it."""
        from simulator.ui.writer.new_story_dialog import NewStoryDialog

        folders = [Path(one) for one in self._app.settings.story_folders]
        folder = next(iter(folders), Path.home())
        dialog = NewStoryDialog(self._theme, folder, self._app.rulebook, self)
        dialog.written.connect(self.preview)
        dialog.open()

    def _show_problems(self, path: Path) -> None:
        from simulator.ui.library.problems import ProblemsDialog

        loaded = self._app.load(path)
        ProblemsDialog(self._theme, path.name, loaded.diagnostics, self).open()

    @cached_property
    def _briefing(self) -> "BriefingPage":
        from simulator.ui.briefing.page import BriefingPage

        page = BriefingPage(self._theme, self._app.portrait_cache, self)
        page.begin.connect(self._begin)
        page.back.connect(self.show_stories)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _play(self) -> "PlayPage":
        from simulator.ui.play.page import PlayPage

        page = PlayPage(self._theme, self._app.portrait_cache, self)
        page.left.connect(self.show_stories)
        page.changed.connect(self._remember)
        page.finished.connect(self._finish)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _debrief(self) -> "DebriefPage":
        from simulator.ui.debrief.page import DebriefPage

        page = DebriefPage(self._theme, self._app.portrait_cache, self)
        page.again.connect(self._again)
        page.another_persona.connect(self._again_as)
        page.back.connect(self._leave_debrief)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _chooser(self) -> "ChooserPage":
        from simulator.ui.writer.chooser import ChooserPage

        page = ChooserPage(self._theme, lambda: self._app.catalogue.cards(), self)
        page.chosen.connect(self.preview)
        page.new_wanted.connect(self._new_story)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _writer(self) -> "WriterPage":
        from simulator.ui.writer.page import WriterPage

        editor = self._app.settings.editor
        page = WriterPage(self._theme, self._app.portrait_cache, editor, self)
        page.back.connect(self.show_stories)
        page.other_wanted.connect(self.show_writer)
        page.debrief_wanted.connect(self._review)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _settings(self) -> "SettingsPage":
        from simulator.ui.settings.page import SettingsPage
        from simulator.ui.settings.presenter import SettingsPresenter

        presenter = SettingsPresenter(self._app.settings, self._app.places, self.tr)
        page = SettingsPage(self._theme, presenter, self)
        page.changed.connect(self._use)
        page.back.connect(self.show_stories)
        self._stack.addWidget(page)
        return page

    def _show(self, page: QWidget, *, nav: bool = False) -> None:
        self._nav.setVisible(nav)
        self._stack.setCurrentWidget(page)

    def _lay_out(self) -> None:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._nav, self._notices, self._stack):
            column.addWidget(widget)
        column.setStretch(2, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        go = {
            STORIES: self.show_stories,
            WRITER: self.show_writer,
            SETTINGS: self.show_settings,
        }
        self._nav.chosen.connect(lambda place: go[place]())
        self._library.story_chosen.connect(self._open_card)
        self._library.problems_requested.connect(lambda card: self._show_problems(card.path))
        self._library.resume_requested.connect(self._resume)
        quit_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self)
        quit_key.activated.connect(self.close)

    def _open_card(self, card: Card) -> None:
        self.open_story(card.path)
