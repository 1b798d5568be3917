"""The ledger in words: each rule has its own sentence."""

import pytest

from simulator.debrief.words import Sentences
from simulator.mood.arithmetic import Temperament
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, State
from simulator.story.model import Option, OptionId


def state(temper: int, heard: int, trust: int, *facts: str, **more: object) -> State:
    return State(Mood(temper, heard, trust), frozenset(facts), **more)  # type: ignore[arg-type]


CASES = [
    (
        "steady",
        state(4, 9, 4),
        "escalate",
        (0, 0, 0),
        "Temper rose by 2, heard fell by 1, trust fell by 2: "
        "you escalated before you had the facts, or without need.",
    ),
    (
        "firecracker",
        state(6, 5, 2),
        "escalate",
        (0, 0, 0),
        "Temper rose by 3, heard fell by 1, trust fell by 2: "
        "you escalated before you had the facts, or without need; "
        "+1 temper because this customer flares up.",
    ),
    (
        "steady",
        state(4, 1, 4),
        "offer",
        (0, 0, 0),
        "Temper rose by 1, heard fell by 1: {did} before they felt heard.",
    ),
    (
        "steady",
        state(9, 9, 4),
        "offer",
        (0, 0, 0),
        "Temper rose by 1, heard fell by 1: {did} while they were too angry to take it in.",
    ),
    (
        "steady",
        state(4, 8, 4, apologies=1),
        "apologise",
        (0, 0, 0),
        "Nothing moved: a second apology adds nothing.",
    ),
    (
        "steady",
        state(4, 8, 4, apologies=2),
        "apologise",
        (0, 0, 0),
        "Temper rose by 1, trust fell by 1: they have had their apology; another one sounds empty.",
    ),
    (
        "steady",
        state(4, 2, 4, last="ask"),
        "ask",
        (0, 2, -1),
        "Heard rose by 2, trust fell by 1: {did}; "
        "the same kind of move twice running gains nothing; "
        "the words themselves added +2 heard, −1 trust.",
    ),
    (
        "sceptic",
        state(5, 2, 1),
        "follow-up",
        (0, 0, 0),
        "Temper fell by 1, heard rose by 1, trust rose by 2: {did}; "
        "trust comes slowly to this customer.",
    ),
    ("steady", state(0, 10, 10), "thank", (0, 0, 0), "Nothing moved: {did}."),
]


@pytest.mark.parametrize(("persona", "before", "approach", "line", "said"), CASES)
def test_sentence(
    rules: Rulebook,
    persona: str,
    before: State,
    approach: str,
    line: tuple[int, int, int],
    said: str,
) -> None:
    """What moved stands first, then why, in the words of the rulebook and the rules."""
    option = Option(OptionId("said"), approach, "…", (), mood=line)
    _, changes = Temperament(rules, rules.personas[persona]).move(option)(before)
    words = Sentences(rules, rules.personas[persona])
    expected = said.format(did=rules.approaches[approach].did)
    assert words.ledger(changes, before.mood, line) == [expected]


def test_sentences_are_translated_whole(rules: Rulebook) -> None:
    """Every phrase goes through the reader's translation before its values are filled in."""
    asked: list[str] = []

    def tr(text: str) -> str:
        asked.append(text)
        return text

    option = Option(OptionId("said"), "offer", "…", ())
    _, changes = Temperament(rules, rules.personas["firecracker"]).move(option)(state(6, 1, 2))
    Sentences(rules, rules.personas["firecracker"], tr).ledger(changes, Mood(6, 1, 2))
    assert "{dial} rose by {by}" in asked
    assert "{did} before they felt heard" in asked
