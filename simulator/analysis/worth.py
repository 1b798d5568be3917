"""What each option of a state is worth: the best outcome still ahead once it is said."""

from weakref import WeakKeyDictionary

from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import ALL, Moods
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.space import Space
from simulator.analysis.values import Value
from simulator.story.model import OptionId


class Worth:
    """The worth of the options in one space; values rank its outcomes from the worst (1) on."""

    def __init__(self, space: Space, outcomes: Outcomes) -> None:
        self._space = space
        self._outcomes = outcomes
        self._values = outcomes.values

    def costless(self, spot: Spot) -> dict[OptionId, Moods]:
        """For each option the moods reached at a spot in which it costs nothing of the best.

        Moods from which no ending can be reached are left out.
        """
        best = self._outcomes.value(spot)
        some = self._space.reached[spot] & ~self._values.same(best, 0)
        worth = self._of_options(spot)
        return {option: some & self._values.same(value, best) for option, value in worth.items()}

    def better(self, spot: Spot, than: OptionId) -> dict[OptionId, Moods]:
        """For each other option the moods in which it leads to a better outcome than one."""
        worth = self._of_options(spot)
        own = worth.pop(than, 0)
        return {
            option: ALL & ~self._values.same(self._values.higher(value, own), own)
            for option, value in worth.items()
        }

    def _of_options(self, spot: Spot) -> dict[OptionId, Value]:
        worth: dict[OptionId, Value] = {}
        for arc in self._space.arcs.of(spot):
            worth[arc.option] = worth.get(arc.option, 0) | self._outcomes.said(arc)
        return worth


_known: "WeakKeyDictionary[Outcomes, Worth]" = WeakKeyDictionary()
"""Several rules ask the same of one analysis; an answer is kept as long as its outcomes are."""


def worth(analysis: Analysis, persona: str) -> Worth:
    """The worth of the options with one persona of an analysis; worked out at first asking."""
    outcomes = analysis.outcomes(persona)
    if outcomes not in _known:
        _known[outcomes] = Worth(analysis.spaces[persona], outcomes)
    return _known[outcomes]
