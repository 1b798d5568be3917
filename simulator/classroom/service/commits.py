"""Votes reach the disk together: one write for all that came in the last moment."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor

from simulator.classroom.errors import ClassroomError
from simulator.classroom.room import Room

_GATHER = 0.02
"""Seconds in which votes are gathered."""
_RETRY = 1.0
"""Seconds until the disk is tried again."""


class Commits:
    """Knows whose vote is on the disk. `kept` is called with a seat when its vote is.

    `trouble` hears why the disk refuses, and "" when it takes again. Belongs to the loop's
    thread; the disk is waited for in `pool`.
    """

    def __init__(
        self,
        room: Room,
        pool: Executor,
        kept: Callable[[str], None],
        trouble: Callable[[str], None],
    ) -> None:
        self._room, self._pool, self._kept, self._trouble = room, pool, kept, trouble
        self._asked = asyncio.Event()
        self._new: set[str] = set()
        self._going: set[str] = set()

    def keep(self, seat: str) -> None:
        """What a seat just did has to be on the disk."""
        self._new.add(seat)
        self._asked.set()

    def holds(self, seat: str) -> bool:
        """Whether all that a seat did is on the disk."""
        return seat not in self._new and seat not in self._going

    async def run(self) -> None:
        """Write whenever there is something, until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            await self._asked.wait()
            await asyncio.sleep(_GATHER)
            self._asked.clear()
            self._going, self._new = self._going | self._new, set()
            try:
                await loop.run_in_executor(self._pool, self._room.settle)
            except ClassroomError as error:
                self._trouble(str(error))
                self._asked.set()
                await asyncio.sleep(_RETRY)
                continue
            self._trouble("")
            done, self._going = self._going, set()
            for seat in done:
                self._kept(seat)
