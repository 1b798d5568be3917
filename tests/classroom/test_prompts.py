"""The question that opens a discussion: fitted to the split, kind to everybody, always the same."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.classroom.events import (
    AskedAgain,
    Compared,
    Counted,
    Event,
    Joined,
    Played,
    Revealed,
    Voted,
)
from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.prompts.moves import _DID, did
from simulator.classroom.prompts.prompt import prompt
from simulator.classroom.record import record_of
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.model import Story

from .holding import GREAT, PLAN, after, after_any, begun, happenings, taking

QUEUE = """
story: test
title: The queue
setting: {place: A counter, role: Clerk, channel: in person}
customer: {name: Mr Lee Brandt, persona: steady}
brief: He has waited.
walk-out: gone
scenes:
  counter:
    customer: "Well?"
    options:
      apologise-wait: {say: "Sorry.", go: counter}
      apologise-more: {say: "So sorry.", go: counter}
      listen-on: {say: "[waits]", go: counter}
      escalate-up: {say: "I'll get the manager.", go: counter}
      boundary-tone: {say: "Not in that tone.", go: counter}
      offer-tea: {say: "Tea?", go: counter}
      defend-us: {say: "We are two today.", go: counter}
      blame-him: {say: "You came late.", go: gone}
endings:
  gone: {grade: poor, text: "He goes."}
