"""A talk as it reads: who said what, and what was seen to happen."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from simulator.play.engine import Step
from simulator.play.session import Session
from simulator.story.model import Scene


class Voice(Enum):
    """Who speaks an entry."""

    CUSTOMER = auto()
    TRAINEE = auto()
    NARRATOR = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said; `decision` counts the decisions made before it."""

    voice: Voice
    text: str
    decision: int


def transcript(session: Session) -> Iterator[Entry]:
    """Everything said so far, oldest first; the ending's text and epilogue stand last."""
    decisions = session.decisions
    first = decisions[0].before if decisions else session.step
    if first is not None:
        yield from arrival(first, 0)
    for count, step in enumerate(decisions, start=1):
        yield from exchange(step, count)


def exchange(step: Step, count: int) -> Iterator[Entry]:
    """What one decision, the `count`-th, adds to the transcript."""
    if step.option is not None:
        yield Entry(Voice.TRAINEE, step.option.say, count - 1)
    if step.reply:
        yield Entry(Voice.CUSTOMER, step.reply, count)
    yield from arrival(step, count)


def arrival(step: Step, count: int) -> Iterator[Entry]:
    """What is said on coming to a place after `count` decisions."""
    place = step.place
    if isinstance(place, Scene):
        if place.later:
            yield Entry(Voice.NARRATOR, place.later, count)
        if step.view is not None:
            yield Entry(Voice.CUSTOMER, step.view.line, count)
        return
    yield Entry(Voice.NARRATOR, place.text, count)
    if place.epilogue:
        yield Entry(Voice.NARRATOR, place.epilogue, count)
