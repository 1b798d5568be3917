"""What is offered side by side in the reached states of a scene."""

from collections.abc import Iterator
from typing import NamedTuple

from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.story.model import Option, OptionId, Scene, SceneId

Offer = tuple[OptionId, ...]
"""Ids of options, in the writer's order."""


class Met(NamedTuple):
    """A spot of a scene, where it was reached, with one persona."""

    persona: str
    space: Space
    spot: Spot


def met(analysis: Analysis) -> dict[SceneId, list[Met]]:
    """For each reached scene, in the story's order, its spots with all personas."""
    found: dict[SceneId, list[Met]] = {id_: [] for id_ in analysis.story.scenes}
    for persona, space in analysis.spaces.items():
        for spot in space.reached:
            if spot.place in found:
                found[spot.place].append(Met(persona, space, spot))
    return {id_: spots for id_, spots in found.items() if spots}


def offers(space: Space, spot: Spot, scene: Scene) -> dict[Offer, Moods]:
    """The moods reached at a spot by what is offered in them."""
    parts: dict[Offer, Moods] = {(): space.reached[spot]}
    for option in scene.options:
        parts = split(parts, option.id, space.arcs.offered(spot, option))
    return parts


def split(parts: dict[Offer, Moods], option: OptionId, where: Moods) -> dict[Offer, Moods]:
    """Each part in two: the moods in which the option joins it, and the others."""
    divided: dict[Offer, Moods] = {}
    for offer, some in parts.items():
        if some & where:
            divided[*offer, option] = some & where
        if some & ~where:
            divided[offer] = some & ~where
    return divided


def offered_together(analysis: Analysis) -> Iterator[tuple[Scene, list[tuple[Option, ...]]]]:
    """Each reached scene with every set of options that some state offers.

    Of an analysis that was stopped nothing is said, since more may be offered than was found.
    """
    if not analysis.complete:
        return
    for id_, spots in met(analysis).items():
        scene = analysis.story.scenes[id_]
        together: dict[Offer, None] = {}
        for _, space, spot in spots:
            together.update(dict.fromkeys(offers(space, spot, scene)))
        yield scene, [options_of(scene, offer) for offer in together]


def options_of(scene: Scene, ids: Offer) -> tuple[Option, ...]:
    """The scene's options of these ids."""
    return tuple(option for option in scene.options if option.id in ids)
