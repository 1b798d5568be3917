"""A room is shared by threads, tells of changes, and writes down what happened."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread, current_thread

import pytest

from simulator.classroom.errors import ClassroomError, RefusedError
from simulator.classroom.events import Counted, Entry, Joined, Played, Revealed, Voted
from simulator.classroom.journal import Journal
from simulator.classroom.room import Room
from simulator.play.engine import Engine

from .holding import BEGAN, PLAN, Clock, begun, known, votes

VOTERS, TIMES = 4, 40


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads that take turns as often as can be."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the room's journal is."""
    return tmp_path / "events.jsonl"


@pytest.fixture
def room(engine: Engine, file: Path) -> Iterator[Room]:
    """A room before its first decision."""
    made = Room(PLAN, begun(engine), Journal(file), Clock())
    yield made
    made.close()


def kept(file: Path) -> list[Entry]:
    """What is on the disk."""
    return list(Journal(file).read())


def test_what_happens_is_told_and_kept(room: Room, file: Path) -> None:
    """With its time after the start of the class."""
    told: list[int] = []
    stop = room.listen(lambda: told.append(len(room.lesson.seats)))
    assert room.do(Joined("s-ann")) is room.lesson
    assert told == [1]
    assert kept(file) == []
    room.settle()
    assert kept(file) == [Entry(1_000, Joined("s-ann"))]
    stop()
    room.do(Joined("s-bob"))
    assert told == [1]


def test_the_same_again_is_nothing_new(room: Room, file: Path) -> None:
    """It is neither told nor written."""
    room.do(Joined("s-ann"))
    room.do(Voted("s-ann", "paraphrase"))
    told: list[bool] = []
    room.listen(lambda: told.append(True))
    for same in (Joined("s-ann"), Voted("s-ann", "paraphrase"), Counted("listen-on", 0)):
        room.do(same)
    room.settle()
    assert told == []
    assert len(kept(file)) == 2


def test_what_is_refused_changes_nothing(room: Room, file: Path) -> None:
    """Nor is it told or written."""
    room.do(Played("paraphrase"))
    before, told = known(room.lesson), list[bool]()
    room.listen(lambda: told.append(True))
    with pytest.raises(RefusedError):
        room.do(Counted("paraphrase", 3))
    room.settle()
    assert (known(room.lesson), told, len(kept(file))) == (before, [], 1)


def test_a_clock_that_was_set_back(engine: Engine, file: Path) -> None:
    """Nothing happens before the class began."""
    room = Room(PLAN, begun(engine), Journal(file), Clock(BEGAN - 3_600_000))
    room.do(Revealed())
    room.close()
    assert kept(file) == [Entry(0, Revealed())]


def test_who_is_here_and_what_is_refused(room: Room) -> None:
    """The service says it; the same trouble is told once."""
    told: list[tuple[int, str]] = []
    room.listen(lambda: told.append((len(room.present), room.trouble)))
    room.see(frozenset({"s-ann", "s-bob"}))
    room.warn("Refused: 3 wrong codes.")
    room.warn("Refused: 3 wrong codes.")
    assert told == [(2, ""), (2, "Refused: 3 wrong codes.")]


@pytest.mark.usefixtures("hasty")
def test_voting_from_many_threads_loses_nothing(room: Room, file: Path) -> None:
    """Every vote is in the lesson and, in the same order, on the disk."""
    start, threads = Barrier(VOTERS), set()
    room.listen(lambda: threads.add(current_thread().name))

    def vote(voter: int) -> None:
        start.wait()
        for number in range(TIMES):
            seat = f"s-{voter}-{number}"
            room.do(Joined(seat))
            room.do(Voted(seat, "listen-on"))
            room.do(Voted(seat, "paraphrase"))
            if number % 8 == 0:
                room.settle()

    started = [Thread(target=vote, args=(one,), name=f"voter {one}") for one in range(VOTERS)]
    for one in started:
        one.start()
    for one in started:
        one.join()
    room.settle()
    assert Counter(one.option for one in votes(room.lesson).values()) == {
        "paraphrase": VOTERS * TIMES
    }
    assert threads == {f"voter {one}" for one in range(VOTERS)}
    last = {one.event.seat: one.event for one in kept(file) if isinstance(one.event, Voted)}
    assert len(kept(file)) == 3 * VOTERS * TIMES
    assert {one.option for one in last.values()} == {"paraphrase"}


@pytest.mark.usefixtures("hasty")
def test_one_room_seen_from_two_threads_is_one_moment(room: Room) -> None:
    """Whoever reads while others vote sees votes of people who are here."""
    done, odd = Barrier(2), list[str]()

    def look() -> None:
        done.wait()
        for _ in range(300):
            lesson = room.lesson
            odd.extend(seat for seat in votes(lesson) if seat not in lesson.seats)

    looker = Thread(target=look)
    looker.start()
    done.wait()
    for number in range(150):
        room.do(Joined(f"s-{number}"))
        room.do(Voted(f"s-{number}", "paraphrase"))
    looker.join()
    assert odd == []


def test_closing_writes_what_waits(engine: Engine, file: Path, tmp_path: Path) -> None:
    """Where that fails it is told, and the file is let go all the same."""
    room = Room(PLAN, begun(engine), Journal(file), Clock())
    room.do(Revealed())
    room.close()
    assert len(kept(file)) == 1
    lost = Room(PLAN, begun(engine), Journal(tmp_path / "gone" / "events.jsonl"), Clock())
    lost.do(Revealed())
    with pytest.raises(ClassroomError):
        lost.close()
    assert lost.lesson.round.revealed
