"""What every test can use."""

import gc
import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.play.engine import Engine
from simulator.story.model import Story
from simulator.story.reading import read_story
from simulator.story.source import Source, decode
from simulator.ui.collecting import Collecting

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no test needs a screen

settings.register_profile("rapport", deadline=None)  # how long a thing takes, benchmarks say
settings.load_profile("rapport")

ReadStory = Callable[[str], Story]

SMALL = """
story: test
title: The late parcel
setting: {place: A parcel shop, role: Clerk, channel: in person}
customer: {name: Ida Brandt, persona: steady, also: [firecracker]}
brief: A parcel is two days late.
facts: [beyond-authority]
walk-out: gone
scenes:
  counter:
    customer:
      - {when: heard is partly or higher, say: "So you do listen."}
      - {say: "Two days. [taps the counter] Two."}
    options:
      listen-on:
        say: "[waits]"
        reply:
          - {when: heard is partly or higher, say: "It was for my sister."}
          - {say: "Well?"}
        skills: {active-listening: model, ownership: weak}
        technique: let-them-finish
        why: She got to the end of it.
        go: counter
      paraphrase:
        say: "Two days late, and nobody rang you."
        skills: {active-listening: works, ownership: works}
        go: counter
      offer-trace:
        say: "I'll trace it now, and ring you by six."
        when: not need-met
        meets-need: true
        promises: ring-by-six
        sets: traced
        skills: {active-listening: weak, ownership: model}
        go: [{when: traced, to: next-day}, {to: counter}]
      blame-the-driver:
        say: "The driver was new, you know."
        skills: {active-listening: harmful, ownership: harmful}
        misses: [take-it-on]
        go: counter
  next-day:
    later: The next day
    customer: "You said six."
    options:
      follow-up-kept:
        say: "It's here. I rang at half past five."
        keeps: ring-by-six
        go: [{when: kept ring-by-six and mood is satisfied or better, to: pleased}, {to: gone}]
      explain-why-not:
        say: "It was busy."
        breaks: ring-by-six
        go: gone
      ask-again:
        was: ask-number
        say: "Which number was it?"
        go: next-day
endings:
  pleased: {grade: great, text: "She nods.", epilogue: "She came back in May."}
  gone: {grade: poor, text: "The door swings."}
reflect: ["What did she want to know first?"]
playthroughs:
  - {name: kept, choose: [listen-on, paraphrase, offer-trace, follow-up-kept], ends: pleased}
"""


@pytest.fixture(autouse=True, scope="session")
def collector() -> Iterator[Collecting]:
    """As in the window, no worker's thread collects what Qt made (see `ui/collecting.py`)."""
    gc.disable()
    yield Collecting()
    gc.enable()


@pytest.fixture(autouse=True)
def collected(collector: Collecting) -> Iterator[None]:
    """What a test left is collected in the thread of the tests, once there is enough of it."""
    yield
    collector.collect_due()


@pytest.fixture(scope="session")
def rules() -> Rulebook:
    """Rapport's own rulebook."""
    return own_rulebook()


@pytest.fixture
def story_of(rules: Rulebook) -> ReadStory:
    """Reads a story from YAML text whose `story:` is `test`; the text must be clean."""

    def read(text: str) -> Story:
        source = decode("test.yaml", text.encode())
        assert isinstance(source, Source)
        reading = read_story(source, rules.vocabulary())
        assert reading.story is not None, reading.diagnostics
        return reading.story

    return read


@pytest.fixture
def story(story_of: ReadStory) -> Story:
    """A story of two scenes with a promise that comes due."""
    return story_of(SMALL)


@pytest.fixture
def engine(story: Story, rules: Rulebook) -> Engine:
    """The story with its own persona, steady."""
    return Engine(story, rules)


@pytest.fixture
def small() -> str:
    """The story's text."""
    return SMALL
