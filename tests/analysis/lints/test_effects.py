"""Lints for what options do: alike, hopeless, rude, without a stake, without a reason."""

from collections.abc import Callable

import pytest

from simulator.analysis.lints.rudeness import rude
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import score
from simulator.play.engine import Engine
from simulator.story.diagnostics import Finding
from simulator.story.model import Story

Make = Callable[..., Story]
Says = Callable[[Story, str], list[Finding]]
NEXT = ("And?", {"thank": 'say: "Thanks."', "ask": 'say: "Anything else?"'})


def places(found: list[Finding]) -> list[str]:
    """The option (or the scene) at which each finding stands."""
    return [str(one.path[3] if len(one.path) > 3 else one.path[1]) for one in found]


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        ('say: "Go on."', True),
        ('say: "Go on.", reply: "I will."', True),
        ('say: "Go on.", mood: {temper: 1}', False),
        ('say: "Go on.", skills: {empathy: works}', False),
        ('say: "Go on.", sets: told', False),
        ('say: "Go on.", go: gone', False),
        ('say: "Go on.", when: need-met', False),
    ],
)
def test_two_options_that_do_the_same(scenes_of: Make, told: Says, other: str, alike: bool) -> None:
    """Alike are those whose moods, ways on and skills agree wherever both are offered."""
    first = {"listen-on": 'say: "[waits]"', "listen-more": other}
    ask = {"ask": 'say: "Told?", when: told', "thank": 'say: "Thanks."'}
    heard = ("Well?", {"ask-fact": 'say: "When?", sets: told', "thank": 'say: "Thanks."'})
    found = told(scenes_of(heard, ("So?", first), ("And?", ask)), "alike-options")
    assert places(found) == (["listen-more"] if alike else [])


@pytest.mark.parametrize(
    ("approach", "say", "is_rude"),
    [
        ("blame", "You left it in the sun.", True),
        ("blame", "I'm sorry, but you left it in the sun.", False),
        ("argue", "It is fresh.", True),
        ("defend", "The fridge is new.", False),
        ("over-promise", "It will never happen again.", False),
        ("listen", "[nods] Calm down.", True),
        ("explain", "Please, that's ridiculous.", True),
        ("ask", "You people from the press?", True),
        ("ask", "The silliest thing: which door?", False),
    ],
)
def test_what_is_rude(
    scenes_of: Make, rules: Rulebook, approach: str, say: str, is_rude: bool
) -> None:
    """Harsh words, or an affront without a polite word; tired people's slips are not."""
    story = scenes_of(("Well?", {approach: f'say: "{say}"'}))
    assert rude(story.start.options[0], rules) is is_rude


def test_an_option_can_be_made_rude_by_its_own_line(scenes_of: Make, rules: Rulebook) -> None:
    """What the writer adds to the temper counts."""
    story = scenes_of(("Well?", {"defend": 'say: "It is new.", mood: {temper: 1}'}))
    assert rude(story.start.options[0], rules)


def test_a_rude_option_that_is_always_worst(scenes_of: Make, told: Says) -> None:
    """Told where each other option leads further in every state; a second as bad saves it."""
    blame = {"blame": 'say: "You did it."', "listen": 'say: "[waits]"'}
    assert places(told(scenes_of(("Well?", blame)), "hopeless-option")) == ["blame"]
    both = {**blame, "blame-more": 'say: "All you.", skills: {empathy: harmful}'}
    assert told(scenes_of(("Well?", both)), "hopeless-option") == []
    polite = {"blame": 'say: "Sorry, you did it."', "listen": 'say: "[waits]"'}
    assert told(scenes_of(("Well?", polite)), "hopeless-option") == []
    alone = {"blame": 'say: "You did it."'}
    assert told(scenes_of(("Well?", alone)), "hopeless-option") == []


