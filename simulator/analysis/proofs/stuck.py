"""A state in which a scene has nothing on offer: the talk can't go on."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.proofs.evidence import playthrough
from simulator.analysis.space import Space
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import Scene


def stuck_scenes(analysis: Analysis) -> Iterator[Finding]:
    """Scenes that can be met in a state in which none of their options is on offer."""
    for scene in analysis.story.scenes.values():
        found = {
            persona: spots
            for persona, space in analysis.spaces.items()
            if (spots := stuck_at(space, scene))
        }
        if found:
            persona, way = analysis.way_to(found)
            yield Finding(
                "stuck",
                ("scenes", scene.id, "options"),
                f"A talk can get stuck in `{scene.id}`, where nothing is on offer then.",
                f"Give one option no `when`. See: {playthrough(persona, way)}",
                severity=Severity.ERROR,
            )


def stuck_at(space: Space, scene: Scene) -> dict[Spot, Moods]:
    """The moods at a scene's spots in which nothing is on offer."""
    if any(option.when is None for option in scene.options):
        return {}
    stuck = {}
    for spot, some in space.at(scene.id):
        for option in scene.options:
            some &= ~space.arcs.offered(spot, option)
        if some:
            stuck[spot] = some
    return stuck
