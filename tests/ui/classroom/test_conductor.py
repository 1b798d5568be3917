"""What a facilitator can do with a class, from either window."""

from pathlib import Path
from threading import Thread

import pytest

from simulator.classroom.events import Joined
from simulator.classroom.journal import Journal
from simulator.classroom.lesson import Lesson, Phase, Seat
from simulator.classroom.room import Room
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.ui.classroom.conductor import USUAL_TIME, Conductor, letter_of

from .small_class import Clock, conductor_of, plan_of, vote


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def conductor(engine: Engine, tmp_path: Path, clock: Clock) -> Conductor:
    return conductor_of(engine, tmp_path, clock=clock)


def order(conductor: Conductor) -> list[str]:
    """The ids of the replies as they are lettered."""
    return [option.id for option in conductor.lesson.options]


def test_one_key_leads_through_a_decision(conductor: Conductor) -> None:
    """Out of the lobby, to the split, to the answer of the room's choice, and on."""
    assert conductor.lobby
    conductor.step()
    assert (conductor.lobby, conductor.lesson.phase) == (False, Phase.ASKING)
    conductor.letter(1)
    conductor.step()
    assert conductor.lesson.phase is Phase.REVEALED
    assert conductor.chosen == order(conductor)[1]
    conductor.step()
    assert conductor.lesson.shown == conductor.chosen
    said = conductor.chosen
    conductor.step()
    assert conductor.lesson.session.path == (said,)
    assert conductor.lesson.phase is Phase.ASKING


def test_where_the_room_is_in_two_minds_somebody_has_to_pick(conductor: Conductor) -> None:
    """A tie chooses nothing; a letter does, and then the answer to that reply is heard."""
    conductor.step()
    conductor.letter(0)
    conductor.letter(2)
    conductor.step()
    assert conductor.chosen == ""
    conductor.step()
    assert conductor.lesson.phase is Phase.REVEALED
    assert conductor.notice == "Pick a reply first: tap its letter."
    conductor.letter(2)
    assert conductor.notice == ""
    conductor.step()
    assert conductor.lesson.shown == order(conductor)[2]


def test_letters_count_hands_and_take_them_back(conductor: Conductor) -> None:
    """While the room is asked a letter is a hand, and with Shift one hand less, never below 0."""
    conductor.step()
    first, second = order(conductor)[:2]
    for index in (0, 0, 1):
        conductor.letter(index)
    assert conductor.lesson.round.ballot.hands == {first: 2, second: 1}
    for _ in range(3):
        conductor.unletter(1)
    assert conductor.lesson.round.ballot.hands == {first: 2}
    conductor.count(first, 17)
    assert conductor.lesson.round.ballot.cast == 17


def test_a_letter_without_a_reply_says_which_there_are(conductor: Conductor) -> None:
    """The last reply on offer is named, and nothing changes."""
    conductor.step()
    before = conductor.lesson
    conductor.letter(8)
    assert conductor.lesson == before
    assert conductor.notice == "The replies go from A to D."


def test_letters_show_the_road_not_taken_and_hide_it(conductor: Conductor) -> None:
    """Beside the answer stands another; its own letter or that of the first takes it away."""
    conductor.step()
    first, second, third = order(conductor)[:3]
    conductor.play(first)
    conductor.letter(1)
    assert conductor.lesson.beside == second
    conductor.letter(2)
    assert conductor.lesson.beside == third
    conductor.letter(2)
    assert conductor.lesson.beside == ""
    conductor.letter(1)
    conductor.letter(0)
    assert (conductor.lesson.shown, conductor.lesson.beside) == (first, "")
    conductor.letter(0)
    assert (conductor.lesson.beside, conductor.notice) == ("", "")


def test_back_goes_one_thing_back(conductor: Conductor) -> None:
    """The road beside, the answer, then the scene before; at the very start, the lobby."""
    conductor.step()
    first, second = order(conductor)[:2]
    conductor.play(first)
    conductor.step()
    conductor.back()
    assert conductor.lesson.shown == first
    conductor.compare(second)
    conductor.back()
    assert (conductor.lesson.shown, conductor.lesson.beside) == (first, "")
    conductor.back()
    assert conductor.lesson.phase is Phase.REVEALED
    assert conductor.chosen == first
    conductor.back()
    assert conductor.lobby
    conductor.back()
    assert conductor.lobby
    assert conductor.notice == "This is where the class begins."


def test_the_lobby_opens_in_between_for_those_who_come_late(conductor: Conductor) -> None:
    """It hides the talk and changes nothing in it; the next step, or back, closes it."""
    conductor.step()
    conductor.play(order(conductor)[0])
    before = conductor.lesson
    conductor.toggle_lobby()
    conductor.letter(1)
    conductor.step()
    assert (conductor.lobby, conductor.lesson) == (False, before)
    conductor.toggle_lobby()
    conductor.back()
    assert (conductor.lobby, conductor.lesson) == (False, before)


