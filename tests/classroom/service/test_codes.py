"""Who doesn't know the code stays outside, and nobody takes another's seat."""

import asyncio

import pytest

from .conftest import Open
from .guests import joined, visiting
from .hostile import OTHER, said


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
