"""A class that voted on the small story, and attempts at it by people on their own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from simulator.classroom.lesson import Lesson, Seat, Vote
from simulator.classroom.plan import Plan
from simulator.classroom.record import ClassRecord, record_of
from simulator.classroom.sheet.content import class_sheet
from simulator.classroom.sheet.material import Material, Solo
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.reading import read_story
from simulator.story.source import Source, decode

BEGAN = 1_763_733_900_000
WHEN = datetime(2025, 11, 21, 14, 5, tzinfo=UTC)
PLAN = Plan("may", "Onboarding May", "steady", 7, "K7QP", BEGAN, teams=("Red", "Blue"))
SEATS = [f"secret-seat-{n}" for n in range(12)]
KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
BROKEN = ("blame-the-driver", "listen-on", "paraphrase", "offer-trace", "explain-why-not")


def seated(engine: Engine, teams: Sequence[str] = ("Red", "Blue")) -> Lesson:
    """Twelve people with phones and names, in their teams by turns."""
    lesson = Lesson(Session.start(engine, PLAN.seed))
    for n, seat in enumerate(SEATS):
        lesson = lesson.join(seat, Seat(f"Nick{n}", teams[n % len(teams)] if teams else ""))
    return lesson


def voted(lesson: Lesson, votes: Mapping[str, int], band: str = "") -> Lesson:
    """So many votes for each reply, one seat after another, and the split shown."""
    seats = iter(SEATS)
    for option, many in votes.items():
        for _ in range(many):
            lesson = lesson.vote(next(seats), Vote(option, band))
    return lesson.reveal()


def recorded(lesson: Lesson) -> ClassRecord:
    """What stays of a class."""
    return record_of(PLAN, lesson, BEGAN + 3_600_000)


@pytest.fixture
def lesson(engine: Engine) -> Lesson:
    """Divided, then asked again and decided; then of one mind; then hands; then a quote."""
    lesson = voted(seated(engine), {"listen-on": 6, "blame-the-driver": 5, "paraphrase": 1}, "wary")
    lesson = voted(lesson.ask_again(), {"listen-on": 11, "blame-the-driver": 1})
    lesson = lesson.play("listen-on").compare("blame-the-driver").go_on(60)
    lesson = voted(lesson, {"paraphrase": 12}).play("paraphrase").go_on(120)
    lesson = lesson.count("offer-trace", 20).count("blame-the-driver", 11).reveal()
    lesson = lesson.quote("She only wants a time.").play("offer-trace").go_on(180)
    return (
        voted(lesson, {"follow-up-kept": 7, "explain-why-not": 5}).play("follow-up-kept").go_on(9)
    )


@pytest.fixture
def held(engine: Engine, lesson: Lesson) -> Material:
    """A class alone."""
    return Material(engine, recorded(lesson), WHEN)


def solo(engine: Engine, *path: str, known: int = 0) -> Solo:
    """An attempt of somebody on their own."""
    session = Session.start(engine)
    for at, option in enumerate(path, start=1):
        session = session.choose(option, at * 9.0)
    return Solo(session, WHEN, known)


@pytest.fixture
def alone(engine: Engine) -> Material:
    """Ten attempts: six keep the promise, three break it, one was left."""
    attempts = [solo(engine, *KEPT)] * 6 + [solo(engine, *BROKEN)] * 3 + [solo(engine, "listen-on")]
    return Material(engine, attempts=tuple(attempts))


@pytest.fixture
def both(held: Material, alone: Material) -> Material:
    """A class and what its people handed in."""
    return Material(held.engine, held.record, held.begun, alone.attempts)


@pytest.fixture
def sheet(both: Material) -> ClassSheet:
    """The sheet of all that."""
    return class_sheet(both)


HOSTILE = "</style></script><img src=x onerror=alert(1)>&amp;{{ 7*7 }}"
"""Markup, an entity and a template's own signs."""


@pytest.fixture
def hostile(small: str, rules: Rulebook) -> Material:
    """Whatever a writer, a facilitator or a team may write, they wrote something nasty."""
    text = small
    for plain in ("The late parcel", "Ida Brandt", "A parcel shop", "Clerk"):
        text = text.replace(plain, f'"{HOSTILE}{plain}"')
    for said in ("Two days", "Well?", "It was for", "You said six", "She nods", "What did she"):
        text = text.replace(f'"{said}', f'"{HOSTILE}{said}')
    for said in ("The driver was", "It was busy", "It's here"):
        text = text.replace(f'"{said}', f'"=HYPERLINK(1){HOSTILE}{said}')
    source = decode("test.yaml", text.encode())
    assert isinstance(source, Source)
    reading = read_story(source, rules.vocabulary())
    assert reading.story is not None, reading.diagnostics
    engine = Engine(reading.story, rules)
    lesson = voted(seated(engine, (HOSTILE, "=cmd|calc")), {"listen-on": 7, "offer-trace": 5})
    lesson = lesson.quote(HOSTILE).play("listen-on").go_on(1)
    record = replace(recorded(lesson), name=f"=SUM(1){HOSTILE}")
    return Material(engine, record, WHEN, others=((HOSTILE, 3),), unread=(f"{HOSTILE} is bad",))
