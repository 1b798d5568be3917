"""A story in figures: how long it is, how large its space, and how much it forgives."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.hard_to_read import story_grade
from simulator.analysis.paths import paths
from simulator.analysis.recovery import recoverability
from simulator.play.catalogue import estimated_minutes
from simulator.story.model import Story
from simulator.story.speech import word_count


@dataclass(frozen=True, slots=True)
class Stats:
    """The figures of one story.

    `words` are all that a trainee may read; `minutes` is an estimate of one talk; `grade` is the
    school grade at which its spoken lines read, None where they aren't English. `states` are
    those of all personas, `paths` the sequences of scenes that a talk can take (None also where
    it can go round in a circle), and `recoverability` (0 to 1) is the share of states after a first
    wrong decision from which a good ending can still be reached. Both are None where the story
    wasn't explored to the end; recoverability also where no decision can be wrong.
    """

    scenes: int
    options: int
    words: int
    endings: int
    minutes: int
    grade: float | None = None
    paths: int | None = None
    states: int | None = None
    recoverability: float | None = None


def stats(story: Story, analysis: Analysis | None = None) -> Stats:
    """The figures of a story, and of its space where that was explored."""
    explored = analysis if analysis is not None and analysis.complete else None
    return Stats(
        scenes=len(story.scenes),
        options=sum(len(scene.options) for scene in story.scenes.values()),
        words=sum(word_count(text) for text in _texts(story)),
        endings=len(story.endings),
        minutes=estimated_minutes(story),
        grade=story_grade(story),
        paths=paths(explored) if explored else None,
        states=explored.states if explored else None,
        recoverability=recoverability(explored).share if explored else None,
    )


def _texts(story: Story) -> Iterator[str]:
    """Every text that a trainee can come to read during a talk."""
    yield story.brief
    yield from (card.text for card in story.cards)
    for scene in story.scenes.values():
        yield from (variant.say for variant in scene.customer)
    for _, option in story.options():
        yield option.say
        yield from (reply.say for reply in option.reply)
    for ending in story.endings.values():
        yield from (ending.text, ending.epilogue)
