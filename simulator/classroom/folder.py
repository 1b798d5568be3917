"""Classes on the disk: a folder each, with all that it takes to come back to one.

`plan.json` says how it is held, `story.yaml` and `rulebook.json` what is played, `events.jsonl`
what happened. When the class is over, `record.json` takes the place of the events, and nobody is
named any more. `hand-ins/` holds the attempts that people handed in.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from simulator.classroom.errors import ClassroomError, RefusedError
from simulator.classroom.events import applied
from simulator.classroom.journal import Journal
from simulator.classroom.lesson import Lesson
from simulator.classroom.plan import Plan
from simulator.classroom.record import ClassRecord, class_records
from simulator.classroom.room import Clock, Room, now
from simulator.debrief.export.whole_file import ExportError, whole_file
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.edition import Edition, engine_of, rulebook_data, rulebook_from
from simulator.records.errors import UnreadableAttemptError

_NAME = "name"


class ClassFolder:
    """One class. Every method may raise ClassroomError."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def hand_ins(self) -> Path:
        """Where the attempts that were handed in are kept; it may not exist yet."""
        return self.path / "hand-ins"

    @property
    def over(self) -> bool:
        """Whether the class has ended."""
        return self._record.is_file()

    @property
    def touched(self) -> int:
        """When something was last written in it, in ms since 1970; 0 where it is gone."""
        times = [0]
        for one in ("plan.json", "events.jsonl", "record.json"):
            with suppress(OSError):
                times.append((self.path / one).stat().st_mtime_ns // 1_000_000)
        return max(times)

    def plan(self) -> Plan:
        """How the class is held."""
        try:
            return _plans().validate_json(_read(self.path / "plan.json"))
        except ValidationError as error:
            raise ClassroomError(f"{self.path / 'plan.json'} can't be understood.") from error

    def write_plan(self, plan: Plan) -> None:
        """Hold it otherwise from now on, as when phones are switched on."""
        _write(self.path / "plan.json", _plans().dump_json(plan))

    def edition(self) -> Edition:
        """The story and the rulebook, as they were when the class began."""
        try:
            name = str(json.loads(_read(self.path / "source.json"))[_NAME])
            rulebook = rulebook_from(_read(self.path / "rulebook.json"))
        except (ValueError, LookupError, TypeError, UnreadableAttemptError) as error:
            raise ClassroomError("What this class plays by can't be read any more.") from error
        return Edition(name, _read(self.path / "story.yaml"), rulebook)

    def engine(self) -> Engine:
        """The engine that plays the class."""
        try:
            return engine_of(self.edition(), self.plan().persona)
        except UnreadableAttemptError as error:
            raise ClassroomError("The story of this class can't be read any more.") from error

    def open(self, clock: Clock = now) -> Room:
        """The class as it was left: at the same scene, with the same votes and code."""
        plan, journal = self.plan(), Journal(self._events)
        lesson = Lesson(Session.start(self.engine(), plan.seed))
        for entry in journal.read():
            with suppress(RefusedError):  # its ground was lost with a damaged line
                lesson = applied(lesson, entry)
        return Room(plan, lesson, journal, clock)

    def finish(self, record: ClassRecord) -> None:
        """The class is over: keep what stays of it, and forget who voted what."""
        _write(self._record, class_records().dump_json(record))
        self.forget()

    def forget(self) -> None:
        """Who voted what in a class that is over; where the disk refuses, `past` tries again."""
        with suppress(OSError):
            self._events.unlink(missing_ok=True)

    def record(self) -> ClassRecord:
        """What stayed of the class."""
        try:
            return class_records().validate_json(_read(self._record))
        except ValidationError as error:
            raise ClassroomError(f"{self._record} can't be understood.") from error

    def delete(self) -> None:
        """Delete the class with all that was handed in."""
        try:
            shutil.rmtree(self.path)
        except OSError as error:
            raise ClassroomError(f"{self.path} can't be deleted: {error.strerror}.") from error

    @property
    def _record(self) -> Path:
        return self.path / "record.json"

    @property
    def _events(self) -> Path:
        return self.path / "events.jsonl"


class Classes:
    """All classes of this user."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self, plan: Plan, edition: Edition) -> ClassFolder:
        """A new class, to be opened; ClassroomError where the disk refuses."""
        made = ClassFolder(self._folder / plan.id)
        try:
            made.path.mkdir(parents=True)
        except OSError as error:
            raise ClassroomError(f"{made.path} can't be made: {error.strerror}.") from error
        _write(made.path / "story.yaml", edition.data)
        _write(made.path / "rulebook.json", rulebook_data(edition.rulebook))
        _write(made.path / "source.json", json.dumps({_NAME: edition.name}).encode())
        made.write_plan(plan)
        return made

    def unfinished(self) -> tuple[ClassFolder, ...]:
        """Classes that were not ended, the newest first; what can't be read is left out."""
        return tuple(one for one in self._folders() if not one.over)

    def past(self) -> tuple[ClassFolder, ...]:
        """Classes that are over, the newest first."""
        over = tuple(one for one in self._folders() if one.over)
        for one in over:
            one.forget()
        return over

    def _folders(self) -> Iterator[ClassFolder]:
        found = [ClassFolder(one.parent) for one in self._folder.glob("*/plan.json")]
        dated = []
        for one in found:
            with suppress(ClassroomError):
                dated.append((one.plan().began, one.path.name, one))
        for _, _, one in sorted(dated, key=lambda row: row[:2], reverse=True):
            yield one


def on_phones(plan: Plan, host: str, port: int) -> Plan:
    """The plan with phones served at an address; at none where `host` is ""."""
    return replace(plan, host=host, port=port)


@cache
def _plans() -> TypeAdapter[Plan]:
    return TypeAdapter(Plan)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ClassroomError(f"{path} can't be read: {error.strerror}.") from error


def _write(path: Path, data: bytes) -> None:
    try:
        with whole_file(path) as draft:
            draft.write_bytes(data)
    except ExportError as error:
        raise ClassroomError(str(error)) from error
