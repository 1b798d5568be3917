"""What looking back on many talks gives, as plain values. Times are milliseconds since 1970."""

from dataclasses import dataclass

from simulator.play.session import Mode
from simulator.records.attempt import Outcome, State
from simulator.story.model import Grade


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which talks to look at; what is unset lets all through.

    `outcome` is the ending's grade, or `State.LEFT` for talks that were broken off.
    """

    story: str = ""
    skill: str = ""
    outcome: Grade | State | None = None
    mode: Mode | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything at all is asked for."""
        return bool(self.story or self.skill or self.outcome or self.mode)


@dataclass(frozen=True, slots=True)
class StoryPast:
    """What became of one story: how often it was played, and its first and best outcome.

    `title` and `closed` are those of the newest talk, `order` is its place among all talks (a
    clock may have jumped). The outcomes are None while no talk has come to an ending.
    """

    story: str
    title: str
    times: int
    first: Outcome | None
    best: Outcome | None
    closed: int
    order: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Points won of the `best` that were on offer, in so many opportunities of some talks."""

    points: int
    best: int
    opportunities: int
    talks: int
    since: int
    until: int

    @property
    def share(self) -> float:
        """Points as a share of the best, 0 to 1."""
        return self.points / self.best if self.best else 0.0


@dataclass(frozen=True, slots=True)
class SkillPast:
    """One skill over time: the newest talks that put it to the test, in order, in a few groups."""

    skill: str
    groups: tuple[Evidence, ...]

    @property
    def whole(self) -> Evidence:
        """All groups taken together."""
        groups = self.groups
        return Evidence(
            sum(one.points for one in groups),
            sum(one.best for one in groups),
            sum(one.opportunities for one in groups),
            sum(one.talks for one in groups),
            groups[0].since,
            groups[-1].until,
        )


@dataclass(frozen=True, slots=True)
class Review:
    """What one talk showed of one skill."""

    skill: str
    at: int
    points: int
    best: int
    opportunities: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """All that is kept of one person: talks (open ones too), their decisions, and notes.

    `last` is when the newest talk began; None where there is none.
    """

    talks: int
    decisions: int
    notes: int
    last: int | None
