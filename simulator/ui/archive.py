"""The records as the window has them: opened beside the first page, which doesn't wait for them."""

from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from simulator.bootstrap import App
from simulator.play.session import Session
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError, UnreadableAttemptError, asked_again
from simulator.records.history import History

if TYPE_CHECKING:
    from simulator.records.keeping import Keeper
    from simulator.records.opening import Opened
    from simulator.records.store import Records

IN_MEMORY = "sqlite://"
"""Where talks are kept if nothing else will take them."""
_FORGOTTEN = "Until Rapport is started again, what you do is kept in memory only."


class Unfinished(NamedTuple):
    """A talk that an earlier window left open."""

    session: Session
    edition: Edition
    coach: bool


class Archive(QObject):
    """Opens the records in a thread and keeps the talks of who plays."""

    ready = Signal()
    """The records are open; the application's history is theirs."""
    told = Signal(str)
    """Something to tell the person."""
    _done = Signal()

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._thread: Thread | None = None
        self._found: Opened | None = None
        self._keeper: Keeper | None = None
        self._waiting: list[Keeper] = []
        self._closed = False
        self._done.connect(self._take_over)

    @property
    def keeper(self) -> "Keeper":
        """Who writes the attempts; waits for the records where they are still being opened."""
        if self._keeper is None:
            self.open()
            if self._thread is not None:
                self._thread.join()
            self._take_over()
        assert self._keeper is not None
        return self._keeper

    @property
    def name(self) -> str:
        """The name of who plays; "" where it can't be read now."""
        keeper = self.keeper
        try:
            known = keeper.records.profiles()
        except RecordsError as error:
            self.told.emit(str(error))
            return ""
        return next((one.name for one in known if one.id == keeper.profile), "")

    def open(self) -> None:
        """Begin to open the records; nothing where that has begun already, or all is over."""
        if self._thread is None and not self._closed:
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()

    def use(self, profile: str) -> None:
        """Keep the talks of another profile from now on."""
        former = self.keeper
        if not former.settle():
            self._waiting.append(former)
        try:
            self._keep_for(former.records, profile)
        except RecordsError as error:  # what came of their talks can't be shown now
            self.told.emit(str(error))
            self._keep(former.records, profile, History())

    def close(self) -> None:
        """Let the database go, if it was opened, or as soon as it is."""
        self._closed = True
        if self._thread is not None:
            self._thread.join()
        if self._found is not None:
            self._found.records.close()
            self._found = None
        if self._keeper is not None:
            for one in (*self._waiting, self._keeper):
                one.settle()
            self._keeper.records.close()

    def unfinished(self) -> Unfinished | None:
        """The newest talk left open, at hand again; None where there is none to go on with."""
        keeper = self.keeper
        try:
            row = keeper.records.unfinished(keeper.profile)
            if row is None:
                return None
            recording, session = keeper.resume(row.id)
        except (RecordsError, UnreadableAttemptError) as error:
            self.told.emit(str(error))
            return None
        return Unfinished(session, recording.edition, recording.coach)

    def _work(self) -> None:
        import simulator.records.keeping  # noqa: F401  (slow, and so done here)

        self._found = self._app.open_records()
        if not self._closed:
            self._done.emit()

    def _take_over(self) -> None:
        """In the window's thread: who plays, and what has come of it so far."""
        opened, self._found = self._found, None
        if opened is None:
            return
        if opened.notice:
            self.told.emit(opened.notice)
        try:
            asked_again(lambda: self._keep_for(opened.records), self.told.emit)
        except RecordsError as error:
            self.told.emit(f"{error} {_FORGOTTEN}")
            self._keep_for(self._app.open_records(IN_MEMORY).records)

    def _keep_for(self, records: "Records", profile: str = "") -> None:
        profile = profile or self._app.profile(records).id
        self._keep(records, profile, History(records.best(profile), records.counts(profile)))

    def _keep(self, records: "Records", profile: str, history: History) -> None:
        from simulator.records.keeping import Keeper

        self._app.history = history
        self._keeper = Keeper(records, profile, self.told.emit)
        self.ready.emit()
