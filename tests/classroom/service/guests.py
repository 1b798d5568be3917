"""A class on the disk with its service, and people with phones who come to it."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import ClientSession

from simulator.classroom.folder import Classes, ClassFolder
from simulator.classroom.lesson import Phase
from simulator.classroom.plan import Plan
from simulator.classroom.room import Room
from simulator.classroom.service import Service
from simulator.mood.rulebook_file import own_rulebook
from simulator.records.edition import Edition

CODE = "K7QP"
FACES = {"wary": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}
HOST = "127.0.0.1"
_SOCKETS: dict[ClientSession, list[aiohttp.ClientWebSocketResponse]] = {}


def begun(folder: Path, text: str, **how: Any) -> ClassFolder:
    """A class of a story's text, as it was settled in `how`."""
    plan = Plan("c1", "Onboarding", "steady", 1, CODE, 1_000, **how)
    return Classes(folder).begin(plan, Edition("test.yaml", text.encode(), own_rulebook()))


def served(room: Room, folder: ClassFolder, **how: Any) -> Service:
    """The service of a class, switched on at a free port."""
    service = Service(room, FACES, folder.hand_ins)
    service.start(HOST, how.pop("port", 0), **how)
    return service


@dataclass
class Guest:
    """Somebody with a phone: what it was sent last."""

    socket: aiohttp.ClientWebSocketResponse
    seat: str = ""
    refused: str = ""
    room: dict[str, Any] = field(default_factory=dict)
    you: dict[str, Any] = field(default_factory=dict)
    told: str = ""
    heard: list[str] = field(default_factory=list)

    async def say(self, **message: Any) -> None:
        """Send a message as the page does."""
        await self.socket.send_str(json.dumps(message))

    async def vote(self, option: int, band: str = "", key: str = "") -> None:
        """Tap a reply."""
        key = key or self.room["key"]
        await self.say(do="vote", key=key, option=option, band=band)

    async def until(self, seen: Callable[["Guest"], object], seconds: float = 5) -> "Guest":
        """Take in what comes until something is seen; TimeoutError where it never is."""
        while not seen(self):
            await self.hear(seconds)
        return self

    async def hear(self, seconds: float = 5) -> None:
        """Take in one message."""
        got = await self.socket.receive(seconds)
        if got.type is not aiohttp.WSMsgType.TEXT:
            raise ConnectionError(got)
        self.heard.append(got.data)
        for name, value in json.loads(got.data).items():
            if hasattr(self, name):
                setattr(self, name, value)

    async def gone(self) -> int | None:
        """The code by which the service closed the socket."""
        while not self.socket.closed:
            await self.socket.receive(5)
        return self.socket.close_code


@asynccontextmanager
async def visiting(source: str = HOST, *, narrow: bool = False) -> AsyncIterator[ClientSession]:
    """A client that comes from an address, over a `narrow` line if need be."""
    made = _narrow if narrow else None
    connector = aiohttp.TCPConnector(local_addr=(source, 0), limit=0, socket_factory=made)
    async with ClientSession(connector=connector) as session:
        _SOCKETS[session] = []
        try:
            yield session
        finally:
            for one in _SOCKETS.pop(session):
                await one.close()


async def opened(session: ClientSession, where: Service | str, **how: Any) -> Guest:
    """A socket at a service or an address that has not joined yet."""
    host = where if isinstance(where, str) else where.address
    headers = how.pop("headers", {"Origin": f"http://{host}"})
    made = await session.ws_connect(f"http://{host}/live", headers=headers, **how)
    _SOCKETS[session].append(made)
    return Guest(made)


async def joined(
    session: ClientSession, where: Service | str, code: str = CODE, **who: str
) -> Guest:
    """Somebody who has joined and sees the class, or was refused."""
    guest = await opened(session, where)
    await guest.say(do="join", code=code, seat=who.pop("seat", ""), **who)
    return await guest.until(lambda one: one.refused or (one.room and one.you))


def _narrow(info: Any) -> socket.socket:
    made = socket.socket(*info[:3])
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    return made


def visit(act: Callable[[ClientSession], Awaitable[None]]) -> None:
    """Run something with a client."""

    async def go() -> None:
        async with visiting() as session:
            await act(session)

    asyncio.run(go())


def counted(option: int, band: str = "") -> Callable[[Guest], bool]:
    """A vote that is acknowledged."""
    return lambda one: (
        one.you["option"] == option and one.you["band"] == band and one.you["kept"] is True
    )


def at(phase: Phase) -> Callable[[Guest], bool]:
    """What everybody sees now."""
    return lambda one: one.room["phase"] == phase.value


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; TimeoutError where it doesn't within seconds."""
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0.01)
