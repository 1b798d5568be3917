"""The service while it runs: its parts, in the loop that they belong to."""

import asyncio
import socket
from collections.abc import Mapping
from concurrent.futures import Executor
from contextlib import suppress
from pathlib import Path

from simulator.classroom.room import Room
from simulator.classroom.service.answers import Answers
from simulator.classroom.service.commits import Commits
from simulator.classroom.service.door import Door
from simulator.classroom.service.hand_ins import HandIns
from simulator.classroom.service.limits import Strikes
from simulator.classroom.service.live import Live
from simulator.classroom.service.pages import Pages
from simulator.classroom.service.phones import Phones
from simulator.classroom.service.picture import faces_of
from simulator.classroom.service.quiet_line import QuietLine
from simulator.classroom.service.reception import Reception
from simulator.story.words import Translate

_GOODBYE = 0.7
"""Seconds that phones have to take a goodbye."""


_TURNS = 5
"""Of the loop, in which a connection that was accepted is made."""


class Running:
    """Made, opened, and closed within one loop; `disk` and `reading` are pools of one thread."""

    def __init__(
        self,
        room: Room,
        faces: Mapping[str, bytes],
        hand_ins: Path,
        disk: Executor,
        reading: Executor,
        tr: Translate,
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        self._room, strikes = room, Strikes()
        self._line = QuietLine(self._loop, room.warn, tr)
        self._commits = Commits(room, disk, self._look, self._line.disk)
        self.phones = Phones(self._loop, room, faces_of(faces), self._commits.holds)
        reception = Reception(room, self.phones, self._commits, self._line, strikes)
        live = Live(room, self.phones, reception, self._commits, self._line)
        story = room.lesson.session.engine.story.id
        taking = HandIns(hand_ins, story, room.plan.code, reading, self._line, strikes, tr)
        answers = Answers(Pages(faces, tr), live, taking, self._line)
        self._door = answers.door = Door(answers.answer, self._line)

    async def open(self, at: socket.socket) -> None:
        """Let phones in."""
        self._room.warn("")
        self.phones.publish()
        self._deaf = self._room.listen(self.phones.stale)
        self._writing = self._loop.create_task(self._commits.run())
        self._server = await self._loop.create_server(self._door, sock=at)

    async def ended(self) -> None:
        """Return when somebody called `end`."""
        await self._end.wait()

    def end(self) -> None:
        """Let it end; may be called from any thread."""
        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(self._end.set)

    def set_lobby(self, lobby: bool) -> None:
        """As `Service.set_lobby`; may be called from any thread."""
        self.phones.lobby = lobby
        self.phones.stale()

    async def close(self) -> None:
        """Let nobody in, say goodbye to all, and cut whoever doesn't take it."""
        await self._let_in_all()
        self._server.close()
        self._deaf()
        for phone in self.phones.everyone():
            phone.close()
        until = self._loop.time() + _GOODBYE
        while self.phones.count and self._loop.time() < until:
            await asyncio.sleep(0.01)
        self._writing.cancel()
        await self._let_in_all()
        self._door.cut_all()
        await self._door.shutdown(0.2)
        self._line.close()

    async def _let_in_all(self) -> None:
        """Have whoever was accepted known at the door: asyncio forgets them when it closes."""
        for _ in range(_TURNS):
            await asyncio.sleep(0)

    def _look(self, seat: str) -> None:
        self.phones.look(seat)
