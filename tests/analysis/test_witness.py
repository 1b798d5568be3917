"""A witness playthrough is real, ends where it says, and none is shorter."""

from simulator.analysis import moods
from simulator.analysis.analysis import analyse
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.space import explore
from simulator.analysis.witness import Witness
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import score
from simulator.play.engine import Engine, Step
from simulator.play.session import Session, replay
from simulator.story.model import Ending, Grade, SceneId, Story

_GRADES = tuple(Grade)


def shortest(engine: Engine) -> dict[str, int]:
    """The fewest decisions to each place, by asking the engine level by level."""
    level, steps, seen, found = 0, [engine.start()], set(), {}
    while steps:
        coming = []
        for step in steps:
            if (step.place.id, step.state) in seen:
                continue
            seen.add((step.place.id, step.state))
            found.setdefault(step.place.id, level)
            options = step.view.options if step.view else ()
            coming += [engine.choose(step, one.id)._replace(before=None) for one in options]
        steps, level = coming, level + 1
    return found


def test_the_way_to_every_place_is_real_and_shortest(engine: Engine) -> None:
    """Replayed, it ends there; and it takes as few decisions as can be."""
    space = explore(engine)
    witness, fewest = Witness(space), shortest(engine)
    for place, spots in space.by_place().items():
        way = witness.shortest(dict(spots))
        assert way is not None
        played = replay(Session.start(engine), way)
        assert played.vanished is None
        assert played.session.step.place.id == place
        assert len(way) == fewest[place]


def test_the_way_to_a_mood_leads_to_that_mood(engine: Engine) -> None:
    """Every single state found can be played to."""
    space = explore(engine)
    witness = Witness(space)
    for spot, some in list(space.reached.items())[:40]:
        for mood in list(moods.members(some))[:5]:
            way = witness.to(spot, moods.one(mood))
            assert way is not None
            assert replay(Session.start(engine), way).session.step.state.mood == mood


def test_the_best_outcome_is_the_best_that_any_talk_reaches(engine: Engine) -> None:
    """Worked back from the endings, it equals what trying everything finds."""
    outcomes = Outcomes(explore(engine))
    best = _best_by_trying(engine)
    for (place, state), value in best.items():
        found = outcomes.best(place, state)
        assert found is not None
        assert (found.rank, found.score) == value


def _best_by_trying(engine: Engine) -> dict[tuple[str, object], tuple[int, int]]:
    """For each state the best (grade, M) to be had, by passes over all states until it settles."""
    steps: dict[tuple[str, object], Step] = {}
    waiting = [engine.start()]
    while waiting:
        step = waiting.pop()
        if (step.place.id, step.state) in steps:
            continue
        steps[step.place.id, step.state] = step
        options = step.view.options if step.view else ()
        waiting += [engine.choose(step, one.id)._replace(before=None) for one in options]
    best: dict[tuple[str, object], tuple[int, int]] = {}
    for key, step in steps.items():
        if isinstance(step.place, Ending):
            best[key] = (-_GRADES.index(step.place.grade), score(step.state))
    changed = True
    while changed:
        changed = False
        for key, step in steps.items():
            for option in step.view.options if step.view else ():
                after = engine.choose(step, option.id)
                value = best.get((after.place.id, after.state))
                if value is not None and value > best.get(key, (-9, -99)):
                    best[key], changed = value, True
    return best


def test_an_analysis_covers_each_persona_of_the_story(story: Story, rules: Rulebook) -> None:
    """Steady and firecracker, each with its states, and a way to the poor ending in either."""
    analysis = analyse(story, rules)
    assert set(analysis.spaces) == {"steady", "firecracker"}
    assert analysis.complete
    persona, way = analysis.way_to({k: dict(v) for k, v in analysis.reached("gone").items()})
    assert (persona, len(way)) == ("firecracker", 2)


def test_a_way_can_start_from_a_mood_elsewhere(engine: Engine) -> None:
    """From a state on the way, the rest of a talk to the ending."""
    space = explore(engine)
    step = engine.choose(engine.start(), "paraphrase")
    spot = space.arcs.spots[space.arcs.number(step.place.id, step.state)]
    onward = Witness(space, (spot, moods.one(step.state.mood)))
    way = onward.shortest(dict(space.at(SceneId("gone"))))
    assert way is not None
    for option in way:
        step = engine.choose(step, option)
    assert step.place.id == "gone"


def test_levels_hold_each_state_once(engine: Engine) -> None:
    """Over all levels of a spot, its moods, none twice."""
    space = explore(engine)
    witness = Witness(space)
    for spot, some in space.reached.items():
        levels = witness.levels(spot)
        assert sum(map(moods.count, levels.values())) == moods.count(some)
        assert sum(levels.values()) == some
