"""Whenever a class is killed, it comes back to the same scene, votes and code."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.classroom.folder import ClassFolder
from simulator.classroom.room import Room
from simulator.mood.rulebook import Rulebook

from .holding import PLAN, held_in

HOLDER = Path(__file__).parent / "holder.py"
KILLS = 5


@pytest.fixture
def folder(tmp_path: Path, small: str, rules: Rulebook) -> ClassFolder:
    """A class that has begun."""
    return held_in(tmp_path, small, rules)


def killed_while_held(folder: ClassFolder, lines: int) -> tuple[int, int]:
    """Have a process hold the class and kill it after some lines; what it said last."""
    command = [sys.executable, str(HOLDER), str(folder.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        said = [holder.stdout.readline() for _ in range(lines)]
        holder.kill()
        said += holder.stdout.read().rpartition("\n")[0].splitlines()
    people, decisions = said[-1].split()
    return int(people), int(decisions)


def cast(room: Room) -> int:
    """The votes at all decisions."""
    return sum(round_.ballot.cast for round_ in room.lesson.rounds.values())


def test_what_was_settled_is_there(folder: ClassFolder) -> None:
    """Killed again and again, each time while it is held on from where it was killed."""
    dice = random.Random(6)
    for _ in range(KILLS):
        people, decisions = killed_while_held(folder, dice.randint(1, 40))
        room = folder.open()
        road = room.lesson.session.path
        assert room.plan == PLAN
        assert len(room.lesson.seats) >= people
        assert cast(room) >= people
        assert len(road) >= decisions
        assert set(road) <= {"paraphrase"}
        assert cast(room) - 2 * len(road) in range(3)
        room.close()
