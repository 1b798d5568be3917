"""A small class in a facilitator's hands, for tests of what the room sees."""

from pathlib import Path

from simulator.classroom.events import Joined, Voted
from simulator.classroom.journal import Journal
from simulator.classroom.lesson import Lesson
from simulator.classroom.plan import Plan
from simulator.classroom.room import Room
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.ui.classroom.conductor import Conductor


class Clock:
    """Stands still until it is set; ms since 1970."""

    def __init__(self) -> None:
        self.ms = 1_000_000

    def __call__(self) -> int:
        return self.ms


def plan_of(*, teams: tuple[str, ...] = (), foresight: bool = False) -> Plan:
    """How the class is held."""
    return Plan("one", "Onboarding May", "steady", 0, "K7QP", 0, False, teams, foresight)


def conductor_of(
    engine: Engine, folder: Path, plan: Plan | None = None, clock: Clock | None = None
) -> Conductor:
    """A class of the engine's story at its beginning."""
    lesson = Lesson(Session.start(engine))
    journal = Journal(folder / "events.jsonl")
    return Conductor(Room(plan or plan_of(), lesson, journal, clock or Clock()))


def vote(conductor: Conductor, *votes: str, name: str = "", teams: tuple[str, ...] = ("",)) -> None:
    """As many phones join as there are votes, and vote so; "" doesn't vote."""
    room = conductor.room
    for number, option in enumerate(votes):
        seat = f"seat-{number}"
        room.do(Joined(seat, f"{name}{number}" if name else "", teams[number % len(teams)]))
        if option:
            room.do(Voted(seat, option))
    room.see(frozenset(f"seat-{number}" for number in range(len(votes))))
