"""People with phones vote, and every vote counts once."""

from aiohttp import ClientSession

from simulator.classroom.events import (
    AskedAgain,
    Played,
    Revealed,
    WentOn,
)
from simulator.classroom.lesson import Phase

from .conftest import Open
from .guests import at, counted, joined, until, visit


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
