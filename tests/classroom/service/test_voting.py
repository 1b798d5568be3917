"""People with phones join, vote and see what comes of it, over a real socket."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace

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
from simulator.classroom.room import Room
from simulator.classroom.service import Service

from .conftest import Open
from .guests import CODE, Guest, joined, visiting


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


def test_a_vote_counts_once_and_may_change(open_class: Open) -> None:
    """The newest vote of a seat is its only one, and it is acknowledged."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        assert guest.you["option"] == -1
        for option in (2, 0, 1):
            await guest.vote(option)
            await guest.until(counted(option))

    visit(act)
    votes = room.lesson.round.ballot.votes.values()
    assert [vote.option for vote in votes] == [room.lesson.options[1].id]


def test_what_is_acknowledged_is_on_the_disk(open_class: Open) -> None:
    """At the moment of the acknowledgement the journal holds the vote."""
    room, service = open_class()
    journal = service._hand_ins.parent / "events.jsonl"

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        await guest.vote(3)
        await guest.until(counted(3))
        assert f'"option":"{room.lesson.options[3].id}"' in journal.read_text()

    visit(act)


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


def test_voting_again_shows_what_was_before(open_class: Open) -> None:
    """A second vote is blind again; its split stands beside the first one."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        await guest.vote(0)
        await guest.until(counted(0))
        room.do(Revealed())
        await guest.until(at(Phase.REVEALED))
        old = guest.room["key"]
        room.do(AskedAgain())
        await guest.until(at(Phase.ASKING))
        assert guest.room["key"] != old
        assert guest.you["option"] == -1
        assert "split" not in guest.room
        await guest.vote(2)
        await guest.until(counted(2))
        room.do(Revealed())
        await guest.until(at(Phase.REVEALED))
        assert guest.room["split"]["before"] == [1, 0, 0, 0]
        assert guest.room["split"]["counts"] == [0, 0, 1, 0]

    visit(act)


def test_a_vote_that_comes_late_counts_nowhere(open_class: Open) -> None:
    """Neither after the reveal nor at the next decision, and the phone is told."""
    room, service = open_class()

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        key = guest.room["key"]
        room.do(Revealed())
        await guest.vote(0, key=key)
        await guest.until(lambda one: one.told == "late")
        room.do(Played(room.lesson.options[0].id))
        room.do(WentOn())
        guest.told = ""
        await guest.vote(0, key=key)
        await guest.until(lambda one: one.told == "late")

    visit(act)
    assert all(not one.ballot.votes for one in room.lesson.rounds.values())


def test_the_mood_may_be_foreseen(open_class: Open) -> None:
    """Whoever foresaw it is told so, and everybody how many did."""
    room, service = open_class(foresight=True)
    index = [one.id for one in room.lesson.options].index("blame-the-driver")

    async def act(session: ClientSession) -> None:
        right, wrong = await joined(session, service), await joined(session, service)
        assert "furious" in [one["band"] for one in right.room["moods"]]
        await right.vote(index, "furious")
        await right.until(counted(index, "furious"))
        await wrong.vote(index, "delighted")
        await wrong.until(counted(index, "delighted"))
        room.do(Played("blame-the-driver"))
        for guest, foresaw in ((right, True), (wrong, False)):
            await guest.until(at(Phase.ANSWERED))
            assert guest.you["foresaw"] is foresaw
            assert guest.room["foreseen"] == {"guesses": 2, "right": 1}

    visit(act)


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


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; TimeoutError where it doesn't within seconds."""
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0.01)


def test_a_full_disk_holds_the_word_counted_back(open_class: Open) -> None:
    """A vote that could not be written is not called counted until it is."""
    room, service = open_class()
    journal = room._journal
    written, journal._opened = journal._opened, _full  # type: ignore[method-assign]

    async def act(session: ClientSession) -> None:
        guest = await joined(session, service)
        await guest.vote(1)
        await guest.until(lambda one: one.you["option"] == 1)
        await until(lambda: "can't be kept on the disk" in room.trouble)
        assert guest.you["kept"] is False
        journal._opened = written  # type: ignore[method-assign]
        await guest.until(counted(1))
        await until(lambda: room.trouble == "")

    visit(act)


def _full() -> int:
    raise OSError(28, "No space left on device")


def test_a_room_is_left_as_it_was(open_class: Open) -> None:
    """Joining alone changes nothing but who is there."""
    room, service = open_class()
    before: Room = room
    lesson = before.lesson
    visit_one(service)
    assert replace(room.lesson, seats={}) == lesson
