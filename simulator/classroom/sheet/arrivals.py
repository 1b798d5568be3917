"""Attempts' files in folders and zips: what is new, read once, and what can't be read."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simulator.play.session import Session
from simulator.records.attempt_file import ENDING, NotAnAttemptError, Reader
from simulator.records.attempt_sources import UNREADABLE, file_bytes, zipped

MOST_IN_ZIP = 5_000
"""Attempts in one archive that are read."""
_ZIP = ".zip"

Stamp = tuple[int, int, int]
"""What changes with a file's content: its time, its size, its number on the disk."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One attempt, without whose it is; `again` is the id of the attempt it tried again.

    Its first `known` decisions were taken over from there. `begun` is in this computer's time.
    """

    id: str
    session: Session
    begun: datetime
    again: str
    known: int


class Arrivals:
    """The attempts in some folders or zips; to be used by one thread at a time."""

    def __init__(self, places: tuple[Path, ...]) -> None:
        self._places = places
        self._reader = Reader()
        self._stamps: dict[Path, Stamp] = {}
        self._read: dict[Path, tuple[Arrival, ...]] = {}
        self._unread: dict[Path, str] = {}

    def look(self) -> bool:
        """Read what is new or has changed; whether anything is otherwise than before."""
        before = dict(self._stamps), dict(self._unread)
        for place in self._places:
            self._look_at(place)
        return before != (self._stamps, self._unread)

    @property
    def all(self) -> tuple[Arrival, ...]:
        """Each attempt once; of one that is there twice, the one that went farther."""
        best: dict[str, Arrival] = {}
        for one in (arrival for path in sorted(self._read) for arrival in self._read[path]):
            held = best.get(one.id)
            if held is None or len(one.session.path) > len(held.session.path):
                best[one.id] = one
        return tuple(best.values())

    @property
    def unread(self) -> tuple[str, ...]:
        """What can't be read, each with why, such as "a.rapport.json is not an attempt"."""
        return tuple(f"{path.name} {self._unread[path]}" for path in sorted(self._unread))

    def _look_at(self, place: Path) -> None:
        """Where a folder can't be looked into, what was read from it stays."""
        try:
            found = dict(_files(place))
        except OSError as error:
            if place in self._unread or any(place in (one, one.parent) for one in self._stamps):
                self._unread[place] = f"can't be looked into ({error.strerror})"
            return
        self._unread.pop(place, None)
        for path in [one for one in self._stamps if place in (one, one.parent)]:
            if path not in found:
                del self._stamps[path]
                self._read.pop(path, None)
                self._unread.pop(path, None)
        for path, stamp in found.items():
            if self._stamps.get(path) != stamp:
                self._stamps[path] = stamp
                self._take(path)

    def _take(self, path: Path) -> None:
        self._read[path] = ()
        self._unread.pop(path, None)
        try:
            if path.suffix.lower() == _ZIP:
                for _, read in zipped(path, MOST_IN_ZIP):
                    self._take_in(path, read())
            else:
                self._take_in(path, file_bytes(path))
        except UNREADABLE as error:
            self._unread[path] = f"can't be read ({getattr(error, 'strerror', None) or error})"

    def _take_in(self, path: Path, data: bytes) -> None:
        try:
            self._read[path] += (self._arrival(data),)
        except NotAnAttemptError as error:
            self._unread[path] = str(error)

    def _arrival(self, data: bytes) -> Arrival:
        parcel, session = self._reader.read(data)
        row = parcel.row
        begun = datetime.fromtimestamp(row["started"] / 1000).astimezone()
        return Arrival(row["id"], session, begun, row["retry_of"] or "", row["retry_from"] or 0)


def _files(place: Path) -> Iterator[tuple[Path, Stamp]]:
    """The files that may hold attempts, each with its stamp; OSError where there is no place."""
    if not place.is_dir():
        yield place, _stamp(place)
        return
    for path in place.iterdir():
        if path.name.endswith((ENDING, _ZIP)) and not path.name.startswith("."):
            with suppress(FileNotFoundError):  # it was taken away just now
                if path.is_file():
                    yield path, _stamp(path)


def _stamp(path: Path) -> Stamp:
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino
