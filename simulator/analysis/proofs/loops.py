"""A part of the story from which no ending can be reached: the talk goes round for ever."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.proofs.evidence import listed, played, playthrough
from simulator.analysis.proofs.stuck import stuck_at
from simulator.analysis.space import Space
from simulator.analysis.values import Values
from simulator.analysis.way_back import WayBack
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import SceneId, Story


def endless_loops(analysis: Analysis) -> Iterator[Finding]:
    """The states, if any, that lead to no ending, told once with the way into them."""
    story = analysis.story
    if not analysis.complete or sure_scenes(story) == story.scenes.keys():
        return
    lost = {persona: _lost(space) for persona, space in analysis.spaces.items()}
    if any(lost.values()):
        persona, way = analysis.way_to(lost)
        trapped = {spot.place for spots in lost.values() for spot in spots}
        scenes = listed([f"`{id_}`" for id_ in story.scenes if id_ in trapped])
        yield Finding(
            "endless-loop",
            ("scenes", played(analysis, persona, way).place.id),
            f"A talk can go round for ever in {scenes}: no reply leads to an ending any more.",
            f"Let one lead out. See: {playthrough(persona, way)}",
            at_key=True,
            severity=Severity.ERROR,
        )


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


def _lost(space: Space) -> dict[Spot, Moods]:
    """The states from which the talk goes on, and never ends. Stuck ones are another fault."""
    values = Values(1)
    back = WayBack(space, values)
    story = space.engine.story
    for ending in story.endings:
        for spot, some in space.at(ending):
            back.end(space.arcs.number(*spot), some)
    for scene in story.scenes.values():
        for spot, some in stuck_at(space, scene).items():
            back.end(space.arcs.number(*spot), some)
    back.walk()
    lost = {
        spot: some & ~back.value(space.arcs.number(*spot)) for spot, some in space.reached.items()
    }
    return {spot: some for spot, some in lost.items() if some}
