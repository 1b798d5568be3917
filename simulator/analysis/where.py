"""Conditions as sets of moods, once the facts and promises are known."""

from functools import lru_cache
from typing import assert_never

from simulator.analysis import moods
from simulator.analysis.moods import Moods
from simulator.mood.guards import span
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, State, score
from simulator.story.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Holds,
    InBand,
    Kept,
    Not,
)

_DIALS = ("temper", "heard", "trust")


class Where:
    """For one rulebook: the moods in which a condition holds."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._bands = rulebook.bands
        self._known: dict[tuple[InBand, bool, bool], Moods] = {}

    def holds(self, condition: Condition | None, state: State) -> Moods:
        """The moods that make the condition true with the facts and promises of `state`."""
        match condition:
            case None:
                return moods.ALL
            case InBand():
                return self._in_band(condition, state)
            case Holds(fact):
                return moods.ALL if fact in state.facts else moods.NONE
            case Kept(promise):
                return moods.ALL if promise in state.kept else moods.NONE
            case Not(inner):
                return moods.ALL & ~self.holds(inner, state)
            case AllOf(parts):
                found = moods.ALL
                for part in parts:
                    found &= self.holds(part, state)
                return found
            case AnyOf(parts):
                found = moods.NONE
                for part in parts:
                    found |= self.holds(part, state)
                return found
            case _:
                assert_never(condition)

    def _in_band(self, asked: InBand, state: State) -> Moods:
        met, exceeded = "need-met" in state.facts, "exceeded" in state.facts
        key = (asked, met, exceeded) if asked.dial == "mood" else (asked, False, False)
        if key not in self._known:
            low, high = span(asked, self._bands)
            self._known[key] = _between(asked.dial, low, high, met=met, exceeded=exceeded)
        return self._known[key]


@lru_cache(maxsize=1024)
def _between(dial: str, low: int, high: int, *, met: bool, exceeded: bool) -> Moods:
    if dial in _DIALS:
        number = _DIALS.index(dial)
        return moods.where(lambda mood: low <= mood[number] <= high)
    facts = frozenset({"need-met"} if met else ()) | frozenset({"exceeded"} if exceeded else ())

    def within(mood: Mood) -> bool:
        return low <= score(State(mood, facts)) <= high

    return moods.where(within)
