"""Who plays on this computer, and what each has played so far: two pages and what they change."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.bootstrap import App
from simulator.records.errors import RecordsError
from simulator.ui.archive import Archive
from simulator.ui.theme import Theme

if TYPE_CHECKING:
    from simulator.ui.profiles.page import ProfilesPage
    from simulator.ui.profiles.presenter import ProfilesPresenter
    from simulator.ui.progress.page import ProgressPage
    from simulator.ui.progress.presenter import ProgressPresenter


class Trainees(QObject):
    """The progress of who plays, and the choice of somebody else."""

    page_wanted = Signal(object)
    """A page of this part is to be shown."""
    attempt_opened = Signal(str)
    """The debrief of an attempt is wanted; its id."""
    story_chosen = Signal(object)
    """The story of a library's `Card` is to be met."""
    stories_wanted = Signal()
    changed = Signal(str)
    """Somebody else plays now: the profile's id."""

    def __init__(self, theme: Theme, app: App, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._app = app
        self._archive = archive

    def show_progress(self) -> None:
        """Show what was played so far."""
        self.page_wanted.emit(self._progress)

    def show_profiles(self) -> None:
        """Ask who plays."""
        self.page_wanted.emit(self._profiles)

    @cached_property
    def _progress(self) -> "ProgressPage":
        from simulator.ui.progress.page import ProgressPage

        page = ProgressPage(self._theme, self._past())
        page.attempt_opened.connect(self.attempt_opened)
        page.story_chosen.connect(self.story_chosen)
        page.stories_wanted.connect(self.stories_wanted)
        page.profiles_wanted.connect(self.show_profiles)
        return page

    @cached_property
    def _profiles(self) -> "ProfilesPage":
        from simulator.ui.profiles.page import ProfilesPage

        page = ProfilesPage(self._theme, self._people())
        page.chosen.connect(self._play_as)
        page.renamed.connect(lambda _: self._look_anew())
        page.deleted.connect(self._gone)
        page.back.connect(self.show_progress)
        return page

    def _past(self) -> "ProgressPresenter":
        from simulator.records.opening import now
        from simulator.records.progress import Progress
        from simulator.ui.progress.page import local_day
        from simulator.ui.progress.presenter import ProgressPresenter

        app, keeper = self._app, self._archive.keeper
        return ProgressPresenter(
            Progress(lambda: keeper.records.database, keeper.profile),
            lambda: app.catalogue.cards(),
            app.rulebook,
            now,
            name=self._archive.name,
            day=local_day,
            tr=self.tr,
        )

    def _people(self) -> "ProfilesPresenter":
        from simulator.records.moving import export_profiles
        from simulator.records.opening import now
        from simulator.records.progress import Progress
        from simulator.ui.profiles.presenter import ProfilesPresenter

        keeper = self._archive.keeper
        records = keeper.records
        return ProfilesPresenter(
            records,
            keeper.profile,
            lambda one: Progress(lambda: records.database, one).holdings(),
            lambda one, file: export_profiles(records, [one], file),
            now,
            self.tr,
        )

    def _play_as(self, profile: str) -> None:
        """Somebody plays from now on; a talk that is open stays theirs who began it."""
        if profile != self._archive.keeper.profile:
            self._archive.use(profile)
            self.changed.emit(profile)
        self._look_anew()
        self.show_progress()

    def _gone(self, profile: str) -> None:
        """A profile was deleted; if it was playing, the next one plays."""
        keeper = self._archive.keeper
        if profile == keeper.profile:
            try:
                other = self._app.profile(keeper.records).id
            except RecordsError as error:
                self._archive.told.emit(str(error))
                return
            self._archive.use(other)
            self.changed.emit(other)
        self._look_anew()

    def _look_anew(self) -> None:
        self._progress.use(self._past())
        self._profiles.use(self._people())
