"""The main window, which only navigates."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from simulator.bootstrap import App, Settings
from simulator.play.catalogue import Card
from simulator.play.session import Session
from simulator.records.errors import RecordsError, UnknownAttemptError, UnreadableAttemptError
from simulator.ui.archive import Archive
from simulator.ui.library.page import LibraryPage
from simulator.ui.library.presenter import LibraryPresenter
from simulator.ui.looking_back import LookingBack, Past
from simulator.ui.talking import Talking
from simulator.ui.teaching import Teaching
from simulator.ui.theme import Theme
from simulator.ui.trainees import Trainees
from simulator.ui.widgets.nav_bar import NavBar
from simulator.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from simulator.ui.settings.page import SettingsPage
    from simulator.ui.writer.chooser import ChooserPage
    from simulator.ui.writer.page import WriterPage

SMALLEST = QSize(880, 560)
USUAL = QSize(1280, 800)
_AFTER_FIRST_SIGHT = 500
"""Milliseconds: what opens the records would slow the first page down."""
STORIES, PROGRESS, CLASS, WRITER = "stories", "progress", "class", "writer"
SETTINGS = "settings"


class MainWindow(QMainWindow):
    """One page at a time: the stories, a briefing, the talk, its debrief, a draft, the settings.

    Only the library is made at once; the first window must not wait for the others.
    """

    def __init__(self, app: App, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._theme = theme
        self._back = self.show_stories
        self.setWindowTitle("Rapport")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        places = {
            STORIES: self.tr("Stories"),
            PROGRESS: self.tr("Progress"),
            CLASS: self.tr("Class"),
            WRITER: self.tr("Writer"),
            SETTINGS: self.tr("Settings"),
        }
        self._nav = NavBar(theme, places, self)
        self._notices = NoticeBar(theme, self)
        self._stack = QStackedWidget(self)
        self._library = LibraryPage(theme, LibraryPresenter(app, self.tr), app.portrait_cache)
        self._stack.addWidget(self._library)
        self._archive = Archive(app, self)
        self._looking_back = LookingBack(theme, app, self._archive, self)
        self._trainees = Trainees(theme, app, self._archive, self)
        self._talking = Talking(theme, app, self._archive, self)
        self._teaching = Teaching(theme, app, self._archive, self)
        self._lay_out()
        self._connect()
        self.show_stories()
        for notice in app.notices:
            self._notices.tell(notice)

    def show_stories(self) -> None:
        """Go to the library; a talk that was left waits there."""
        self._nav.set_place(STORIES)
        self._show(self._library, nav=True)

    def show_progress(self) -> None:
        """Go to what was played so far."""
        self._nav.set_place(PROGRESS)
        self._trainees.show_progress()

    def show_class(self) -> None:
        """Go to the class that is being held, or to where one begins."""
        self._nav.set_place(CLASS)
        self._teaching.show()

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
        self._talking.meet(path)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_AFTER_FIRST_SIGHT, self._archive.open)

    def closeEvent(self, event: QCloseEvent) -> None:
        if "_writer" in vars(self):
            self._writer.close_story()
        self._teaching.close()
        self._looking_back.close()
        self._archive.close()
        super().closeEvent(event)

    def _offer_unfinished(self) -> None:
        """Offer to go on with a talk that an earlier window left, if there is one."""
        self._talking.look_for_unfinished()
        if self._library.isVisible():
            self._library.refresh()

    def _look_back(self, session: Session, past: Past, back: Callable[[], None]) -> None:
        """Show the debrief of a talk; `back` leads to where it was asked for."""
        self._back = back
        self._looking_back.show(session, past)

    def _use(self, settings: Settings) -> None:
        """Apply settings at once; where they can't be kept, say so and go on."""
        try:
            self._app.save_settings(settings)
        except OSError as error:
            told = self.tr("The settings apply now but could not be saved: {why}.")
            self._notices.tell(told.format(why=error.strerror or str(error)))
        self._theme.use(settings)
        if "_settings" in vars(self):
            self._settings.use(settings)
        if "_writer" in vars(self):
            self._writer.workshop.use_editor(settings.editor)

    def _review(self, session: Session) -> None:
        """Show the debrief of a talk in a preview; it counts as no attempt."""
        presenter = self._writer.workshop.presenter
        self._talking.review(session, presenter.manuscript.path if presenter else None)
        self._look_back(session, Past(), lambda: self._show(self._writer))

    def _play_as(self, profile: str) -> None:
        """Somebody else plays: their open talk, if any, is the one to go on with."""
        if profile != self._app.settings.profile:
            self._use(replace(self._app.settings, profile=profile))
        self._talking.forget()
        self._offer_unfinished()

    def _reopen(self, attempt: str, back: Callable[[], None]) -> None:
        """Show the debrief of an attempt again."""
        try:
            kept = self._archive.keeper.records.attempt(attempt)
        except (RecordsError, UnknownAttemptError, UnreadableAttemptError) as error:
            self._notices.tell(str(error))
            return
        self._talking.recall(kept)
        self._look_back(kept.session, Past.of(kept), back)

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
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
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
            PROGRESS: self.show_progress,
            CLASS: self.show_class,
            WRITER: self.show_writer,
            SETTINGS: self.show_settings,
        }
        self._nav.chosen.connect(lambda place: go[place]())
        self._library.story_chosen.connect(self._open_card)
        self._library.problems_requested.connect(lambda card: self._show_problems(card.path))
        self._archive.told.connect(self._notices.tell)
        self._archive.ready.connect(self._offer_unfinished)
        back = self._looking_back
        back.page_wanted.connect(self._show)
        back.practise.connect(self.open_story)
        back.back.connect(lambda: self._back())
        self._connect_talk()
        self._connect_class()
        trainees = self._trainees
        trainees.page_wanted.connect(lambda page: self._show(page, nav=True))
        trainees.attempt_opened.connect(lambda one: self._reopen(one, self.show_progress))
        trainees.story_chosen.connect(self._open_card)
        trainees.stories_wanted.connect(self.show_stories)
        trainees.changed.connect(self._play_as)
        quit_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self)
        quit_key.activated.connect(self.close)

    def _connect_talk(self) -> None:
        talking, back = self._talking, self._looking_back
        self._library.resume_requested.connect(talking.resume)
        talking.page_wanted.connect(self._show)
        talking.problems_wanted.connect(self._show_problems)
        talking.left.connect(self.show_stories)
        talking.waits.connect(self._library.set_unfinished)
        talking.held.connect(back.prepare)
        talking.told.connect(self._notices.tell)
        talking.finished.connect(
            lambda session, past: self._look_back(session, past, self.show_stories)
        )
        back.again.connect(talking.again)
        back.another_persona.connect(talking.again)
        back.retried.connect(talking.retry)

    def _connect_class(self) -> None:
        teaching = self._teaching
        teaching.page_wanted.connect(lambda page: self._show(page, nav=True))
        teaching.desk_wanted.connect(self._show)
        teaching.stories_wanted.connect(self.show_stories)
        teaching.told.connect(self._notices.tell)
        teaching.attempt_opened.connect(lambda one: self._reopen(one, self.show_class))

    def _open_card(self, card: Card) -> None:
        self.open_story(card.path)
