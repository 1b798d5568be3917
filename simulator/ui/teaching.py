"""Classes: where one begins, the desk and the projector of the one being held, and its sheet."""

from functools import cached_property
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from simulator.bootstrap import App
from simulator.classroom.errors import ClassroomError
from simulator.records.edition import Edition
from simulator.ui.archive import Archive
from simulator.ui.theme import Theme

if TYPE_CHECKING:
    from simulator.classroom.folder import Classes, ClassFolder
    from simulator.ui.classroom.front.page import FrontPage
    from simulator.ui.classroom.front.view import FrontPresenter
    from simulator.ui.classroom.held_class import HeldClass
    from simulator.ui.classroom.setup.view import SetUp
    from simulator.ui.classroom.sheet.page import SheetPage


class Teaching(QObject):
    """One class at a time; what is held is on the disk, and can be gone on with."""

    page_wanted = Signal(object)
    """A page of this part is to be shown, beside the navigation."""
    desk_wanted = Signal(object)
    """A page of this part is to be shown alone."""
    attempt_opened = Signal(str)
    """The debrief of an attempt is wanted; its id."""
    stories_wanted = Signal()
    told = Signal(str)
    """Something to tell the facilitator."""

    def __init__(self, theme: Theme, app: App, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._app = app
        self._archive = archive
        self._held: HeldClass | None = None

    @property
    def held(self) -> "HeldClass | None":
        """The class that is being held."""
        return self._held

    def show(self) -> None:
        """Go to the class that is being held, or to where one begins."""
        if self._held is not None:
            self.desk_wanted.emit(self._held.desk)
        else:
            self._show_front()

    def close(self) -> None:
        """Leave all as it stands; the next start can go on with a class that is being held."""
        self._leave()
        if "_sheet" in vars(self):
            self._sheet.close_sheet()

    def _leave(self) -> None:
        """Leave the class that is being held, which is kept as it stands."""
        held, self._held = self._held, None
        if held is None:
            return
        try:
            held.close()
        except ClassroomError as error:
            self.told.emit(str(error))
        held.deleteLater()

    def _begin(self, wanted: "SetUp") -> None:
        """Hold a new class."""
        from simulator.classroom.plan import Plan, new_code
        from simulator.classroom.room import now

        loaded = self._app.load(wanted.path)
        if loaded.story is None or loaded.source is None:
            self.told.emit(self.tr("The story's file has errors now, and can't be played."))
            return
        plan = Plan(
            id=uuid4().hex,
            name=wanted.name,
            persona=wanted.persona,
            seed=SystemRandom().randrange(1_000_000),
            code=new_code(),
            began=now(),
            nicknames=wanted.nicknames,
            teams=wanted.teams,
            foresight=wanted.foresight,
        )
        edition = Edition(wanted.path.name, loaded.source.data, loaded.rulebook)
        try:
            folder = self._classes.begin(plan, edition)
        except ClassroomError as error:
            self.told.emit(str(error))
            return
        self._hold(folder)

    def _hold(self, folder: "ClassFolder") -> None:
        """Hold a class from where it stands."""
        from simulator.ui.classroom.held_class import HeldClass

        if self._held is not None and self._held.folder.path == folder.path:
            self.show()
            return
        self._leave()
        try:
            held = HeldClass(self._theme, folder, self._app.portrait_cache, self)
        except ClassroomError as error:
            self.told.emit(str(error))
            return
        held.ended.connect(self._end)
        held.left.connect(self._show_front)
        self._held = held
        self.desk_wanted.emit(held.desk)

    def _end(self) -> None:
        """The class is over: keep it, and show its sheet."""
        from simulator.classroom.ending import end_class

        held = self._held
        if held is None:
            return
        held.phones.close()
        owner = self.tr("Class: {name}").format(name=held.room.plan.name)
        try:
            ended = end_class(held.folder, held.room, self._archive.keeper.records, owner)
        except ClassroomError as error:
            self.told.emit(str(error))
            return
        self._leave()
        if ended.notice:
            self.told.emit(ended.notice)
        self._show_sheet(held.folder)

    def _show_front(self) -> None:
        self._presenter.held = self._held.folder.path if self._held is not None else None
        self.page_wanted.emit(self._front)

    def _show_sheet(self, source: "ClassFolder | Path") -> None:
        self._sheet.show_sheet(source)
        self.desk_wanted.emit(self._sheet)

    @cached_property
    def _front(self) -> "FrontPage":
        from simulator.ui.classroom.front.page import FrontPage

        app = self._app
        page = FrontPage(self._theme, self._presenter, app.rulebook, app.portrait_cache)
        page.begun.connect(self._begin)
        page.resumed.connect(self._hold)
        page.sheet_wanted.connect(self._show_sheet)
        page.debrief_wanted.connect(self.attempt_opened)
        page.back.connect(self.stories_wanted)
        return page

    @cached_property
    def _presenter(self) -> "FrontPresenter":
        from simulator.ui.classroom.front.view import FrontPresenter
        from simulator.ui.progress.page import local_day

        app = self._app
        return FrontPresenter(
            self._classes, lambda: app.catalogue.cards(), app.load, local_day, self.tr
        )

    @cached_property
    def _sheet(self) -> "SheetPage":
        from simulator.ui.classroom.sheet.page import SheetPage

        page = SheetPage(self._theme)
        page.back.connect(self._close_sheet)
        return page

    def _close_sheet(self) -> None:
        self._sheet.close_sheet()
        self._show_front()

    @cached_property
    def _classes(self) -> "Classes":
        from simulator.classroom.folder import Classes

        return Classes(self._app.places.classes)