"""


def hands(**counts: int) -> list[Event]:
    """Hands for replies, an underscore for a dash, and the split shown."""
    counted = [Counted(one.replace("_", "-"), many) for one, many in counts.items()]
    return [*counted, Revealed()]


@pytest.fixture
def queue(story_of, rules: Rulebook) -> Lesson:
    """A class with more kinds of moves to choose from."""
    return begun(Engine(story_of(QUEUE), rules))


def test_nothing_is_asked_while_the_room_votes(engine: Engine) -> None:
    """A prompt is made from the votes, so it would tell of them."""
    assert prompt(after(begun(engine), Counted("listen-on", 9))) == ""


@pytest.mark.parametrize(
    ("counts", "asked"),
    [
        ({}, "No votes this time. What would you say to Ida, and why?"),
        (
            {"listen_on": 1, "paraphrase": 1},
            "Only a few have voted. What would the rest of you say to Ida?",
        ),
        (
            {"listen_on": 9},
            "All of you let Ida talk. What makes it the thing to say to Ida now?",
        ),
        (
            {"paraphrase": 19, "listen_on": 1},
            "Nearly all of you summed up what Ida said. "
            "What could be said for one of the other replies?",
        ),
        (
            {"paraphrase": 6, "listen_on": 2, "blame_the_driver": 1},
            "Most of you summed up what Ida said. What else could one hear in Ida's words?",
        ),
        (
            {"paraphrase": 5, "listen_on": 5},
            "Half of you summed up what Ida said, half let Ida talk. "
            "What did each half hear in Ida's words?",
        ),
        (
            {"paraphrase": 4, "listen_on": 4, "offer_trace": 2},
            "Some of you summed up what Ida said, some let Ida talk. What does Ida need first?",
        ),
        (
            {"paraphrase": 5, "listen_on": 3, "offer_trace": 3, "blame_the_driver": 2},
            "You are of many minds. Which of Ida's words did you answer?",
        ),
        (
            {"blame_the_driver": 5, "listen_on": 4},
            "Half of you said whose fault it was. "
            "Imagine being Ida. What do those words do to you?",
        ),
        (
            {"offer_trace": 8, "listen_on": 4},
            "Most of you offered a way out. How ready is Ida to hear it?",
        ),
    ],
)
def test_the_question_fits_the_split(engine: Engine, counts: dict[str, int], asked: str) -> None:
    """Few votes, agreement, halves, many minds, harm, and help that comes too soon."""
    assert prompt(after(begun(engine), *hands(**counts))) == asked


@pytest.mark.parametrize(
    ("road", "counts", "asked"),
    [
        (
            ["listen-on"],
            {"listen_on": 6},
            "All of you let Mr Lee Brandt talk again. What does Mr Lee Brandt need now?",
        ),
        (
            ["apologise-wait"],
            {"apologise_wait": 3, "apologise_more": 2, "listen_on": 5},
            "Half of you apologised again. What does Mr Lee Brandt need now?",
        ),
        (
            ["listen-on", "apologise-wait"] * 3,
            {"listen_on": 7, "offer_tea": 2},
            "Most of you let Mr Lee Brandt talk. What would Mr Lee Brandt like to see happen?",
        ),
        (
            ["defend-us"],
            {"offer_tea": 7, "listen_on": 2},
            "Most of you offered a way out. How ready is Mr Lee Brandt to hear it?",
        ),
        (
            [],
            {"escalate_up": 7, "listen_on": 2},
            "Most of you brought in somebody with more say. "
            "What would change for Mr Lee Brandt if somebody else took over?",
        ),
        (
            [],
            {"boundary_tone": 7, "listen_on": 2},
            "Most of you drew a line. What is Mr Lee Brandt fighting: you, or the problem?",
        ),
    ],
)
def test_the_question_fits_the_moment(
    queue: Lesson, road: Sequence[str], counts: dict[str, int], asked: str
) -> None:
    """The same move again, listening when it is time to act, and moves without need."""
    assert prompt(after(queue, *taking(*road), *hands(**counts))) == asked


def test_a_customer_who_boils_is_asked_about_as_such(queue: Lesson) -> None:
    """Help comes too soon for somebody who has been heard, too, while temper is at 8 or more."""
    state = queue.session.step.state
    hot = state._replace(mood=state.mood._replace(temper=8, heard=7))
    lesson = replace(
        queue, session=replace(queue.session, step=queue.session.step._replace(state=hot))
    )
    asked = "Most of you offered a way out. How much of it can Mr Lee Brandt take in right now?"
    assert prompt(after(lesson, *hands(offer_tea=7, listen_on=2))) == asked


def test_teams_that_differ_are_asked_about_each_other(engine: Engine) -> None:
    """Each with three votes or more, and a move that most of it chose."""
    joins = [Joined(f"s{n}", team="East" if n < 3 else "West") for n in range(6)]
    votes = [Voted(f"s{n}", "listen-on" if n < 3 else "paraphrase") for n in range(6)]
    lesson = after(begun(engine), *joins, *votes, Revealed())
    assert prompt(lesson) == (
        "East let Ida talk; West summed up what Ida said. What did each of you see in Ida?"
    )
    small = after(begun(engine), *joins[:5], *votes[:5], Revealed())
    assert "West" not in prompt(small)


@pytest.mark.parametrize(
    ("second", "asked"),
    [
        (
            {"listen_on": 8, "paraphrase": 2},
            "A second vote, and much the same. What would move Ida?",
        ),
        (
            {"paraphrase": 8, "listen_on": 2},
            "Most of you summed up what Ida said this time. What changed your minds?",
        ),
        (
            {"listen_on": 6, "paraphrase": 4},
            "Some of you have changed your minds. What did you hear that did it?",
        ),
    ],
)
def test_a_second_vote_asks_about_the_change(
    engine: Engine, second: dict[str, int], asked: str
) -> None:
    """By shares, so that it doesn't matter if somebody didn't vote the second time."""
    first = hands(listen_on=8, paraphrase=2)
    assert prompt(after(begun(engine), *first, AskedAgain(), *hands(**second))) == asked


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        (
            [*taking("listen-on"), Played("paraphrase")],
            "Not much has moved. What is Ida still waiting for?",
        ),
        ([Played("blame-the-driver")], "Something shut in Ida. At which word did you notice?"),
        ([Played("offer-trace")], "That was meant to help. What has to come first for Ida?"),
        (
            [*taking("listen-on"), Played("listen-on")],
            "The same move once more. What did Ida hear this time?",
        ),
        (
            [*taking("listen-on", "paraphrase"), Played("offer-trace")],
            "Something eased in Ida. Which words did it?",
        ),
        (
            [Played("paraphrase"), Compared("blame-the-driver")],
            "One moment, two replies, two moods. Which words made the difference to Ida?",
        ),
        (
            [Played("paraphrase"), Compared("listen-on")],
            "Two replies, and Ida looks the same. What will stay of each?",
        ),
        (
            [*taking(*["blame-the-driver"] * 2), Played("blame-the-driver")],
            "Ida has had enough. When could it still have gone otherwise?",
        ),
        (taking(*GREAT), "What did she want to know first?"),
    ],
)
def test_after_the_answer_it_asks_what_that_showed(
    engine: Engine, events: list[Event], asked: str
) -> None:
    """By the mood before and after, by what was peculiar, by the road beside, and at the end."""
    assert prompt(after(begun(engine), *events)) == asked


def test_an_answer_that_hardly_anybody_foresaw_is_a_surprise(engine: Engine) -> None:
    """Where people said how the customer would be, and most were wrong."""
    joins = [Joined(f"s{n}") for n in range(4)]
    votes = [Voted(f"s{n}", "paraphrase", "delighted") for n in range(4)]
    lesson = after(begun(engine), *joins, *votes, Played("paraphrase"))
    assert prompt(lesson) == "Hardly anybody saw that coming. What in it surprised you?"


def test_a_story_without_questions_gets_one(queue: Lesson) -> None:
    """At the end something is asked in any case."""
    over = after(queue, *taking("blame-him"))
    assert prompt(over) == "If it began again, what would you say otherwise?"


def test_every_kind_of_move_has_its_words(rules: Rulebook) -> None:
    """Rapport's own are all told in the past; an organisation's own by its name."""
    assert set(rules.approaches) == set(_DID)
    for approach in rules.approaches.values():
        assert "{" not in did(approach, "Ida")
    own = replace(rules.approaches["ask"], id="offer-coffee", name="Offer a coffee")
    assert did(own, "Ida") == "chose “Offer a coffee”"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(happenings, max_size=30))
def test_a_prompt_is_one_that_can_be_read_out(engine: Engine, events: list[Event]) -> None:
    """Whatever happens in a class: a question, complete, the same each time, naming nobody."""
    lesson = after_any(begun(engine), *events)
    asked = prompt(lesson)
    assert asked == prompt(lesson)
    assert bool(asked) == (lesson.phase is not Phase.ASKING)
    assert not asked or asked.endswith("?")
    assert "{" not in asked
    assert "Zoë" not in asked


def test_strange_names_are_only_names(rules: Rulebook, story: Story) -> None:
    """A name in braces, in a story or of a team, is never read as a template."""
    odd = replace(story, customer=replace(story.customer, name="{ask} {0}"))
    lesson = Lesson(Session.start(Engine(odd, rules)))
    joins = [Joined(f"s{n}", team="{name}" if n < 3 else "{}") for n in range(6)]
    votes = [Voted(f"s{n}", "listen-on" if n < 3 else "paraphrase") for n in range(6)]
    assert prompt(after(lesson, *joins, *votes, Revealed())).startswith("{name} let {ask} talk; {}")
    assert record_of(PLAN, lesson, 0).people == 0
