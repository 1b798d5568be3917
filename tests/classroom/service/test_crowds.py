"""However many come, and however slowly they talk, others still get in."""

import asyncio
import socket
from contextlib import suppress

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from simulator.classroom.service import door as door_module
from simulator.classroom.service import live as live_module
from simulator.classroom.service import phone as phone_module
from simulator.classroom.service.limits import MOST_CONNECTIONS_AN_ADDRESS

from .conftest import Open
from .guests import joined, opened, visiting
from .hostile import OTHER, asked, attack, knock, said


def test_a_flood_of_sockets(open_class: Open) -> None:
    """An address has so many sockets that never say the code; the rest are turned away."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        held = []
        for _ in range(32):
            held.append(await opened(session, service))  # noqa: PERF401
        with pytest.raises(WSServerHandshakeError):
            await opened(session, service)
        for one in held:
            await one.socket.close()

    attack(room, service, act, "1 connection too many")


def test_thousands_of_connections(open_class: Open) -> None:
    """An address has so many connections; more are cut, and others still get in."""
    room, service = open_class()
    host, port = service.address.split(":")

    async def act(_: ClientSession) -> None:
        held = []
        for _ in range(MOST_CONNECTIONS_AN_ADDRESS + 300):
            made = socket.socket()
            held.append(made)
            made.setblocking(False)
            made.bind((OTHER, 0))
            await asyncio.get_running_loop().sock_connect(made, (host, int(port)))
        await said(room, "300 connections too many")
        for one in held:
            one.close()

    attack(room, service, act)


def test_a_flood_of_requests(open_class: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address may ask so often, and then only now and then."""
    monkeypatch.setattr(door_module, "CONNECTIONS_AT_ONCE", 20.0)
    monkeypatch.setattr(door_module, "CONNECTIONS_A_SECOND", 0.001)
    room, service = open_class()

    async def act(_: ClientSession) -> None:
        request = f"GET / HTTP/1.1\r\nHost: {service.address}"
        for _ in range(20):
            assert (await asked(service, request))[0] == 200
        with pytest.raises((ConnectionError, IndexError)):  # cut, or nothing answered
            await asked(service, request)

    attack(room, service, act, "1 connection too many")


def test_who_never_says_the_code_is_let_go(
    open_class: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A socket that doesn't join in time is closed."""
    monkeypatch.setattr(live_module, "TIME_TO_JOIN", 0.05)
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        await (await opened(session, service)).gone()

    monkeypatch.undo()
    monkeypatch.setattr(live_module, "TIME_TO_JOIN", 0.2)
    attack(room, service, act, "1 visitor without a code")


@pytest.mark.parametrize(
    "start", [b"", b"GET /", b"GET / HTTP/1.1\r\nHost: ", b"POST /hand-in HTTP/1.1\r\n"]
)
def test_connections_that_dawdle(
    open_class: Open, monkeypatch: pytest.MonkeyPatch, start: bytes
) -> None:
    """A request that never ends is cut, however it drips."""
    monkeypatch.setattr(door_module, "TIME_FOR_A_PAGE", 0.3)
    room, service = open_class()

    async def act(_: ClientSession) -> None:
        drip, (reader, writer) = start, await knock(service)
        with suppress(ConnectionError):
            async with asyncio.timeout(5):
                while not (writer.is_closing() or reader.at_eof()):
                    writer.write(drip)
                    drip = b"x" if start else b""
                    await asyncio.sleep(0.01)
        writer.close()

    attack(room, service, act, "1 stalled connection")


def test_a_phone_that_takes_nothing(
    open_class: Open, small: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that doesn't read what it is sent is cut off; nothing piles up for it."""
    monkeypatch.setattr(phone_module, "TIME_TO_TAKE", 0.2)
    long = small.replace("brief: A parcel is two days late.", f"brief: {'late ' * 1_500}")
    room, service = open_class(long)

    async def go() -> None:
        async with visiting(OTHER, narrow=True) as session, visiting() as elsewhere:
            guest, other = await joined(session, service), await joined(elsewhere, service)
            connection = guest.socket._response.connection
            assert connection is not None
            assert connection.transport is not None
            connection.transport.pause_reading()
            for number in range(400):
                phase = ("lobby", "asking")[number % 2]
                service.set_lobby(phase == "lobby")
                await other.until(lambda one, now=phase: one.room["phase"] == now)
                if room.trouble:
                    break
            assert room.trouble == f"Refused: 1 stalled connection, from {OTHER}."
            connection.transport.abort()

    asyncio.run(go())
