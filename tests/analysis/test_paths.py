"""How many ways lead through a story."""

from collections.abc import Callable

from simulator.analysis.analysis import analyse
from simulator.analysis.paths import paths
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Story

HEAD = """
story: test
title: The late parcel
setting: {place: A parcel shop, role: Clerk, channel: in person}
customer: {name: Ida Brandt, persona: steady}
brief: A parcel is two days late.
walk-out: gone
scenes:
  desk:
    customer: "Two days late."
    options:
      listen: {say: "Go on.", go: shelf}
      ask: {say: "When?", go: [{when: kept word, to: pleased}, {to: back}]}
      thank: {say: "Thanks.", go: shelf}
  back:
    customer: "Well?"
    options: {greet: {say: "Hello.", go: BACK}, offer: {say: "Here.", go: pleased}}
  shelf:
    customer: "There?"
    options: {greet: {say: "Hello.", go: gone}, promise: {say: "Soon.", promises: word, go: gone}}
endings:
  pleased: {grade: great, text: "She nods."}
  gone: {grade: poor, text: "The door swings."}
"""
Read = Callable[[str], Story]


def test_ways_are_counted_by_their_scenes(story_of: Read, rules: Rulebook) -> None:
    """desk-shelf-gone, desk-back-shelf-gone, desk-back-pleased; what no talk takes isn't one."""
    story = story_of(HEAD.replace("BACK", "shelf"))
    assert paths(analyse(story, rules)) == 3


def test_a_circle_has_no_end(story_of: Read, rules: Rulebook) -> None:
    """Then there is no number."""
    story = story_of(HEAD.replace("BACK", "desk"))
    assert paths(analyse(story, rules)) is None
