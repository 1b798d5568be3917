"""The small language of `when`: what it means, and what it says to a slip."""

import pytest

from simulator.story.conditions import (
    AllOf,
    AnyOf,
    Condition,
    ConditionError,
    Holds,
    InBand,
    Kept,
    Not,
    Reach,
    atoms,
    parse_condition,
)

A, B, C = Holds("a"), Holds("b"), Holds("c")
HEATED, CALM = InBand("temper", "heated"), InBand("temper", "calm")
HEATED_UP = InBand("temper", "heated", Reach.UP)

MEANINGS: list[tuple[str, Condition]] = [
    ("a", A),
    ("kept call-back", Kept("call-back")),
    ("not a", Not(A)),
    ("not not a", Not(Not(A))),
    ("(a)", A),
    ("((a))", A),
    ("a and b", AllOf((A, B))),
    ("a and b and c", AllOf((A, B, C))),
    ("a or b", AnyOf((A, B))),
    ("a or b and c", AnyOf((A, AllOf((B, C))))),
    ("a and b or c", AnyOf((AllOf((A, B)), C))),
    ("(a or b) and c", AllOf((AnyOf((A, B)), C))),
    ("not a and b", AllOf((Not(A), B))),
    ("not (a and b)", Not(AllOf((A, B)))),
    ("not kept a or b", AnyOf((Not(Kept("a")), B))),
    ("temper is heated", HEATED),
    ("temper is heated or higher", HEATED_UP),
    ("heard is partly or lower", InBand("heard", "partly", Reach.DOWN)),
    ("mood is neutral or better", InBand("mood", "neutral", Reach.UP)),
    ("mood is wary or worse", InBand("mood", "wary", Reach.DOWN)),
    ("not temper is heated or higher", Not(HEATED_UP)),
    ("temper is heated or higher or a", AnyOf((HEATED_UP, A))),
    ("temper is heated or a", AnyOf((HEATED, A))),
    ("temper is heated or higher-ground", AnyOf((HEATED, Holds("higher-ground")))),
    ("a and temper is heated or higher", AllOf((A, HEATED_UP))),
    ("temper is heated or temper is calm", AnyOf((HEATED, CALM))),
    ("  a\n  and\tb ", AllOf((A, B))),
    ("2nd-call", Holds("2nd-call")),
]


@pytest.mark.parametrize(("text", "meaning"), MEANINGS, ids=[text for text, _ in MEANINGS])
def test_meaning(text: str, meaning: Condition) -> None:
    """`not` binds tightest, then `and`, then `or`; `or higher` belongs to its band."""
    assert parse_condition(text) == meaning


SLIPS = [
    ("", "it ends where a fact, `kept` or a mood should stand"),
    ("a b", "`b` is one word too many; join with `and` or `or`"),
    ("a and", "it ends where a fact, `kept` or a mood should stand"),
    ("or a", "`or` stands where a fact, `kept` or a mood should"),
    ("(a", "a `(` has no `)`"),
    ("a)", "`)` is one word too many; join with `and` or `or`"),
    ("kept", "it ends where the promise's name after `kept` should stand"),
    ("kept not", "`not` stands where the promise's name after `kept` should"),
    ("temper", "after `temper` comes `is` and a band, as in `temper is …`"),
    ("temper > 5", "after `temper` comes `is` and a band, as in `temper is …`"),
    ("temper is", "it ends where a band after `temper is` should stand"),
    ("temper is not calm", "`not` stands where a band after `temper is` should"),
    ("temper is heated or better", "`temper` takes `or higher` or `or lower`, not `or better`"),
    ("mood is wary or lower", "`mood` takes `or better` or `or worse`, not `or lower`"),
    ("higher", "`higher` stands where a fact, `kept` or a mood should"),
    ("Need-Met", "`Need-Met` stands where a fact, `kept` or a mood should"),
    ("need_met", "`need_met` stands where a fact, `kept` or a mood should"),
    ("a && b", "`&` is one word too many; join with `and` or `or`"),
    ("__import__('os')", "`_` stands where a fact, `kept` or a mood should"),
    ("(" * 25 + "a" + ")" * 25, "it nests deeper than 24 levels"),
    ("not " * 26 + "a", "it nests deeper than 24 levels"),
    ("a or " * 200 + "a", "it is longer than 500 characters"),
]


@pytest.mark.parametrize(("text", "said"), SLIPS, ids=[text[:30] for text, _ in SLIPS])
def test_slip(text: str, said: str) -> None:
    """A condition that can't be read is refused with what was expected and what stood there."""
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)
    assert str(caught.value) == said


def test_atoms_are_all_that_is_asked() -> None:
    """`atoms` gives every band, fact and promise of a condition, left to right."""
    condition = parse_condition("not (a or kept b) and temper is heated or higher")
    assert list(atoms(condition)) == [A, Kept("b"), HEATED_UP]


def test_deepest_that_is_allowed() -> None:
    """24 levels of parentheses are read, and mean what they hold."""
    assert parse_condition("(" * 24 + "a" + ")" * 24) == A
