"""A class to hold in tests: its plan, its clock, and whatever can happen in it."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from simulator.classroom.errors import RefusedError
from simulator.classroom.events import (
    AskedAgain,
    Compared,
    Counted,
    Entry,
    Event,
    Joined,
    Played,
    Quoted,
    Revealed,
    Timed,
    Voted,
    WentBack,
    WentOn,
    applied,
)
from simulator.classroom.folder import Classes, ClassFolder
from simulator.classroom.lesson import Lesson, Vote
from simulator.classroom.plan import Plan
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.edition import Edition

BEGAN = 1_700_000_000_000
PLAN = Plan("may", "Onboarding May", "steady", 7, "K7QP", BEGAN)
GREAT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
"""A talk of four decisions, to the best ending."""
POOR = ("listen-on", "offer-trace", "explain-why-not")
SEATS = ("s-ann", "s-bob", "s-cat")
_OPTIONS = (*GREAT, "blame-the-driver", "explain-why-not", "ask-again", "no-such-thing")
_BANDS = ("", "furious", "neutral", "delighted", "no-such-band")


class Clock:
    """A clock that goes on by a second whenever somebody looks."""

    def __init__(self, now: int = BEGAN) -> None:
        self.now = now

    def __call__(self) -> int:
        """Milliseconds since 1970."""
        self.now += 1_000
        return self.now


def begun(engine: Engine) -> Lesson:
    """A class before its first decision."""
    return Lesson(Session.start(engine, PLAN.seed))


def after(lesson: Lesson, *events: Event) -> Lesson:
    """The class after all of these; RefusedError where one isn't possible."""
    for event in events:
        lesson = applied(lesson, Entry(0, event))
    return lesson


def after_any(lesson: Lesson, *events: Event) -> Lesson:
    """The class after those of the events that are possible."""
    for event in events:
        with suppress(RefusedError):
            lesson = applied(lesson, Entry(0, event))
    return lesson


def taking(*road: str) -> list[Event]:
    """A road taken, each reply heard first."""
    return [event for option in road for event in (Played(option), WentOn())]


def known(lesson: Lesson) -> tuple[Any, ...]:
    """All that a class is, without the engine, which is another one when it was opened again."""
    session = lesson.session
    stands = (session.path, session.times, session.step.place.id, session.step.state)
    shown = (lesson.shown, lesson.beside, lesson.until, lesson.phase)
    return (*stands, dict(lesson.rounds), dict(lesson.seats), *shown)


def votes(lesson: Lesson) -> dict[str, Vote]:
    """The votes of the ballot at hand, by seat."""
    return dict(lesson.round.ballot.votes)


def held_in(folder: Path, small: str, rules: Rulebook, plan: Plan = PLAN) -> ClassFolder:
    """A class that begins in a folder of classes."""
    return Classes(folder).begin(plan, Edition("test.yaml", small.encode(), rules))


_option = st.sampled_from(_OPTIONS)
happenings: st.SearchStrategy[Event] = st.one_of(
    st.builds(
        Joined, st.sampled_from(SEATS), st.sampled_from(["", "Zoë"]), st.sampled_from(["", "East"])
    ),
    st.builds(Voted, st.sampled_from(SEATS), _option, st.sampled_from(_BANDS)),
    st.builds(Counted, _option, st.integers(-1, 40)),
    st.builds(Played, _option),
    st.builds(Compared, _option),
    st.builds(Quoted, st.text(max_size=12)),
    st.builds(Timed, st.integers(0, 2**53)),
    st.sampled_from([Revealed(), AskedAgain(), WentOn(), WentOn(), WentBack()]),
)
"""What can happen in a class, and much that can't."""
