"""The shortest playthrough to a state: proof that it can be reached, and how."""

from collections import defaultdict
from functools import cached_property

from simulator.analysis import moods
from simulator.analysis.arcs import Arc, Spot, Tail
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.story.model import OptionId


class Witness:
    """Shortest playthroughs in one space; the work of finding levels is done at first asking."""

    def __init__(self, space: Space) -> None:
        self._space = space

    def to(self, spot: Spot, some: Moods = moods.ALL) -> tuple[OptionId, ...] | None:
        """The option ids of a shortest way to any of these moods at a spot; None if none is."""
        level = self._first_level(spot, some)
        if level is None:
            return None
        path: list[OptionId] = []
        here = some & self._levels[spot][level]
        while level:
            source, arc, tail = self._step_into(spot, here, level)
            path.append(arc.option)
            level -= 1
            here = _before(here, arc, tail) & self._levels[source][level]
            spot = source
        return tuple(reversed(path))

    def shortest(self, spots: dict[Spot, Moods]) -> tuple[OptionId, ...] | None:
        """The shortest way to any of several spots' moods."""
        ways = (self.to(spot, some) for spot, some in spots.items())
        return min((way for way in ways if way is not None), key=len, default=None)

    def _first_level(self, spot: Spot, some: Moods) -> int | None:
        found = (level for level, new in self._levels.get(spot, {}).items() if new & some)
        return min(found, default=None)

    def _step_into(self, spot: Spot, here: Moods, level: int) -> tuple[Spot, Arc, Tail]:
        for source, arc, tail in self._leading[spot]:
            earlier = self._levels.get(source, {}).get(level - 1, 0)
            if _before(here, arc, tail) & earlier:
                return source, arc, tail
        raise LookupError("every state after the first was led to from the level before")

    @cached_property
    def _levels(self) -> dict[Spot, dict[int, Moods]]:
        """For each spot, the moods first met after so many decisions."""
        arcs = self._space.arcs
        levels: defaultdict[Spot, dict[int, Moods]] = defaultdict(dict)
        seen: dict[Spot, Moods] = {}
        start, first = arcs.start()
        fresh = {start: first}
        level = 0
        while fresh:
            coming: defaultdict[Spot, Moods] = defaultdict(int)
            for spot, some in fresh.items():
                levels[spot][level] = some
                seen[spot] = seen.get(spot, 0) | some
            for spot, some in fresh.items():
                for to, gone in arcs.step(spot, some):
                    coming[to] |= gone
            fresh = {
                spot: new for spot, some in coming.items() if (new := some & ~seen.get(spot, 0))
            }
            level += 1
        return dict(levels)

    @cached_property
    def _leading(self) -> dict[Spot, list[tuple[Spot, Arc, Tail]]]:
        return self._space.leading()


def _before(some: Moods, arc: Arc, tail: Tail) -> Moods:
    return arc.backward(tail.back(some))
