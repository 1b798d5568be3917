"""From where an ending can be reached: whether at all, not how good."""

from collections.abc import Callable, Mapping

from simulator.analysis import moods
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.analysis.values import Values
from simulator.analysis.way_back import WayBack
from simulator.story.model import SceneId, Story

Ends = Callable[[Spot], Moods]
"""The moods at a spot from which an ending can be reached."""


def ends_ahead(space: Space, beside: Mapping[Spot, Moods] | None = None) -> Ends:
    """Looked up where it isn't plain; states `beside` count as endings."""
    story = space.engine.story
    if sure_scenes(story) == story.scenes.keys():
        return lambda spot: moods.ALL
    back = WayBack(space, Values(1))
    for ending in story.endings:
        for spot, some in space.at(ending):
            back.end(space.arcs.number(*spot), some)
    for spot, some in (beside or {}).items():
        back.end(space.arcs.number(*spot), some)
    back.walk()
    return lambda spot: back.value(space.arcs.number(*spot))


def sure_scenes(story: Story) -> set[SceneId]:
    """Scenes from which an ending can be reached in whatever state, by options without `when`.

    The walk-out is an ending too, so that every way of such an option leads nearer to one.
    """
    sure: set[SceneId] = set()
    before = -1
    while len(sure) > before:
        before = len(sure)
        for scene in reversed(tuple(story.scenes.values())):
            if scene.id not in sure and any(
                option.when is None
                and all(route.to in sure or route.to in story.endings for route in option.go)
                for option in scene.options
            ):
                sure.add(scene.id)
    return sure
