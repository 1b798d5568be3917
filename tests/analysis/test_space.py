"""The reachable states held as bits are exactly those that the engine walks through."""

import random
from collections.abc import Callable

import pytest

from simulator.analysis import moods
from simulator.analysis.arcs import Spot
from simulator.analysis.relevance import Relevance
from simulator.analysis.space import Space, explore
from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood
from simulator.play.engine import Engine, Step
from simulator.story.model import Story

Forget = Callable[[Step], tuple[Spot, Mood]]
PERSONAS = ["steady", "firecracker", "sceptic", "storyteller", "worrier", "independent"]


def forgetting(engine: Engine) -> Forget:
    """The spot and mood under which the space knows a step."""
    relevance = Relevance(engine.story, engine.rulebook)

    def spot(step: Step) -> tuple[Spot, Mood]:
        state = relevance.forget(step.state, step.place.id)
        return Spot(step.place.id, state._replace(mood=Mood(0, 0, 0))), step.state.mood

    return spot


def walked(engine: Engine) -> set[tuple[Spot, Mood]]:
    """All states, one by one, by asking the engine."""
    spot = forgetting(engine)
    start = engine.start()
    seen = {(start.place.id, start.state)}
    found = {spot(start)}
    waiting = [start]
    while waiting:
        step = waiting.pop()
        for option in step.view.options if step.view else ():
            after = engine.choose(step, option.id)._replace(before=None)
            if (after.place.id, after.state) not in seen:
                seen.add((after.place.id, after.state))
                found.add(spot(after))
                waiting.append(after)
    return found


def held(space: Space) -> set[tuple[Spot, Mood]]:
    return {(spot, mood) for spot, some in space.reached.items() for mood in moods.members(some)}


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_small_story_s_states_are_those_walked_through(
    story: Story, rules: Rulebook, persona: str
) -> None:
    """Nothing more and nothing less, for every temperament."""
    engine = Engine(story, rules, persona)
    assert held(explore(engine)) == walked(engine)


@pytest.mark.parametrize("path", sorted(stories_folder().glob("*.yaml")), ids=lambda one: one.stem)
def test_random_talks_stay_within_the_states(path) -> None:  # type: ignore[no-untyped-def]
    """In the stories that ship, every state of 300 random talks is among those found."""
    loaded = load_story(path)
    assert loaded.story is not None
    draw = random.Random(path.stem)
    for persona in loaded.story.customer.personas:
        engine = Engine(loaded.story, loaded.rulebook, persona)
        space, spot = explore(engine), forgetting(engine)
        for _ in range(100):
            step = engine.start()
            while step.view and step.view.options:
                step = engine.choose(step, draw.choice(step.view.options).id)
                here, mood = spot(step)
                assert space.reached[here] & moods.one(mood)


def test_a_search_that_is_stopped_says_so(engine: Engine) -> None:
    """A limit, or a progress that answers False, leaves the space incomplete."""
    assert not explore(engine, limit=5).complete
    assert not explore(engine, progress=lambda found: False).complete
    assert explore(engine, progress=lambda found: True).complete
