"""The shortest playthrough to a state: proof that it can be reached, and how."""

from collections import defaultdict
from collections.abc import Mapping

from simulator.analysis import moods
from simulator.analysis.arcs import Arc, Spot, Tail
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.story.model import OptionId


class Witness:
    """Shortest playthroughs in one space, from its start or from moods at another spot.

    States are found level by level, each level after one more decision, and only as far as
    somebody asks.
    """

    def __init__(self, space: Space, start: tuple[Spot, Moods] | None = None) -> None:
        self._arcs = space.arcs
        self._sources: defaultdict[int, dict[int, None]] = defaultdict(dict)
        self._seen: defaultdict[int, Moods] = defaultdict(int)
        self._levels: list[dict[int, Moods]] = []
        spot, some = start or space.arcs.start()
        self._add_level({space.arcs.number(*spot): some})

    def to(self, spot: Spot, some: Moods = moods.ALL) -> tuple[OptionId, ...] | None:
        """The option ids of a shortest way to any of these moods at a spot; None if none is."""
        return self.shortest({spot: some})

    def shortest(self, spots: Mapping[Spot, Moods]) -> tuple[OptionId, ...] | None:
        """The shortest way to any of several spots' moods."""
        wanted = {self._arcs.number(*spot): some for spot, some in spots.items()}
        level = 0
        while wanted and (level < len(self._levels) or self._advance()):
            for number, some in wanted.items():
                met = self._levels[level].get(number, 0) & some
                if met:
                    return self._back(number, met, level)
            level += 1
        return None

    def levels(self, spot: Spot) -> Mapping[int, Moods]:
        """The moods of a spot by the number of decisions after which they are first met."""
        while self._advance():
            pass
        number = self._arcs.number(*spot)
        return {level: new[number] for level, new in enumerate(self._levels) if number in new}

    def _back(self, number: int, here: Moods, level: int) -> tuple[OptionId, ...]:
        """The way to some moods that were first met at this level."""
        path: list[OptionId] = []
        while level:
            level -= 1
            number, arc, here = self._step_into(number, here, level)
            path.append(arc.option)
        return tuple(reversed(path))

    def _step_into(self, number: int, here: Moods, level: int) -> tuple[int, Arc, Moods]:
        for source in self._sources[number]:
            earlier = self._levels[level].get(source, 0)
            for arc in self._arcs.at(source) if earlier else ():
                for tail in arc.tails:
                    if tail.number == number and (before := _before(here, arc, tail) & earlier):
                        return source, arc, before
        raise LookupError("every state after the first was led to from the level before")

    def _advance(self) -> bool:
        """Find the states that one more decision leads to; False where there are none."""
        coming: defaultdict[int, Moods] = defaultdict(int)
        for number, some in self._levels[-1].items():
            for arc in self._arcs.at(number):
                after = arc.forward(some)
                for tail in arc.tails if after else ():
                    gone = tail.forward(after)
                    if gone:
                        coming[tail.number] |= gone
                        self._sources[tail.number][number] = None
        return self._add_level(coming)

    def _add_level(self, coming: Mapping[int, Moods]) -> bool:
        new: dict[int, Moods] = {}
        for number, some in coming.items():
            fresh = some & ~self._seen[number]
            if fresh:
                new[number] = fresh
                self._seen[number] |= fresh
        if new:
            self._levels.append(new)
        return bool(new)


def _before(some: Moods, arc: Arc, tail: Tail) -> Moods:
    return arc.backward(tail.back(some))
