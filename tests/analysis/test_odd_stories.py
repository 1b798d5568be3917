"""In stories drawn by lot, what is computed over sets is what walking every state finds."""

import pytest

from simulator.analysis import moods
from simulator.analysis.arcs import Spot
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.relevance import Relevance
from simulator.analysis.space import explore
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, score
from simulator.play.engine import Engine, Step
from simulator.story.model import Ending, Grade

from .conftest import OddStory, Walk

SEEDS = range(28, 66)
_GRADES = tuple(Grade)
Found = dict[tuple[str, object], tuple[int, int]]


@pytest.mark.parametrize("seed", SEEDS)
def test_states_are_those_walked_through(
    odd_story: OddStory, rules: Rulebook, walk: Walk, seed: int
) -> None:
    """Nothing more and nothing less, whatever is forgotten on the way."""
    story = odd_story(seed)
    relevance = Relevance(story, rules)
    for persona in story.customer.personas:
        space = explore(Engine(story, rules, persona))
        held = {
            (spot, mood) for spot, some in space.reached.items() for mood in moods.members(some)
        }
        assert held == {
            (Spot(place, relevance.forget(step.state, place)._replace(mood=Mood(0, 0, 0))), mood)
            for (place, _), step in walk(Engine(story, rules, persona)).items()
            for mood in (step.state.mood,)
        }


@pytest.mark.parametrize("seed", SEEDS)
def test_best_outcomes_are_those_that_trying_finds(
    odd_story: OddStory, rules: Rulebook, walk: Walk, seed: int
) -> None:
    """For every state, by passes over all of them until nothing changes."""
    engine = Engine(odd_story(seed), rules)
    outcomes = Outcomes(explore(engine))
    steps = walk(engine)
    best = tried(engine, steps)
    for place, state in steps:
        found = outcomes.best(place, state)
        assert best.get((place, state)) == (found and tuple(found))


def tried(engine: Engine, steps: dict[tuple[str, object], Step]) -> Found:
    """The best (grade, M) from each state from which an ending can be reached."""
    ways = {
        key: [engine.choose(step, one.id) for one in step.view.options] if step.view else []
        for key, step in steps.items()
    }
    best: Found = {
        key: (-_GRADES.index(step.place.grade), score(step.state))
        for key, step in steps.items()
        if isinstance(step.place, Ending)
    }
    changed = True
    while changed:
        changed = False
        for key, nexts in ways.items():
            values = [best[place] for one in nexts if (place := (one.place.id, one.state)) in best]
            if values and max(values) > best.get(key, (-9, -99)):
                best[key], changed = max(values), True
    return best
