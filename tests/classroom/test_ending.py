"""When a class is over its road is an attempt, its splits are a record, and nobody is named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.classroom.ending import end_class
from simulator.classroom.errors import ClassroomError
from simulator.classroom.events import Joined, Played, Quoted, Voted, WentOn
from simulator.classroom.folder import Classes, ClassFolder
from simulator.records.edition import Edition
from simulator.records.opening import open_records_file
from simulator.records.store import Records
from tests.classroom.holding import PLAN, Clock

OWNER = "Class: Onboarding May"


@pytest.fixture
def folder(tmp_path: Path, small: str, rules) -> ClassFolder:
    """A class in the small story."""
    edition = Edition("test.yaml", small.encode(), rules)
    return Classes(tmp_path / "classes").begin(PLAN, edition)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    """Somebody's records."""
    made = open_records_file(tmp_path / "records.sqlite").records
    yield made
    made.close()


def test_its_road_is_kept_as_an_attempt(folder: ClassFolder, records: Records) -> None:
    """Under a profile of the class, which the next class of that name shares."""
    for _ in range(2):
        room = folder.open(Clock())
        room.do(Joined("secret-seat", "Ann"))
        room.do(Voted("secret-seat", "paraphrase"))
        room.do(Played("paraphrase"))
        room.do(Quoted("Say it back to her."))
        room.do(WentOn())
        room.do(Played("listen-on"))
        ended = end_class(folder, room, records, OWNER)
        kept = records.attempt(ended.record.attempt)
        assert ended.notice == ""
        assert kept.session.path == ended.record.path == ("paraphrase", "listen-on")
        assert kept.session.times == (5.0, 7.0)
        folder.path.joinpath("record.json").unlink()
    owners = [one for one in records.profiles() if one.name == OWNER]
    assert len(owners) == 1
    assert len(records.attempts(owners[0].id)) == 2


def test_who_voted_what_is_forgotten(folder: ClassFolder, records: Records) -> None:
    """Neither seat nor name is in any file of a class that is over; what was said is."""
    room = folder.open(Clock())
    room.do(Joined("secret-seat", "Ann"))
    room.do(Voted("secret-seat", "paraphrase"))
    room.do(Quoted("Say it back to her."))
    room.settle()
    end_class(folder, room, records, OWNER)
    files = [one.read_bytes() for one in folder.path.rglob("*") if one.is_file()]
    assert folder.over
    assert not any(b"secret-seat" in one or b"Ann" in one for one in files)
    assert folder.record().decisions[0].quotes == ("Say it back to her.",)
    assert folder.record().decisions[0].split.counts["paraphrase"] == 1


def test_a_class_that_said_nothing_leaves_no_attempt(folder: ClassFolder, records: Records) -> None:
    """It is over all the same."""
    ended = end_class(folder, folder.open(Clock()), records, OWNER)
    assert (ended.record.attempt, ended.record.path, folder.over) == ("", (), True)
    assert records.profiles() == ()


def test_records_that_refuse_cost_the_attempt_only(
    folder: ClassFolder, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The class has its record, and the facilitator is told."""
    room = folder.open(Clock())
    room.do(Played("paraphrase"))
    monkeypatch.setattr(records, "_clock", lambda: None)  # nothing can be dated
    monkeypatch.setattr(type(records), "profiles", _refuse)
    ended = end_class(folder, room, records, OWNER)
    assert "locked" in ended.notice
    assert folder.record().path == ("paraphrase",)


def test_a_full_disk_keeps_the_class_open(
    folder: ClassFolder, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can't be written isn't over, and nothing of it is lost."""
    room = folder.open(Clock())
    room.do(Played("paraphrase"))
    room.settle()
    with monkeypatch.context() as full:
        full.setattr("simulator.classroom.folder._write", _no_space)
        with pytest.raises(ClassroomError, match="No space left"):
            end_class(folder, room, records, OWNER)
    assert not folder.over
    assert folder.open(Clock()).lesson.session.path == ("paraphrase",)


def _refuse(*_: object) -> None:
    from simulator.records.errors import RecordsError

    raise RecordsError("The database is locked.")


def _no_space(*_: object) -> None:
    raise ClassroomError("record.json can't be written: No space left on device.")
