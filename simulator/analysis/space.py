"""Every state that a trainee can reach with one persona, held as bits."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from simulator.analysis import moods
from simulator.analysis.arcs import Arc, Arcs, Spot, Tail
from simulator.analysis.flow import Flow
from simulator.analysis.moods import Moods
from simulator.analysis.plot import Plot
from simulator.play.engine import Engine
from simulator.story.model import SceneId
from simulator.story.tree import no_garbage_collection

Progress = Callable[[int], bool]
"""Told the number of states found so far; False asks to stop."""
DEFAULT_LIMIT = 200_000_000
"""States after which a search stops, not proved: by then it holds a few gigabytes."""


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
    _places: dict[SceneId, list[tuple[Spot, Moods]]] = field(default_factory=dict, repr=False)

    @property
    def states(self) -> int:
        """How many states were found, forgotten differences aside."""
        return sum(moods.count(some) for some in self.reached.values())

    def at(self, place: SceneId) -> Sequence[tuple[Spot, Moods]]:
        """The spots of a scene or ending, with their moods."""
        return self.by_place().get(place, ())

    def by_place(self) -> Mapping[SceneId, list[tuple[Spot, Moods]]]:
        """Every spot under its scene or ending."""
        if not self._places:
            for spot, some in self.reached.items():
                self._places.setdefault(spot.place, []).append((spot, some))
        return self._places

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
    engine: Engine,
    progress: Progress | None = None,
    limit: int = DEFAULT_LIMIT,
    plot: Plot | None = None,
) -> Space:
    """All states reachable in the engine's story with its persona.

    `plot` is the story's, where it is known already.
    """
    arcs = Arcs(engine, plot)
    flow = Flow(arcs, engine.story)
    complete = True
    with no_garbage_collection():
        while complete and flow:
            _say_everything(arcs, flow)
            complete = flow.states <= limit and (progress is None or progress(flow.states))
    reached = {arcs.spots[number]: some for number, some in flow.met.items() if some}
    return Space(engine, arcs, reached, complete)


def _say_everything(arcs: Arcs, flow: Flow) -> None:
    """Let all be said once that can be said in the first scene waiting."""
    for number, some in flow.first_waiting():
        for arc in arcs.at(number):
            after = arc.forward(some)
            for tail in arc.tails if after else ():
                gone = tail.forward(after)
                if gone:
                    flow.arrive(tail.number, gone)
