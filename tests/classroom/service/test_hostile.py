"""Whatever is thrown at the service changes nothing of the class, and it goes on answering."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from simulator.classroom.events import Revealed
from simulator.classroom.room import Room
from simulator.classroom.service import Service
from simulator.classroom.service import door as door_module
from simulator.classroom.service import live as live_module
from simulator.classroom.service import phone as phone_module
from simulator.classroom.service.limits import MOST_CONNECTIONS_AN_ADDRESS

from .conftest import Open
from .guests import CODE, HOST, Guest, joined, opened, visiting

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


@pytest.mark.parametrize(
    "message",
    [
        "",
        "null",
        "[]",
        "{",
        '{"do": "vote"}',
        '{"do": "vote", "key": 1, "option": 0}',
        '{"do": "vote", "key": "", "option": "0"}',
        '{"do": "vote", "key": "", "option": true}',
        '{"do": "vote", "key": "", "option": NaN}',
        '{"do": "introduce", "name": ["x"]}',
        '{"do": "reveal"}',
        '{"do": "join", "code": "K7QP", "seat": ""}',
        "[" * 2_000,
        '{"do":' * 300,
    ],
)
def test_garbled_messages(open_class: Open, message: str) -> None:
    """What no phone of ours says is refused, before joining and after it."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        if "join" not in message:
            outside = await opened(session, service)
            await outside.socket.send_str(message)
            await outside.gone()

    attack(room, service, act, "" if "join" in message else "Refused: 1 garbled message, from")

    async def inside() -> None:
        async with visiting(OTHER) as session, seated(session, room, service) as guest:
            for _ in range(8):
                await guest.socket.send_str(message)
            await guest.gone()

    asyncio.run(inside())


def test_binary_frames(open_class: Open) -> None:
    """Bytes are no message."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await opened(session, service)
        await guest.socket.send_bytes(b"\0" * 100)
        await guest.gone()

    attack(room, service, act, "1 garbled message")


def test_oversized_messages(open_class: Open) -> None:
    """More than 2 KB closes the socket, whether joined or not."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        outside = await opened(session, service)
        await outside.socket.send_str("x" * 100_000)
        assert await outside.gone() == 1009

    attack(room, service, act, "1 oversized message")


@pytest.mark.parametrize("option", [-1, 4, 10**30])
def test_replies_that_are_not_on_offer(open_class: Open, option: int) -> None:
    """A place where no reply stands is refused."""
    room, service = open_class()

    async def go() -> None:
        async with visiting(OTHER) as session, seated(session, room, service) as guest:
            await guest.vote(option)
            await said(room, "1 garbled message")

    asyncio.run(go())


@pytest.mark.parametrize("band", ["ecstatic", "\ud800", "x" * 300])
def test_moods_that_are_none(open_class: Open, band: str) -> None:
    """Only the rulebook's own bands can be foreseen."""
    room, service = open_class(foresight=True)

    async def go() -> None:
        async with visiting(OTHER) as session, seated(session, room, service) as guest:
            await guest.vote(0, band)
            await said(room, "1 garbled message")

    asyncio.run(go())


def test_wrong_codes(open_class: Open) -> None:
    """After ten wrong codes an address waits, even with the right one; who is in may return."""
    room, service = open_class()

    async def go() -> None:
        async with visiting(OTHER) as session, visiting() as elsewhere:
            guest = await joined(session, service)
            before = room.lesson
            for number in range(10):
                assert (await joined(session, service, code=f"AA{number:02}")).refused == "code"
            assert (await joined(session, service)).refused == "wait"
            assert (await joined(session, service, seat="forged")).refused == "wait"
            assert (await joined(session, service, seat=guest.seat)).seat == guest.seat
            assert room.lesson == before
            assert (await joined(elsewhere, service)).seat
            await said(room, "Refused: 12 wrong codes, from 127.0.0.77.")

    asyncio.run(go())


@pytest.mark.parametrize("seat", ["forged", "../../etc/passwd", "\0", "", "x" * 900])
def test_forged_tokens(open_class: Open, seat: str) -> None:
    """A token that was not given out opens no seat but a new one."""
    room, service = open_class()

    async def go() -> None:
        async with visiting() as session:
            mine, forger = await joined(session, service), await joined(session, service, seat=seat)
            assert forger.seat not in (seat, mine.seat)
            assert set(room.lesson.seats) == {mine.seat, forger.seat}

    asyncio.run(go())


