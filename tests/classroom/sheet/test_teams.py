"""Teams are told apart only where that gives nobody away."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.classroom.sheet.teams import FEWEST, told_teams
from simulator.classroom.split import Split

_SIZES = st.dictionaries(
    st.sampled_from("ABCDEFGH"), st.lists(st.integers(0, 9), min_size=3, max_size=3), max_size=8
)


def split_of(teams: Mapping[str, Mapping[str, int]], others: int = 0) -> Split:
    """A split of these votes, and some more of people in no team."""
    options = ("x", "y", "z")
    counts = {one: sum(votes.get(one, 0) for votes in teams.values()) for one in options}
    return Split(counts | {"x": counts["x"] + others}, teams=teams)


@pytest.mark.parametrize(
    ("teams", "others", "told"),
    [
        ({"Red": {"x": 3}, "Blue": {"x": 2, "y": 2}}, 0, {"Red": 3, "Blue": 4}),
        ({"Red": {"x": 5}, "Blue": {"x": 5}, "Tiny": {"y": 1}}, 0, {"Red": 5, "Blue + Tiny": 6}),
        ({"Red": {"x": 5}, "One": {"x": 1}, "Two": {"y": 2}}, 0, {"Red": 5, "One + Two": 3}),
        ({"Red": {"x": 5}, "Blue": {"x": 4}, "Green": {"x": 3}}, 1, {"Red": 5, "Blue": 4}),
        ({"Red": {"x": 5}, "Blue": {"x": 4}}, 9, {"Red": 5, "Blue": 4}),
        ({"Red": {"x": 5}, "Tiny": {"x": 2}}, 0, {}),
        ({"Red": {"x": 5}}, 3, {}),
        ({}, 3, {}),
    ],
)
def test_small_teams_are_told_as_one(
    teams: Mapping[str, Mapping[str, int]], others: int, told: Mapping[str, int]
) -> None:
    """With each other, or with the smallest other; nothing where one group would be left."""
    found = told_teams(split_of(teams, others))
    assert {team: sum(counts.values()) for team, counts in found.items()} == told


@given(_SIZES, st.integers(0, 5))
def test_no_few_can_be_had(sizes: Mapping[str, list[int]], others: int) -> None:
    """Neither a group that is told, nor what is left of the whole, is one or two people."""
    teams = {team: dict(zip("xyz", votes, strict=True)) for team, votes in sizes.items()}
    split = split_of({team: votes for team, votes in teams.items() if any(votes.values())}, others)
    told = [sum(counts.values()) for counts in told_teams(split).values()]
    assert all(size >= FEWEST for size in told)
    if told:
        rest = split.cast - sum(told)
        assert rest == 0 or rest >= FEWEST
        assert len(told) > 1
