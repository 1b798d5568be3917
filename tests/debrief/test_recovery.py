"""Recovery and calibration, from courses and guesses made by hand."""

import pytest

from simulator.debrief.calibration import calibration
from simulator.debrief.debrief import Point
from simulator.debrief.recovery import recovery
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood


def course(rules: Rulebook, *scores: int) -> list[Point]:
    """Points with these scores; their dials don't matter here."""
    return [
        Point(number, Mood(5, 5, 5), one, rules.band("mood", one))
        for number, one in enumerate(scores)
    ]


@pytest.mark.parametrize(
    ("scores", "low", "decisions"),
    [
        ((-9, -3, 0), 0, 2),  # they came in low
        ((-3, -13, -7, -1, 1, 8), 1, 3),
        ((-3, -13, -7, -13, 2), 3, 1),  # the way up counts from the last low point
        ((3, -6, 7, -2), 1, 1),  # that it fell again is another matter
    ],
)
def test_the_way_back_is_counted_from_the_low_point(
    rules: Rulebook, scores: tuple[int, ...], low: int, decisions: int
) -> None:
    found = recovery(course(rules, *scores), rules)
    assert found is not None
    assert (found.low.decision, found.decisions) == (low, decisions)


@pytest.mark.parametrize("scores", [(-3, -13, -7, -1), (-3, -13), (-4,)])
def test_a_talk_that_ends_under_neutral_has_no_way_back(
    rules: Rulebook, scores: tuple[int, ...]
) -> None:
    found = recovery(course(rules, *scores), rules)
    assert found is not None
    assert found.decisions is None
    assert found.last.score == scores[-1]


def test_where_the_mood_was_never_low_there_is_nothing_to_recover(rules: Rulebook) -> None:
    assert recovery(course(rules, 0, 3, 0, 12), rules) is None


@pytest.mark.parametrize(
    ("guess", "was", "off"),
    [("neutral", "neutral", 0), ("satisfied", "wary", 2), ("furious", "annoyed", -1)],
)
def test_a_guess_is_so_many_bands_off(rules: Rulebook, guess: str, was: str, off: int) -> None:
    """Too kind counts up, too harsh counts down."""
    found = calibration(guess, was, rules)
    assert found is not None
    assert found.off == off


def test_a_band_of_another_rulebook_can_t_be_compared(rules: Rulebook) -> None:
    assert calibration("over the moon", "wary", rules) is None
