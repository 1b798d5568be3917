"""What stays of a class when it is over: splits, the road taken, quotes. Nobody is named in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from simulator.classroom.lesson import Lesson, Road
from simulator.classroom.plan import Plan
from simulator.classroom.split import Split, room_splits
from simulator.play.session import Session, replay


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision put to the room: `path` leads to it; `splits` has one for each time asked.

    `played` are the replies whose answers were heard. Whether the room took one of them shows in
    the record's own path.
    """

    path: Road
    scene: str
    splits: tuple[Split, ...]
    played: Road
    quotes: tuple[str, ...]

    @property
    def split(self) -> Split:
        """How the room voted the last time that it was asked."""
        return self.splits[-1]


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """One class; `path` is the road taken, `ending` "" where the talk was not played to one.

    `began` and `ended` are in ms since 1970; `people` is the greatest number of votes at one
    decision; `attempt` is the id under which the road taken is kept as an attempt, or "".
    """

    id: str
    name: str
    story: str
    title: str
    revision: str
    persona: str
    seed: int
    began: int
    ended: int
    people: int
    path: Road
    ending: str
    decisions: tuple[Decision, ...]
    attempt: str = ""

    def taken(self, decision: Decision) -> str:
        """The reply by which the room went on from a decision; "" where it left that road."""
        step = len(decision.path)
        on_road = self.path[:step] == decision.path and step < len(self.path)
        return self.path[step] if on_road else ""


def record_of(plan: Plan, lesson: Lesson, ended: int, attempt: str = "") -> ClassRecord:
    """The record of a class as it stands."""
    story, step = lesson.session.engine.story, lesson.session.step
    decisions = tuple(_decisions(lesson))
    return ClassRecord(
        plan.id,
        plan.name,
        story.id,
        story.title,
        story.revision,
        plan.persona,
        plan.seed,
        plan.began,
        ended,
        max((split.cast for one in decisions for split in one.splits), default=0),
        lesson.session.path,
        step.ending.id if step.ending else "",
        decisions,
        attempt,
    )


@cache
def class_records() -> TypeAdapter[ClassRecord]:
    """Records as JSON and back."""
    return TypeAdapter(ClassRecord)


def _decisions(lesson: Lesson) -> Iterator[Decision]:
    """Every decision that the room met, in the order in which it did."""
    start = Session.start(lesson.session.engine, lesson.session.seed)
    for path, round_ in lesson.rounds.items():
        at = replay(start, path).session
        there = Lesson(at, lesson.rounds, lesson.seats)
        yield Decision(path, at.step.place.id, room_splits(there), round_.played, round_.quotes)
