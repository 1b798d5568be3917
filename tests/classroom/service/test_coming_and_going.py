"""People come, say who they are, go, and come back."""

import asyncio
from dataclasses import replace

import pytest
from aiohttp import ClientSession

from simulator.classroom.events import Revealed
from simulator.classroom.room import Room
from simulator.classroom.service import Service, live

from .conftest import Open
from .guests import CODE, counted, joined, opened, until, visit


def test_names_and_teams_are_taken_where_the_plan_has_them(open_class: Open) -> None:
    """A nickname is cleaned, a team is one of the plan's; both may be said later."""
    room, service = open_class(nicknames=True, teams=("Blue", "Red"))

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service, name="\u202eevil\u0000 <b>x</b>", team="Green")
        assert (guest.you["name"], guest.you["team"]) == ("evil <b>x</b>", "")
        await guest.say(do="introduce", name="A" * 500, team="Red")
        await guest.until(lambda one: one.you["team"] == "Red")
        assert guest.you["name"] == "A" * 24

    visit(act)
    (seat,) = room.lesson.seats.values()
    assert (seat.name, seat.team) == ("A" * 24, "Red")


def test_nobody_is_named_where_the_plan_is_anonymous(open_class: Open) -> None:
    """A name that a phone sends all the same goes nowhere."""
    room, service = open_class()
    visit_one(service, name="Ana", team="Blue")
    assert [(one.name, one.team) for one in room.lesson.seats.values()] == [("", "")]


def test_a_phone_that_returns_keeps_its_seat_and_vote(open_class: Open) -> None:
    """The token brings back the same seat, and nobody is counted twice."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        await guest.vote(2)
        await guest.until(counted(2))
        await guest.socket.close()
        again = await joined(session, service, seat=guest.seat)
        assert again.seat == guest.seat
        assert counted(2)(again)

    visit(act)
    assert len(room.lesson.seats) == 1


def test_presence_follows_the_phones(open_class: Open) -> None:
    """The room knows who is connected, within moments."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        first, second = await joined(session, service), await joined(session, service)
        await until(lambda: room.present == {first.seat, second.seat})
        await first.socket.close()
        await until(lambda: room.present == {second.seat})

    visit(act)
    service.stop()
    assert room.present == frozenset()


def test_a_phone_that_falls_silent_is_gone(
    open_class: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that answers no ping, as when it left the room, counts as here no longer."""
    monkeypatch.setattr(live, "HEARTBEAT", 0.2)
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        present = await joined(session, service)
        silent = await opened(session, service, autoping=False)
        await silent.say(do="join", code=CODE, seat="")
        await silent.until(lambda one: one.seat)
        hearing = asyncio.create_task(present.until(lambda one: one.room["phase"] == "revealed"))
        await until(lambda: room.present == {present.seat, silent.seat})
        await until(lambda: room.present == {present.seat})
        room.do(Revealed())
        await hearing

    visit(act)


def test_the_oldest_of_many_tabs_makes_room(open_class: Open) -> None:
    """A seat has three pages at most; the first is told that it is open elsewhere."""
    _, service = open_class()

    async def act(session: ClientSession) -> None:
        first = await joined(session, service)
        others = [await joined(session, service, seat=first.seat) for _ in range(3)]
        await first.until(lambda one: one.told == "elsewhere")
        await first.gone()
        assert not any(one.socket.closed for one in others)

    visit(act)


def test_a_code_in_small_letters_is_the_same(open_class: Open) -> None:
    """Nobody has to find the shift key."""
    _, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service, code=f" {CODE.lower()} ")
        assert guest.seat

    visit(act)


def visit_one(service: Service, **who: str) -> None:
    """Somebody joins and leaves."""

    async def act(session: ClientSession) -> None:
        await joined(session, service, **who)

    visit(act)


def test_a_room_is_left_as_it_was(open_class: Open) -> None:
    """Joining alone changes nothing but who is there."""
    room, service = open_class()
    before: Room = room
    lesson = before.lesson
    visit_one(service)
    assert replace(room.lesson, seats={}) == lesson
