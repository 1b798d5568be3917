"""How much a story forgives: where the last good ending is lost, and what one mistake leaves."""

from collections import defaultdict
from dataclasses import dataclass

from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Arc, Spot, Tail
from simulator.analysis.flow import Flow
from simulator.analysis.moods import Moods
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.space import Space
from simulator.story.model import OptionId, SceneId


@dataclass(frozen=True, slots=True)
class PointOfNoReturn:
    """An option that can lose the last good-or-better ending.

    Of the `states` in which it is on offer while one is still ahead, `lost` are those after
    which none is.
    """

    scene: SceneId
    option: OptionId
    states: int
    lost: int


@dataclass(frozen=True, slots=True)
class Recoverability:
    """Of so many `states` after one wrong decision, `good` have a good ending still ahead."""

    states: int
    good: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where no decision can be wrong."""
        return self.good / self.states if self.states else None


def points_of_no_return(analysis: Analysis) -> tuple[PointOfNoReturn, ...]:
    """Every option that can lose the last good ending, in the writer's order, over all personas."""
    states: defaultdict[tuple[SceneId, OptionId], int] = defaultdict(int)
    lost: defaultdict[tuple[SceneId, OptionId], int] = defaultdict(int)
    for persona, space in analysis.spaces.items():
        outcomes = analysis.outcomes(persona)
        for spot in space.reached:
            good = outcomes.good_ahead(spot)
            for arc in space.arcs.of(spot) if good else ():
                before = good & arc.before
                key = (spot.place, arc.option)
                states[key] += before.bit_count()
                lost[key] += (before & ~_stays_good(outcomes, arc)).bit_count()
    keys = ((scene.id, option.id) for scene, option in analysis.story.options())
    return tuple(PointOfNoReturn(*key, states[key], lost[key]) for key in keys if lost[key])


def scenes_of_no_return(analysis: Analysis) -> tuple[SceneId, ...]:
    """The scenes in which no good ending is ahead any more, whatever the state and persona."""
    return tuple(
        scene
        for scene in analysis.story.scenes
        if (found := [(p, spot) for p, s in analysis.spaces.items() for spot, _ in s.at(scene)])
        and not any(analysis.outcomes(persona).good_ahead(spot) for persona, spot in found)
    )


def recoverability(analysis: Analysis) -> Recoverability:
    """The states right after a first wrong decision, over all personas.

    A decision is wrong where another option leads to a better outcome; before it, each was one
    that cost nothing.
    """
    states = good = 0
    for persona, space in analysis.spaces.items():
        outcomes = analysis.outcomes(persona)
        for spot, some in _after_one_mistake(space, outcomes).items():
            states += some.bit_count()
            good += (some & outcomes.good_ahead(spot)).bit_count()
    return Recoverability(states, good)


def _after_one_mistake(space: Space, outcomes: Outcomes) -> dict[Spot, Moods]:
    """The states that one wrong decision leads to, from those that none but best ones reach."""
    wrong: defaultdict[Spot, Moods] = defaultdict(int)
    flow = Flow(space.arcs, space.engine.story)
    decisions: dict[int, list[tuple[Arc, Moods]]] = {}
    while flow:
        for number, some in flow.first_waiting():
            if number not in decisions:
                decisions[number] = _decisions(space, outcomes, number)
            for arc, best in decisions[number]:
                for tail, gone in _said(arc, some & best):
                    flow.arrive(tail.number, gone)
                for tail, gone in _said(arc, some & ~best):
                    wrong[tail.to] |= gone
    return wrong


def _decisions(space: Space, outcomes: Outcomes, number: int) -> list[tuple[Arc, Moods]]:
    """The arcs of a spot with the moods in which they cost nothing."""
    spot = space.arcs.spots[number]
    return [(arc, outcomes.costless(spot, arc)) for arc in space.arcs.at(number)]


def _said(arc: Arc, some: Moods) -> list[tuple[Tail, Moods]]:
    """Where an option leads from some moods."""
    after = arc.forward(some)
    tails = ((tail, tail.forward(after)) for tail in arc.tails if after)
    return [(tail, gone) for tail, gone in tails if gone]


def _stays_good(outcomes: Outcomes, arc: Arc) -> Moods:
    """The moods in which an option can be said with a good ending still ahead after it."""
    stays = 0
    for tail in arc.tails:
        stays |= tail.back(outcomes.good_ahead(tail.to))
    return arc.backward(stays)
