"""What an option is worth in a state is what trying it finds."""

from collections.abc import Iterator

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis, analyse
from simulator.analysis.worth import worth
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine, Step
from simulator.story.model import Story


def steps(engine: Engine) -> Iterator[Step]:
    """A step in every state that the engine walks through."""
    waiting, seen = [engine.start()], set()
    while waiting:
        step = waiting.pop()
        if (step.place.id, step.state) not in seen:
            seen.add((step.place.id, step.state))
            yield step
            options = step.view.options if step.view else ()
            waiting += [engine.choose(step, one.id)._replace(before=None) for one in options]


def tried(analysis: Analysis, persona: str, step: Step) -> dict[str, object]:
    """For each option on offer the best outcome after it."""
    engine, outcomes = analysis.spaces[persona].engine, analysis.outcomes(persona)
    assert step.view is not None
    after = {one.id: engine.choose(step, one.id) for one in step.view.options}
    return {id_: outcomes.best(one.place.id, one.state) for id_, one in after.items()}


def test_what_costs_nothing_is_what_leads_furthest(story: Story, rules: Rulebook) -> None:
    """In every state of every persona, the options whose outcome is the best of those tried."""
    analysis = analyse(story, rules)
    for persona, space in analysis.spaces.items():
        for step in steps(space.engine):
            if step.view is None:
                continue
            found = tried(analysis, persona, step)
            best = max(found.values())  # type: ignore[type-var]
            spot = space.arcs.spots[space.arcs.number(step.place.id, step.state)]
            here = moods.one(step.state.mood)
            costless = worth(analysis, persona).costless(spot)
            assert {id_ for id_, some in costless.items() if some & here} == {
                id_ for id_, outcome in found.items() if outcome == best
            }


def test_what_is_better_leads_further(story: Story, rules: Rulebook) -> None:
    """Compared with the first option on offer, in every state."""
    analysis = analyse(story, rules)
    for persona, space in analysis.spaces.items():
        for step in steps(space.engine):
            if step.view is None:
                continue
            found = tried(analysis, persona, step)
            than = step.view.options[0].id
            spot = space.arcs.spots[space.arcs.number(step.place.id, step.state)]
            here = moods.one(step.state.mood)
            better = worth(analysis, persona).better(spot, than)
            assert {id_ for id_, some in better.items() if some & here} == {
                id_
                for id_, outcome in found.items()
                if outcome > found[than]  # type: ignore[operator]
            }
