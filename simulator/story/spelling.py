"""Conditions as a writer spells them: the way back from a parsed condition to its text."""

from types import UnionType
from typing import assert_never

from simulator.story.conditions import AllOf, AnyOf, Condition, Holds, InBand, Kept, Not, Reach

_REACH = {
    Reach.EXACTLY: ("", ""),
    Reach.UP: (" or higher", " or better"),
    Reach.DOWN: (" or lower", " or worse"),
}
"""How far a comparison reaches, for a part of the mood and for the whole of it."""


def spelled(condition: Condition) -> str:
    """The condition's text, with no more parentheses than it needs; it parses to the same."""
    match condition:
        case InBand(dial, band, reach):
            return f"{dial} is {band}{_REACH[reach][dial == 'mood']}"
        case Holds(fact):
            return fact
        case Kept(promise):
            return f"kept {promise}"
        case Not(inner):
            return f"not {_within(inner, AllOf | AnyOf)}"
        case AllOf(parts):
            return " and ".join(_within(part, AllOf | AnyOf) for part in parts)
        case AnyOf(parts):
            return " or ".join(_within(part, AnyOf) for part in parts)
        case _:
            assert_never(condition)


def _within(condition: Condition, kinds: type | UnionType) -> str:
    """The text of a part, in parentheses where it is of `kinds`."""
    text = spelled(condition)
    return f"({text})" if isinstance(condition, kinds) else text
