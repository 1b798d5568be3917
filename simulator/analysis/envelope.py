"""How a scene can be met: the moods on arrival, and what its conditions make of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.contexts import CAPS
from simulator.analysis.moods import Moods
from simulator.analysis.situations import Situation, going_on, met, right_after
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import State, score
from simulator.story.checks.walk import option_path
from simulator.story.conditions import Condition
from simulator.story.diagnostics import Path
from simulator.story.model import Scene, SceneId
from simulator.story.vocabulary import DIALS

Arrivals = Iterable[tuple[Spot, Moods]]


@dataclass(frozen=True, slots=True)
class Extent:
    """The lowest and highest value of a dial on arrival, and the bands it can stand in."""

    low: int
    high: int
    bands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How the mood can stand on arrival; `mood` is M after its caps."""

    temper: Extent
    heard: Extent
    trust: Extent
    mood: Extent


class Verdict(StrEnum):
    """How often a condition holds, over all states in which it is asked."""

    NEVER = "never"
    SOMETIMES = "sometimes"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition of a scene by its path in the file, and how often it holds.

    Those of replies and routes are asked once the mood has moved; each is taken by itself,
    whether or not one above it holds.
    """

    path: Path
    condition: Condition
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Envelope:
    """A scene or ending as it can be met; `joined` is None where no persona comes to it."""

    place: SceneId
    personas: Mapping[str, Arrival]
    joined: Arrival | None
    conditions: tuple[Asked, ...]


def envelope(analysis: Analysis, place: SceneId) -> Envelope:
    """The envelope of a scene or ending, for each persona that comes to it and for all."""
    found = {name: space.at(place) for name, space in analysis.spaces.items() if space.at(place)}
    every = [one for spots in found.values() for one in spots]
    rules = analysis.rulebook
    scene = analysis.story.scenes.get(place)
    return Envelope(
        place,
        {persona: arrival(spots, rules) for persona, spots in found.items()},
        arrival(every, rules) if every else None,
        tuple(_conditions(analysis, scene)) if scene and every else (),
    )


def arrival(spots: Arrivals, rulebook: Rulebook) -> Arrival:
    """The ranges and bands over the moods of some spots, of which there is at least one."""
    by_caps: defaultdict[frozenset[str], Moods] = defaultdict(int)
    for spot, some in spots:
        by_caps[spot.context.facts & CAPS] |= some
    every = moods.NONE
    for some in by_caps.values():
        every |= some
    values = [_values(every, dial) for dial in range(3)]
    values.append({end for caps, some in by_caps.items() for end in _wholes(caps, some)})
    return Arrival(
        *(_extent(found, dial, rulebook) for found, dial in zip(values, DIALS, strict=True))
    )


def _values(some: Moods, dial: int) -> set[int]:
    return {value for value in range(moods.SIZE) if some & moods.plane(dial, value)}


def _wholes(caps: frozenset[str], some: Moods) -> Iterator[int]:
    for whole in moods.wholes():
        if some & whole:
            yield score(State(next(moods.members(whole)), caps))


def _extent(values: set[int], dial: str, rulebook: Rulebook) -> Extent:
    named = {rulebook.band(dial, value) for value in values}
    bands = tuple(band.name for band in rulebook.bands[dial] if band.name in named)
    return Extent(min(values), max(values), bands)


def _conditions(analysis: Analysis, scene: Scene) -> Iterator[Asked]:
    """Every condition of a scene, in the writer's order."""
    path: Path = ("scenes", scene.id)
    here = [Situation(space, spot.context, some) for space, spot, some in met(analysis, scene.id)]
    for index, variant in enumerate(scene.customer):
        yield from _asked((*path, "customer", index, "when"), variant.when, here)
    by_default = [option for option in scene.options if option.go is scene.go]
    going = [one for option in by_default for one in going_on(analysis, scene, option)]
    for index, route in enumerate(scene.go):
        yield from _asked((*path, "go", index, "when"), route.when, going)
    for option in scene.options:
        own = option_path(scene, option)
        yield from _asked((*own, "when"), option.when, here)
        after = list(right_after(analysis, scene, option))
        for index, reply in enumerate(option.reply):
            yield from _asked((*own, "reply", index, "when"), reply.when, after)
        going = list(going_on(analysis, scene, option))
        for index, route in enumerate(option.go if option.go is not scene.go else ()):
            yield from _asked((*own, "go", index, "when"), route.when, going)


def _asked(
    path: Path, condition: Condition | None, situations: Iterable[Situation]
) -> Iterator[Asked]:
    if condition is None:
        return
    holds = fails = False
    for space, context, some in situations:
        true = some & space.arcs.holds(context, condition)
        holds, fails = holds or bool(true), fails or true != some
    verdict = Verdict.NEVER if not holds else Verdict.SOMETIMES if fails else Verdict.ALWAYS
    yield Asked(path, condition, verdict)
