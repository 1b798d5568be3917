"""How far an option without a `why` throws the whole mood, in the states that can be reached."""

from collections.abc import Iterator
from functools import lru_cache

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Arc, Spot
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.mood.state import State, score
from simulator.story.model import Option, Scene

SWING = 6
"""Points of M. A band of the mood is five to nine points wide: this is mostly into the next."""


def silent_options(analysis: Analysis) -> Iterator[tuple[Scene, Option, bool]]:
    """Each option that has no `why`, and whether it can move M by so much, up or down."""
    silent = [(scene, option) for scene, option in analysis.story.options() if not option.why]
    unmoved = {(scene.id, option.id) for scene, option in silent}
    for space in analysis.spaces.values() if silent else ():
        for spot in space.reached:
            for arc in space.arcs.of(spot):
                key = (spot.place, arc.option)
                if key in unmoved and _swings(space, spot, arc):
                    unmoved.remove(key)
    for scene, option in silent:
        yield scene, option, (scene.id, option.id) not in unmoved


def _swings(space: Space, spot: Spot, arc: Arc) -> bool:
    """Whether M, right after the decision, stands so far from before in some mood of an arc."""
    said = arc.before & space.reached[spot]
    starts, ends = _levels(spot.context), _levels(space.arcs.right_after(arc))
    steps = sum(abs(2 * temper) + abs(heard) + abs(trust) for temper, heard, trust in arc.rows)
    if starts is ends and steps < SWING:
        return False
    return any(
        where & after
        for start, some in starts
        if (after := arc.forward(some & said))
        for end, where in ends
        if abs(end - start) >= SWING
    )


def _levels(context: State) -> tuple[tuple[int, Moods], ...]:
    """The values of M with the moods that have them, by what caps it in a context."""
    return _capped(context.facts & {"need-met", "exceeded"})


@lru_cache(maxsize=4)
def _capped(facts: frozenset[str]) -> tuple[tuple[int, Moods], ...]:
    levels: dict[int, Moods] = {}
    for mood in moods.MOODS:
        level = score(State(mood, facts))
        levels[level] = levels.get(level, moods.NONE) | moods.one(mood)
    return tuple(levels.items())
