"""A class comes back from its folder as it was left, and is kept when it is over."""

import errno
import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.classroom.errors import ClassroomError
from simulator.classroom.events import Counted, Event, Joined, Quoted, Revealed, Timed, Voted
from simulator.classroom.folder import Classes, ClassFolder, on_phones
from simulator.classroom.lesson import Phase, Vote
from simulator.classroom.record import record_of
from simulator.classroom.room import Room
from simulator.mood.rulebook import Rulebook
from simulator.records.edition import Edition

from .holding import (
    BEGAN,
    GREAT,
    PLAN,
    SEATS,
    Clock,
    after_any,
    happenings,
    held_in,
    known,
    taking,
    votes,
)

ANN, BOB, _ = SEATS
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def classes(tmp_path: Path) -> Classes:
    """All classes of somebody who has held none."""
    return Classes(tmp_path / "classes")


@pytest.fixture
def folder(tmp_path: Path, small: str, rules: Rulebook) -> ClassFolder:
    """A class that has begun."""
    return held_in(tmp_path / "classes", small, rules)


def happen(room: Room, *events: Event) -> None:
    """Let things happen, have them on the disk, and let the class go."""
    for event in events:
        room.do(event)
    room.close()


def test_a_class_begins(folder: ClassFolder, classes: Classes, rules: Rulebook, small: str) -> None:
    """At its first scene, as it was planned."""
    assert [one.path for one in classes.unfinished()] == [folder.path]
    assert classes.past() == ()
    room = folder.open(Clock())
    assert (room.plan, room.lesson.phase, room.lesson.session.path) == (PLAN, Phase.ASKING, ())
    assert folder.edition() == Edition("test.yaml", small.encode(), rules)
    assert not folder.over
    assert folder.hand_ins.parent == folder.path
    room.close()


def test_it_comes_back_at_the_same_scene(folder: ClassFolder) -> None:
    """With the same votes, code, countdown and people, and goes on from there."""
    cast = [Joined(ANN, "Zoë"), Voted(ANN, "paraphrase", "wary"), Quoted("Time!"), Revealed()]
    happen(folder.open(Clock()), *cast, *taking("listen-on"), Voted(ANN, "paraphrase"), Timed(9))
    room = folder.open(Clock())
    lesson = room.lesson
    assert (lesson.session.path, lesson.phase, lesson.until) == (("listen-on",), Phase.ASKING, 9)
    assert votes(lesson) == {ANN: Vote("paraphrase")}
    assert lesson.rounds[()].ballot.votes == {ANN: Vote("paraphrase", "wary")}
    assert lesson.rounds[()].quotes == ("Time!",)
    assert lesson.seats[ANN].name == "Zoë"
    assert room.plan.code == PLAN.code
    room.do(Joined(BOB))
    room.do(Voted(BOB, "paraphrase"))
    assert len(votes(room.lesson)) == 2
    room.close()


@FEW
@given(st.lists(happenings, max_size=40), st.integers(0, 40))
def test_whatever_happened_comes_back(
    small: str, rules: Rulebook, events: list[Event], at: int
) -> None:
    """Closed and opened again anywhere, a class is what it would have been."""
    with TemporaryDirectory() as home:
        folder = held_in(Path(home), small, rules)
        for some in (events[:at], events[at:]):
            room = folder.open(lambda: BEGAN)
            expected = after_any(room.lesson, *some)
            for event in some:
                if after_any(room.lesson, event) != room.lesson:
                    room.do(event)
            assert known(room.lesson) == known(expected)
            room.close()
        again = folder.open()
        assert known(again.lesson) == known(room.lesson)
        again.close()


def test_a_damaged_line_costs_what_stood_on_it(folder: ClassFolder) -> None:
    """Whatever was done behind it is still there, where it has its ground."""
    cast = [Joined(ANN), Joined(BOB), Voted(ANN, "paraphrase"), Voted(BOB, "listen-on")]
    happen(folder.open(Clock()), *cast, Counted("listen-on", 3), *taking("paraphrase"))
    file = folder.path / "events.jsonl"
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join([*lines[:1], b"\0\0\0\n", *lines[2:]]))
    room = folder.open()
    assert room.lesson.session.path == ("paraphrase",)
    first = room.lesson.rounds[()].ballot
    assert (first.votes, first.hands) == ({ANN: Vote("paraphrase")}, {"listen-on": 3})
    room.close()


