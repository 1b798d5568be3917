"""Where the last good ending is lost, and what one mistake leaves."""

from collections.abc import Callable

from simulator.analysis.analysis import Analysis, analyse
from simulator.analysis.recovery import (
    PointOfNoReturn,
    Recoverability,
    points_of_no_return,
    recoverability,
    scenes_of_no_return,
)
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Story

FORK = """
story: test
title: A fork
setting: {place: A desk, role: Clerk, channel: phone}
customer: {name: Ida Brandt, persona: steady}
brief: Two ways.
walk-out: gone
scenes:
  fork:
    customer: "Well?"
    options:
      listen: {say: "Go on.", go: open}
      explain: {say: "It is like this.", go: narrow}
      dismiss: {say: "Never mind.", go: shut}
  open:
    customer: "So."
    options:
      thank: {say: "Thank you.", go: glad}
      ask: {say: "Why?", go: glad}
  narrow:
    customer: "Hm."
    options:
      thank: {say: "Thank you.", go: [{when: temper is boiling, to: gone}, {to: glad}]}
      blame: {say: "You did it.", go: gone}
  shut:
    customer: "No."
    options:
      ask: {say: "No?", go: gone}
endings:
  glad: {grade: good, text: "She smiles."}
  gone: {grade: poor, text: "She is gone."}
"""


def analysed(story_of: Callable[[str], Story], rules: Rulebook) -> Analysis:
    return analyse(story_of(FORK), rules)


def test_options_that_lose_the_last_good_ending(
    story_of: Callable[[str], Story], rules: Rulebook
) -> None:
    """Told with how often; what follows when all is lost is no loss any more."""
    assert points_of_no_return(analysed(story_of, rules)) == (
        PointOfNoReturn("fork", "dismiss", states=1, lost=1),
        PointOfNoReturn("narrow", "blame", states=1, lost=1),
    )


def test_scenes_in_which_all_is_lost(story_of: Callable[[str], Story], rules: Rulebook) -> None:
    """Only `shut` has no good ending ahead."""
    assert scenes_of_no_return(analysed(story_of, rules)) == ("shut",)


def test_states_after_one_mistake(story_of: Callable[[str], Story], rules: Rulebook) -> None:
    """The best talk listens and then thanks (or asks: it is the same). Wrong is at first to
    explain, which leaves a good ending, or to dismiss, which leaves none."""
    assert recoverability(analysed(story_of, rules)) == Recoverability(states=2, good=1)


def test_no_share_without_a_choice() -> None:
    """Where no decision can be wrong, there is no share."""
    assert Recoverability(0, 0).share is None
