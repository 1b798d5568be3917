"""Which options are the best in the states of a scene: what the lints for tells go by."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.lints.offers import Offer, offers, options_of, split
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.analysis.worth import Worth, worth
from simulator.story.model import Option, Scene, SceneId


class Verdict(NamedTuple):
    """A choice with a right answer: which of the options offered are best, in how many states."""

    offered: tuple[Option, ...]
    best: tuple[Option, ...]
    states: int


Judged = Counter[tuple[Offer, Offer]]
"""How many states offer these options and have those for the best."""

_known: "WeakKeyDictionary[Worth, Mapping[SceneId, Judged]]" = WeakKeyDictionary()
"""Several lints ask the same of one analysis; an answer is kept as long as its worth is."""


def verdicts(analysis: Analysis) -> Iterator[tuple[Scene, tuple[Verdict, ...]]]:
    """Each scene with its choices, over all reached states of all personas.

    The best options are those that cost nothing of the best reachable outcome. States in which
    all are equally good tell nothing and are left out, and so are scenes that have no other.
    Of an analysis that was stopped nothing is said: what is best there isn't proved.
    """
    if not analysis.complete:
        return
    judged = [_judged(analysis, persona) for persona in analysis.spaces]
    for scene in analysis.story.scenes.values():
        whole: Judged = Counter()
        for one in judged:
            whole.update(one.get(scene.id, {}))
        choices = tuple(
            Verdict(options_of(scene, offer), options_of(scene, best), states)
            for (offer, best), states in whole.items()
        )
        if choices:
            yield scene, choices


def _judged(analysis: Analysis, persona: str) -> Mapping[SceneId, Judged]:
    of_options = worth(analysis, persona)
    known = _known.get(of_options)
    if known is None:
        space, scenes = analysis.spaces[persona], analysis.story.scenes
        found: defaultdict[SceneId, Judged] = defaultdict(Counter)
        for spot in space.reached:
            if spot.place in scenes:
                judged = _judge(space, of_options, spot, scenes[spot.place])
                found[spot.place].update(judged)
        known = _known[of_options] = found
    return known


def _judge(space: Space, of_options: Worth, spot: Spot, scene: Scene) -> Judged:
    """The moods of a spot by what they offer and what is best, where that is not everything."""
    judged: Judged = Counter()
    best = of_options.costless(spot)
    for offer, some in offers(space, spot, scene).items():
        parts: dict[Offer, Moods] = {(): some}
        for option in offer:
            parts = split(parts, option, best.get(option, moods.NONE))
        for winners, part in parts.items():
            if 0 < len(winners) < len(offer):
                judged[offer, winners] += moods.count(part)
    return judged
