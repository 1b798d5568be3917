"""Each rule of DESIGN.md, section 4, by an example, and the order in which they apply."""

import pytest

from simulator.mood.arithmetic import Temperament
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, State, score
from simulator.story.model import Option, OptionId, Scene, SceneId


def say(approach: str, **more: object) -> Option:
    return Option(OptionId(approach), approach, "…", (), **more)  # type: ignore[arg-type]


def state(temper: int, heard: int, trust: int, *facts: str, **more: object) -> State:
    return State(Mood(temper, heard, trust), frozenset(facts), **more)  # type: ignore[arg-type]


def answer(
    rules: Rulebook, persona: str, before: State, option: Option
) -> tuple[tuple[int, int, int], tuple[str, ...]]:
    """The first change asked for, and the rules that shaped it."""
    _, changes = Temperament(rules, rules.personas[persona]).move(option)(before)
    first = changes[0]
    return (first.temper, first.heard, first.trust), first.rules


CASES = [
    ("a plain row", "steady", state(4, 2, 4), say("listen"), (-1, 2, 0), ()),
    ("2: not yet heard", "steady", state(4, 3, 4), say("offer"), (1, -1, 0), ("too-soon",)),
    ("2: heard, too hot", "steady", state(8, 9, 4), say("offer"), (1, -1, 0), ("too-soon",)),
    ("2: heard and cool", "steady", state(7, 4, 4), say("offer"), (-2, 0, 2), ()),
    ("3: first, unheard", "steady", state(4, 3, 4), say("apologise"), (-1, 0, 0), ("apology",)),
    ("3: first, heard", "steady", state(4, 4, 4), say("apologise"), (-2, 1, 1), ("apology",)),
    (
        "3: second",
        "steady",
        state(4, 9, 4, apologies=1),
        say("apologise"),
        (0, 0, 0),
        ("apology",),
    ),
    (
        "3: third",
        "steady",
        state(4, 9, 4, apologies=2),
        say("apologise"),
        (1, 0, -1),
        ("apology",),
    ),
    ("4: enough", "steady", state(4, 8, 4), say("listen"), (1, 0, 0), ("enough-talk",)),
    ("4: need met", "steady", state(4, 8, 4, "need-met"), say("listen"), (-1, 2, 0), ()),
    ("5: no reason", "steady", state(4, 9, 4), say("escalate"), (2, -1, -2), ("premature",)),
    (
        "5: beyond authority",
        "steady",
        state(4, 4, 4, "beyond-authority"),
        say("escalate"),
        (-1, 1, 2),
        (),
    ),
    (
        "5: not yet heard",
        "steady",
        state(4, 3, 4, "beyond-authority"),
        say("escalate"),
        (2, -1, -2),
        ("premature",),
    ),
    ("5: safety", "steady", state(9, 0, 4, "safety"), say("escalate"), (-1, 1, 2), ()),
    ("6: abuse", "steady", state(9, 4, 4, "abuse"), say("boundary"), (-2, 0, 1), ()),
    ("6: none", "steady", state(4, 4, 4), say("boundary"), (2, -2, -1), ("unprovoked",)),
    ("7: again", "steady", state(4, 2, 4, last="ask"), say("ask"), (0, 0, 0), ("same-again",)),
    (
        "7 after 2",
        "steady",
        state(4, 2, 4, last="offer"),
        say("offer"),
        (1, -1, 0),
        ("too-soon", "same-again"),
    ),
    (
        "8 after 7",
        "steady",
        state(4, 2, 4, last="ask"),
        say("ask", mood=(0, 1, 0)),
        (0, 1, 0),
        ("same-again", "line"),
    ),
    ("9: spark", "firecracker", state(6, 1, 2), say("defend"), (3, -1, -1), ()),
    (
        "9 after 8",
        "firecracker",
        state(6, 1, 2),
        say("greet", mood=(1, 0, 0)),
        (2, 1, 0),
        ("line",),
    ),
    ("9: guard", "sceptic", state(5, 4, 1), say("offer"), (-2, 0, 1), ()),
    ("9: guard, not below 0", "sceptic", state(5, 4, 1), say("ask"), (0, 1, 0), ()),
]


@pytest.mark.parametrize(
    ("persona", "before", "option", "change", "shaped"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_rule(
    rules: Rulebook,
    persona: str,
    before: State,
    option: Option,
    change: tuple[int, int, int],
    shaped: tuple[str, ...],
) -> None:
    """Each rule asks for the change of the table."""
    assert answer(rules, persona, before, option) == (change, shaped)


def test_a_broken_promise_is_a_second_change_and_clears_apologies(rules: Rulebook) -> None:
    """Rule 11: breaking an open promise costs its row on top, and apologies count anew."""
    customer = Temperament(rules, rules.personas["steady"])
    before = state(4, 8, 8, "need-met", open=frozenset({"ring"}), apologies=2)
    after, changes = customer.move(say("thank", breaks="ring"))(before)
    assert [change.source for change in changes] == ["thank", "promise-broken"]
    assert after.mood == Mood(7, 8, 5)
    assert (after.apologies, after.open) == (0, frozenset())


def test_breaking_or_keeping_what_was_not_promised_does_nothing(rules: Rulebook) -> None:
    """Rule 11: only an open promise can be kept or broken."""
    customer = Temperament(rules, rules.personas["steady"])
    after, changes = customer.move(say("thank", breaks="ring", keeps="ring"))(state(4, 8, 8))
    assert len(changes) == 1
    assert after.kept == frozenset()


def test_a_kept_promise_exceeds_once_the_need_is_met(rules: Rulebook) -> None:
    """Rule 11: keeping a promise sets `exceeded` only while the need is met, now included."""
    customer = Temperament(rules, rules.personas["steady"])
    before = state(2, 8, 8, open=frozenset({"ring"}))
    unmet, _ = customer.move(say("follow-up", keeps="ring"))(before)
    met, _ = customer.move(say("follow-up", keeps="ring", meets_need=True))(before)
    assert "exceeded" not in unmet.facts
    assert "exceeded" in met.facts
    assert met.kept == {"ring"}


def test_the_mood_is_capped_until_need_is_met_and_exceeded() -> None:
    """M is at most 5, then at most 14, then free."""
    assert score(state(0, 10, 10)) == 5
    assert score(state(0, 10, 10, "need-met")) == 14
    assert score(state(0, 10, 10, "need-met", "exceeded")) == 20


def test_time_cools_and_forgets(rules: Rulebook) -> None:
    """A scene with `later` takes 2 off temper and heard and begins a new span of time."""
    customer = Temperament(rules, rules.personas["steady"])
    scene = Scene(SceneId("s"), (), (), later="Next day", breaks="ring", sets=("rang-off",))
    before = state(10, 1, 5, open=frozenset({"ring"}), last="ask", boiling=True)
    after, changes = customer.enter(before, scene)
    assert [change.source for change in changes] == ["time", "promise-broken"]
    assert after.mood == Mood(10, 0, 1)
    assert (after.last, after.boiling, after.facts) == ("", False, {"rang-off"})
