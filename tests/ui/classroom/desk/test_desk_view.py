"""What the facilitator's desk shows at each moment of a class; without Qt."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from simulator.classroom.events import Voted
from simulator.classroom.lesson import Phase
from simulator.play.engine import Engine
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.replies import ReplyView
from simulator.ui.classroom.desk.view import DeskView, desk_view
from tests.ui.classroom.desk.holding import conductor_of, plan_of, vote

LISTEN, SUM_UP, OFFER, BLAME = "listen-on", "paraphrase", "offer-trace", "blame-the-driver"


@pytest.fixture
def held(engine: Engine, tmp_path: Path) -> Conductor:
    """A class before the talk."""
    return conductor_of(engine, tmp_path)


@pytest.fixture
def asking(held: Conductor) -> Conductor:
    """A class that is asked for the first time."""
    held.step()
    return held


def _reply(view: DeskView, option: str) -> ReplyView:
    return next(one for one in view.replies if one.option == option)


def _letter(conductor: Conductor, option: str) -> str:
    return _reply(desk_view(conductor), option).letter


def test_before_the_talk_the_desk_has_the_brief(held: Conductor) -> None:
    """And nothing can be undone yet."""
    view = desk_view(held)
    assert (view.lobby, view.place.brief) == (True, "A parcel is two days late.")
    assert (view.step, view.back) == ("Begin the talk", "")
    assert not view.timed


def test_while_the_room_is_asked_no_split_is_shown(asking: Conductor) -> None:
    """Blind: the turnout is all that there is, of phones and hands."""
    vote(asking, LISTEN, BLAME, "")
    asking.count(SUM_UP, 4)
    view = desk_view(asking)
    assert view.turnout == "2 of 3 have voted, 4 hands"
    assert all(one.share is None and one.votes == "" for one in view.replies)
    assert _reply(view, SUM_UP).hands == 4
    assert view.step == "Show how the room voted"


def test_the_facilitator_may_peek(asking: Conductor) -> None:
    """The split so far, here only."""
    vote(asking, LISTEN, BLAME, BLAME, BLAME)
    view = desk_view(asking, peeking=True)
    assert view.peeking
    assert _reply(view, BLAME).votes == "3 votes, 75\u202f%"
    assert _reply(view, LISTEN).votes == "1 vote, 25\u202f%"


def test_the_rooms_choice_is_what_comes_next(asking: Conductor) -> None:
    """The leader is picked by itself, and another may be picked instead."""
    vote(asking, LISTEN, BLAME, BLAME)
    asking.step()
    view, letter = desk_view(asking), _letter(asking, BLAME)
    assert view.step == f"Play {letter}, the room’s choice"
    assert [one.option for one in view.replies if one.picked] == [BLAME]
    asking.pick(LISTEN)
    assert desk_view(asking).step == f"Play {_letter(asking, LISTEN)}"


def test_at_a_tie_the_facilitator_picks(asking: Conductor) -> None:
    """Nothing is picked by itself."""
    vote(asking, LISTEN, BLAME)
    asking.step()
    view = desk_view(asking)
    assert view.step == "Pick a reply to play"
    assert not any(one.picked for one in view.replies)


def test_when_the_room_was_asked_again_the_split_before_stands_beside(asking: Conductor) -> None:
    """So that a facilitator sees who changed their mind."""
    vote(asking, LISTEN, BLAME, BLAME, BLAME)
    asking.step()
    asking.ask_again()
    assert desk_view(asking).turnout == "Asked again: 0 of 4 have voted"
    for seat in range(4):
        asking.room.do(Voted(f"seat-{seat}", LISTEN))
    asking.step()
    assert _reply(desk_view(asking), LISTEN).votes == "4 votes, 100\u202f% (was 25\u202f%)"


def test_the_answer_and_the_road_not_taken(asking: Conductor) -> None:
    """Side by side: what came back, what it did, and what comes next."""
    vote(asking, LISTEN)
    asking.step()
    asking.step()
    asking.compare(BLAME)
    view = desk_view(asking)
    assert view.phase is Phase.ANSWERED
    assert [one.reply for one in view.answers] == ["It was for my sister.", ""]
    assert [one.after for one in view.answers] == ["neutral", "furious"]
    assert view.answers[0].next == "So you do listen."
    assert _reply(view, LISTEN).shown
    assert _reply(view, BLAME).beside
    assert view.back == f"Take {_letter(asking, BLAME)} off the screen"
    asking.back()
    assert desk_view(asking).back == "Back to the votes"


def test_how_many_foresaw_the_mood_is_told_after_the_answer(asking: Conductor) -> None:
    """And not before, for it would tell the answer."""
    vote(asking, LISTEN, LISTEN)
    asking.room.do(Voted("seat-0", LISTEN, "neutral"))
    asking.room.do(Voted("seat-1", LISTEN, "furious"))
    asking.step()
    assert "foresaw" not in desk_view(asking).turnout
    asking.step()
    assert desk_view(asking).turnout.endswith("1 of 2 foresaw the mood")


def test_the_facilitator_knows_what_each_reply_does(asking: Conductor) -> None:
    """The band after it, whether it is a mistake, and what it misses."""
    view = desk_view(asking)
    blamed = _reply(view, BLAME).lead
    assert (blamed.band, blamed.slip) == ("furious", "does harm")
    assert blamed.missed
    assert _reply(view, OFFER).lead.slip == "too soon"
    assert _reply(view, LISTEN).lead.slip == ""
    assert view.skills == ("Active listening", "Ownership")


def test_where_all_replies_lead_to_the_same_it_is_said_once(asking: Conductor) -> None:
    """Here they lead to two lines, so each says its own."""
    view = desk_view(asking)
    assert view.then == ""
    assert _reply(view, LISTEN).lead.then == "then “So you do listen.”"


def test_the_end_of_the_talk(asking: Conductor) -> None:
    """How it ended, the road in short, and that the class may be ended or go back."""
    for option in (LISTEN, SUM_UP, OFFER, "explain-why-not"):
        asking.play(option)
        assert desk_view(asking).step == ("Go on to the end" if "why" in option else "Go on")
        asking.step()
    asking.quote("She never got her call.")
    view = desk_view(asking)
    assert view.place.ended == "The talk is over. The ending is poor."
    assert view.place.text == "The door swings."
    assert len(view.place.road) == 4
    assert view.quotes == ("She never got her call.",)
    assert (view.step, view.back) == ("End the class …", "Back to the decision before")
    assert view.replies == ()


def test_who_is_here_is_told_by_number_names_and_teams(engine: Engine, tmp_path: Path) -> None:
    """Names in the alphabet's order; only of phones that are connected."""
    plan = plan_of(nicknames=True, teams=("Red", "Blue"))
    held = conductor_of(engine, tmp_path, plan)
    vote(held, "", "", "", name="Kim ", teams=("Red", "Blue"))
    held.room.see(frozenset({"seat-2", "seat-0"}))
    people = desk_view(held).people
    assert people.told == "2 phones are here"
    assert (people.names, people.teams) == ("Kim 0, Kim 2", "Red: 2 · Blue: 0")


def test_a_screen_reader_hears_what_has_come(asking: Conductor) -> None:
    """The line, then the split, then the answer; nothing of the split before its time."""
    vote(asking, LISTEN)
    assert desk_view(asking, peeking=True).news == "Two days. [taps the counter] Two."
    asking.step()
    assert f"{_letter(asking, LISTEN)}: 1 vote, 100\u202f%" in desk_view(asking).news
    asking.step()
    assert desk_view(asking).news.endswith("It was for my sister. wary → neutral")


def test_no_seat_is_ever_shown(asking: Conductor) -> None:
    """A seat is the secret of a phone."""
    vote(asking, LISTEN, BLAME, name="Kim ")
    asking.step()
    assert "seat-" not in repr(_plain(desk_view(asking)))


def test_a_refusal_and_what_the_service_refused_are_told(asking: Conductor) -> None:
    """In the words of the conductor and the service."""
    asking.compare(LISTEN)
    asking.room.warn("Refused: 41 wrong codes.")
    view = desk_view(asking)
    assert view.notice
    assert view.trouble == "Refused: 41 wrong codes."


def _plain(value: object) -> object:
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
