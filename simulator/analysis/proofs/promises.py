"""A promise that is neither kept nor broken when the talk ends.

A promise is forgotten once nothing ahead can keep or break it: it then stays open to the end.
So it is enough to look for decisions after which an open promise is forgotten.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot, Tail
from simulator.analysis.moods import Moods
from simulator.analysis.proofs.ends import ends_ahead
from simulator.analysis.proofs.evidence import played, playthrough
from simulator.analysis.space import Space
from simulator.analysis.witness import Witness
from simulator.mood.state import HIGH
from simulator.play.engine import Step
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Path, Severity
from simulator.story.model import OptionId, Scene, SceneId

_NOT_HOT = moods.ALL ^ moods.plane(0, HIGH)


def promises_left_open(analysis: Analysis) -> Iterator[Finding]:
    """Promises still open at an ending. Who walks out (rule 12) waits for nothing any more."""
    if not any(option.promises for _, option in analysis.story.options()):
        return
    left: defaultdict[str, dict[str, dict[Spot, Moods]]] = defaultdict(dict)
    for persona, space in analysis.spaces.items():
        for promise, states in _left(space).items():
            left[promise][persona] = states
    for promise, found in left.items():
        persona, way = analysis.way_to(found)
        ended = _ended(analysis.spaces[persona], played(analysis, persona, way), promise)
        if ended is not None:
            yield _finding(played(analysis, persona, (*way, *ended)), promise, persona)


def _finding(end: Step, promise: str, persona: str) -> Finding:
    way: list[OptionId] = []
    made: Path = ()
    step = end
    while step.before is not None and step.option is not None:
        way.insert(0, step.option.id)
        scene = step.before.place
        if not made and step.option.promises == promise and isinstance(scene, Scene):
            made = (*option_path(scene, step.option), "promises")
        step = step.before
    return Finding(
        "promise-left-open",
        made,
        f"`{promise}` can still be open, neither kept nor broken, at the end in `{end.place.id}`.",
        f"Let something on that way keep or break it. See: {playthrough(persona, way)}",
        severity=Severity.WARNING,
    )


def _left(space: Space) -> dict[str, dict[Spot, Moods]]:
    """For each promise the states in which a decision leaves it open, with an ending ahead."""
    left: defaultdict[str, dict[Spot, Moods]] = defaultdict(dict)
    ends = ends_ahead(space)
    for spot, some in space.reached.items():
        for arc in space.arcs.of(spot):
            promised = space.arcs.right_after(arc).open
            for tail in arc.tails if promised else ():
                for promise in _forgotten(space, promised, tail.to):
                    after = tail.back(ends(tail.to)) & _staying(space, spot, tail)
                    before = some & arc.backward(after)
                    if before:
                        left[promise][spot] = left[promise].get(spot, 0) | before
    return left


def _forgotten(space: Space, promised: frozenset[str], to: Spot) -> Iterator[str]:
    """The open promises that nothing from a spot on can keep or break."""
    scene = space.engine.story.scenes.get(to.place)
    for promise in sorted(promised - to.context.open):
        if scene is None or scene.breaks != promise:
            yield promise


def _staying(space: Space, spot: Spot, tail: Tail) -> Moods:
    """The moods right after a decision, those left aside in which the customer walks out."""
    storms = spot.context.boiling and tail.to.place == space.engine.story.walk_out
    return _NOT_HOT if storms else moods.ALL


def _ended(space: Space, step: Step, promise: str) -> tuple[OptionId, ...] | None:
    """A way on from a step to an ending with the promise open; a walk-out if there is no other.

    None where the search was stopped before it came to an ending.
    """
    arcs, endings = space.arcs, space.engine.story.endings
    for option in step.view.options if step.view else ():
        after = space.engine.choose(step, option.id)
        spot = arcs.spots[arcs.number(after.place.id, after.state)]
        if after.walked_out or promise not in _forgotten(space, after.after.open, spot):
            continue
        onward = Witness(space, (spot, moods.one(after.state.mood)))
        for places in (endings.keys() - {space.engine.story.walk_out}, endings.keys()):
            on = onward.shortest(_spots(space, places))
            if on is not None:
                return (option.id, *on)
    return None


def _spots(space: Space, places: Iterable[SceneId]) -> dict[Spot, Moods]:
    return {spot: some for place in places for spot, some in space.at(place)}