def test_a_flood_of_votes(open_class: Open) -> None:
    """Somebody who votes as fast as they can is told to slow down, then is shown out."""
    room, service = open_class()

    async def go() -> None:
        async with visiting(OTHER) as session:
            guest = await joined(session, service)
            for number in range(40):
                await guest.vote(number % 4)
            await guest.gone()
            await said(room, "messages too many")
            assert len(room.lesson.round.ballot.votes) == 1

    asyncio.run(go())


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


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/face/../page.html",
        "/face/..%2f..%2fplan.json",
        "/page.css/..",
        "/etc/passwd",
        "/.git/config",
        "//etc/passwd",
        "/page.html",
        "/K7QP/x",
        "/face/unknown.svg",
        "/hand-ins",
    ],
)
def test_no_file_of_the_computer_is_reachable(open_class: Open, path: str) -> None:
    """Only the few pages of the table are there."""
    _, service = open_class()
    assert asyncio.run(asked(service, f"GET {path} HTTP/1.1\r\nHost: {service.address}"))[0] == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ("Host: {here}", 200),
        ("Host: {here}\r\nOrigin: http://{here}", 200),
        ("Host: evil.example", 403),
        ("Host: evil.example:8123", 403),
        ("Host: 127.0.0.1", 403),
        ("Host: {here}.evil.example", 403),
        ("Host: {here}\r\nOrigin: http://evil.example", 403),
        ("Host: {here}\r\nOrigin: null", 403),
        ("X: y", 400),
        ("Host: {here}\r\nHost: evil.example", 400),
    ],
)
def test_only_its_own_address_is_answered(open_class: Open, headers: str, status: int) -> None:
    """A page of another site, or a name that was pointed here, gets nothing."""
    room, service = open_class()
    sent = f"GET / HTTP/1.1\r\n{headers.format(here=service.address)}"
    assert asyncio.run(asked(service, sent))[0] == status
    if status == 403:
        asyncio.run(said(room, "1 request through another site"))


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://evil.example"}, {"Origin": "null"}])
def test_only_its_own_page_opens_a_socket(open_class: Open, headers: dict[str, str]) -> None:
    """A socket says by its Origin that our page opened it."""
    _, service = open_class()

    async def go() -> None:
        async with visiting() as session:
            with pytest.raises(WSServerHandshakeError):
                await opened(session, service, headers=headers)

    asyncio.run(go())


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ("POST / HTTP/1.1\r\nHost: {here}\r\nContent-Length: 0", 405),
        ("DELETE /K7QP HTTP/1.1\r\nHost: {here}", 405),
        ("GET /live HTTP/1.1\r\nHost: {here}", 400),
        ("GET /hand-in HTTP/1.1\r\nHost: {here}", 405),
        ("GET /" + "x" * 9_000 + " HTTP/1.1\r\nHost: {here}", 400),
        ("GET / HTTP/1.1\r\nHost: {here}\r\nX: " + "x" * 9_000, 400),
        ("GET / HTTP/1.1\r\nHost: {here}" + "\r\nX: y" * 200, 400),
        ("\x16\x03\x01 nonsense", 400),
    ],
)
def test_requests_that_are_none(open_class: Open, request_: str, status: int) -> None:
    """Other methods, endless headers and noise are refused, and nothing is logged of them."""
    _, service = open_class()
    assert asyncio.run(asked(service, request_.format(here=service.address)))[0] == status


def test_headers_of_the_page(open_class: Open) -> None:
    """The page may load nothing from anywhere else, and is kept nowhere."""
    _, service = open_class()
    sent = f"GET /{CODE} HTTP/1.1\r\nHost: {service.address}"
    _, answer = asyncio.run(asked(service, sent))
    for header in (
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
        f"img-src 'self'; connect-src 'self' ws://{service.address}; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-store",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
    ):
        assert header in answer
    assert "aiohttp" not in answer
    assert "http://" not in answer.partition("\r\n\r\n")[2]


def test_seats_run_out(open_class: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that joins again and again fills no more than its share of the class."""
    monkeypatch.setattr("simulator.classroom.service.reception.MOST_SEATS_AN_ADDRESS", 3)
    room, service = open_class()

    async def go() -> None:
        async with visiting(OTHER) as session, visiting() as elsewhere:
            for _ in range(3):
                await (await joined(session, service)).socket.close()
            assert (await joined(session, service)).refused == "full"
            assert (await joined(elsewhere, service)).seat

    asyncio.run(go())
    assert len(room.lesson.seats) == 4


def test_nothing_is_counted_after_the_reveal(open_class: Open) -> None:
    """However often it is tried."""
    room, service = open_class()
    room.do(Revealed())

    async def go() -> None:
        async with visiting(OTHER) as session, seated(session, room, service) as guest:
            for option in range(4):
                await guest.vote(option)
            await guest.until(lambda one: one.told == "late")

    asyncio.run(go())


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


def test_it_listens_where_it_was_told_and_nowhere_else(open_class: Open) -> None:
    """Another address of this computer finds nobody."""
    _, service = open_class()
    port = int(service.address.split(":")[1])
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", port))
    with socket.create_connection((HOST, port)):
        pass
