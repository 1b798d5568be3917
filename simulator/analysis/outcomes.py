"""The best outcome that each reachable state can still lead to (DESIGN.md, section 6)."""

from collections import defaultdict
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.arcs import Arc, Spot
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.analysis.values import Value, Values
from simulator.analysis.way_back import WayBack
from simulator.mood.state import State, score
from simulator.story.model import Grade, SceneId

_RANK = {grade: -number for number, grade in enumerate(Grade)}
"""Great is 0, good -1, fair -2, poor -3: a higher rank is better."""
GOOD = _RANK[Grade.GOOD]


class Outcome(NamedTuple):
    """How a talk ends: the ending's grade by rank, then M at the end. The greater is better."""

    rank: int
    score: int

    @property
    def grade(self) -> Grade:
        """The ending's grade."""
        return tuple(Grade)[-self.rank]

    @property
    def good(self) -> bool:
        """Whether the ending is good or great."""
        return self.rank >= GOOD


class Outcomes:
    """For each reachable state the best outcome still ahead; None where no ending is.

    Outcomes are numbered from the worst (1) to the best, and each spot has a value: for each of
    its moods the number of the best outcome ahead. `values` is their arithmetic.
    """

    def __init__(self, space: Space) -> None:
        self._arcs = space.arcs
        ends = _ends(space)
        self._scale = tuple(sorted(ends))
        self._first_good = 1 + sum(not outcome.good for outcome in self._scale)
        self.values = Values(len(self._scale))
        self._back = WayBack(space, self.values)
        for number, outcome in enumerate(self._scale, start=1):
            for spot, some in ends[outcome]:
                self._back.end(space.arcs.number(*spot), self.values.constant(number, some))
        self._back.walk()

    def best(self, place: SceneId, state: State) -> Outcome | None:
        """The best outcome reachable from a state on arrival at a scene or ending."""
        value = self._back.value(self._arcs.number(place, state))
        number = self.values.number(value, moods.index(state.mood))
        return self._scale[number - 1] if number else None

    def layers(self, spot: Spot) -> list[tuple[Outcome, Moods]]:
        """A spot's moods by their best outcome, the best first."""
        layers = self.values.layers(self.value(spot))
        return [(self._scale[number - 1], some) for number, some in layers]

    def good_ahead(self, spot: Spot) -> Moods:
        """The moods from which a good or great ending can still be reached."""
        return self.values.at_least(self.value(spot), self._first_good)

    def value(self, spot: Spot) -> Value:
        """A spot's value."""
        return self._back.value(self._arcs.number(*spot))

    def said(self, arc: Arc) -> Value:
        """The value of what an arc's option leads to, for the moods in which it is said."""
        return self._back.said(arc)

    def costless(self, spot: Spot, arc: Arc) -> Moods:
        """The moods in which saying an arc's option loses nothing of the best outcome ahead."""
        best = self.values.within(self.value(spot), arc.before)
        return arc.before & self.values.same(self.said(arc), best)


def _ends(space: Space) -> dict[Outcome, list[tuple[Spot, Moods]]]:
    """The states at endings by their outcome."""
    ends: defaultdict[Outcome, list[tuple[Spot, Moods]]] = defaultdict(list)
    endings = space.engine.story.endings
    for spot, some in space.reached.items():
        if spot.place not in endings:
            continue
        rank = _RANK[endings[spot.place].grade]
        for whole in moods.wholes():
            part = some & whole
            if part:
                mood = next(moods.members(part))
                end = score(spot.context._replace(mood=mood))
                ends[Outcome(rank, end)].append((spot, part))
    return ends
