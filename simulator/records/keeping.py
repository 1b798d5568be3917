"""Keeping talks as they are held: a talk never stops because something could not be written."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.play.session import Session
from simulator.records.attempt import Retry
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError, asked_again
from simulator.records.store import Recording, Records

Tell = Callable[[str], None]
"""Shows a person a notice."""
_LATER = "What you do now is kept in memory, and saved as soon as that works."


@dataclass(slots=True)
class _Unsaved:
    """An attempt as it should stand on the disk; `left` where it is over for good."""

    recording: Recording
    session: Session
    left: bool


class Keeper:
    """Writes one profile's attempts. What can't be written is told once, and tried again.

    Attempts that could not be written wait here, also when the next has begun.
    """

    def __init__(self, records: Records, profile: str, tell: Tell) -> None:
        self.records = records
        self.profile = profile
        self._tell = tell
        self._recording: Recording | None = None
        self._unsaved: list[_Unsaved] = []
        self._failed = ""

    @property
    def attempt(self) -> str | None:
        """The id of the attempt at hand; saving may change it."""
        return self._recording.id if self._recording else None

    @property
    def settled(self) -> bool:
        """Whether all that was done is on the disk."""
        return not self._unsaved

    def begin(self, edition: Edition, *, coach: bool, retry: Retry | None = None) -> None:
        """A new attempt is at hand; the one before stays as it stands."""
        self._recording = self.records.begin(edition, self.profile, coach=coach, retry=retry)

    def resume(self, attempt: str) -> tuple[Recording, Session]:
        """An attempt to go on with is at hand; raises as `Records.resume`."""
        self._recording, session = self.records.resume(attempt)
        return self._recording, session

    def keep(self, session: Session) -> None:
        """Confirm a session; call it before what was said is answered."""
        if self._recording is not None:
            self._wants(self._recording, session, left=False)

    def leave(self, session: Session) -> str:
        """The attempt at hand is over, at an ending or before; the id it is kept under, or ""."""
        if self._recording is None:
            return ""
        recording, self._recording = self._recording, None
        self._wants(recording, session, left=True)
        return recording.id

    def settle(self) -> bool:
        """Try once more to write what waits, as before closing; whether all is on the disk."""
        self._write()
        return self.settled

    def _wants(self, recording: Recording, session: Session, *, left: bool) -> None:
        waiting = [one for one in self._unsaved if one.recording is not recording]
        self._unsaved = [*waiting, _Unsaved(recording, session, left)]
        self._write()

    def _write(self) -> None:
        try:
            while self._unsaved:
                self._save(self._unsaved[0])
                self._unsaved.pop(0)
        except RecordsError as error:
            self._say(f"{error} {_LATER}")
        else:
            self._failed = ""

    def _save(self, one: _Unsaved) -> None:
        write = self.records.leave if one.left else self.records.save
        asked_again(lambda: write(one.recording, one.session), self._tell)

    def _say(self, told: str) -> None:
        """Tell of trouble, the same trouble once."""
        if told != self._failed:
            self._failed = told
            self._tell(told)
