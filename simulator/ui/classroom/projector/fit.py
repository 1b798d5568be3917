"""How large a slide can be shown: as wished where it fits, else smaller, never cut off."""

from collections.abc import Sequence
from typing import NamedTuple

from simulator.ui.classroom.projector.boxes import Box

_GOOD = 0.92
"""Of the size wished: rather than going below it, a slide leaves out what it can."""
_STEPS = 7


class Fit(NamedTuple):
    """A way to lay a slide out, its scale, and its height in pixels."""

    box: Box
    unit: float
    tall: int


def fitted(ways: Sequence[Box], width: int, height: int, wished: float, least: float) -> Fit:
    """The first way that fits at about the size wished, or else the last at the size it can have.

    `least` is the smallest scale; what is taller even then has to be scrolled.
    """
    for box in ways:
        unit = _largest(box, width, height, wished, least)
        if unit >= _GOOD * wished:
            break
    return Fit(box, unit, box.tall(width, unit))


def _largest(box: Box, width: int, height: int, wished: float, least: float) -> float:
    """The largest scale at which a way fits; `least` where none does."""
    if box.tall(width, wished) <= height:
        return wished
    low, high = least, wished
    if box.tall(width, low) > height:
        return least
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if box.tall(width, middle) <= height:
            low = middle
        else:
            high = middle
    return low
