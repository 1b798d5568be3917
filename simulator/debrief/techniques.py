"""The techniques that an attempt showed and missed, with the decisions that say so."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.debrief.debrief import Review


@dataclass(frozen=True, slots=True)
class TechniqueUse:
    """A technique with the decisions that showed it and those that missed it, in their order."""

    technique: str
    shown: tuple[int, ...]
    missed: tuple[int, ...]


def technique_uses(reviews: Sequence[Review]) -> tuple[TechniqueUse, ...]:
    """Every technique of an attempt in the order in which they came up."""
    met = dict.fromkeys(one for review in reviews for one in (*review.shown, *review.missed))
    return tuple(
        TechniqueUse(
            technique,
            tuple(one.number for one in reviews if technique in one.shown),
            tuple(one.number for one in reviews if technique in one.missed),
        )
        for technique in met
    )
