"""How the trainee brought the customer back, whatever it was that had gone wrong before."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.debrief.debrief import Point
from simulator.mood.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Recovery:
    """The low point of a talk, under neutral, and the way up from it.

    `low` is the last point at which the mood was lowest. `decisions` led from there to neutral or
    better; None where the talk ended before, and then `last` is how far it came.
    """

    low: Point
    decisions: int | None
    last: Point


def recovery(course: Sequence[Point], rules: Rulebook) -> Recovery | None:
    """The recovery in a course of at least one point; None where the mood was never too low.

    Neutral is the band in which M = 0 lies.
    """
    lowest = min(point.score for point in course)
    low = next(point for point in reversed(course) if point.score == lowest)
    neutral = rules.band("mood", 0)
    bottom = next(band.low for band in rules.bands["mood"] if band.name == neutral)
    if lowest >= bottom:
        return None
    after = course[course.index(low) + 1 :]
    back = next((point for point in after if point.score >= bottom), None)
    return Recovery(low, back.decision - low.decision if back else None, course[-1])