def test_held_otherwise_from_now_on(folder: ClassFolder) -> None:
    """Where phones are served comes back, too."""
    folder.write_plan(on_phones(PLAN, "192.168.1.5", 8123))
    assert folder.plan() == replace(PLAN, host="192.168.1.5", port=8123)
    folder.write_plan(on_phones(folder.plan(), "", 0))
    assert folder.plan() == PLAN


def test_a_class_that_is_over(folder: ClassFolder, classes: Classes) -> None:
    """Has its record, and who voted what is gone."""
    room = folder.open(Clock())
    happen(room, Joined(ANN, "Ann Onymous"), Voted(ANN, "paraphrase"), *taking(*GREAT))
    record = record_of(room.plan, room.lesson, BEGAN + 60_000)
    folder.finish(record)
    assert folder.over
    assert folder.record() == record
    assert classes.unfinished() == ()
    assert [one.path for one in classes.past()] == [folder.path]
    kept = b"".join(one.read_bytes() for one in folder.path.rglob("*") if one.is_file())
    assert ANN.encode() not in kept
    assert b"Ann Onymous" not in kept


def test_votes_that_could_not_be_forgotten_are_so_later(
    folder: ClassFolder, classes: Classes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As soon as somebody looks at the past classes."""
    room = folder.open(Clock())
    happen(room, Joined(ANN))
    with monkeypatch.context() as patched:

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "It is held open")

        patched.setattr(Path, "unlink", refuse)
        folder.forget()
    assert (folder.path / "events.jsonl").exists()
    folder.finish(record_of(room.plan, room.lesson, BEGAN))
    (folder.path / "events.jsonl").write_bytes(b"{}\n")
    assert len(classes.past()) == 1
    assert not (folder.path / "events.jsonl").exists()


def test_classes_stand_newest_first(tmp_path: Path, small: str, rules: Rulebook) -> None:
    """By when they began; a folder that can't be read is left out."""
    for number in (2, 3, 1):
        held_in(tmp_path, small, rules, replace(PLAN, id=f"c{number}", began=BEGAN + number))
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "plan.json").write_text("{}")
    assert [one.path.name for one in Classes(tmp_path).unfinished()] == ["c3", "c2", "c1"]
    assert Classes(tmp_path / "none").unfinished() == ()


def test_deleting(folder: ClassFolder, classes: Classes) -> None:
    """Everything is gone, the attempts that were handed in, too; once is enough."""
    folder.hand_ins.mkdir()
    (folder.hand_ins / "a.rapport.json").write_text("{}")
    folder.delete()
    assert not folder.path.exists()
    assert classes.unfinished() == ()
    with pytest.raises(ClassroomError, match="can't be deleted"):
        folder.delete()


@pytest.mark.parametrize("file", ["plan.json", "story.yaml", "rulebook.json", "source.json"])
@pytest.mark.parametrize("data", [None, b"", b"[]", b"{}", b"\xff\0", b'{"name": '])
def test_what_is_broken_is_told(folder: ClassFolder, file: str, data: bytes | None) -> None:
    """In words; nothing else ever comes of it."""
    path = folder.path / file
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)
    with pytest.raises(ClassroomError, match=r"can't be (read|understood)"):
        folder.open()


def test_a_record_that_is_broken_is_told(folder: ClassFolder) -> None:
    """As the rest is."""
    (folder.path / "record.json").write_text("{}")
    with pytest.raises(ClassroomError, match="can't be understood"):
        folder.record()


def test_a_full_disk_at_the_beginning(
    classes: Classes, small: str, rules: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and there is no half a class to go on with."""
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if "rulebook" in path.name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ClassroomError, match="No space left on device"):
        classes.begin(PLAN, Edition("test.yaml", small.encode(), rules))
    assert classes.unfinished() == ()


def test_two_classes_never_share_a_folder(folder: ClassFolder, small: str, rules: Rulebook) -> None:
    """The one that is there stays as it is."""
    with pytest.raises(ClassroomError, match="can't be made"):
        held_in(folder.path.parent, small, rules)
    assert folder.plan() == PLAN
