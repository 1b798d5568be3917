"""The phones' service as a whole: off until it is started, in a thread and loop of its own."""

import asyncio
import socket
from collections.abc import Mapping
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from simulator.classroom.errors import ClassroomError
from simulator.classroom.room import Room
from simulator.classroom.service.listening import listening
from simulator.classroom.service.open_files import allow_open_files
from simulator.story.words import Translate

if TYPE_CHECKING:
    from simulator.classroom.service.running import Running

_PATIENCE = 20.0
"""Seconds in which it has to come up; importing aiohttp on a slow disk takes some."""


class Service:
    """Serves the phones of one class; all methods are for the window's thread.

    `faces` are SVGs of the customer by the mood's band, `hand_ins` the folder for attempts that
    are handed in. Who is here and what was refused is told to the room.
    """

    def __init__(
        self, room: Room, faces: Mapping[str, bytes], hand_ins: Path, tr: Translate = str
    ) -> None:
        self._room, self._faces, self._hand_ins, self._tr = room, faces, hand_ins, tr
        self._lobby = False
        self._thread: Thread | None = None
        self._running: Running | None = None
        self._address = ""

    @property
    def running(self) -> bool:
        """Whether it is switched on."""
        return self._thread is not None

    @property
    def address(self) -> str:
        """Such as "192.168.1.5:8123"; "" while it is off."""
        return self._address

    @property
    def url(self) -> str:
        """What a phone opens to join, the code included; "" while it is off."""
        return f"http://{self._address}/{self._room.plan.code}" if self._address else ""

    def start(self, host: str, port: int = 0, *, demanded: bool = False) -> int:
        """Listen at an address of this computer and nowhere else; the port that it became.

        `port` is tried first, then the usual ones, unless it is `demanded`. ClassroomError, in
        words, where that can't be; one that runs is stopped before.
        """
        self.stop()
        at = listening(host, port, demanded=demanded, tr=self._tr)
        allow_open_files()
        up: Future[Running] = Future()
        port = int(at.getsockname()[1])
        thread = Thread(target=self._run, args=(at, up), name="phones", daemon=True)
        thread.start()
        try:
            self._running = up.result(_PATIENCE)
        except (TimeoutError, CancelledError) as error:
            at.close()
            told = self._tr("Phones can't be served just now. Try again.")
            raise ClassroomError(told) from error
        self._thread = thread
        self._address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        return port

    def stop(self) -> None:
        """Switch it off: every connection is closed when this returns, within two seconds."""
        if self._thread is None or self._running is None:
            return
        self._running.end()
        self._thread.join()
        self._thread = self._running = None
        self._address = ""
        self._room.see(frozenset())

    def set_lobby(self, lobby: bool) -> None:
        """Whether phones show that the class is about to begin, until anybody is asked."""
        self._lobby = lobby
        if self._running is not None:
            self._running.set_lobby(lobby)

    def _run(self, at: socket.socket, up: "Future[Running]") -> None:
        """The thread."""
        with ThreadPoolExecutor(1, "phones-disk") as disk:
            reading = ThreadPoolExecutor(1, "phones-reading")
            try:
                asyncio.run(self._serve(at, up, disk, reading))
            finally:
                up.cancel()  # which does nothing where it came up
                reading.shutdown(wait=False, cancel_futures=True)

    async def _serve(
        self,
        at: socket.socket,
        up: "Future[Running]",
        disk: ThreadPoolExecutor,
        reading: ThreadPoolExecutor,
    ) -> None:
        from simulator.classroom.service.running import Running

        running = Running(self._room, self._faces, self._hand_ins, disk, reading, self._tr)
        running.phones.lobby = self._lobby
        await running.open(at)
        up.set_result(running)
        try:
            await running.ended()
        finally:
            await running.close()
            with suppress(ClassroomError):  # the room says so itself when it is closed
                await asyncio.get_running_loop().run_in_executor(disk, self._room.settle)
