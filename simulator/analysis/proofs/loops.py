"""A part of the story from which no ending can be reached: the talk goes round for ever."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.proofs.ends import ends_ahead, sure_scenes
from simulator.analysis.proofs.evidence import listed, played, playthrough
from simulator.analysis.proofs.stuck import stuck_at
from simulator.analysis.space import Space
from simulator.story.diagnostics import Finding, Severity


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


def _lost(space: Space) -> dict[Spot, Moods]:
    """The states from which the talk goes on, and never ends. Stuck ones are another fault."""
    stuck: dict[Spot, Moods] = {}
    for scene in space.engine.story.scenes.values():
        stuck |= stuck_at(space, scene)
    ends = ends_ahead(space, beside=stuck)
    lost = {spot: some & ~ends(spot) for spot, some in space.reached.items()}
    return {spot: some for spot, some in lost.items() if some}
