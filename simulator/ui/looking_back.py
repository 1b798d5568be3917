"""Looking back at attempts: the debrief, what is kept of it, and a second try from a decision."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from simulator.bootstrap import App
from simulator.debrief.judgement import Judgement
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.attempt import Retry
from simulator.records.errors import RecordsError, UnknownAttemptError, asked_again
from simulator.ui.archive import Archive
from simulator.ui.theme import Theme

if TYPE_CHECKING:
    from simulator.records.store import Kept
    from simulator.ui.classroom.hand_in.presenter import HandInPresenter
    from simulator.ui.debrief.page import DebriefPage
    from simulator.ui.debrief.retry_page import RetryPage
    from simulator.ui.debrief.seer_link import SeerLink


class Past(NamedTuple):
    """What is known of an attempt from before; `id` is "" for a talk that isn't kept."""

    id: str = ""
    judgement: Judgement | None = None
    note: str = ""
    guess: str | None = None
    seen: bool = False

    @classmethod
    def of(cls, kept: "Kept") -> "Past":
        """That of an attempt read back."""
        return cls(kept.row.id, kept.judgement, kept.row.note, kept.row.guess, seen=True)


class LookingBack(QObject):
    """One attempt's debrief after the other; what the trainee says of it is kept."""

    page_wanted = Signal(object)
    """A page of this part is to be shown."""
    retried = Signal(object, object)
    """A second try is to begin: its Session, and the Retry it is (None of a talk not kept)."""
    again = Signal()
    another_persona = Signal(str)
    practise = Signal(object)
    """The story at a Path is to be met."""
    back = Signal()

    def __init__(self, theme: Theme, app: App, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._app = app
        self._archive = archive
        self._session: Session | None = None
        self._past = Past()
        self._number = 1

    def prepare(self, engine: Engine) -> None:
        """Look ahead in a story that is being played, so that its judgement comes at once."""
        self._seer.prepare(engine)

    def show(self, session: Session, past: Past) -> None:
        """Show the debrief of an attempt."""
        from simulator.ui.debrief.presenter import DebriefPresenter

        presenter = DebriefPresenter(
            session,
            self.tr,
            past.judgement,
            past.note,
            past.guess,
            seen=past.seen,
            stories=tuple(self._app.catalogue.cards()),
        )
        self._page.show_attempt(presenter)  # tells what is left to keep of the one before
        self._session, self._past = session, past
        self._page.bar.let_hand_in(bool(past.id))
        self.page_wanted.emit(self._page)

    def close(self) -> None:
        """Keep what is still to be kept, and stop looking ahead."""
        if "_page" in vars(self):
            self._page.flush()
        if "_seer" in vars(self):
            self._seer.close()

    @cached_property
    def _seer(self) -> "SeerLink":
        from simulator.ui.debrief.seer_link import SeerLink

        return SeerLink(self)

    @cached_property
    def _page(self) -> "DebriefPage":
        from simulator.ui.debrief.page import DebriefPage

        page = DebriefPage(self._theme, self._app.portrait_cache, seer=self._seer)
        page.again.connect(self.again)
        page.another_persona.connect(self.another_persona)
        page.practise.connect(self.practise)
        page.back.connect(self.back)
        page.retried.connect(self._ask_to_retry)
        page.bar.export_wanted.connect(self._export)
        page.bar.hand_in_wanted.connect(self._ask_to_hand_in)
        records = self._archive.keeper.records
        page.guessed.connect(lambda band: self._keep(records.guess, band))
        page.noted.connect(lambda text: self._keep(records.note, text))
        page.judged.connect(lambda judgement: self._keep(records.judge, judgement))
        return page

    @cached_property
    def _retry_page(self) -> "RetryPage":
        from simulator.ui.debrief.retry_page import RetryPage

        page = RetryPage(self._theme, self._app.portrait_cache)
        page.begun.connect(self._retry)
        page.back.connect(lambda: self.page_wanted.emit(self._page))
        return page

    def _keep(self, write: Callable[[str, Any], None], told: object) -> None:
        if not self._past.id:
            return
        self._archive.keeper.settle()  # an attempt that still waits can't be noted on
        try:
            asked_again(lambda: write(self._past.id, told), self._archive.told.emit)
        except RecordsError as error:
            self._archive.told.emit(str(error))

    def _export(self) -> None:
        """Hand the debrief out: as a page, on paper, as a table or as data."""
        from simulator.debrief.export.attempt import Attempt
        from simulator.ui.export.dialog import ExportDialog
        from simulator.ui.export.presenter import ExportPresenter
        from simulator.ui.export.readings import at_hand, kept_readings
        from simulator.ui.export.writing import window_writers

        session, id_ = self._session, self._past.id
        if session is None:
            return
        self._page.flush()  # what was just noted goes with it
        records = self._archive.keeper.records
        name = self._archive.name
        alone = (at_hand(Attempt(session)),)
        readings = kept_readings(records, [id_], name) if id_ else alone
        presenter = ExportPresenter(readings, window_writers(), name, self.tr)
        ExportDialog(self._theme, presenter, self._page).open()

    def _ask_to_hand_in(self) -> None:
        """Give the attempt to a facilitator."""
        from simulator.records.moving import pack_attempt
        from simulator.ui.classroom.hand_in.dialog import HandInDialog

        self._page.flush()
        self._archive.keeper.settle()
        try:
            parcel = pack_attempt(self._archive.keeper.records, self._past.id)
        except UnknownAttemptError:
            gone = self.tr("This attempt is no longer in the records, so it can't be handed in.")
            self._archive.told.emit(gone)
            return
        except RecordsError as error:
            self._archive.told.emit(str(error))
            return
        self._handing_in.take(parcel)
        HandInDialog(self._theme, self._handing_in, self._page).open()

    @cached_property
    def _handing_in(self) -> "HandInPresenter":
        from simulator.ui.classroom.hand_in.presenter import HandInPresenter

        return HandInPresenter(self.tr)

    def _ask_to_retry(self, number: int) -> None:
        """Re-orient before a second try from a decision, counted from 1."""
        from simulator.ui.debrief.retry_view import retry_view

        if self._session is not None:
            self._number = number
            self._retry_page.show_retry(retry_view(self._session, number, self.tr))
            self.page_wanted.emit(self._retry_page)

    def _retry(self) -> None:
        from simulator.debrief.retry import session_before

        if self._session is not None:
            retry = Retry(self._past.id, self._number - 1) if self._past.id else None
            self.retried.emit(session_before(self._session, self._number), retry)
