"""What phones show of a class, and what they never do."""

import json

from aiohttp import ClientSession

from simulator.classroom.events import (
    AskedAgain,
    Compared,
    Counted,
    Played,
    Revealed,
    WentBack,
    WentOn,
)
from simulator.classroom.lesson import Phase

from .conftest import Open
from .guests import at, counted, joined, visit


def test_blind_until_revealed(open_class: Open) -> None:
    """Before the reveal nothing tells how others voted, nor which approach a reply takes."""
    room, service = open_class(teams=("Blue", "Red"))

    async def act(session: ClientSession) -> None:
        first, second = await joined(session, service), await joined(session, service)
        await first.vote(0)
        await first.until(counted(0))
        await second.vote(1)
        await second.until(counted(1))
        heard = "".join(first.heard + second.heard)
        assert "split" not in first.room
        for option in room.lesson.options:
            assert option.id not in heard
        assert "listen" not in heard
        assert first.seat not in "".join(second.heard)
        room.do(Revealed())
        await first.until(at(Phase.REVEALED))
        assert first.room["split"]["counts"] == [1, 1, 0, 0]
        assert first.you["option"] == 0

    visit(act)


def test_hands_and_phones_are_shown_together(open_class: Open) -> None:
    """What the facilitator counted stands in the split beside the phones' votes."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        await guest.vote(1)
        await guest.until(counted(1))
        room.do(Counted(room.lesson.options[1].id, 4))
        room.do(Revealed())
        await guest.until(at(Phase.REVEALED))
        assert guest.room["split"]["counts"] == [0, 5, 0, 0]

    visit(act)


def test_the_answer_the_road_not_taken_and_on(open_class: Open) -> None:
    """After the split come the answer, the other road beside it, what follows, and the way back."""
    room, service = open_class()
    ids = [one.id for one in room.lesson.options]

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        room.do(Played("blame-the-driver"))
        await guest.until(at(Phase.ANSWERED))
        assert guest.room["answers"][0]["option"] == ids.index("blame-the-driver")
        assert guest.room["answers"][0]["mood"]["band"] == "furious"
        assert guest.room["answers"][0]["next"] == [
            ["Two days.", False], ["taps the counter", True], ["Two.", False],
        ]  # fmt: skip
        room.do(Compared("listen-on"))
        await guest.until(lambda one: len(one.room["answers"]) == 2)
        assert guest.room["answers"][1]["reply"] == [["It was for my sister.", False]]
        room.do(WentOn())
        await guest.until(at(Phase.ASKING))
        assert guest.room["last"]["said"] == [["The driver was new, you know.", False]]
        room.do(WentBack())
        await guest.until(at(Phase.ANSWERED))

    visit(act)


def test_the_end_is_shown(open_class: Open) -> None:
    """At an ending its words are on every phone."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        for option in ("offer-trace", "explain-why-not"):
            if option == "offer-trace":  # it helps only once she was heard
                for first in ("listen-on", "paraphrase"):
                    room.do(Played(first))
                    room.do(WentOn())
            room.do(Played(option))
            room.do(WentOn())
        await guest.until(at(Phase.OVER))
        assert guest.room["ending"]["ending"] == ["The door swings."]

    visit(act)


def test_a_small_team_is_not_broken_down(open_class: Open) -> None:
    """Teams' splits are shown only where every team has three votes."""
    room, service = open_class(teams=("Blue", "Red"))

    async def act(session: ClientSession) -> None:
        guests = [await joined(session, service, team=("Blue", "Red")[i % 2]) for i in range(6)]
        for one in guests[:5]:
            await one.vote(0)
            await one.until(counted(0))
        room.do(Revealed())
        await guests[5].until(at(Phase.REVEALED))
        assert guests[5].room["split"]["teams"] == []
        room.do(AskedAgain())
        for one in guests:
            await one.until(lambda one: one.room.get("again"))
            await one.vote(0)
            await one.until(counted(0))
        room.do(Revealed())
        await guests[5].until(at(Phase.REVEALED))
        assert [one["counts"][0] for one in guests[5].room["split"]["teams"]] == [3, 3]

    visit(act)


def test_the_talk_waits_for_the_lobby(open_class: Open) -> None:
    """Before it begins phones show title and brief; once anybody was asked they never go back."""
    room, service = open_class()
    service.set_lobby(True)

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        await guest.until(lambda one: one.room["phase"] == "lobby")
        assert guest.room["brief"] == "A parcel is two days late."
        service.set_lobby(False)
        await guest.until(at(Phase.ASKING))
        await guest.vote(0)
        await guest.until(counted(0))
        service.set_lobby(True)
        room.do(Revealed())
        await guest.until(at(Phase.REVEALED))

    visit(act)


def test_the_countdown_is_by_the_phones_own_clock(open_class: Open) -> None:
    """Every picture comes with the time of this computer, so that phones may be wrong."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        assert abs(json.loads(guest.heard[-1])["now"] - room.now) < 5_000

    visit(act)
