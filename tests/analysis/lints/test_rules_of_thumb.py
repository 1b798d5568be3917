"""Lints for what a trainee may learn by heart: a move, a rule, a choice that is none."""

from collections.abc import Callable

import pytest

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.always_right import uses
from simulator.analysis.lints.tells import ENOUGH_SCENES
from simulator.story.diagnostics import Finding
from simulator.story.model import Story

Make = Callable[..., Story]
Says = Callable[[Story, str], list[Finding]]
Scenes = list[tuple[str, dict[str, str]]]
HARMS = ("assume", "defend", "interrupt", "dismiss", "hold-unasked", "transfer-cold")


def asking(scenes: int, *more: tuple[str, dict[str, str]]) -> Scenes:
    """So many scenes in which to ask is right, and others."""
    harms = (HARMS * 2)[:scenes]
    asked = [("Well?", {"ask-it": 'say: "Why?"', f"{one}-it": 'say: "Hm."'}) for one in harms]
    return [*asked, *more]


@pytest.mark.parametrize(("scenes", "tells"), [(ENOUGH_SCENES, True), (ENOUGH_SCENES - 1, False)])
def test_a_move_that_is_right_wherever_it_is_offered(
    scenes_of: Make, told: Says, scenes: int, tells: bool
) -> None:
    """It takes enough scenes, and it stands at the first of its options."""
    found = told(scenes_of(*asking(scenes)), "always-right")
    assert [one.path for one in found] == (
        [("scenes", "scene-1", "options", "ask-it", "say")] if tells else []
    )


def test_one_place_where_it_is_wrong_is_enough(
    scenes_of: Make, told: Says, analysed: Callable[..., Analysis]
) -> None:
    """Where listening goes further, to ask is wrong."""
    wrong = ("So?", {"ask-again": 'say: "Why?"', "listen-now": 'say: "[waits]"'})
    story = scenes_of(*asking(ENOUGH_SCENES, wrong))
    assert told(story, "always-right") == []
    right = [one.right for one in uses(analysed(story))["ask"]]
    assert right == [*[True] * ENOUGH_SCENES, False]


@pytest.mark.parametrize(
    ("third", "tells"),
    [
        ('defend-it: say: "It is new."', True),
        ('defend-it: say: "I understand, but it is new."', False),
        ('explain-it: say: "It is new."', False),
    ],
)
def test_a_choice_needs_something_that_tempts(
    scenes_of: Make, told: Says, third: str, tells: bool
) -> None:
    """A move that helps elsewhere tempts, and so does a polite word; a bare harm doesn't."""
    id_, words = third.split(": ", 1)
    options = {"listen-it": 'say: "[waits]"', "assume-it": 'say: "The sun?"', id_: words}
    found = told(scenes_of(("Well?", options)), "no-tempting-option")
    assert [one.path for one in found] == ([("scenes", "scene-1", "options")] if tells else [])


def long_talk(polite: str, other: str) -> Scenes:
    """Eight scenes with a right and a wrong option, whose words these are."""
    moves = ("listen", "ask", "empathise", "paraphrase", "offer", "thank", "ask", "involve")
    scenes = []
    for good, bad in zip(moves, HARMS + HARMS[:2], strict=True):
        met = ", meets-need: true" if good == "offer" else ""
        right = f'say: "{polite}", skills: {{empathy: model}}{met}'
        wrong = f'say: "{other}", skills: {{empathy: harmful}}'
        scenes.append(("Well?", {f"{good}-it": right, f"{bad}-it": wrong}))
    return scenes


def test_a_rule_that_gets_through_is_named(scenes_of: Make, told: Says) -> None:
    """With whom it satisfies, and how much of the skills it gains."""
    found = told(scenes_of(*long_talk("Please do.", "Do that.")), "rule-does-well")
    said = [one.message for one in found]
    assert any(
        "most polite words satisfies the customer (steady, firecracker) and gains 100%" in one
        for one in said
    ), said
    assert not any("apologises" in one for one in said)


def test_a_rule_that_fails_is_not_named(scenes_of: Make, told: Says) -> None:
    """Whoever prefers the polite words takes the harm each time."""
    found = told(scenes_of(*long_talk("Do that.", "Please do.")), "rule-does-well")
    assert not any("polite" in one.message for one in found)


def test_short_talks_say_nothing_of_a_rule(scenes_of: Make, told: Says) -> None:
    """In seven decisions a rule may do well by chance."""
    assert told(scenes_of(*long_talk("Please do.", "Do that.")[:7]), "rule-does-well") == []


@pytest.mark.parametrize(("condition", "tells"), [("", True), (', when: "not told"', False)])
def test_five_replies_at_once_are_enough(
    scenes_of: Make, told: Says, condition: str, tells: bool
) -> None:
    """Six in a file are no harm where two of them exclude each other."""
    moves = ("listen", "greet", "thank", "empathise", "assume")
    options = {f"{one}-it": f'say: "{one}"' for one in moves}
    options["ask-it"] = f'say: "When?"{condition}'
    first = ("Well?", {"greet-it": 'say: "So.", sets: told', "ask-it": 'say: "Yes?", sets: told'})
    last = ("And?", {"ask-it": 'say: "Told?", when: told', "thank-it": 'say: "Thanks."'})
    found = told(scenes_of(first, ("So?", options), last), "too-many-options")
    assert [one.path for one in found] == ([("scenes", "scene-2", "options")] if tells else [])
