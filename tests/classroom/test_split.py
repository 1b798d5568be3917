"""A split says how a room voted, and not who voted what."""

from dataclasses import asdict
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.classroom.events import AskedAgain, Counted, Event, Joined, Revealed, Voted
from simulator.classroom.lesson import Lesson
from simulator.classroom.split import Split, room_splits, split_of
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine

from .holding import SEATS, after, begun, taking

ANN, BOB, CAT = SEATS
counts = st.lists(st.integers(0, 12), min_size=1, max_size=6).map(
    lambda many: {f"o{number}": one for number, one in enumerate(many)}
)


@pytest.fixture
def lesson(engine: Engine) -> Lesson:
    """A class of three with phones: two in the East, one in no team."""
    return after(begun(engine), Joined(ANN, "Ann", "East"), Joined(BOB, team="East"), Joined(CAT))


def test_phones_and_hands_together(lesson: Lesson) -> None:
    """Every reply on offer is there, in the order of the screens, also with no vote."""
    split = split_of(
        after(lesson, Voted(ANN, "paraphrase"), Voted(CAT, "listen-on"), Counted("listen-on", 5))
    )
    assert list(split.counts) == [one.id for one in lesson.options]
    assert (split.counts["listen-on"], split.counts["paraphrase"]) == (6, 1)
    assert (split.cast, split.phones, split.hands) == (7, 2, 5)
    assert split.leaders == ("listen-on",)
    assert split.share("listen-on") == pytest.approx(6 / 7)
    assert split.share("offer-trace") == 0


def test_nobody_voted(lesson: Lesson) -> None:
    """There is no leader and no division, and nothing is divided by nothing."""
    split = split_of(lesson)
    assert (split.cast, split.leaders, split.division, split.share("listen-on")) == (0, (), 0, 0)


def test_a_tie_has_several_leaders(lesson: Lesson) -> None:
    """In the order of the screens."""
    split = split_of(after(lesson, Counted("paraphrase", 4), Counted("listen-on", 4)))
    assert set(split.leaders) == {"paraphrase", "listen-on"}
    assert list(split.leaders) == [one for one in split.counts if one in split.leaders]


def test_teams_are_those_of_phones(lesson: Lesson) -> None:
    """Whoever is in none is in the whole only; what nobody of a team chose is left out."""
    cast = [Voted(ANN, "paraphrase"), Voted(BOB, "paraphrase"), Voted(CAT, "listen-on")]
    split = split_of(after(lesson, *cast, Counted("listen-on", 2)))
    assert split.teams == {"East": {"paraphrase": 2}}


def test_who_foresaw_the_mood(lesson: Lesson, rules: Rulebook) -> None:
    """Rightly is the band in which their own reply leaves the customer."""
    good, bad = "paraphrase", "blame-the-driver"
    right = rules.mood_band(lesson.after(good).after)
    wrong = rules.mood_band(lesson.after(bad).after)
    assert right != wrong
    cast = [Voted(ANN, good, right), Voted(BOB, bad, right), Voted(CAT, bad)]
    split = split_of(after(lesson, *cast))
    assert (split.guesses, split.foreseen) == (2, 1)


def test_each_time_that_the_room_was_asked(lesson: Lesson) -> None:
    """Has its own split, the last one last."""
    first: list[Event] = [Voted(ANN, "paraphrase"), Counted("listen-on", 3), Revealed()]
    twice = after(lesson, *first, AskedAgain(), Voted(ANN, "listen-on"))
    before, now = room_splits(twice)
    assert (before.cast, now.cast) == (4, 1)
    assert now == split_of(twice)
    assert before == split_of(twice, twice.round.ballots[0])
    assert before == split_of(after(lesson, *first))


def test_a_split_names_nobody(lesson: Lesson) -> None:
    """Neither a seat's secret nor a name is in it."""
    split = split_of(after(lesson, Voted(ANN, "paraphrase"), Voted(BOB, "listen-on", "wary")))
    told = str(asdict(split))
    assert not any(word in told for word in (*SEATS, "Ann"))


def test_a_decision_that_is_asked_again_on_another_road(lesson: Lesson) -> None:
    """The same scene by another road is another decision."""
    on = after(lesson, Counted("paraphrase", 9), *taking("paraphrase"))
    assert split_of(on).cast == 0


@given(counts)
def test_division_is_the_chance_to_differ(many: dict[str, int]) -> None:
    """Of two people picked by lot, by counting all pairs."""
    people = [option for option, cast in many.items() for _ in range(cast)]
    pairs = list(combinations(people, 2))
    differing = sum(one != other for one, other in pairs)
    expected = differing / len(pairs) if pairs else 0.0
    split = Split(many)
    assert split.division == pytest.approx(expected)
    assert 0 <= split.division <= 1
    assert sum(split.share(one) for one in many) == pytest.approx(1 if people else 0)


@given(counts)
def test_leaders_are_those_with_most(many: dict[str, int]) -> None:
    """Nobody has more votes than a leader."""
    split, most = Split(many), max(many.values())
    assert set(split.leaders) == {one for one, cast in many.items() if cast == most and most}
