"""Every state that a trainee can reach with one persona, held as bits."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from simulator.analysis import moods
from simulator.analysis.arcs import Arc, Arcs, Spot, Tail
from simulator.analysis.moods import Moods
from simulator.play.engine import Engine
from simulator.story.model import SceneId

Progress = Callable[[int], bool]
"""Told the number of states found so far; False asks to stop."""
DEFAULT_LIMIT = 2_000_000_000
"""States after which a search stops, not proved."""


@dataclass(slots=True)
class Space:
    """The reachable states: for each spot, the moods that can be met there.

    `complete` is False where the search was stopped: then what is there is reachable, and of
    what is not there nothing is proved.
    """

    engine: Engine
    arcs: Arcs
    reached: dict[Spot, Moods]
    complete: bool = True

    @property
    def states(self) -> int:
        """How many states were found, forgotten differences aside."""
        return sum(moods.count(some) for some in self.reached.values())

    def at(self, place: SceneId) -> Iterator[tuple[Spot, Moods]]:
        """The spots of a scene or ending, with their moods."""
        for spot, some in self.reached.items():
            if spot.place == place:
                yield spot, some

    def by_place(self) -> dict[SceneId, list[tuple[Spot, Moods]]]:
        """Every spot under its scene or ending."""
        places: defaultdict[SceneId, list[tuple[Spot, Moods]]] = defaultdict(list)
        for spot, some in self.reached.items():
            places[spot.place].append((spot, some))
        return places

    def leading(self) -> dict[Spot, list[tuple[Spot, Arc, Tail]]]:
        """For each reached spot, the decisions that lead to it."""
        leading: defaultdict[Spot, list[tuple[Spot, Arc, Tail]]] = defaultdict(list)
        for spot in self.reached:
            for arc in self.arcs.of(spot):
                for tail in arc.tails:
                    if tail.to in self.reached:
                        leading[tail.to].append((spot, arc, tail))
        return leading


def explore(
    engine: Engine, progress: Progress | None = None, limit: int = DEFAULT_LIMIT
) -> Space:
    """All states reachable in the engine's story with its persona.

    Scenes are taken in the writer's order, so that what flows forward flows once.
    """
    arcs = Arcs(engine)
    order = {id_: number for number, id_ in enumerate(engine.story.scenes)}
    reached: dict[Spot, Moods] = {}
    fresh: dict[Spot, Moods] = {}
    queue: list[tuple[int, int, Spot]] = []
    found = ticket = 0

    def arrive(spot: Spot, some: Moods) -> None:
        nonlocal found, ticket
        new = some & ~reached.get(spot, 0)
        if not new:
            return
        reached[spot] = reached.get(spot, 0) | new
        found += new.bit_count()
        if spot.place in order:
            if spot not in fresh:
                ticket += 1
                heappush(queue, (order[spot.place], ticket, spot))
            fresh[spot] = fresh.get(spot, 0) | new

    arrive(*arcs.start())
    while queue:
        _, _, spot = heappop(queue)
        some = fresh.pop(spot)
        for to, gone in arcs.step(spot, some):
            arrive(to, gone)
        if found > limit or (progress is not None and not progress(found)):
            return Space(engine, arcs, reached, complete=False)
    return Space(engine, arcs, reached)
