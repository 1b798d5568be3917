"""Conditions made ready to be asked of a state, by a rulebook's bands."""

from collections.abc import Callable, Mapping
from typing import assert_never

from simulator.mood.rulebook import Band, Rulebook
from simulator.mood.state import State, score
from simulator.story.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Holds,
    InBand,
    Kept,
    Not,
    Reach,
)

Guard = Callable[[State], bool]
"""Whether a condition holds in a state.

Guards are asked at every step of every talk, so they take a state's parts by position, which
costs half as much as by name: 0 the mood, 1 the facts, 3 the promises kept.
"""


def guard(condition: Condition, rulebook: Rulebook) -> Guard:
    """The condition as a function of the state; KeyError for a band the rulebook lacks."""
    match condition:
        case InBand():
            return _in_band(condition, rulebook.bands)
        case Holds(fact):
            return lambda state: fact in state[1]
        case Kept(promise):
            return lambda state: promise in state[3]
        case Not(inner):
            held = guard(inner, rulebook)
            return lambda state: not held(state)
        case AllOf(parts):
            all_of = tuple(guard(part, rulebook) for part in parts)
            return lambda state: all(part(state) for part in all_of)
        case AnyOf(parts):
            any_of = tuple(guard(part, rulebook) for part in parts)
            return lambda state: any(part(state) for part in any_of)
        case _:
            assert_never(condition)


def span(asked: InBand, bands: Mapping[str, tuple[Band, ...]]) -> tuple[int, int]:
    """The lowest and the highest value of the dial for which the comparison holds."""
    named = {band.name: band for band in bands[asked.dial]}[asked.band]
    low, high = bands[asked.dial][0].low, bands[asked.dial][-1].high
    match asked.reach:
        case Reach.EXACTLY:
            return named.low, named.high
        case Reach.UP:
            return named.low, high
        case Reach.DOWN:
            return low, named.high
        case _:
            assert_never(asked.reach)


def _in_band(asked: InBand, bands: Mapping[str, tuple[Band, ...]]) -> Guard:
    low, high = span(asked, bands)
    match asked.dial:
        case "temper":
            return lambda state: low <= state[0][0] <= high
        case "heard":
            return lambda state: low <= state[0][1] <= high
        case "trust":
            return lambda state: low <= state[0][2] <= high
        case _:
            return lambda state: low <= score(state) <= high
