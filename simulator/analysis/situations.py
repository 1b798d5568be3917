"""The moods in which a story's parts are met: on arrival at a scene, and right after a reply."""

from collections.abc import Iterator
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.mood.state import HIGH, State
from simulator.story.model import Option, Scene, SceneId

_BOILING = moods.plane(0, HIGH)


class Situation(NamedTuple):
    """Moods met in one context, in one persona's space."""

    space: Space
    context: State
    some: Moods


def met(analysis: Analysis, place: SceneId) -> Iterator[tuple[Space, Spot, Moods]]:
    """Every spot of a place with its moods, in the space of each persona."""
    for space in analysis.spaces.values():
        for spot, some in space.at(place):
            yield space, spot, some


def is_met(analysis: Analysis, place: SceneId) -> bool:
    """Whether any persona reaches a place."""
    return any(space.at(place) for space in analysis.spaces.values())


def is_offered(analysis: Analysis, scene: Scene, option: Option) -> bool:
    """Whether an option is on offer in any state of its scene."""
    if option.when is None:
        return is_met(analysis, scene.id)
    return any(
        space.arcs.offered(spot, option) & some for space, spot, some in met(analysis, scene.id)
    )


def right_after(analysis: Analysis, scene: Scene, option: Option) -> Iterator[Situation]:
    """Every situation right after saying an option, in which the customer replies."""
    for _, situation in _after(analysis, scene, option):
        yield situation


def going_on(analysis: Analysis, scene: Scene, option: Option) -> Iterator[Situation]:
    """Those of them in which the customer doesn't walk out (rule 12), and a way on is chosen."""
    for spot, (space, context, some) in _after(analysis, scene, option):
        staying = some & ~_BOILING if spot.context.boiling else some
        if staying:
            yield Situation(space, context, staying)


def _after(analysis: Analysis, scene: Scene, option: Option) -> Iterator[tuple[Spot, Situation]]:
    for space, spot, some in met(analysis, scene.id):
        for arc in space.arcs.of(spot):
            if arc.option == option.id and (after := arc.forward(some)):
                yield spot, Situation(space, space.arcs.right_after(arc), after)
