"""A condition's text and its parsed form lead to one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.story.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Holds,
    InBand,
    Kept,
    Not,
    Reach,
    parse_condition,
)
from simulator.story.spelling import spelled

names = st.sampled_from(["need-met", "ring-by-six", "at-3"])
bands = st.builds(
    InBand,
    st.sampled_from(["temper", "heard", "trust", "mood"]),
    st.sampled_from(["calm", "neutral"]),
    st.sampled_from(Reach),
)
conditions = st.recursive(
    st.one_of(bands, st.builds(Holds, names), st.builds(Kept, names)),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(AllOf, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


@given(conditions)
def test_what_is_spelled_parses_to_the_same(condition: Condition) -> None:
    """No meaning is lost or added, however parts nest."""
    assert parse_condition(spelled(condition)) == condition


@pytest.mark.parametrize(
    "text",
    [
        "temper is heated or higher",
        "mood is wary or worse and not need-met",
        "not (a or b) and (c or kept d)",
        "a and b or not c",
    ],
)
def test_a_writer_s_own_text_comes_back(text: str) -> None:
    """With no parentheses but those that are needed, it is spelled as it was written."""
    assert spelled(parse_condition(text)) == text
