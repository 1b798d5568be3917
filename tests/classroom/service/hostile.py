"""Somebody hostile, who comes from an address of their own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import ClientSession

from simulator.classroom.room import Room
from simulator.classroom.service import Service

from .guests import Guest, joined, visiting

OTHER = "127.0.0.77"
"""Where the hostile come from."""
Act = Callable[[ClientSession], Awaitable[None]]


def attack(room: Room, service: Service, act: Act, line: str = "") -> None:
    """Let somebody do their worst; the lesson stays, others still vote, one line tells of it."""

    async def go() -> None:
        async with visiting() as honest, visiting(OTHER) as hostile:
            guest = await joined(honest, service)
            before = room.lesson
            await act(hostile)
            assert room.lesson == before
            if line:
                await said(room, line)
                assert OTHER in room.trouble
            await guest.vote(1)
            await guest.until(lambda one: one.you["option"] == 1 and one.you["kept"])

    asyncio.run(go())


async def said(room: Room, line: str) -> None:
    """Wait until the facilitator reads something."""
    async with asyncio.timeout(5):
        while line not in room.trouble:
            await asyncio.sleep(0.01)


@asynccontextmanager
async def seated(session: ClientSession, room: Room, service: Service) -> AsyncIterator[Guest]:
    """Somebody hostile who knows the code: their seat is the only thing that may be new."""
    guest = await joined(session, service)
    before = room.lesson
    yield guest
    assert room.lesson == before


async def knock(service: Service) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A bare connection."""
    host, port = service.address.split(":")
    return await asyncio.open_connection(host, int(port), local_addr=(OTHER, 0))


async def asked(service: Service, request: str) -> tuple[int, str]:
    """The status and the whole answer to a request sent as it stands."""
    reader, writer = await knock(service)
    writer.write(request.encode("latin-1") + b"\r\n\r\n")
    await writer.drain()
    async with asyncio.timeout(5):
        answer = (await reader.read()).decode(errors="replace")
    writer.close()
    return int(answer.split()[1]), answer
