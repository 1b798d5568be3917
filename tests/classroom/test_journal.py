"""What `settle` returned from is on the disk, and damage costs no more than what it hit."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event as Flag
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.classroom.errors import ClassroomError
from simulator.classroom.events import Counted, Entry, Quoted, Revealed, Voted, entries
from simulator.classroom.journal import Journal

SOME = (
    Entry(1, Voted("s-ann", "paraphrase")),
    Entry(2, Counted("listen-on", 12)),
    Entry(3, Quoted("Ça va? \n\u2028 [sighs]")),
    Entry(4, Revealed()),
)
FEW = settings(max_examples=30, deadline=None)
"""Each example waits for the disk."""
WAIT = 10.0
"""Seconds after which a test gives up; it never waits so long."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a journal may be."""
    return tmp_path / "events.jsonl"


def write(file: Path, *entries: Entry) -> None:
    """Write entries as a class does, and let the file go."""
    journal = Journal(file)
    for entry in entries:
        journal.append(entry)
    journal.settle()
    journal.close()


def read(file: Path) -> tuple[Entry, ...]:
    """What a class that is opened again finds."""
    return tuple(Journal(file).read())


def test_entries_come_back_in_order(file: Path) -> None:
    """Those of one day behind those of the day before."""
    assert read(file) == ()
    write(file, *SOME[:2])
    write(file, *SOME[2:])
    assert read(file) == SOME
    assert file.stat().st_mode & 0o077 == 0


def test_settling_writes_once(file: Path) -> None:
    """What is on the disk is not written again."""
    journal = Journal(file)
    journal.settle()
    assert not file.exists()
    for entry in SOME[:2]:
        journal.append(entry)
    journal.settle()
    journal.settle()
    assert read(file) == SOME[:2]
    journal.close()
    journal.append(SOME[2])
    journal.settle()
    assert read(file) == SOME[:3]
    journal.close()


def test_a_line_that_was_cut_off_is_left_out_and_taken_off(file: Path) -> None:
    """What is written later is whole."""
    write(file, *SOME[:2])
    with file.open("ab") as stream:
        stream.write(entries().dump_json(SOME[2])[:20])
    assert read(file) == SOME[:2]
    write(file, SOME[3])
    assert read(file) == (*SOME[:2], SOME[3])


@FEW
@given(st.data())
def test_wherever_a_file_ends_the_lines_before_are_there(data: st.DataObject) -> None:
    """And what is written then comes behind them."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "events.jsonl"
        write(file, *SOME)
        whole = file.read_bytes()
        cut = data.draw(st.integers(0, len(whole)))
        file.write_bytes(whole[:cut])
        left = SOME[: whole[:cut].count(b"\n")]
        assert read(file) == left
        write(file, SOME[0])
        assert read(file) == (*left, SOME[0])


@FEW
@given(st.integers(0, 3), st.binary(max_size=40))
def test_a_damaged_line_costs_itself(number: int, garbage: bytes) -> None:
    """Those around it are read."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "events.jsonl"
        write(file, *SOME)
        lines = file.read_bytes().splitlines(keepends=True)
        lines[number] = b"#" + garbage.replace(b"\n", b"") + b"\n"
        file.write_bytes(b"".join(lines))
        assert read(file) == SOME[:number] + SOME[number + 1 :]


def half_written(refusal: OSError) -> Callable[[int, bytes], int]:
    """A disk that takes a few bytes more, and then nothing."""
    real, calls = os.write, iter([True])

    def write(file: int, data: bytes) -> int:
        if next(calls, False):
            return real(file, bytes(data)[:30])
        raise refusal

    return write


@pytest.mark.parametrize("step", ["write", "fsync", "ftruncate"])
def test_a_full_disk_is_told_and_made_good(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Nothing of what could not be written stays, and then all is there once."""
    full = OSError(errno.ENOSPC, "No space left on device")

    def refuse(*_: object) -> int:
        raise full

    journal = Journal(file)
    journal.append(SOME[0])
    journal.settle()
    for entry in SOME[1:3]:
        journal.append(entry)
    with monkeypatch.context() as patched:
        if step != "write":
            patched.setattr(os, step, refuse)
        if step != "fsync":
            patched.setattr(os, "write", half_written(full))
        with pytest.raises(ClassroomError, match=r"kept on the disk: No space left on device\."):
            journal.settle()
    assert read(file) == SOME[:1]
    journal.append(SOME[3])
    journal.settle()
    journal.close()
    assert read(file) == SOME


def test_a_slow_disk_holds_nobody_up(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one thread waits for the disk, others append; it is written by the next `settle`."""
    begun, go_on, real = Flag(), Flag(), os.fsync

    def slow(descriptor: int) -> None:
        begun.set()
        go_on.wait(WAIT)
        real(descriptor)

    journal = Journal(file)
    journal.append(SOME[0])
    monkeypatch.setattr(os, "fsync", slow)
    thread = Thread(target=journal.settle)
    thread.start()
    assert begun.wait(WAIT)
    journal.append(SOME[1])
    assert thread.is_alive()
    go_on.set()
    thread.join(WAIT)
    assert read(file) == SOME[:1]
    journal.settle()
    journal.close()
    assert read(file) == SOME[:2]


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """Reading and writing say which file, or why."""
    with pytest.raises(ClassroomError, match="can't be read"):
        list(Journal(tmp_path).read())
    journal = Journal(tmp_path / "gone" / "events.jsonl")
    journal.append(SOME[0])
    with pytest.raises(ClassroomError, match="No such file or directory"):
        journal.settle()
    journal.close()
