"""Players go by their rule, play to an end, and play the same again with the same seed."""

from collections.abc import Callable

import pytest

from simulator.analysis.analysis import analyse
from simulator.analysis.players import PLAYERS, Player, Seat, talks
from simulator.analysis.players.talks import LONGEST_TALK
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import score
from simulator.play.session import Session
from simulator.story.model import Grade, Story

TAKES = {
    "longest": "explain-at-length",
    "shortest": "ask",
    "first": "greet",
    "last": "defend",
    "politest": "thank-politely",
    "always-listen": "listen",
    "always-apologise": "apologise",
}
STORY = """
story: test
title: The late parcel
setting: {place: A parcel shop, role: Clerk, channel: in person}
customer: {name: Ida Brandt, persona: steady}
brief: A parcel is two days late.
walk-out: gone
scenes:
  counter:
    customer: Well?
    go: pleased
    options:
      greet: {say: "Good day."}
      paraphrase: {say: "Two days."}
      explain-at-length: {say: "There was snow, and then there was more of it, and then ice."}
      thank-politely: {say: "Sorry, and thank you."}
      listen: {say: "[waits]"}
      ask: {say: "Oh?"}
      apologise: {say: "I am sorry."}
      defend: {say: "We were busy."}
endings:
  pleased: {grade: great, text: "She nods."}
  gone: {grade: poor, text: "The door swings."}
"""


@pytest.fixture
def seat(rules: Rulebook) -> Callable[[Story], Seat]:
    """A place at a story's table, with its own persona."""

    def taken(story: Story) -> Seat:
        analysis = analyse(story, rules)
        persona = story.customer.persona
        return Seat(analysis.spaces[persona].engine, analysis.outcomes(persona))

    return taken


def player(name: str) -> Player:
    return next(one for one in PLAYERS if one.name == name)


def said(talk_step: object, seat: Seat) -> tuple[str, ...]:
    return Session(seat.engine, talk_step).path  # type: ignore[arg-type]


@pytest.mark.parametrize("name", TAKES)
def test_a_player_takes_what_its_rule_says(
    story_of: Callable[[str], Story], seat: Callable[[Story], Seat], name: str
) -> None:
    """Of eight options, the one that bears the mark; one talk says all."""
    table = seat(story_of(STORY))
    (talk,) = talks(player(name), table, runs=5, seed=0)
    assert not talk.tossed
    assert said(talk.last, table) == (TAKES[name],)


@pytest.mark.parametrize(
    ("name", "gone", "takes"),
    [
        ("always-listen", "listen", {"paraphrase"}),
        ("always-apologise", "apologise", {"thank-politely"}),
    ],
)
def test_a_rule_has_a_second_choice(
    story_of: Callable[[str], Story],
    seat: Callable[[Story], Seat],
    name: str,
    gone: str,
    takes: set[str],
) -> None:
    """Without an option that listens, to take in; without an apology, to say sorry somehow."""
    lines = [line for line in STORY.splitlines() if not line.startswith(f"      {gone}:")]
    table = seat(story_of("\n".join(lines)))
    assert {said(talk.last, table)[0] for talk in talks(player(name), table, 5, 0)} == takes


def test_where_a_rule_says_nothing_chance_does(story: Story, seat: Callable[[Story], Seat]) -> None:
    """As many talks as asked, different ones, and the same with the same seed."""
    table = seat(story)
    first, again, other = (
        [said(talk.last, table) for talk in talks(player("random"), table, 40, seed)]
        for seed in (1, 1, 2)
    )
    assert len(first) == 40
    assert len(set(first)) > 5
    assert first == again != other


def test_the_greedy_player_loses_nothing(story: Story, seat: Callable[[Story], Seat]) -> None:
    """Every one of its talks ends with the best grade and mood that can be reached at all."""
    table = seat(story)
    start = table.engine.start()
    best = table.outcomes.best(start.place.id, start.state)
    assert best is not None
    for talk in talks(player("greedy"), table, runs=20, seed=0):
        assert talk.last.ending is not None
        assert talk.last.ending.grade is best.grade is Grade.GREAT
        assert score(talk.last.state) == best.score


def test_who_goes_round_in_circles_is_stopped(
    story_of: Callable[[str], Story], seat: Callable[[Story], Seat]
) -> None:
    """A talk without an end is given up after many decisions."""
    circle = STORY.replace('{say: "Good day."}', '{say: "Good day.", go: counter}')
    table = seat(story_of(circle))
    (talk,) = talks(player("first"), table, runs=3, seed=0)
    assert talk.last.ending is None
    assert len(said(talk.last, table)) == LONGEST_TALK
