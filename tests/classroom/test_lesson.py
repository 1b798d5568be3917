"""A class moves as a facilitator wants, and what the room said is kept on every road."""

from collections import Counter
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.classroom.errors import RefusedError
from simulator.classroom.events import (
    AskedAgain,
    Compared,
    Counted,
    Event,
    Joined,
    Played,
    Quoted,
    Revealed,
    Timed,
    Voted,
    WentBack,
    WentOn,
)
from simulator.classroom.lesson import (
    LONGEST_QUOTE,
    MOST_HANDS,
    MOST_QUOTES,
    Lesson,
    Phase,
    Seat,
    Vote,
)
from simulator.classroom.split import split_of
from simulator.play.engine import Engine

from .holding import GREAT, SEATS, after, after_any, begun, happenings, known, taking, votes

ONCE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
HERE = [Joined(seat) for seat in SEATS]
ANN, BOB, _ = SEATS
ON_OFFER = ["listen-on", "paraphrase", "offer-trace", "blame-the-driver"]


@pytest.fixture
def lesson(engine: Engine) -> Lesson:
    """A class with three people on phones, before its first decision."""
    return after(begun(engine), *HERE)


def test_a_vote_may_change_and_counts_once(lesson: Lesson) -> None:
    """The last word of a seat is its vote."""
    voted = after(lesson, Voted(ANN, "listen-on"), Voted(ANN, "paraphrase", "wary"))
    assert votes(voted) == {ANN: Vote("paraphrase", "wary")}
    assert voted.round.ballot.cast == 1


@ONCE
@given(st.lists(st.tuples(st.sampled_from(SEATS), st.sampled_from(ON_OFFER)), max_size=20))
def test_every_seat_is_counted_once_however_often_it_voted(
    engine: Engine, cast: list[tuple[str, str]]
) -> None:
    """The split is that of everybody's last word."""
    voted = after(begun(engine), *HERE, *(Voted(seat, option) for seat, option in cast))
    assert +Counter(split_of(voted).counts) == Counter(dict(cast).values())


def test_hands_are_counted_beside_votes(lesson: Lesson) -> None:
    """A count stands for the one before; none takes it out."""
    many = after(lesson, Voted(ANN, "listen-on"), Counted("listen-on", 9), Counted("paraphrase", 4))
    assert many.round.ballot.hands == {"listen-on": 9, "paraphrase": 4}
    assert many.round.ballot.cast == 14
    fewer = after(many, Counted("listen-on", 2), Counted("paraphrase", 0))
    assert fewer.round.ballot.hands == {"listen-on": 2}


def test_coming_back_under_another_name_keeps_the_vote(lesson: Lesson) -> None:
    """A seat is a person, whatever they are called."""
    back = after(lesson, Voted(ANN, "paraphrase"), Joined(ANN, "Zoë", "East"))
    assert back.seats[ANN] == Seat("Zoë", "East")
    assert votes(back) == {ANN: Vote("paraphrase")}


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (Voted("s-nobody", "paraphrase"), "Nobody with this ticket"),
        (Voted(ANN, "follow-up-kept"), "not on offer"),
        (Voted(ANN, "paraphrase", "cross"), "no such mood"),
        (Counted("nothing", 1), "not on offer"),
        (Counted("paraphrase", -1), "from 0 to"),
        (Counted("paraphrase", MOST_HANDS + 1), "from 0 to"),
        (Played("follow-up-kept"), "not on offer"),
        (Compared("paraphrase"), "Not now"),
        (AskedAgain(), "Not now"),
        (WentOn(), "Not now"),
        (WentBack(), "where the talk begins"),
        (Quoted(" \n"), "nothing to note"),
    ],
)
def test_what_is_not_possible_is_refused(lesson: Lesson, event: Event, why: str) -> None:
    """In words, and the lesson stays as it is."""
    before = known(lesson)
    with pytest.raises(RefusedError, match=why):
        after(lesson, event)
    assert known(lesson) == before


@pytest.mark.parametrize(
    "until",
    [[Revealed()], [Played("paraphrase")], taking(*GREAT)],
    ids=[Phase.REVEALED, Phase.ANSWERED, Phase.OVER],
)
def test_no_vote_counts_after_the_reveal(lesson: Lesson, until: list[Event]) -> None:
    """Neither a first one nor another one, on phones or by hands."""
    shown = after(lesson, Voted(ANN, "paraphrase"), *until)
    for late in (Voted(ANN, "listen-on"), Voted(BOB, "listen-on"), Counted("listen-on", 3)):
        with pytest.raises(RefusedError):
            after(shown, late)
    assert after_any(shown, Voted(BOB, "listen-on")) == shown


def test_a_decision_goes_from_asking_to_the_answer(lesson: Lesson) -> None:
    """Nothing is shown before the reveal, and the countdown ends with it."""
    asked = after(lesson, Voted(ANN, "paraphrase"), Timed(99))
    assert (asked.phase, asked.round.revealed, asked.until) == (Phase.ASKING, False, 99)
    split = after(asked, Revealed())
    assert (split.phase, split.until, split.round.played) == (Phase.REVEALED, 0, ())
    heard = after(split, Played("paraphrase"))
    assert (heard.phase, heard.shown) == (Phase.ANSWERED, "paraphrase")
    assert heard.session.path == ()
    on = after(heard, WentOn())
    assert (on.phase, on.session.path, on.round.ballot.cast) == (Phase.ASKING, ("paraphrase",), 0)


def test_an_answer_can_be_heard_without_a_vote(lesson: Lesson) -> None:
    """What was voted by then is shown, and nothing more is counted."""
    heard = after(lesson, Voted(ANN, "listen-on"), Played("paraphrase"))
    assert heard.round.revealed
    assert after(heard, WentBack()).phase is Phase.REVEALED


