"""How a scene can be met, and what its conditions make of that."""

from collections.abc import Callable

import pytest

from simulator.analysis.analysis import Analysis, analyse
from simulator.analysis.envelope import Extent, Verdict, envelope
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import score
from simulator.play.engine import Engine
from simulator.story.model import Story

from .conftest import OddStory, Walk


@pytest.fixture
def analysis(story: Story, rules: Rulebook) -> Analysis:
    return analyse(story, rules)


def test_the_start_is_as_the_persona_is(
    story_of: Callable[[str], Story], small: str, rules: Rulebook
) -> None:
    """A scene that is met once has one value a dial, for each persona and joined."""
    once = small.replace("go: counter", "go: gone").replace("{to: counter}", "{to: gone}")
    found = envelope(analyse(story_of(once), rules), "counter")
    assert found.personas["steady"].temper == Extent(4, 4, ("tense",))
    assert found.personas["firecracker"].mood == Extent(-9, -9, ("annoyed",))
    assert found.joined is not None
    assert found.joined.temper == Extent(4, 6, ("tense", "heated"))


def test_conditions_stand_in_the_writer_s_order(analysis: Analysis) -> None:
    """Each with its path and how often it holds."""
    asked = {one.path[2:]: one.verdict for one in envelope(analysis, "counter").conditions}
    assert asked == {
        ("customer", 0, "when"): Verdict.SOMETIMES,
        ("options", "listen-on", "reply", 0, "when"): Verdict.SOMETIMES,
        ("options", "offer-trace", "when"): Verdict.ALWAYS,
        ("options", "offer-trace", "go", 0, "when"): Verdict.SOMETIMES,
    }


def test_an_ending_has_an_envelope_too(analysis: Analysis) -> None:
    """With no conditions; what nobody reaches has none at all."""
    assert envelope(analysis, "pleased").joined is not None
    assert envelope(analysis, "pleased").conditions == ()
    assert envelope(analysis, "nowhere").joined is None


@pytest.mark.parametrize("seed", range(12))
def test_ranges_are_those_walked_through(
    odd_story: OddStory, rules: Rulebook, walk: Walk, seed: int
) -> None:
    """The lowest and highest values and all bands, in stories drawn by lot."""
    story = odd_story(seed)
    found = analyse(story, rules)
    for persona in story.customer.personas:
        states = [
            (place, step.state) for (place, _), step in walk(Engine(story, rules, persona)).items()
        ]
        for scene in {place for place, _ in states}:
            here = envelope(found, scene).personas[persona]
            met = [state for place, state in states if place == scene]
            wholes = [score(state) for state in met]
            bands = {rules.band("mood", whole) for whole in wholes}
            assert (here.mood.low, here.mood.high) == (min(wholes), max(wholes))
            assert set(here.mood.bands) == bands
            assert here.trust.high == max(state.mood.trust for state in met)
