"""Playing a story: lines, options, replies and ways on follow the mood."""

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood
from simulator.play.engine import Engine, Step
from simulator.play.errors import (
    OptionUnavailableError,
    TalkOverError,
    UnknownOptionError,
    UnknownPersonaError,
)
from simulator.story.model import Story


def walk(engine: Engine, *path: str) -> Step:
    step = engine.start()
    for option in path:
        step = engine.choose(step, option)
    return step


def offered(step: Step) -> list[str]:
    assert step.view is not None
    return [option.id for option in step.view.options]


def test_the_customer_s_line_is_the_first_that_holds(engine: Engine) -> None:
    """A line's `when` is asked of the mood on arrival."""
    assert walk(engine).view.line == "Two days. [taps the counter] Two."  # type: ignore[union-attr]
    assert walk(engine, "listen-on").view.line == "So you do listen."  # type: ignore[union-attr]


def test_a_reply_is_chosen_after_the_mood_moved(engine: Engine) -> None:
    """Listening takes heard from 2 to 4, which is already `partly`."""
    assert walk(engine, "listen-on").reply == "It was for my sister."


def test_a_route_is_tested_after_the_mood_moved(engine: Engine) -> None:
    """An offer that comes too soon sets nothing, so its first route does not hold."""
    assert walk(engine, "offer-trace").place.id == "counter"
    assert walk(engine, "listen-on", "offer-trace").place.id == "next-day"


def test_entering_a_later_scene_changes_the_mood(engine: Engine) -> None:
    """The decision's own mood stands in `after`, the scene's in `state`."""
    step = walk(engine, "listen-on", "offer-trace")
    assert step.after.mood == Mood(1, 4, 6)
    assert [change.source for change in step.entry] == ["time"]
    assert step.state.mood == Mood(0, 2, 6)


def test_options_come_and_go_with_their_condition(engine: Engine) -> None:
    """`when: not need-met` takes the offer away once the need is met."""
    assert "offer-trace" in offered(walk(engine))
    with pytest.raises(OptionUnavailableError, match="not on offer"):
        engine.choose(_with_need_met(engine), "offer-trace")


def _with_need_met(engine: Engine) -> Step:
    step = engine.start()
    state = step.state._replace(facts=step.state.facts | {"need-met"})
    scene = engine._scenes[step.place.id]
    return step._replace(state=state, view=scene.view(state))


def test_a_kept_promise_leads_to_the_great_ending(engine: Engine) -> None:
    """The story's own playthrough: kept, exceeded, delighted."""
    step = walk(engine, "listen-on", "paraphrase", "offer-trace", "follow-up-kept")
    assert step.ending is not None
    assert step.ending.id == "pleased"
    assert {"need-met", "exceeded", "traced"} <= step.state.facts


def test_two_decisions_at_temper_10_end_the_talk(story: Story, rules: Rulebook) -> None:
    """Rule 12: the walk-out ending, whatever `go` says."""
    step = walk(Engine(story, rules, "firecracker"), "blame-the-driver")
    assert step.state.mood.temper == 10
    assert step.ending is None
    step = Engine(story, rules, "firecracker").choose(step, "blame-the-driver")
    assert step.walked_out
    assert step.place.id == "gone"


def test_refusals_are_typed_and_say_what_is_there(engine: Engine, rules: Rulebook) -> None:
    """An unknown option, an option after the end, and an unknown persona are refused."""
    with pytest.raises(UnknownOptionError, match="Did you mean `listen-on`"):
        engine.choose(engine.start(), "listen-onn")
    over = walk(engine, "listen-on", "offer-trace", "explain-why-not")
    with pytest.raises(TalkOverError, match="has ended"):
        engine.choose(over, "listen-on")
    with pytest.raises(UnknownPersonaError, match="steady"):
        Engine(engine.story, rules, "nobody")


def test_a_step_can_be_chosen_from_twice(engine: Engine) -> None:
    """Steps are values: what one talk does with them, another does not see."""
    start = engine.start()
    first = engine.choose(start, "paraphrase")
    engine.choose(start, "blame-the-driver")
    assert engine.choose(start, "paraphrase") == first
