"""What each option of a state is worth: the best outcome still ahead once it is said."""

from weakref import WeakKeyDictionary

from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Arc, Spot
from simulator.analysis.moods import ALL, NONE, WIDTH, Moods
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.space import Space
from simulator.analysis.values import Value, Values
from simulator.story.model import OptionId


class Worth:
    """The worth of the options in one space; values rank its outcomes from the worst (1) on."""

    def __init__(self, space: Space, outcomes: Outcomes) -> None:
        self._arcs = space.arcs
        self._reached = space.reached
        layers = {spot: outcomes.layers(spot) for spot in space.reached}
        scale = sorted({outcome for found in layers.values() for outcome, _ in found})
        ranks = {outcome: rank for rank, outcome in enumerate(scale, start=1)}
        self._lanes = len(scale).bit_length()
        self._values = Values(len(scale))
        constant = self._values.constant
        self._best: dict[int, Value] = {
            space.arcs.number(*spot): sum(constant(ranks[one], some) for one, some in found)
            for spot, found in layers.items()
        }

    def costless(self, spot: Spot) -> dict[OptionId, Moods]:
        """For each option the moods reached at a spot in which it costs nothing of the best.

        Moods from which no ending can be reached are left out.
        """
        best = self._best[self._arcs.number(*spot)]
        some = self._reached[spot] & self._differ(best, 0)
        worth = self._of_options(spot)
        return {option: some & ~self._differ(value, best) for option, value in worth.items()}

    def better(self, spot: Spot, than: OptionId) -> dict[OptionId, Moods]:
        """For each other option the moods in which it leads to a better outcome than one."""
        worth = self._of_options(spot)
        own = worth.pop(than, 0)
        return {
            option: self._differ(self._values.higher(value, own), own)
            for option, value in worth.items()
        }

    def _of_options(self, spot: Spot) -> dict[OptionId, Value]:
        worth: dict[OptionId, Value] = {}
        for arc in self._arcs.of(spot):
            worth[arc.option] = worth.get(arc.option, 0) | self._of(arc)
        return worth

    def _of(self, arc: Arc) -> Value:
        """The outcomes of one arc's tails, carried back to the moods before it."""
        values = self._values
        after: Value = 0
        for tail in arc.tails:
            ahead = self._best.get(tail.number, 0)
            for row in reversed(tail.entry):
                ahead = values.came_from(ahead, row)
            after |= values.within(ahead, tail.after)
        for row in reversed(arc.rows):
            after = values.came_from(after, row)
        return values.within(after, arc.before)

    def _differ(self, one: Value, other: Value) -> Moods:
        """The moods whose numbers are not the same."""
        differing, lanes = one ^ other, NONE
        for lane in range(self._lanes):
            lanes |= differing >> lane * WIDTH
        return lanes & ALL


_known: "WeakKeyDictionary[Outcomes, Worth]" = WeakKeyDictionary()
"""Several rules ask the same of one analysis; an answer is kept as long as its outcomes are."""


def worth(analysis: Analysis, persona: str) -> Worth:
    """The worth of the options with one persona of an analysis; worked out at first asking."""
    outcomes = analysis.outcomes(persona)
    if outcomes not in _known:
        _known[outcomes] = Worth(analysis.spaces[persona], outcomes)
    return _known[outcomes]
