"""How many different ways lead through a story's scenes."""

from graphlib import CycleError, TopologicalSorter

from simulator.analysis.analysis import Analysis
from simulator.story.model import SceneId


def paths(analysis: Analysis) -> int | None:
    """The sequences of scenes that a talk can take to an ending, over all personas.

    Only ways on that some state takes count, walking out among them. None where a talk can come
    back to a scene, so that there is no end to them.
    """
    to = _ways_on(analysis)
    ways: dict[SceneId, int] = {}
    try:
        for place in TopologicalSorter(to).static_order():
            ways[place] = sum(ways[goal] for goal in to[place]) if to.get(place) else 1
    except CycleError:
        return None
    return ways[analysis.story.start.id]


def _ways_on(analysis: Analysis) -> dict[SceneId, set[SceneId]]:
    """The places that follow each scene in some state."""
    to: dict[SceneId, set[SceneId]] = {scene: set() for scene in analysis.story.scenes}
    for space in analysis.spaces.values():
        for spot, some in space.reached.items():
            for arc in space.arcs.of(spot):
                after = arc.forward(some)
                goals = (tail.to.place for tail in arc.tails if after and tail.forward(after))
                to.setdefault(spot.place, set()).update(goals)
    return to
