"""What a decision cost, how it was made good, and how the guess was off: each has its sentence."""

import pytest

from simulator.debrief.calibration import calibration
from simulator.debrief.cost_phrases import CostPhrases
from simulator.debrief.debrief import Point
from simulator.debrief.judgement import Judged, Prospect, Verdict
from simulator.debrief.reading_phrases import ReadingPhrases
from simulator.debrief.recovery import Recovery
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood
from simulator.story.model import Grade

GREAT, GOOD = Prospect(Grade.GREAT, 16), Prospect(Grade.GOOD, 9)


@pytest.mark.parametrize(
    ("verdict", "before", "after", "told"),
    [
        (Verdict.BEST, GREAT, GREAT, "It cost nothing. Ida could still leave delighted."),
        (
            Verdict.FINE,
            GREAT,
            Prospect(Grade.GREAT, 15),
            "It cost next to nothing: 1 point of the mood at the end.",
        ),
        (
            Verdict.SLIP,
            Prospect(Grade.GREAT, 20),
            GREAT,
            "A great ending stayed within reach, but it cost 4 points of the mood in which Ida "
            "could have left.",
        ),
        (
            Verdict.SLIP,
            GREAT,
            Prospect(Grade.GREAT, 9),
            "A great ending stayed within reach. But until here Ida could have left delighted; "
            "after this, satisfied at best.",
        ),
        (
            Verdict.COSTLY,
            GREAT,
            GOOD,
            "Until here a great ending was within reach (4 more decisions would have done it). "
            "After this, a good one at best.",
        ),
        (
            Verdict.TURNING_POINT,
            GOOD,
            None,
            "Until here Ida could still have left satisfied (4 more decisions would have done "
            "it). After this there was no way to any ending.",
        ),
        (Verdict.BEST, None, None, "No ending was within reach any more."),
    ],
)
def test_each_cost_has_its_sentence(
    rules: Rulebook, verdict: Verdict, before: Prospect, after: Prospect, told: str
) -> None:
    judged = Judged(1, "x", verdict, before, after, 4, ())
    assert CostPhrases(rules, "Ida").cost(judged) == told


def point(decision: int, score: int, rules: Rulebook) -> Point:
    return Point(decision, Mood(5, 5, 5), score, rules.band("mood", score))


@pytest.mark.parametrize(
    ("low", "decisions", "last", "told"),
    [
        (None, None, None, "Recovery: the mood never fell under neutral."),
        ((0, -9), 1, (4, 3), "Recovery: Ida came in annoyed and was neutral 1 decision later."),
        ((0, -9), 3, (4, 3), "Recovery: Ida came in annoyed and was neutral 3 decisions later."),
        (
            (2, -14),
            3,
            (6, 3),
            "Recovery: after the low point at decision 2 (furious), 3 decisions brought Ida back "
            "to neutral.",
        ),
        (
            (2, -14),
            None,
            (6, -2),
            "Recovery: from the low point at decision 2 (furious) it went up to wary, not back "
            "to neutral.",
        ),
        (
            (2, -14),
            None,
            (6, -13),
            "Recovery: after the low point at decision 2, Ida stayed furious to the end.",
        ),
        (
            (2, -14),
            None,
            (2, -14),
            "Recovery: the low point (furious) was the end, so there was no way back up.",
        ),
        (
            (0, -3),
            None,
            (2, -2),
            "Recovery: Ida came in wary and was not brought up to neutral.",
        ),
    ],
)
def test_recovery_has_its_sentence(
    rules: Rulebook,
    low: tuple[int, int] | None,
    decisions: int | None,
    last: tuple[int, int] | None,
    told: str,
) -> None:
    found = None
    if low is not None and last is not None:
        found = Recovery(point(*low, rules), decisions, point(*last, rules))
    assert ReadingPhrases(rules, "Ida").recovery(found) == told


def test_a_guess_is_set_beside_the_signs(rules: Rulebook) -> None:
    phrases, mood = ReadingPhrases(rules, "Ida"), Mood(6, 2, 3)
    signs = " The signs: temper 6, heard 2, trust 3, of 10 each."
    for guess, told in (
        ("annoyed", ""),
        ("wary", "Your guess was one step too kind." + signs),
        ("satisfied", "Your guess was 3 steps too kind." + signs),
        ("furious", "Your guess was one step too harsh." + signs),
    ):
        assert phrases.calibration(calibration(guess, "annoyed", rules), mood) == told
    assert phrases.calibration(None, mood) == ""
