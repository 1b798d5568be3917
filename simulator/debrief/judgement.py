"""What each decision of an attempt cost, as a chess engine annotates a game (DESIGN.md, section 6).

A decision is judged by the best outcome still reachable before it and after it. That takes every
state of the story with the attempt's persona (`Seer`); what comes out is small and plain, and is
kept with the attempt so that it need not be worked out again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pydantic import TypeAdapter, ValidationError

from simulator.analysis.outcomes import Outcome, Outcomes
from simulator.analysis.space import explore
from simulator.mood.rulebook import Side
from simulator.mood.state import score
from simulator.play.engine import Engine, Step
from simulator.play.session import Session
from simulator.story.model import Grade

SMALL = 2
"""By so much of M a decision may cost and still be fine."""


class Verdict(StrEnum):
    """What a decision cost; DESIGN.md, section 6, has the words."""

    BEST = "best"
    FINE = "fine"
    SLIP = "slip"
    COSTLY = "costly"
    TURNING_POINT = "turning-point"


@dataclass(frozen=True, slots=True)
class Prospect:
    """The best that can still come of a state: an ending's grade, and M there (-20 to 20)."""

    grade: Grade
    score: int

    @property
    def good(self) -> bool:
        """Whether the ending is good or great."""
        return self.grade in {Grade.GREAT, Grade.GOOD}


@dataclass(frozen=True, slots=True)
class Alternative:
    """A reply that was on offer, the chosen one among them.

    `verdict` is what it would have cost, `prospect` the best that could have come of it (None
    where no ending can be reached), and `on` the option ids of such a talk from there to its end.
    """

    option: str
    verdict: Verdict
    prospect: Prospect | None
    on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One decision, counted from 1; `before` and `after` are the best outcomes around it.

    `more` is the length of the best talk from before it, this decision included.
    """

    number: int
    option: str
    verdict: Verdict
    before: Prospect | None
    after: Prospect | None
    more: int
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every decision of an attempt, and the option ids of the best talk from its start."""

    decisions: tuple[Judged, ...]
    best: tuple[str, ...]

    def turning_points(self, most: int = 3) -> tuple[Judged, ...]:
        """The decisions that decided the talk, in their order: those that cost most."""
        deciding = [one for one in self.decisions if one.verdict in _DECIDING]
        deciding.sort(key=lambda one: (-_DECIDING.index(one.verdict), -_lost(one), one.number))
        return tuple(sorted(deciding[:most], key=lambda one: one.number))


_DECIDING = (Verdict.SLIP, Verdict.COSTLY, Verdict.TURNING_POINT)


class Seer:
    """Sees what lies ahead in a story with one persona; making one takes up to a few seconds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._outcomes = Outcomes(explore(engine))

    def judge(self, session: Session) -> Judgement:
        """The attempt's decisions; the session is one of the same story and persona."""
        steps = session.decisions
        first = steps[0].before if steps else session.step
        assert first is not None
        judged = tuple(self._judged(number, step) for number, step in enumerate(steps, start=1))
        return Judgement(judged, tuple(self._best_talk(first)))

    def _judged(self, number: int, step: Step) -> Judged:
        before, chosen = step.before, step.option
        if before is None or before.view is None or chosen is None:
            raise ValueError("only a decision can be judged")
        ahead, behind = self._ahead(before), self._ahead(step)
        return Judged(
            number,
            chosen.id,
            _verdict(ahead, behind),
            _prospect(ahead),
            _prospect(behind),
            sum(1 for _ in self._best_talk(before)),
            tuple(self._alternative(before, option.id, ahead) for option in before.view.options),
        )

    def _alternative(self, before: Step, option: str, ahead: Outcome | None) -> Alternative:
        after = self._engine.choose(before, option)
        prospect = self._ahead(after)
        on = tuple(self._best_talk(after))
        return Alternative(option, _verdict(ahead, prospect), _prospect(prospect), on)

    def _ahead(self, step: Step) -> Outcome | None:
        return self._outcomes.best(step.place.id, step.state)

    def _best_talk(self, step: Step) -> Iterator[str]:
        """A talk that costs nothing, to its ending; of several ways, the kindest each time.

        An option that leads back to a state that was met is passed over, so that it ends.
        """
        seen = {(step.place.id, step.state)}
        ahead = self._ahead(step)
        while step.view is not None and ahead is not None:
            ways = (self._engine.choose(step, one.id) for one in step.view.options)
            costless = (way for way in ways if self._ahead(way) == ahead)
            fresh = (way for way in costless if (way.place.id, way.state) not in seen)
            found = max(fresh, key=self._kindness, default=None)
            if found is None or found.option is None:
                return
            yield found.option.id
            step = found
            seen.add((step.place.id, step.state))

    def _kindness(self, way: Step) -> tuple[bool, int, int]:
        """What costs nothing in the end may sting now: a talk worth showing does without."""
        assert way.option is not None
        side = self._engine.rulebook.approaches[way.option.approach].side
        return side is Side.HELPS, score(way.after), -way.after.mood.temper


def _verdict(before: Outcome | None, after: Outcome | None) -> Verdict:
    """What was lost between two best outcomes; where nothing was ahead, nothing can be lost."""
    if before is None or after == before:
        return Verdict.BEST
    if after is None or (before.good and not after.good):
        return Verdict.TURNING_POINT
    if after.rank < before.rank:
        return Verdict.COSTLY
    return Verdict.FINE if before.score - after.score <= SMALL else Verdict.SLIP


def _prospect(outcome: Outcome | None) -> Prospect | None:
    return Prospect(outcome.grade, outcome.score) if outcome else None


def _lost(judged: Judged) -> int:
    """How much M the best outcome lost; grades are told by the verdict."""
    before, after = judged.before, judged.after
    return before.score - after.score if before and after else 0


@cache
def _judgements() -> TypeAdapter[Judgement]:
    return TypeAdapter(Judgement)


def judgement_data(judgement: Judgement) -> bytes:
    """A judgement as JSON, to be kept."""
    return _judgements().dump_json(judgement)


def judgement_from(data: bytes) -> Judgement | None:
    """A kept judgement; None where it is of another shape, and has to be made again."""
    try:
        return _judgements().validate_json(data)
    except ValidationError:
        return None
