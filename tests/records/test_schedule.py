"""What is due and what to practise next, by hand-made evidence."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.records.past import Review
from simulator.records.schedule import (
    LONGEST,
    Due,
    Playable,
    Practice,
    Why,
    due_skills,
    practise_next,
)

DAY = 86_400_000
START = 1_700_000_000_000


def review(skill: str, day: float, points: int, best: int = 9, opportunities: int = 3) -> Review:
    return Review(skill, START + round(day * DAY), points, best, opportunities)


def days_off(one: Due) -> int:
    """How many days after the last review a skill is due."""
    return round((one.due - one.last.at) / DAY)


def the(skill: str, dues: tuple[Due, ...]) -> Due:
    return next(one for one in dues if one.skill == skill)


def test_what_went_well_may_wait_longer() -> None:
    """The share of the points decides; a skill without evidence has no date."""
    reviews = [review("a", 0, 2), review("b", 0, 5), review("c", 0, 7), review("d", 0, 9)]
    dues = due_skills(reviews, START)
    off = [days_off(the(skill, dues)) for skill in "abcd"]
    assert off == sorted(off)
    assert off[0] < off[-1]
    assert due_skills([], START) == ()


def test_one_good_choice_may_have_been_luck() -> None:
    """All points of a single opportunity count as good, not as easy."""
    lucky = the("a", due_skills([review("a", 0, 3, 3, 1)], START))
    sure = the("a", due_skills([review("a", 0, 9, 9, 3)], START))
    assert days_off(lucky) < days_off(sure)


def test_practice_that_holds_is_spread_out() -> None:
    """Each good review puts a skill off longer, up to a limit."""
    off, day = [], 0.0
    reviews: list[Review] = []
    for _ in range(8):
        reviews.append(review("a", day, 8))
        off.append(days_off(the("a", due_skills(reviews, START + round(day * DAY)))))
        day += off[-1]
    assert all(one <= two for one, two in pairwise(off))
    assert off[0] < 10
    assert off[-1] == LONGEST


def test_what_has_faded_most_comes_first() -> None:
    """Weak and long ago before strong or lately."""
    reviews = [review("weak", 0, 1), review("strong", 0, 9), review("late", 19.5, 9)]
    dues = due_skills(reviews, START + 20 * DAY)
    assert [one.skill for one in dues] == ["weak", "strong", "late"]
    assert dues[0].last == reviews[0]
    assert all(0 <= one.kept <= 1 for one in dues)


def test_a_clock_that_had_jumped_ahead_keeps_nothing_from_coming_due() -> None:
    """A review of the year 2100 counts as of now."""
    (due,) = due_skills([review("a", 40_000, 5)], START)
    assert due.due <= START + LONGEST * DAY


@given(
    st.lists(
        st.builds(
            lambda skill, day, best, lost: review(skill, day, max(0, best - lost), best),
            st.sampled_from("ab"),
            st.floats(-400, 400),
            st.integers(0, 12),
            st.integers(0, 12),
        ),
        max_size=12,
    )
)
def test_any_evidence_has_a_date(reviews: list[Review]) -> None:
    """Whatever was shown and whenever, each skill is due once, within the limit."""
    dues = due_skills(reviews, START)
    assert {one.skill for one in dues} == {one.skill for one in reviews}
    assert all(one.due <= START + LONGEST * DAY for one in dues)


A, B, C = Playable("a", ("empathy", "apology")), Playable("b", ("apology",)), Playable("c", ())
REVIEWS = (review("empathy", 0, 1), review("apology", 0, 3))


def suggested(
    *stories: Playable, played: dict[str, tuple[int, int]] | None = None, day: float = 30
) -> list[tuple[str, str, Why]]:
    now = START + round(day * DAY)
    found = practise_next(due_skills(REVIEWS, now), stories, played or {}, now)
    return [(one.skill, one.story, one.why) for one in found]


def test_the_story_that_puts_the_skill_at_stake_most() -> None:
    """Each suggestion is another skill with another story."""
    assert suggested(A, B, C) == [("empathy", "a", Why.DUE), ("apology", "b", Why.DUE)]


@pytest.mark.parametrize(
    ("played", "story"),
    [
        ({}, "one"),
        ({"one": (1, 1), "three": (1, 2)}, "two"),  # least played
        ({"one": (2, 1), "two": (2, 2), "three": (1, 3), "four": (1, 4)}, "three"),
        ({"one": (1, 3), "two": (1, 2), "three": (1, 1), "four": (9, 4)}, "three"),  # longest ago
    ],
)
def test_of_equal_stories_the_one_played_least_then_longest_ago(
    played: dict[str, tuple[int, int]], story: str
) -> None:
    """Nobody is sent into the same story again and again."""
    alike = [Playable(id_, ("empathy",)) for id_ in ("one", "two", "three")]
    assert suggested(*alike, played=played)[0][1] == story


def test_the_story_just_played_waits() -> None:
    """Unless no other asks for the skill."""
    twin = Playable("twin", ("patience", "empathy"))
    assert suggested(A, twin, played={"a": (1, 5)})[0] == ("empathy", "twin", Why.DUE)
    assert suggested(A, played={"a": (1, 5)}) == [("empathy", "a", Why.DUE)]


def test_then_what_was_never_asked_for_then_what_comes_next() -> None:
    """Nothing is due on the day itself, and there is something to do all the same."""
    fresh = Playable("f", ("patience",))
    assert suggested(A, B, fresh, day=0) == [
        ("patience", "f", Why.NEW),
        ("empathy", "a", Why.AHEAD),
        ("apology", "b", Why.AHEAD),
    ]


def test_no_story_no_suggestion() -> None:
    """A skill that no story puts at stake isn't offered."""
    assert suggested(C) == []
    assert practise_next((), (C,), {}, START) == ()


def test_at_most_a_few() -> None:
    """The most urgent ones."""
    stories = [Playable(id_, (id_,)) for id_ in "vwxyz"]
    found: tuple[Practice, ...] = practise_next((), stories, {}, START, most=2)
    assert [one.story for one in found] == ["v", "w"]
