"""The customer's mood and all else that the next answer depends on."""

from typing import NamedTuple

new_tuple = tuple.__new__
"""Makes a NamedTuple from a tuple of all its fields, at half the cost of calling it by name."""

LOW, HIGH = 0, 10
"""The bounds of each part of a mood."""


class Mood(NamedTuple):
    """Three integers from 0 to 10: how hot, how much heard, how trusting."""

    temper: int
    heard: int
    trust: int


class State(NamedTuple):
    """All that the customer's next answer depends on, beside the scene.

    `apologies` counts to 3 at most; `last` is the approach of the decision before in this span
    of time, or ""; `boiling` says that temper stood at 10 after it.
    """

    mood: Mood
    facts: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    apologies: int = 0
    last: str = ""
    boiling: bool = False


class Change(NamedTuple):
    """One line of the ledger: what moved the mood, which rules shaped it, and where it led.

    `temper`, `heard` and `trust` are the change asked for after the persona's rule; `mood` is
    what it made of the customer, within 0 to 10.
    """

    source: str
    rules: tuple[str, ...]
    temper: int
    heard: int
    trust: int
    mood: Mood


def score(state: State) -> int:
    """M = heard + trust - 2 temper, at most 5 until the need is met, at most 14 until exceeded."""
    temper, heard, trust = state.mood
    whole = heard + trust - 2 * temper
    if "need-met" not in state.facts:
        return min(whole, 5)
    if "exceeded" not in state.facts:
        return min(whole, 14)
    return whole
