"""A sheet's decisions: what was said, what it did and cost, and what else was on offer."""

from collections.abc import Iterator

from simulator.debrief.debrief import Review
from simulator.debrief.export.phrases import clock
from simulator.debrief.export.sheet import Chart, Decision, Line, Other, Spot, Turning
from simulator.debrief.export.wording import Wording
from simulator.debrief.judgement import Judged, Verdict
from simulator.debrief.phrases import in_short
from simulator.debrief.what_if import OtherReply, Talk, other_replies
from simulator.mood.state import HIGH, score


def decisions(words: Wording) -> Iterator[Decision]:
    """Every decision; a mood's move runs from the decision before, so that it counts the entry."""
    times = words.attempt.session.times
    for review, at, before in zip(words.told.reviews, times, words.told.course, strict=False):
        yield _decision(words, review, clock(at), before.band)


def turning_points(words: Wording) -> Iterator[Turning]:
    """The two or three decisions that cost most, with what could have been said instead."""
    judgement = words.attempt.judgement
    for judged in judgement.turning_points() if judgement else ():
        others = other_replies(words.attempt.session, judged, words.tr)
        better = next((one for one in others if one.verdict is Verdict.BEST), None)
        said = words.told.reviews[judged.number - 1].said
        instead, answer = (better.said, better.reply) if better else ("", "")
        mark = words.verdict(judged.verdict, words.costs.cost(judged))
        yield Turning(judged.number, said, mark, instead, answer)


def chart(words: Wording, best: Talk | None) -> Chart:
    """The course of the mood, and the best talk's beside it where that is known."""
    told, phrases, tr = words.told, words.phrases, words.tr
    spots = tuple(_spots(words))
    course = (best.start, *(one.after for one in best.exchanges)) if best else ()
    summary = tr("The mood went from {start} to {end} in {length}.").format(
        start=spots[0].band, end=spots[-1].band, length=phrases.length(len(told.reviews))
    )
    bands = words.rules.bands["mood"]
    edges = [-2.0 * HIGH, *(band.low - 0.5 for band in bands[1:])]
    return Chart(
        summary=summary,
        best_summary=words.costs.best(best) if best and best.ending else "",
        best_label=tr("best possible"),
        bands=tuple((words.band(band.name), low) for band, low in zip(bands, edges, strict=True)),
        spots=spots,
        best=tuple(point.score for point in course),
    )


def best_lines(words: Wording, best: Talk) -> Iterator[Line]:
    """The best talk, exchange by exchange."""
    for one in best.exchanges:
        band = words.band(one.after.band)
        yield Line(one.after.decision, one.heard, one.said, one.reply, band)


def _spots(words: Wording) -> Iterator[Spot]:
    told, tr = words.told, words.tr
    start = told.course[0]
    yield Spot(0, tr("At the start"), start.score, words.band(start.band), None)
    for review in told.reviews:
        mark = words.mark(words.judged(review.number))
        after = review.after
        label = in_short(review.said)
        yield Spot(review.number, label, after.score, words.band(after.band), mark)
    if told.epilogue:
        last = words.attempt.session.step.state
        yield Spot(None, tr("Where it stopped"), score(last), words.band(told.left), None)


def _decision(words: Wording, review: Review, at: str, before: str) -> Decision:
    judged = words.judged(review.number)
    after = review.after
    levels = sorted(review.levels.items(), key=lambda one: -one[1])
    return Decision(
        number=review.number,
        at=at,
        heard=review.heard_line,
        said=review.said,
        short=in_short(review.said),
        reply=review.reply,
        approach=words.rules.approaches[review.approach].name,
        move=_move(words, before, after.band),
        band=words.band(after.band),
        score=after.score,
        mood=(after.mood.temper, after.mood.heard, after.mood.trust),
        because=review.because,
        why=review.why,
        levels=tuple(words.level(skill, level) for skill, level in levels),
        shown=words.techniques(review.shown),
        missed=words.techniques(review.missed),
        mark=words.mark(judged),
        others=tuple(_others(words, judged, before)) if judged else (),
    )


def _others(words: Wording, judged: Judged, before: str) -> Iterator[Other]:
    for one in other_replies(words.attempt.session, judged, words.tr):
        yield _other(words, one, before)


def _other(words: Wording, one: OtherReply, before: str) -> Other:
    return Other(
        said=one.said,
        reply=one.reply,
        approach=words.rules.approaches[one.approach].name,
        move=_move(words, before, one.after.band),
        why=one.why,
        mark=words.verdict(one.verdict, words.costs.would_cost(one)),
    )


def _move(words: Wording, before: str, after: str) -> str:
    return words.phrases.move(words.band(before), words.band(after))