def test_voting_again_forgets_the_pick(conductor: Conductor) -> None:
    """After a second vote it is the room's choice again that the next step plays."""
    conductor.step()
    conductor.letter(0)
    conductor.step()
    conductor.letter(3)
    assert conductor.chosen == order(conductor)[3]
    conductor.ask_again()
    assert (conductor.lesson.phase, conductor.chosen) == (Phase.ASKING, "")
    conductor.letter(1)
    conductor.step()
    assert conductor.chosen == order(conductor)[1]


@pytest.mark.parametrize(
    ("act", "notice"),
    [
        (lambda one: one.ask_again(), "The room can vote again once the votes are shown."),
        (lambda one: one.compare("listen-on"), "Play a reply first; then another beside it."),
        (lambda one: one.play("no-such-reply"), "This reply is not on offer."),
        (lambda one: one.quote("   "), "There is nothing to note."),
    ],
)
def test_what_cannot_be_done_says_why(conductor: Conductor, act: object, notice: str) -> None:
    """The class stays as it is; the next thing that can be done clears the sentence."""
    conductor.step()
    before = conductor.lesson
    assert callable(act)
    act(conductor)
    assert (conductor.lesson, conductor.notice) == (before, notice)
    conductor.letter(0)
    assert conductor.notice == ""


def test_the_countdown_starts_and_stops(conductor: Conductor, clock: Clock) -> None:
    """One act starts a minute and stops it; one that has run out can be started again."""
    conductor.step()
    conductor.toggle_timer()
    assert conductor.lesson.until == clock.ms + USUAL_TIME * 1000
    conductor.toggle_timer()
    assert conductor.lesson.until == 0
    conductor.timer(30)
    clock.ms += 31_000
    conductor.toggle_timer()
    assert conductor.lesson.until == clock.ms + USUAL_TIME * 1000


def test_at_the_end_there_is_nothing_more_to_step_to(conductor: Conductor) -> None:
    """It says so, and back leads into the talk again."""
    conductor.step()
    for option in ("listen-on", "paraphrase", "offer-trace", "follow-up-kept"):
        conductor.play(option)
        conductor.step()
    assert conductor.lesson.phase is Phase.OVER
    conductor.step()
    assert conductor.notice == "The talk is over. You can go back, or end the class."
    conductor.back()
    assert conductor.lesson.shown == "follow-up-kept"


def test_every_act_is_on_the_disk_when_it_returns(conductor: Conductor, tmp_path: Path) -> None:
    """Whoever opens the class's folder at that moment finds it as it is."""
    conductor.step()
    acts = (
        lambda: conductor.letter(0),
        conductor.step,
        lambda: conductor.quote("She has heard that before."),
        conductor.ask_again,
        conductor.step,
        lambda: conductor.play("listen-on"),
        conductor.step,
        conductor.back,
    )
    for count, act in enumerate(acts, start=1):
        act()
        assert len(list(Journal(tmp_path / "events.jsonl").read())) == count


def test_a_full_disk_is_told_and_the_class_goes_on(engine: Engine, tmp_path: Path) -> None:
    """The vote counts on the screen, and the sentence says that it isn't kept."""
    (tmp_path / "events.jsonl").mkdir()
    conductor = conductor_of(engine, tmp_path)
    conductor.step()
    conductor.letter(0)
    assert conductor.lesson.round.ballot.cast == 1
    assert conductor.notice.startswith("The class can't be kept on the disk")


def test_a_class_that_was_left_comes_back_without_the_lobby(engine: Engine, tmp_path: Path) -> None:
    """Where somebody has only joined it is still before the start."""
    session = Session.start(engine)
    journal = Journal(tmp_path / "events.jsonl")
    joined = Lesson(session, seats={}).join("s", Seat())
    assert Conductor(Room(plan_of(), joined, journal)).lobby
    assert not Conductor(Room(plan_of(), joined.reveal(), journal)).lobby


def test_listeners_hear_of_acts_and_of_phones(conductor: Conductor) -> None:
    """From whichever thread, until they stop listening."""
    heard: list[str] = []
    stop = conductor.listen(lambda: heard.append("told"))
    conductor.toggle_lobby()
    assert heard
    heard.clear()
    phone = Thread(target=lambda: conductor.room.do(Joined("seat")))
    phone.start()
    phone.join()
    assert heard == ["told"]
    stop()
    vote(conductor, "listen-on")
    assert heard == ["told"]
    conductor.listen(lambda: heard.append("again"))
    conductor.close()
    conductor.room.do(Joined("another"))
    assert heard == ["told"]


def test_replies_beyond_the_ninth_have_a_number() -> None:
    """The letters of the keys end at I."""
    assert [letter_of(index) for index in (0, 8, 9)] == ["A", "I", "10"]
