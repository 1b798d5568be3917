"""Stories made of a few scenes, and what a lint says of them."""

from collections.abc import Callable, Iterable

import pytest

from simulator.analysis.analysis import Analysis, analyse
from simulator.analysis.lints import LINTS
from simulator.mood.rulebook import Rulebook
from simulator.story.diagnostics import Finding
from simulator.story.model import Story

Told = list[Finding]

HEAD = """
story: test
title: The late parcel
setting: {place: A parcel shop, role: Clerk, channel: CHANNEL}
customer: {name: Ida Brandt, persona: steady, also: [firecracker]}
brief: A parcel is two days late.
walk-out: gone
scenes:
"""
FOOT = """
endings:
  pleased: {grade: great, text: "She nods."}
  gone: {grade: poor, text: "The door swings."}
"""


@pytest.fixture
def scenes_of(story_of: Callable[[str], Story]) -> Callable[..., Story]:
    """A story out of its scenes; each is (customer's line, options), an option a flow mapping.

    Every scene leads to the next, and the last one to `pleased`.
    """

    def made(*scenes: tuple[str, dict[str, str]], channel: str = "in person") -> Story:
        text = HEAD.replace("CHANNEL", channel)
        for number, (line, options) in enumerate(scenes, start=1):
            to = f"scene-{number + 1}" if number < len(scenes) else "pleased"
            text += f'  scene-{number}:\n    customer: "{line}"\n    go: {to}\n    options:\n'
            text += "".join(f"      {id_}: {{{keys}}}\n" for id_, keys in options.items())
        return story_of(text + FOOT)

    return made


@pytest.fixture
def analysed(rules: Rulebook) -> Callable[..., Analysis]:
    """The analysis of a story."""

    def made(story: Story, limit: int = 1_000_000) -> Analysis:
        return analyse(story, rules, limit=limit)

    return made


@pytest.fixture
def told(analysed: Callable[..., Analysis]) -> Callable[[Story, str], Told]:
    """What the lint of a code finds in a story."""

    def found(story: Story, code: str) -> Told:
        (lint,) = (one for one in LINTS if one.code == code)
        return list(lint(analysed(story)))

    return found


@pytest.fixture
def chain() -> Callable[[Iterable[tuple[str, str]]], list[tuple[str, dict[str, str]]]]:
    """Scenes of two options each, the first a good move and the other a harm, with these words."""
    moves = [
        ("listen", "interrupt"),
        ("ask", "assume"),
        ("paraphrase", "defend"),
        ("offer", "dismiss"),
        ("involve", "hold-unasked"),
        ("thank", "transfer-cold"),
    ]

    def made(words: Iterable[tuple[str, str]]) -> list[tuple[str, dict[str, str]]]:
        scenes = []
        for (good, bad), (right, wrong) in zip(moves, words, strict=True):
            met = ", meets-need: true" if good == "offer" else ""
            right, wrong = f'say: "{right}"{met}', f'say: "{wrong}"'
            scenes.append(("Well?", {f"{good}-it": right, f"{bad}-it": wrong}))
        return scenes

    return made
