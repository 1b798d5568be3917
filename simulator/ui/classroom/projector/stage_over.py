"""The last slide: how it ended, by which road, and what divided the room; no Qt."""

from collections.abc import Iterator
from dataclasses import replace

from simulator.classroom.lesson import Lesson
from simulator.classroom.prompts.prompt import prompt
from simulator.classroom.split import split_of
from simulator.debrief.phrases import in_short
from simulator.play.session import replay
from simulator.story.words import Translate, grade_word
from simulator.ui.classroom.conductor import letter_of
from simulator.ui.classroom.projector.stage import Over, Passed, Reply, Who

_SHORT = 56
"""Characters of what was said, where a road is told in short."""
_Votes = tuple[tuple[Reply, int], ...]


def over(lesson: Lesson, who: Who, tr: Translate) -> Over:
    """The slide of a lesson whose talk has ended; `who` is the customer at the end."""
    session = lesson.session
    ending, rulebook = session.step.ending, session.engine.rulebook
    assert ending is not None
    road = [
        Passed(in_short(step.option.say, _SHORT), rulebook.mood_band(step.after))
        for step in session.decisions
        if step.option
    ]
    divided, votes = _most_divided(lesson)
    return Over(
        who,
        tr("It ended: {grade}").format(grade=grade_word(ending.grade, tr)),
        ending.text,
        ending.epilogue,
        tuple(road),
        divided,
        votes,
        prompt(lesson, tr),
    )


def _most_divided(lesson: Lesson) -> tuple[str, _Votes]:
    """The customer's line at which the room agreed least, and how it voted; "" for none."""
    most: tuple[float, int] = (0.0, 0)
    told: tuple[str, _Votes] = ("", ())
    for there in _decisions(lesson):
        split, view = split_of(there), there.session.step.view
        if view is None or not split.division or (split.division, split.cast) <= most:
            continue
        most = (split.division, split.cast)
        votes = [
            (Reply(letter_of(index), in_short(option.say, _SHORT)), split.counts[option.id])
            for index, option in enumerate(there.options)
            if split.counts[option.id]
        ]
        told = (view.line, tuple(votes))
    return told


def _decisions(lesson: Lesson) -> Iterator[Lesson]:
    """The lesson at every decision that was put to the room."""
    start = replace(lesson.session, step=lesson.session.engine.start(), times=())
    for road in lesson.rounds:
        yield replace(lesson, session=replay(start, road).session, shown="", beside="")
