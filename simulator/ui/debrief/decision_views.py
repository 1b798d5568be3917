"""Decisions and the course they took, from the debrief's values into words."""

from collections.abc import Iterable, Iterator

from simulator.debrief.debrief import Debrief, Point, Review
from simulator.debrief.phrases import called, in_short
from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import HIGH, State, score
from simulator.ui.debrief.phrases import PagePhrases
from simulator.ui.debrief.views import (
    CourseView,
    DecisionView,
    LevelView,
    MoveView,
    PointView,
    Strip,
)

LOWEST, HIGHEST = -2 * HIGH, 2 * HIGH
"""The ends of the whole mood's scale."""


def decision_views(
    told: Debrief, rules: Rulebook, phrases: PagePhrases
) -> tuple[DecisionView, ...]:
    """Every decision; a mood's move runs from the decision before, so that it counts the entry."""
    before = (point.band for point in told.course)
    return tuple(
        _decision(review, called(told.customer), band, rules, phrases)
        for review, band in zip(told.reviews, before, strict=False)
    )


def course_view(
    told: Debrief, last: State, rules: Rulebook, phrases: PagePhrases, tr: Translate
) -> CourseView:
    """The course over the bands; `last` is where the talk stood when it stopped."""
    points = [_point(told.course[0], None, tr("At the start"))]
    points += [
        _point(review.after, review.number, in_short(review.said)) for review in told.reviews
    ]
    if told.epilogue:
        end = Point(len(told.reviews), last.mood, score(last), told.left)
        points.append(_point(end, None, tr("Where it stopped")))
    summary = phrases.course(points[0].band, points[-1].band, len(told.reviews))
    return CourseView(tuple(_strips(rules)), tuple(points), summary)


def _point(point: Point, decision: int | None, label: str) -> PointView:
    return PointView(decision, label, point.score, point.band, *point.mood)


def _strips(rules: Rulebook) -> Iterator[Strip]:
    """The bands side by side without gaps; the edges lie between whole points."""
    low = float(LOWEST)
    bands = [band for band in rules.bands["mood"] if band.low <= HIGHEST]
    for band in bands:
        high = HIGHEST if band is bands[-1] or band.high >= HIGHEST else band.high + 0.5
        yield Strip(band.name, low, high)
        low = high


def _decision(
    review: Review, customer: str, before: str, rules: Rulebook, phrases: PagePhrases
) -> DecisionView:
    after = review.after.band
    approach = rules.approaches[review.approach]
    return DecisionView(
        number=review.number,
        short=in_short(review.said),
        move=MoveView(before, after, phrases.move(before, after)),
        customer=customer,
        heard=review.heard_line,
        said=review.said,
        reply=review.reply,
        approach=approach.name,
        approach_means=approach.means,
        because=review.because,
        why=review.why,
        levels=tuple(
            LevelView(rules.skills[skill].name, level, phrases.level(level))
            for skill, level in sorted(review.levels.items(), key=lambda one: -one[1])
        ),
        shown=technique_names(review.shown, rules),
        missed=technique_names(review.missed, rules),
    )


def technique_names(ids: Iterable[str], rules: Rulebook) -> tuple[str, ...]:
    """The names of techniques, each once, in the order in which they came up."""
    return tuple(rules.techniques[one].name for one in dict.fromkeys(ids))
