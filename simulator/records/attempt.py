"""What is kept of an attempt, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from simulator.mood.state import score
from simulator.play.session import Session
from simulator.story.model import Grade

_ORDER = tuple(Grade)
"""Grades from the best to the worst."""


class State(StrEnum):
    """How far an attempt has come: still open, played to an ending, or left before."""

    OPEN = "open"
    ENDED = "ended"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where an attempt ended: the ending, its grade, and the customer's mood there."""

    ending: str
    grade: Grade
    band: str
    score: int

    @property
    def worth(self) -> int:
        """A number that is greater for a better outcome: the grade decides, then M."""
        return worth_of(self.grade, self.score)


@dataclass(frozen=True, slots=True)
class Retry:
    """A second try: of which attempt (its id), and after how many of its decisions."""

    of: str
    after: int


@dataclass(frozen=True, slots=True)
class Profile:
    """One trainee on this computer; `created` in ms since 1970."""

    id: str
    name: str
    created: int


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """An attempt in a list; `started` and `closed` in ms since 1970."""

    id: str
    profile: str
    story: str
    title: str
    customer: str
    persona: str
    mode: str
    coach: bool
    started: int
    closed: int | None
    state: State
    decisions: int
    outcome: Outcome | None
    guess: str | None
    note: str
    retry: Retry | None
    revision: str


@dataclass(frozen=True, slots=True)
class Best:
    """The best outcome of a story so far: the ending's grade, the band and M at the end."""

    grade: Grade
    band: str
    score: int


def worth_of(grade: Grade, whole: int) -> int:
    """The worth of an ending's grade and the mood M there (-20 to 20)."""
    return (len(_ORDER) - _ORDER.index(grade)) * 100 + whole


def outcome_of(session: Session) -> Outcome | None:
    """How a session ended; None while it has not."""
    ending = session.step.ending
    if ending is None:
        return None
    band = session.engine.rulebook.mood_band(session.step.state)
    return Outcome(ending.id, ending.grade, band, score(session.step.state))


Evidence = Mapping[str, tuple[int, int, int]]
"""For each skill that had an opportunity: points, best and opportunities."""
