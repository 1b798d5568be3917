"""Deleted records are gone from the bytes of the file and of its journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from simulator.debrief.judgement import Seer
from simulator.play.engine import Engine
from simulator.records import database
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError
from simulator.records.opening import open_records_file

from .conftest import GREAT, POOR, Trainee


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for a lock here."""
    monkeypatch.setattr(database, "PATIENCE", 0.1)


def contents(file: Path) -> bytes:
    """All bytes of the file and of what lies beside it."""
    return b"".join(one.read_bytes() for one in sorted(file.parent.iterdir()))


def test_no_byte_is_left(file: Path, engine: Engine, edition: Edition) -> None:
    """Neither name, note, ids, decisions nor the story that only this trainee played."""
    records = open_records_file(file).records
    ann = Trainee(records, engine, edition, "Ann-Kathrin Secret")
    attempts = [ann.tell(*path) for path in (GREAT, POOR) * 10]
    records.note(attempts[0], "A private thought")
    records.judge(attempts[0], Seer(engine).judge(ann.session(*GREAT)))
    traces = [b"Ann-Kathrin", b"private thought", b"The late parcel", b"ring-by-six", b"paraphrase"]
    traces += [ann.id.encode(), *(one.encode() for one in attempts)]
    assert all(trace in contents(file) for trace in traces)
    records.delete_profile(ann.id)
    assert [trace for trace in traces if trace in contents(file)] == []
    records.close()
    assert [trace for trace in traces if trace in contents(file)] == []


def test_another_window_holds_on_to_the_bytes(file: Path, engine: Engine, edition: Edition) -> None:
    """That is told, and deleting once more wipes them."""
    records = open_records_file(file).records
    ann = Trainee(records, engine, edition, "Ann-Kathrin Secret")
    ann.play(*GREAT)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM profile").fetchall()
        with pytest.raises(RecordsError, match="traces of them remain"):
            records.delete_profile(ann.id)
        other.execute("COMMIT")
    assert records.profiles() == ()
    assert b"Ann-Kathrin" in contents(file)
    records.delete_profile(ann.id)
    assert b"Ann-Kathrin" not in contents(file)
    records.close()
