"""A talk never stops because something could not be written, and nothing of it is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from simulator.play.engine import Engine
from simulator.records import database
from simulator.records.attempt import State
from simulator.records.edition import Edition
from simulator.records.keeping import Keeper
from simulator.records.opening import open_records_file

from .conftest import GREAT, POOR, Trainee
from .test_opening import damage, page_of


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for a lock here."""
    monkeypatch.setattr(database, "PATIENCE", 0.1)


@pytest.fixture
def ann(file: Path, engine: Engine, edition: Edition) -> Trainee:
    """A trainee whose records are in a file."""
    return Trainee(open_records_file(file).records, engine, edition, "Ann")


def test_attempts_wait_while_the_records_are_locked(file: Path, ann: Trainee) -> None:
    """The same trouble is told once; what waited is written in order when the lock is gone."""
    told: list[str] = []
    keeper = Keeper(ann.records, ann.id, told.append)
    keeper.begin(ann.edition, coach=True)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        keeper.keep(ann.session("listen-on"))
        keeper.leave(ann.session(*GREAT))
        keeper.begin(ann.edition, coach=True)
        assert not keeper.settle()
    assert len(told) == 1
    assert told[0].startswith("Another program is writing")
    assert "saved as soon as that works" in told[0]
    keeper.keep(ann.session("listen-on", "paraphrase"))
    assert keeper.settled
    (ended,) = ann.records.attempts(ann.id)
    assert ann.records.attempt(ended.id).session.path == GREAT
    assert keeper.attempt is not None
    unfinished = ann.records.attempt(keeper.attempt)
    assert (unfinished.row.state, unfinished.session.path) == (
        State.OPEN,
        ("listen-on", "paraphrase"),
    )


def test_damage_during_a_talk(file: Path, ann: Trainee) -> None:
    """It is told, the file is mended, and the reply at hand is on the disk all the same."""
    for _ in range(10):
        ann.tell(*POOR)
    told: list[str] = []
    keeper = Keeper(ann.records, ann.id, told.append)
    keeper.begin(ann.edition, coach=True)
    keeper.keep(ann.session("listen-on"))
    ann.records.close()
    damage(file, (page_of(file, "attempt"),))
    keeper.keep(ann.session("listen-on", "paraphrase"))
    assert len(told) == 1
    assert "were damaged" in told[0]
    assert keeper.attempt is not None
    assert ann.records.attempt(keeper.attempt).session.path == ("listen-on", "paraphrase")


def test_going_on_with_an_attempt(ann: Trainee) -> None:
    """An attempt that was quit is resumed, ended, and no longer offered."""
    first = Keeper(ann.records, ann.id, print)
    first.begin(ann.edition, coach=True)
    first.keep(ann.session("listen-on"))
    row = ann.records.unfinished(ann.id)
    assert row is not None
    keeper = Keeper(ann.records, ann.id, print)
    _, session = keeper.resume(row.id)
    for option in GREAT[1:]:
        session = session.choose(option)
        keeper.keep(session)
    keeper.leave(session)
    assert (keeper.attempt, ann.records.unfinished(ann.id)) == (None, None)
    assert ann.records.attempt(row.id).session.path == GREAT
