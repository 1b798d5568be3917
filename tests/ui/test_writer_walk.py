"""The talk in the preview, walked up and down."""

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, State
from simulator.play.engine import Engine
from simulator.story.model import SceneId
from simulator.ui.writer.walk import HandSet, Walk

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


@pytest.fixture
def walk(engine: Engine) -> Walk:
    """A walk with the story's recorded talk said."""
    made = Walk(engine)
    assert made.follow(KEPT) is None
    return made


@pytest.fixture
def changed(story_of, rules: Rulebook, small: str):
    """The engine of the story with one text replaced by another."""

    def change(old: str, new: str) -> Engine:
        assert old in small
        return Engine(story_of(small.replace(old, new)), rules)

    return change


def test_a_step_back_keeps_what_was_said_after_it(walk: Walk) -> None:
    """The path can be walked on again."""
    walk.scrub(1)
    assert walk.path == KEPT
    assert walk.session.path == KEPT[:1]
    assert walk.visited == ("counter", "counter")
    walk.scrub(99)
    assert walk.session.over
    walk.scrub(-5)
    assert walk.session.path == ()


def test_saying_the_same_again_keeps_the_path_and_another_thing_cuts_it(walk: Walk) -> None:
    """What lies ahead belongs to what was said."""
    walk.scrub(0)
    walk.choose("listen-on")
    assert (walk.path, walk.at) == (KEPT, 1)
    walk.choose("listen-on")
    assert (walk.path, walk.at) == (("listen-on", "listen-on"), 2)


def test_an_unchanged_story_changes_nothing(walk: Walk, changed) -> None:
    """Path and place survive a save of the same story."""
    walk.scrub(2)
    assert walk.change(changed("two days late", "three days late")) == ""
    assert (walk.path, walk.at) == (KEPT, 2)


def test_a_renamed_option_is_found_by_its_old_id(walk: Walk, changed) -> None:
    """`was:` keeps a talk alive across a new name."""
    new = changed("      paraphrase:\n", "      paraphrase-it:\n        was: paraphrase\n")
    # the recorded playthrough is not what is played here
    assert walk.change(new) == ""
    assert walk.path == ("listen-on", "paraphrase-it", *KEPT[2:])


def test_it_stops_at_the_first_that_has_vanished_and_says_so(walk: Walk, changed) -> None:
    """The talk stands before the option that is gone."""
    new = changed("      paraphrase:\n", "      paraphrase-all:\n")
    told = walk.change(new)
    assert told == "`counter` has no `paraphrase` any more. Here is the talk up to there."
    assert (walk.path, walk.at) == (("listen-on",), 1)


def test_what_vanishes_ahead_of_the_place_is_no_news(walk: Walk, changed) -> None:
    """Where one stands has not moved."""
    walk.scrub(1)
    assert walk.change(changed("      paraphrase:\n", "      paraphrase-all:\n")) == ""
    assert (walk.path, walk.at) == (("listen-on",), 1)


def test_what_is_not_on_offer_any_more_is_told_apart(walk: Walk, changed) -> None:
    """The option is there, and its condition does not hold."""
    told = walk.change(changed("when: not need-met", "when: need-met"))
    assert told == "In `counter`, `offer-trace` is not on offer any more in this mood."


def test_an_earlier_end_is_told_apart(walk: Walk, changed) -> None:
    """The talk ends before it did."""
    told = walk.change(changed("go: [{when: traced, to: next-day}, {to: counter}]", "go: gone"))
    assert told == "The talk now ends in `gone`, before `follow-up-kept`. Here is its end."


def test_a_start_set_by_hand_has_no_past(walk: Walk, changed) -> None:
    """It begins in the scene with that state, and survives a save."""
    state = State(Mood(1, 9, 9), frozenset({"need-met"}), frozenset({"ring-by-six"}))
    walk.set_by_hand(HandSet(SceneId("next-day"), state))
    assert (walk.path, walk.at) == ((), 0)
    assert walk.session.step.state == state
    walk.choose("follow-up-kept")
    assert walk.session.step.place.id == "pleased"
    assert walk.change(changed("two days late", "three days late")) == ""
    assert walk.session.step.place.id == "pleased"
    walk.restart()
    assert walk.by_hand is None
    assert walk.visited == ("counter",)


def test_a_start_whose_scene_is_gone_begins_anew(walk: Walk, changed) -> None:
    """And says why."""
    walk.set_by_hand(HandSet(SceneId("next-day"), State(Mood(1, 1, 1))))
    new = changed("next-day", "the-next-day")
    told = walk.change(new)
    assert told == "`next-day`, where this talk began, is gone. It begins anew."
    assert walk.visited == ("counter",)