def test_another_vote_keeps_the_first(lesson: Lesson) -> None:
    """The room is asked anew, and nobody has voted yet."""
    twice = after(
        lesson, Voted(ANN, "listen-on"), Revealed(), AskedAgain(), Voted(BOB, "paraphrase")
    )
    first, second = twice.round.ballots
    assert (first.votes, second.votes) == ({ANN: Vote("listen-on")}, {BOB: Vote("paraphrase")})
    assert twice.phase is Phase.ASKING


def test_the_road_not_taken_starts_from_the_same_moment(lesson: Lesson) -> None:
    """It is shown beside the answer, and the talk goes on from the answer."""
    heard = after(lesson, Played("paraphrase"), Compared("blame-the-driver"))
    assert (heard.shown, heard.beside) == ("paraphrase", "blame-the-driver")
    assert heard.round.played == ("paraphrase", "blame-the-driver")
    assert heard.after(heard.shown).before is heard.after(heard.beside).before
    with pytest.raises(RefusedError, match="on the screen already"):
        after(heard, Compared("paraphrase"))
    assert after(heard, WentBack()).beside == ""
    assert after(heard, Played("listen-on")).beside == ""
    assert after(heard, WentOn()).session.path == ("paraphrase",)
    again = after(heard, Compared("listen-on"), Compared("blame-the-driver"))
    assert again.round.played == ("paraphrase", "blame-the-driver", "listen-on")


def test_going_back_and_forth_keeps_the_votes(lesson: Lesson) -> None:
    """Of each road, also of one that was left for another."""
    there = after(
        lesson,
        *[Voted(ANN, "paraphrase"), Revealed(), *taking("paraphrase"), Voted(ANN, "listen-on")],
    )
    back = after(there, WentBack())
    assert (back.phase, back.shown, votes(back)) == (
        Phase.ANSWERED,
        "paraphrase",
        {ANN: Vote("paraphrase")},
    )
    assert known(after(back, WentOn())) == known(there)
    other = after(back, *taking("listen-on"), Voted(ANN, "offer-trace"))
    assert votes(other) == {ANN: Vote("offer-trace")}
    home = after(other, WentBack(), *taking("paraphrase"))
    assert votes(home) == {ANN: Vote("listen-on")}
    assert home.phase is Phase.ASKING


def test_one_thing_back_at_a_time(lesson: Lesson) -> None:
    """The road not taken, the answer, and then the decision before."""
    asking = after(lesson, *taking("paraphrase"), Voted(ANN, "listen-on"))
    seen = [after(asking, Played("listen-on"), Compared("paraphrase"))]
    for _ in range(4):
        seen.append(after(seen[-1], WentBack()))
    stands = [(one.shown, one.beside, one.phase, len(one.session.path)) for one in seen]
    assert stands == [
        ("listen-on", "paraphrase", Phase.ANSWERED, 1),
        ("listen-on", "", Phase.ANSWERED, 1),
        ("", "", Phase.REVEALED, 1),
        ("paraphrase", "", Phase.ANSWERED, 0),
        ("", "", Phase.REVEALED, 0),
    ]


def test_at_the_end_nothing_is_asked(lesson: Lesson) -> None:
    """The way back leads to the last answer."""
    over = after(lesson, *taking(*GREAT))
    assert (over.phase, over.options) == (Phase.OVER, ())
    back = after(over, WentBack())
    assert (back.phase, back.shown) == (Phase.ANSWERED, GREAT[-1])
    assert known(after(back, WentOn()))[0] == GREAT


def test_quotes_belong_to_the_decision_at_hand(lesson: Lesson) -> None:
    """What is said when all is over belongs to the last one."""
    said = after(lesson, Quoted(" She wants a time. "), *taking(*GREAT), Quoted("So that's it"))
    assert said.rounds[()].quotes == ("She wants a time.",)
    assert said.rounds[GREAT[:-1]].quotes == ("So that's it",)
    assert GREAT not in said.rounds
    assert after(said, WentBack()).round.quotes == ("So that's it",)


def test_quotes_are_bounded(lesson: Lesson) -> None:
    """A long one is cut, and there is an end to them."""
    long = after(lesson, Quoted("a" * (LONGEST_QUOTE + 1)))
    assert len(long.round.quotes[0]) == LONGEST_QUOTE
    full = after(lesson, *[Quoted("Aha")] * MOST_QUOTES)
    with pytest.raises(RefusedError, match="full"):
        after(full, Quoted("Oh"))


@ONCE
@given(st.lists(happenings, max_size=30))
def test_no_move_changes_the_lesson_before_it(engine: Engine, events: list[Event]) -> None:
    """Whatever happens, a lesson that somebody has read stays what it was."""
    lesson = after(begun(engine), *HERE)
    for event in events:
        before = deepcopy(known(lesson))
        moved = after_any(lesson, event)
        assert known(lesson) == before
        lesson = moved


@ONCE
@given(st.lists(happenings, max_size=40))
def test_whatever_happens_a_class_is_whole(engine: Engine, events: list[Event]) -> None:
    """Votes are of people here and for what is on offer there; what is shown can be said."""
    lesson = after_any(begun(engine), *HERE, *events)
    on_offer = {one.id for one in lesson.options}
    assert {lesson.shown, lesson.beside} - {""} <= on_offer
    assert not lesson.beside or lesson.shown
    assert not lesson.shown or lesson.round.revealed
    for ballot in lesson.round.ballots:
        assert set(ballot.votes) <= set(lesson.seats)
        assert {one.option for one in ballot.votes.values()} | set(ballot.hands) <= on_offer
    assert sum(split_of(lesson).counts.values()) == lesson.round.ballot.cast
