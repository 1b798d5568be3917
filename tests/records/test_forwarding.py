"""What a laptop kept reaches the department's database: once, and also after a bad connection."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import URL, func, select, update

from simulator.play.engine import Engine
from simulator.records import forwarding
from simulator.records.database import open_database, reading, sqlite_url, writing
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError
from simulator.records.forwarding import Pushed, push
from simulator.records.opening import records_at
from simulator.records.store import Records
from simulator.records.tables import attempts, sources

from .conftest import GREAT, POOR, Clock, Trainee


@pytest.fixture
def laptop(tmp_path: Path, clock: Clock) -> Iterator[Records]:
    """The records of a trainee's own computer."""
    opened = Records(open_database(sqlite_url(tmp_path / "laptop.sqlite")), clock)
    yield opened
    opened.close()


@pytest.fixture
def ann(laptop: Records, engine: Engine, edition: Edition) -> Trainee:
    """A trainee there, with two talks and one that is not over."""
    trainee = Trainee(laptop, engine, edition, "Ann")
    for path in (GREAT, POOR):
        trainee.play(*path)
    laptop.save(trainee.begin(), trainee.session("listen-on"))
    return trainee


def push_all(here: Records, there: Records) -> Pushed:
    """Push everybody's attempts; how it ended."""
    nothing = Pushed(0, 0, 0)
    return [nothing, *push(here, [one.id for one in here.profiles()], there)][-1]


def test_pushed_once(ann: Trainee, laptop: Records, records: Records) -> None:
    """What is over arrives as it was; a second time there is nothing to send."""
    assert push_all(laptop, records) == Pushed(arrived=2, new=2, of=2)
    for row in laptop.attempts(ann.id):
        assert records.attempt(row.id).row == row
        assert records.attempt(row.id).session.times == laptop.attempt(row.id).session.times
    assert records.unfinished(ann.id) is None
    assert push_all(laptop, records) == Pushed(0, 0, 0)
    ann.play(*GREAT)
    assert push_all(laptop, records) == Pushed(arrived=1, new=1, of=1)


def test_what_was_added_later(ann: Trainee, laptop: Records, records: Records) -> None:
    """A note is sent after the attempt, which is not there twice; a new name as well."""
    push_all(laptop, records)
    row = laptop.attempts(ann.id)[0]
    laptop.note(row.id, "Listen first")
    laptop.rename_profile(ann.id, "Anna")
    assert push_all(laptop, records) == Pushed(arrived=1, new=0, of=1)
    assert [one.note for one in records.attempts(ann.id)] == ["Listen first", ""]
    assert records.profiles()[0].name == "Anna"


def test_it_goes_on_where_it_stopped(
    ann: Trainee, laptop: Records, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each batch is remembered; one that arrived without being remembered arrives once."""
    monkeypatch.setattr(forwarding, "BATCH", 1)
    people = [ann.id]
    pushing = push(laptop, people, records)
    assert next(pushing) == Pushed(arrived=1, new=1, of=2)
    pushing.close()
    monkeypatch.setattr(forwarding.delivering, "sent", lambda *_: None)  # killed right before
    assert push_all(laptop, records) == Pushed(arrived=1, new=1, of=1)
    monkeypatch.undo()
    assert push_all(laptop, records) == Pushed(arrived=1, new=0, of=1)
    assert records.counts(ann.id) == {"test": 2}


def test_two_departments(
    ann: Trainee, laptop: Records, records: Records, tmp_path: Path, clock: Clock
) -> None:
    """What one has, the other still gets."""
    other = Records(open_database(sqlite_url(tmp_path / "other.sqlite")), clock)
    assert push_all(laptop, records).new == push_all(laptop, other).new == 2
    other.close()


def test_a_lost_story(ann: Trainee, laptop: Records, records: Records) -> None:
    """An attempt whose story was lost to damage stays here, and that is told each time."""
    with writing(laptop.database) as db:
        db.execute(update(sources).where(sources.c.kind == "story").values(data=b""))
    assert push_all(laptop, records) == Pushed(arrived=0, new=0, of=2, lost=2)
    ann.play(*GREAT)  # the same story: its text is there again
    assert push_all(laptop, records) == Pushed(arrived=3, new=3, of=3)


def test_not_to_itself(ann: Trainee, laptop: Records, tmp_path: Path) -> None:
    """That would look as if it had arrived somewhere."""
    same = records_at(tmp_path / "laptop.sqlite")
    with pytest.raises(RecordsError, match="the records themselves"):
        push_all(laptop, same)
    same.close()


def test_a_class_pushes_at_once(
    url: URL, engine: Engine, edition: Edition, clock: Clock, tmp_path: Path
) -> None:
    """Many laptops with the same stories push at the same moment."""
    open_database(url).dispose()

    def push_from(name: str) -> Pushed:
        here = Records(open_database(sqlite_url(tmp_path / f"{name}.sqlite")), clock)
        trainee = Trainee(here, engine, edition, name)
        for _ in range(5):
            trainee.play(*GREAT)
        there = Records(open_database(url, patience=30.0), clock)
        done = push_all(here, there)
        here.close()
        there.close()
        return done

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(push_from, "abcdef")) == {Pushed(arrived=5, new=5, of=5)}
    database = open_database(url)
    with reading(database) as db:
        assert db.execute(select(func.count()).select_from(attempts)).scalar() == 30
    database.dispose()
