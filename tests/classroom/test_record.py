"""The record of a class has its splits, its road and its quotes, and names nobody."""

import pytest

from simulator.classroom.events import (
    AskedAgain,
    Compared,
    Counted,
    Joined,
    Played,
    Quoted,
    Revealed,
    Voted,
    WentBack,
    WentOn,
)
from simulator.classroom.lesson import Lesson
from simulator.classroom.record import ClassRecord, class_records, record_of
from simulator.play.engine import Engine

from .holding import BEGAN, GREAT, PLAN, SEATS, after, begun, taking

ENDED = BEGAN + 1_800_000
ANN, BOB, CAT = SEATS


@pytest.fixture
def lesson(engine: Engine) -> Lesson:
    """A class that changed its mind, tried a road, left it for another, and came to the end."""
    voted = [Voted(ANN, "blame-the-driver"), Voted(BOB, "paraphrase"), Counted("paraphrase", 6)]
    return after(
        begun(engine),
        *[Joined(ANN, "Ann Onymous"), Joined(BOB, "", "East"), *voted, Revealed(), AskedAgain()],
        *[Voted(ANN, "paraphrase"), Quoted("She needs a time."), Revealed()],
        *[Played("blame-the-driver"), Compared("listen-on"), WentOn(), Counted("listen-on", 3)],
        *[WentBack(), *taking(*GREAT), Quoted("Well done")],
    )


@pytest.fixture
def record(lesson: Lesson) -> ClassRecord:
    """What stays of it."""
    return record_of(PLAN, lesson, ENDED, "a1")


def test_what_was_played_and_by_which_road(record: ClassRecord, lesson: Lesson) -> None:
    """Story, temperament, road and ending; people are the most votes at one decision."""
    story = lesson.session.engine.story
    assert (record.story, record.title, record.revision) == (story.id, story.title, story.revision)
    assert (record.id, record.name, record.persona, record.seed) == (
        *(PLAN.id, PLAN.name),
        *("steady", PLAN.seed),
    )
    assert (record.began, record.ended, record.attempt) == (BEGAN, ENDED, "a1")
    assert (record.path, record.ending, record.people) == (GREAT, "pleased", 8)


def test_every_decision_that_the_room_met(record: ClassRecord) -> None:
    """In the order in which it did, with each time that it was asked, also off the road."""
    first, left, *rest = record.decisions
    assert [split.cast for split in first.splits] == [8, 1]
    assert first.split.counts["paraphrase"] == 1
    assert first.played == ("blame-the-driver", "listen-on")
    assert first.quotes == ("She needs a time.",)
    assert (left.path, left.scene, left.split.cast) == (("blame-the-driver",), "counter", 3)
    assert [one.path for one in rest] == [GREAT[:1], GREAT[:2], GREAT[:3]]
    assert [one.scene for one in rest] == ["counter", "counter", "next-day"]
    assert rest[-1].quotes == ("Well done",)


def test_what_the_room_took(record: ClassRecord) -> None:
    """At each decision on its road; nothing where it left one."""
    assert [record.taken(one) for one in record.decisions] == [GREAT[0], "", *GREAT[1:]]


def test_a_class_that_stops_half_way(engine: Engine) -> None:
    """It has no ending, and what was asked last was not taken."""
    half = after(begun(engine), *taking("paraphrase"), Counted("listen-on", 2), Played("listen-on"))
    record = record_of(PLAN, half, ENDED)
    assert (record.path, record.ending, record.attempt) == (("paraphrase",), "", "")
    assert record.taken(record.decisions[-1]) == ""


def test_a_class_in_which_nothing_happened(engine: Engine) -> None:
    """It has no decisions and no people."""
    record = record_of(PLAN, begun(engine), ENDED)
    assert (record.decisions, record.people, record.path) == ((), 0, ())


def test_nobody_is_named_in_it(record: ClassRecord) -> None:
    """Neither by the secret of their phone nor by their name."""
    data = class_records().dump_json(record).decode()
    assert not any(word in data for word in (*SEATS, "Ann Onymous"))


def test_it_comes_back_as_it_was(record: ClassRecord) -> None:
    """From the disk."""
    kept = class_records()
    assert kept.validate_json(kept.dump_json(record)) == record
