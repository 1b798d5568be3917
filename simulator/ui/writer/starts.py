"""Where a talk can really be started: the moods that can be met in a scene, and the way there."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.analysis import moods
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.analysis.witness import Witness
from simulator.mood.state import Mood, State
from simulator.story.checks.walk import conditions
from simulator.story.conditions import Holds, atoms
from simulator.story.model import OptionId, SceneId, Story

_OF_MOOD = ("need-met", "exceeded")


@dataclass(frozen=True, slots=True)
class Start:
    """A mood that can be met in a scene, and after how many decisions at the soonest.

    `state` has those facts and promises alone that still matter there.
    """

    mood: Mood
    decisions: int
    state: State


@dataclass(frozen=True, slots=True)
class BandOfStarts:
    """The moods of one band, the soonest first."""

    band: str
    starts: tuple[Start, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What can be set by hand in a story: its facts and its promises."""

    facts: tuple[str, ...]
    promises: tuple[str, ...]


def starts(space: Space, witness: Witness, scene: SceneId) -> tuple[BandOfStarts, ...]:
    """The moods that can be met in a scene, in the order of the rulebook's bands.

    A mood that is met with several sets of facts stands once in each band, by its soonest.
    """
    rules = space.engine.rulebook
    soonest: dict[tuple[str, Mood], Start] = {}
    for start in _all(space, witness, scene):
        key = (rules.mood_band(start.state), start.mood)
        known = soonest.get(key)
        if known is None or start.decisions < known.decisions:
            soonest[key] = start
    bands: defaultdict[str, list[Start]] = defaultdict(list)
    for (band, _), start in soonest.items():
        bands[band].append(start)
    return tuple(
        BandOfStarts(band.name, tuple(sorted(bands[band.name], key=_order)))
        for band in rules.bands["mood"]
        if bands[band.name]
    )


def way_to(
    space: Space, witness: Witness, scene: SceneId, state: State
) -> tuple[OptionId, ...] | None:
    """A shortest way to a mood in a scene with these facts and promises; None if there is none.

    What no trainee sees (how often was apologised, what was said last) may be anything.
    """
    arcs = space.arcs
    wanted = _memory(arcs.spots[arcs.number(scene, state)].context)
    alike: dict[Spot, Moods] = {
        spot: met
        for spot, some in space.at(scene)
        if (met := moods.one(state.mood) & some) and _memory(spot.context) == wanted
    }
    return witness.shortest(alike)


def names(story: Story) -> Names:
    """Every fact and promise that the story speaks of, in the order of the alphabet."""
    facts, promises = {*story.facts, *_OF_MOOD}, set[str]()
    for scene in story.scenes.values():
        facts.update(scene.sets)
    for _, option in story.options():
        facts.update(option.sets, option.clears)
        promises.update(filter(None, (option.promises,)))
    for _, condition in conditions(story):
        facts.update(atom.fact for atom in atoms(condition) if isinstance(atom, Holds))
    return Names(tuple(sorted(facts)), tuple(sorted(promises)))


def _all(space: Space, witness: Witness, scene: SceneId) -> Iterator[Start]:
    for spot, _ in space.at(scene):
        for decisions, new in witness.levels(spot).items():
            for mood in moods.members(new):
                yield Start(mood, decisions, spot.context._replace(mood=mood))


def _memory(state: State) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return state.facts, state.open, state.kept


def _order(start: Start) -> tuple[int, Mood]:
    return start.decisions, start.mood
