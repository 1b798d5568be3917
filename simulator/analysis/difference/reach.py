"""What a change does to everything that can happen: endings, moods on arrival, best outcomes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from simulator.analysis.analysis import Analysis
from simulator.analysis.difference.pairs import Names, pairs
from simulator.analysis.envelope import arrival
from simulator.analysis.outcomes import Outcome
from simulator.analysis.space import Space
from simulator.story.model import Grade, OptionId, SceneId
from simulator.story.vocabulary import DIALS

_RANK = {grade: -number for number, grade in enumerate(Grade)}

Range = tuple[int, int]
"""The lowest and the highest value."""


class Way(NamedTuple):
    """A shortest playthrough to somewhere, and the persona it is for."""

    persona: str
    choose: tuple[OptionId, ...]


@dataclass(frozen=True, slots=True)
class EndingReach:
    """An ending that other personas can reach now; those of both versions are compared.

    `way` leads there in the new version, or did in the old one where none does any more.
    """

    ending: SceneId
    grade: Grade
    old: tuple[str, ...]
    new: tuple[str, ...]
    way: Way


@dataclass(frozen=True, slots=True)
class BestChange:
    """The best outcome from the start with one persona; None where no ending is reached."""

    persona: str
    old: Outcome | None
    new: Outcome | None


@dataclass(frozen=True, slots=True)
class MoodChange:
    """A range on arrival at a scene, of temper, heard, trust or mood, that is another now."""

    scene: SceneId
    persona: str
    dial: str
    old: Range
    new: Range


@dataclass(frozen=True, slots=True)
class Reach:
    """The differences over every state. `complete` is False where a search was stopped."""

    complete: bool
    endings: tuple[EndingReach, ...]
    best: tuple[BestChange, ...]
    moods: tuple[MoodChange, ...]


def reach(old: Analysis, new: Analysis, names: Names) -> Reach:
    """Compare everything that can happen, for the personas that both versions name."""
    both = [persona for persona in new.spaces if persona in old.spaces]
    best = (BestChange(one, _best(old.spaces[one]), _best(new.spaces[one])) for one in both)
    return Reach(
        complete=old.complete and new.complete,
        endings=tuple(_endings(old, new, both)),
        best=tuple(one for one in best if one.old != one.new),
        moods=tuple(change for one in both for change in _moods(one, old, new, names)),
    )


def _best(space: Space) -> Outcome | None:
    """The best over every ending's states: all of them can be reached from the start."""
    endings, rules = space.engine.story.endings, space.engine.rulebook
    ends = (
        Outcome(_RANK[endings[spot.place].grade], arrival([(spot, some)], rules).mood.high)
        for spot, some in space.reached.items()
        if spot.place in endings
    )
    return max(ends, default=None)


def _endings(old: Analysis, new: Analysis, both: list[str]) -> Iterator[EndingReach]:
    for was, now in pairs(old.story.endings.values(), new.story.endings.values()):
        if now is None:
            continue
        before = _reaching(old, was.id, both) if was else ()
        after = _reaching(new, now.id, both)
        if before != after:
            way = _way(new, now.id) if after else _way(old, was.id if was else now.id)
            yield EndingReach(now.id, now.grade, before, after, way)


def _reaching(analysis: Analysis, ending: SceneId, personas: list[str]) -> tuple[str, ...]:
    found = analysis.reached(ending)
    return tuple(persona for persona in personas if found[persona])


def _way(analysis: Analysis, ending: SceneId) -> Way:
    found = analysis.reached(ending)
    return Way(*analysis.way_to({persona: dict(spots) for persona, spots in found.items()}))


def _moods(persona: str, old: Analysis, new: Analysis, names: Names) -> Iterator[MoodChange]:
    before = {names.now(place): one for place, one in _arrivals(old.spaces[persona]).items()}
    for scene, now in _arrivals(new.spaces[persona]).items():
        for dial, was, is_now in zip(DIALS, before.get(scene, ()), now, strict=False):
            if was != is_now:
                yield MoodChange(scene, persona, dial, was, is_now)


def _arrivals(space: Space) -> Mapping[SceneId, tuple[Range, ...]]:
    """The range of each dial on arrival at every scene that is reached, in the writer's order."""
    spots, rules = space.by_place(), space.engine.rulebook
    found: dict[SceneId, tuple[Range, ...]] = {}
    for scene in space.engine.story.scenes:
        if scene in spots:
            met = arrival(spots[scene], rules)
            extents = (met.temper, met.heard, met.trust, met.mood)
            found[scene] = tuple((extent.low, extent.high) for extent in extents)
    return found
