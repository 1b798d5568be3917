"""Whatever a phone says, it changes nothing but its own vote."""

import asyncio

import pytest
from aiohttp import ClientSession

from simulator.classroom.events import Revealed

from .conftest import Open
from .guests import joined, opened, visiting
from .hostile import OTHER, attack, said, seated


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


def test_a_flood_of_votes(open_class: Open) -> None:
    """Somebody who votes as fast as they can is told to slow down, then is shown out."""
    room, service = open_class()

    async def go() -> None:
        async with visiting(OTHER) as session:
            guest = await joined(session, service)
            for number in range(12):
                await guest.vote(number % 4)
            await guest.socket.close()  # in the midst of it, which is nothing to log either
            guest = await joined(session, service, seat=guest.seat)
            for number in range(40):
                await guest.vote(number % 4)
            await guest.gone()
            await said(room, "messages too many")
            assert len(room.lesson.round.ballot.votes) == 1

    asyncio.run(go())


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
