"""The end of a class: its road is kept as an attempt of the class, its splits as its record."""

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from simulator.classroom.errors import ClassroomError
from simulator.classroom.events import WentOn
from simulator.classroom.folder import ClassFolder
from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.record import ClassRecord, record_of
from simulator.classroom.room import Room
from simulator.records.errors import RecordsError

if TYPE_CHECKING:
    from simulator.records.store import Records


class Ended(NamedTuple):
    """What stayed of a class, and what to tell the facilitator ("" where all was kept)."""

    record: ClassRecord
    notice: str


def end_class(folder: ClassFolder, room: Room, records: "Records", owner: str) -> Ended:
    """End a class that is held. `owner` is the name of the profile that has its attempt.

    An answer that is on the screen counts as the road taken. ClassroomError where the record
    can't be written; the class is not over then. What the database refuses is told.
    """
    if room.lesson.phase is Phase.ANSWERED:
        room.do(WentOn())
    lesson, ended, notice = room.lesson, room.now, ""
    try:
        attempt = _attempt(folder, lesson, records, owner)
    except RecordsError as error:
        attempt, notice = "", str(error)
    with suppress(ClassroomError):  # the record will have it all
        room.close()
    record = record_of(room.plan, lesson, ended, attempt)
    folder.finish(record)
    return Ended(record, notice)


def _attempt(folder: ClassFolder, lesson: Lesson, records: "Records", owner: str) -> str:
    """The id under which the road that a class took is kept; "" where it took none."""
    if not lesson.session.path:
        return ""
    known = (one for one in records.profiles() if one.name == owner)
    profile = next(known, None) or records.add_profile(owner)
    recording = records.begin(folder.edition(), profile.id, coach=False)
    records.leave(recording, lesson.session)
    return recording.id
