"""A class and the attempts of its people, gathered for a sheet as they arrive."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simulator.classroom.folder import ClassFolder
from simulator.classroom.record import ClassRecord, record_of
from simulator.classroom.room import Room
from simulator.classroom.sheet.arrivals import Arrival, Arrivals
from simulator.classroom.sheet.content import class_sheet
from simulator.classroom.sheet.material import Material, Solo
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.play.engine import Engine
from simulator.story.words import Translate


@dataclass(frozen=True, slots=True)
class Held:
    """A class as far as it has come: its record, and the engine that plays it."""

    engine: Engine
    record: ClassRecord


def held_in(folder: ClassFolder) -> Held:
    """A class that was kept, over or not; ClassroomError where it can't be read."""
    if folder.over:
        return Held(folder.engine(), folder.record())
    return held_by(folder.open())


def held_by(room: Room) -> Held:
    """A class that is being held, as it stands."""
    lesson = room.lesson
    return Held(lesson.session.engine, record_of(room.plan, lesson, room.now))


class Gathering:
    """Looks into folders (or zips) for attempts at one story, and makes the sheet of them.

    With a class, `held`, they are those at its story. Else they are those at `story` (an id), or
    at the story with the most. To be used by one thread at a time; which one may change.
    """

    def __init__(self, *places: Path, story: str = "", held: Held | None = None) -> None:
        self._arrivals = Arrivals(places)
        self._story = story
        self.held = held

    def look(self) -> bool:
        """Read what is new or has changed; whether anything is otherwise than before.

        Cheap where nothing is: a folder of 300 files takes a few milliseconds.
        """
        return self._arrivals.look()

    @property
    def stories(self) -> tuple[tuple[str, str, int], ...]:
        """The stories that were found: id, title, and how many attempts; the most first."""
        return tuple(
            (id_, all_[-1].session.engine.story.title, len(all_))
            for id_, all_ in _by_story(self._arrivals.all)
        )

    @property
    def unread(self) -> tuple[str, ...]:
        """The files that can't be read, each with why."""
        return self._arrivals.unread

    def material(self) -> Material | None:
        """What there is for a sheet; None where there is nothing to show yet."""
        held, all_ = self.held, self._arrivals.all
        if held is not None:
            all_ = tuple(one for one in all_ if one.id != held.record.attempt)
        stories = dict(_by_story(all_))
        wanted = held.record.story if held else self._story or next(iter(stories), "")
        mine = stories.pop(wanted, ())
        revision = held.engine.story.revision if held else _usual_revision(mine)
        same = [one for one in mine if one.session.engine.story.revision == revision]
        if held is None and not same:
            return None
        others = [(ones[-1].session.engine.story.title, len(ones)) for ones in stories.values()]
        return Material(
            held.engine if held else same[-1].session.engine,
            held.record if held else None,
            datetime.fromtimestamp(held.record.began / 1000).astimezone() if held else None,
            _solos(same),
            len(mine) - len(same),
            tuple(others),
            self.unread,
        )

    def sheet(self, tr: Translate = str) -> ClassSheet | None:
        """The sheet; None where there is nothing to show yet."""
        material = self.material()
        return class_sheet(material, tr) if material is not None else None


def _by_story(all_: Iterable[Arrival]) -> list[tuple[str, tuple[Arrival, ...]]]:
    """The attempts of each story, the oldest first; the story with the most first."""
    found: dict[str, list[Arrival]] = {}
    for one in sorted(all_, key=lambda one: one.begun):
        found.setdefault(one.session.engine.story.id, []).append(one)
    ranked = sorted(found.items(), key=lambda row: (len(row[1]), row[1][-1].begun), reverse=True)
    return [(id_, tuple(ones)) for id_, ones in ranked]


def _usual_revision(mine: Iterable[Arrival]) -> str:
    """The one that most played; of several such, the one played last."""
    revisions = [one.session.engine.story.revision for one in mine]
    counts = Counter(reversed(revisions))
    return counts.most_common(1)[0][0] if counts else ""


def _solos(all_: Iterable[Arrival]) -> tuple[Solo, ...]:
    """What a second try took over counts once, where the first came in as well."""
    known = {one.id: one for one in all_}
    return tuple(
        Solo(one.session, one.begun, one.known if one.again in known else 0)
        for one in known.values()
    )