def test_two_rude_options_side_by_side(scenes_of: Make, told: Says) -> None:
    """Told at the second; not where they are never offered together."""
    rude_ones = {"blame": 'say: "You did it."', "argue": 'say: "It is not."', "ask": 'say: "Oh?"'}
    (found,) = told(scenes_of(("Well?", rude_ones)), "two-rude-options")
    assert found.path == ("scenes", "scene-1", "options", "argue", "say")
    apart = {
        "blame": 'say: "You did it.", when: told',
        "argue": 'say: "It is not.", when: not told',
        "ask": 'say: "Oh?"',
    }
    first = ("So?", {"ask-fact": 'say: "When?", sets: told', "thank": 'say: "Thanks."'})
    assert told(scenes_of(first, ("Well?", apart)), "two-rude-options") == []


def test_a_scene_that_is_about_no_skill(scenes_of: Make, told: Says) -> None:
    """Told where no two options offered together name different levels of one."""
    silent = {"listen": 'say: "[waits]"', "thank": 'say: "Thanks."'}
    (found,) = told(scenes_of(("Well?", silent)), "nothing-at-stake")
    assert (found.path, found.at_key) == (("scenes", "scene-1"), True)
    speaking = {
        "listen": 'say: "[waits]", skills: {empathy: weak}',
        "thank": 'say: "Thanks.", skills: {empathy: model}',
    }
    assert told(scenes_of(("Well?", speaking)), "nothing-at-stake") == []
    assert told(scenes_of(("Well?", {"listen": 'say: "[waits]"'})), "nothing-at-stake") == []
    apart = {
        "listen": 'say: "[waits]", skills: {empathy: weak}, when: told',
        "thank": 'say: "Thanks.", skills: {empathy: model}, when: not told',
        "ask": 'say: "When?", sets: told, skills: {discovery: works}',
    }
    first = ("So?", {"ask": 'say: "When?", sets: told', "greet": 'say: "Hello."'})
    assert "scene-2" in places(told(scenes_of(first, ("Well?", apart)), "nothing-at-stake"))


def test_swings_are_those_that_the_engine_makes(
    scenes_of: Make, told: Says, rules: Rulebook
) -> None:
    """Of options at the start, told are those after which M differs by 6 or more."""
    options = {
        "listen": 'say: "[waits]"',
        "empathise": 'say: "Two days!"',
        "defend": 'say: "We were busy."',
        "blame": 'say: "You did it."',
        "offer": 'say: "I will trace it."',
        "dismiss": 'say: "It happens.", why: It was not nothing to her.',
    }
    story = scenes_of(("Well?", options))
    swings: set[str] = set()
    for persona in story.customer.personas:
        engine = Engine(story, rules, persona)
        start = engine.start()
        for option in story.start.options:
            after = engine.choose(start, option.id).after
            if abs(score(after) - score(start.state)) >= 6 and not option.why:
                swings.add(option.id)
    assert swings
    assert set(places(told(story, "unexplained-swing"))) == swings
    (missing,) = told(story, "missing-why")
    silent = {id_ for id_ in options if f"`{id_}`" in missing.message}
    assert silent == options.keys() - swings - {"dismiss"}


def test_a_cap_that_is_lifted_is_a_swing(scenes_of: Make, told: Says) -> None:
    """What meets the need lets M rise past 5 at once: with trust high, by more than its row."""
    ready = [("Well?", {id_: 'say: "Yes?", why: So.'}) for id_ in ("listen", "ask", "paraphrase")]
    thanks = ("Well?", {"thank": 'say: "Thanks.", meets-need: true'})
    (found,) = told(scenes_of(*ready, thanks), "unexplained-swing")
    assert "`thank`" in found.message


def test_options_without_a_why_are_told_of_once_a_scene(scenes_of: Make, told: Says) -> None:
    """At the first of them, with the names of all."""
    some = {"listen": 'say: "[waits]", why: So.', "ask": 'say: "When?"', "thank": 'say: "Ta."'}
    found = told(scenes_of(("Well?", some), NEXT), "missing-why")
    assert places(found) == ["ask", "thank"]
    assert found[0].message == "Without a `why` in this scene: `ask` and `thank`."
