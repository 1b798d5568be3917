"""No confirmed decision is ever lost, whenever the program is killed and whoever else writes."""

import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import select as choose

from simulator.records.database import open_database, reading, sqlite_url
from simulator.records.mending import find_damage
from simulator.records.tables import attempts, decisions

PLAYER = Path(__file__).parent / "player.py"
KILLS = 200
FILES = 10
OPENING, SAVING = 0.05, 0.006
"""Seconds that opening and saving take about: some moment in them is a player's last."""


def confirmed_in(lines: Iterable[str]) -> dict[str, int]:
    """How many decisions of each attempt were said to be on the disk."""
    return {attempt: int(number) for attempt, number in (line.split() for line in lines)}


def stored_in(file: Path) -> dict[str, list[int]]:
    """The numbers of each attempt's decisions."""
    find_damage(file, None)
    database = open_database(sqlite_url(file))
    found: dict[str, list[int]] = {}
    wanted = choose(attempts.c.id, decisions.c.number).join_from(attempts, decisions)
    with reading(database) as db:
        for row in db.execute(wanted.order_by(attempts.c.serial, decisions.c.number)):
            found.setdefault(row.id, []).append(row.number)
    database.dispose()
    return found


def check(file: Path, confirmed: dict[str, int]) -> None:
    """All that was confirmed is there, and no attempt has a hole."""
    stored = stored_in(file)
    for attempt, number in confirmed.items():
        assert len(stored[attempt]) >= number
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in stored.values())


class Server:
    """The program that forks players."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._text = b""

    def kill_a_player(self, file: Path, confirmed: int, after: float) -> list[str]:
        """Kill a player so many seconds after so many decisions (0: after it was born).

        What it confirmed until then.
        """
        assert self._process.stdin is not None
        self._process.stdin.write(f"{file}\n".encode())
        self._process.stdin.flush()
        said: list[str] = []
        player, end = 0, None
        while True:
            for line in self._lines(None if end is None else max(0.0, end - monotonic())):
                if line == "dead":
                    return said
                if line.startswith("player "):
                    player = int(line.split()[1])
                else:
                    said.append(line)
            if end is None and player and len(said) >= confirmed:
                end = monotonic() + after
            if end is not None and monotonic() >= end:
                os.kill(player, signal.SIGKILL)
                end = monotonic() + 60

    def _lines(self, seconds: float | None) -> Iterator[str]:
        """The whole lines that arrive within some seconds."""
        assert self._process.stdout is not None
        if select.select([self._process.stdout], [], [], seconds)[0]:
            self._text += os.read(self._process.stdout.fileno(), 1 << 16)
        *lines, self._text = self._text.split(b"\n")
        yield from (line.decode() for line in lines)


@pytest.fixture
def server() -> Iterator[Server]:
    """One that has imported everything."""
    command = [sys.executable, str(PLAYER), "server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        while process.stdout.readline() != b"ready\n":
            pass
        yield Server(process)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_killed_at_random_moments(server: Server, tmp_path: Path) -> None:
    """200 kills while the file is made, opened and written: nothing confirmed is lost."""
    draw = random.Random(5)
    confirmed: list[str] = []
    lines = 0
    for number in range(KILLS):
        if number % (KILLS // FILES) == 0:
            file = tmp_path / f"records-{number}.sqlite"
            confirmed = []
        if number % 2:
            said = server.kill_a_player(file, draw.randint(1, 6), draw.uniform(0, SAVING))
        else:
            said = server.kill_a_player(file, 0, draw.uniform(0, OPENING))
        lines += len(said)
        confirmed += said
        if number % (KILLS // FILES) == KILLS // FILES - 1:
            check(file, confirmed_in(confirmed))
    assert lines > KILLS


def test_two_windows_at_once(tmp_path: Path) -> None:
    """Programs that write to one new file at the same time wait for each other."""
    file = tmp_path / "records.sqlite"
    command = [sys.executable, str(PLAYER), str(file), "6"]
    players = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [player.communicate(timeout=60)[0] for player in players]
    assert [player.returncode for player in players] == [0, 0, 0]
    confirmed = confirmed_in(line for one in said for line in one.splitlines())
    assert len(confirmed) == 18
    check(file, confirmed)
