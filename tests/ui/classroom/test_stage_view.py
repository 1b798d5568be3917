"""What the projector shows of a class: enough to decide by, nothing that gives anybody away."""

from pathlib import Path

import pytest

from simulator.classroom.events import Joined, Voted
from simulator.play.engine import Engine
from simulator.play.transcript import Voice
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.projector.stage import Answered, Asking, Lobby, Over, Revealed
from simulator.ui.classroom.projector.stage_view import Join, StageView, stage_view

from .small_class import conductor_of, plan_of, vote

JOIN = Join("http://192.168.1.5:8123/K7QP", "192.168.1.5:8123", "K7QP")
ROAD = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


@pytest.fixture
def conductor(engine: Engine, tmp_path: Path) -> Conductor:
    """A class in which the room is asked for the first time."""
    made = conductor_of(engine, tmp_path, plan_of(teams=("East", "West"), foresight=True))
    made.step()
    return made


def seen(conductor: Conductor, join: Join | None = None) -> StageView:
    return stage_view(conductor, str, join)


def letter(conductor: Conductor, option: str) -> str:
    """The letter under which a reply stands on every screen."""
    return "ABCD"[[one.id for one in conductor.lesson.options].index(option)]


def test_the_lobby_tells_the_brief_and_the_way_in(conductor: Conductor) -> None:
    """With phones the code to scan and how many are here; without, hands."""
    conductor.toggle_lobby()
    by_hand = seen(conductor)
    assert isinstance(by_hand.slide, Lobby)
    assert by_hand.slide.invitation == "Hands up, please"
    assert by_hand.slide.join is None
    assert by_hand.foot.status == ""
    vote(conductor, "", "", "")
    by_phone = seen(conductor, JOIN)
    assert isinstance(by_phone.slide, Lobby)
    assert by_phone.slide.title == "The late parcel"
    assert by_phone.slide.setting == "A parcel shop · you are the clerk"
    assert by_phone.slide.brief == ("A parcel is two days late.",)
    assert by_phone.slide.join == JOIN
    assert by_phone.foot.status == "3 are here"
    assert by_phone.foot.join is None  # it stands on the slide itself


def test_the_room_is_asked_with_the_talk_so_far(conductor: Conductor) -> None:
    """The customer's line, what led to it, and the replies by letter in the order of the class."""
    conductor.play("listen-on")
    conductor.step()
    slide = seen(conductor).slide
    assert isinstance(slide, Asking)
    assert (slide.who.name, slide.who.band) == ("Ida Brandt", "neutral")
    assert slide.line == "So you do listen."
    assert [(one.voice, one.text) for one in slide.talk] == [
        (Voice.CUSTOMER, "Two days. [taps the counter] Two."),
        (Voice.TRAINEE, "[waits]"),
        (Voice.CUSTOMER, "It was for my sister."),
    ]
    assert "".join(one.letter for one in slide.replies) == "ABCD"
    assert [one.text for one in slide.replies] == [
        option.say for option in conductor.lesson.options
    ]


def test_the_vote_is_blind(engine: Engine, tmp_path: Path) -> None:
    """As long as the room is asked the screen is the same whatever it votes for, twice over."""
    screens = []
    for number, option in enumerate(("listen-on", "blame-the-driver")):
        folder = tmp_path / str(number)
        folder.mkdir()
        made = conductor_of(engine, folder)
        made.step()
        vote(made, option, option, option)
        made.count(option, 7)
        first = seen(made)
        made.step()
        made.ask_again()
        screens.append((first, seen(made)))
    assert screens[0] == screens[1]


@pytest.mark.parametrize(
    ("phones", "hands", "join", "status", "share"),
    [
        ((), 0, None, "Hands up, please: A to D", None),
        ((), 0, JOIN, "Waiting for the first phone", None),
        ((), 1, None, "1 hand counted", None),
        ((), 24, None, "24 hands counted", None),
        (("listen-on", "", "paraphrase", ""), 0, JOIN, "2 of 4 have voted", 0.5),
        (("listen-on", ""), 5, JOIN, "1 of 2 have voted · 5 hands counted", None),
    ],
)
def test_the_turnout_is_told_and_no_more(
    conductor: Conductor,
    phones: tuple[str, ...],
    hands: int,
    join: Join | None,
    status: str,
    share: float | None,
) -> None:
    """Phones out of those that are here; hands only as a number."""
    vote(conductor, *phones)
    conductor.count("paraphrase", hands)
    foot = seen(conductor, join).foot
    assert (foot.status, foot.share, foot.join) == (status, share, join)


def test_who_voted_and_lost_the_network_is_still_of_the_room(conductor: Conductor) -> None:
    """Nobody reads "3 of 2 have voted"."""
    vote(conductor, "listen-on", "listen-on", "listen-on")
    conductor.room.see(frozenset({"seat-0"}))
    assert seen(conductor, JOIN).foot.status == "3 of 3 have voted"


def test_the_split_is_shown_with_the_reply_that_is_played_next(conductor: Conductor) -> None:
    """Counts and shares by letter, the leader marked, what it was before, and the question."""
    vote(conductor, "listen-on", "listen-on", "listen-on", "paraphrase")
    conductor.step()
    slide = seen(conductor).slide
    assert isinstance(slide, Revealed)
    bars = {bar.reply.letter: bar for bar in slide.bars}
    leader, other = (bars[letter(conductor, one)] for one in ("listen-on", "paraphrase"))
    assert (leader.count, leader.share, leader.picked, leader.before) == (3, 0.75, True, None)
    assert (other.count, other.share, other.picked) == (1, 0.25, False)
    assert slide.prompt.endswith("?")
    assert seen(conductor).foot.status == "4 votes"
    conductor.ask_again()
    vote(conductor, "paraphrase", "paraphrase", "listen-on", "paraphrase")
    conductor.step()
    again = seen(conductor)
    assert isinstance(again.slide, Revealed)
    assert {bar.reply.letter: bar.before for bar in again.slide.bars}[leader.reply.letter] == 3
    assert again.foot.status == "4 votes, asked again"


def test_a_team_of_two_is_not_told_apart(conductor: Conductor) -> None:
    """In so small a team everybody would know who said what."""
    votes = ("listen-on", "listen-on", "paraphrase", "paraphrase", "listen-on")
    vote(conductor, *votes, teams=("East", "West"))
    conductor.step()
    slide = seen(conductor).slide
    assert isinstance(slide, Revealed)
    assert [team.name for team in slide.teams] == ["East"]
    votes_of_east = dict(slide.teams[0].votes)
    assert votes_of_east == {
        letter(conductor, "listen-on"): 2,
        letter(conductor, "paraphrase"): 1,
    }


def test_an_answer_tells_the_mood_and_what_comes_next(conductor: Conductor) -> None:
    """Before and after, the customer's words, and the next line."""
    conductor.play("listen-on")
    slide = seen(conductor).slide
    assert isinstance(slide, Answered)
    (answer,) = slide.answers
    assert (answer.title, answer.said.letter) == ("", letter(conductor, "listen-on"))
    assert (answer.before, answer.who.band) == ("wary", "neutral")
    assert (answer.reply, answer.line) == ("It was for my sister.", "So you do listen.")
    assert (answer.later, answer.closing) == ("", "")


def test_the_road_not_taken_stands_beside_the_one_that_was(conductor: Conductor) -> None:
    """The same moment twice, each with its own mood and its own next line."""
    conductor.play("listen-on")
    conductor.compare("blame-the-driver")
    slide = seen(conductor).slide
    assert isinstance(slide, Answered)
    taken, other = slide.answers
    assert (taken.title, other.title) == ("The road taken", "The road not taken")
    assert taken.before == other.before == "wary"
    assert (taken.who.band, other.who.band) == ("neutral", "furious")
    assert other.line == "Two days. [taps the counter] Two."


def test_where_a_talk_would_end_its_end_is_told_beside_another(conductor: Conductor) -> None:
    """Alone it is only said that it ends; how, the next step shows. Time that passes is told."""
    for option in ROAD[:2]:
        conductor.play(option)
        conductor.step()
    conductor.play(ROAD[2])
    slide = seen(conductor).slide
    assert isinstance(slide, Answered)
    assert slide.answers[0].later == "The next day"
    conductor.step()
    conductor.play("explain-why-not")
    alone = seen(conductor).slide
    assert isinstance(alone, Answered)
    assert alone.answers[0].closing == "This is where the talk ends."
    conductor.compare(ROAD[3])
    both = seen(conductor).slide
    assert isinstance(both, Answered)
    assert [one.closing for one in both.answers] == ["The door swings.", "She nods."]


def test_who_foresaw_the_mood_is_a_number(conductor: Conductor) -> None:
    """Those who said rightly how their own reply would leave the customer."""
    for number, band in enumerate(("neutral", "furious", "")):
        conductor.room.do(Joined(f"seat-{number}"))
        conductor.room.do(Voted(f"seat-{number}", "listen-on", band))
    conductor.step()
    conductor.step()
    assert seen(conductor).foot.status == "1 of 2 foresaw how it would go"


def test_the_end_tells_the_road_and_what_divided_the_room(conductor: Conductor) -> None:
    """The grade in a word, each reply with the mood after it, and the most divided decision."""
    conductor.count("listen-on", 8)
    conductor.count("paraphrase", 1)
    conductor.play(ROAD[0])
    conductor.step()
    conductor.count("paraphrase", 5)
    conductor.count("blame-the-driver", 4)
    there = {one: letter(conductor, one) for one in ("paraphrase", "blame-the-driver")}
    for option in ROAD[1:]:
        conductor.play(option)
        conductor.step()
    view = seen(conductor, JOIN)
    slide = view.slide
    assert isinstance(slide, Over)
    assert (slide.title, slide.text) == ("It ended: great", "She nods.")
    assert slide.epilogue == "She came back in May."
    assert [one.said for one in slide.road][:2] == [
        "[waits]",
        "“Two days late, and nobody rang you.”",
    ]
    assert [one.band for one in slide.road] == ["neutral", "neutral", "satisfied", "delighted"]
    assert slide.divided == "So you do listen."
    assert {reply.letter: many for reply, many in slide.votes} == {
        there["paraphrase"]: 5,
        there["blame-the-driver"]: 4,
    }
    assert slide.prompt == "What did she want to know first?"
    assert view.foot.join is None


def test_what_could_not_be_done_is_said_in_place_of_the_status(conductor: Conductor) -> None:
    """A facilitator with one screen sees it where they look."""
    conductor.ask_again()
    assert seen(conductor).foot.notice == "The room can vote again once the votes are shown."


def test_the_projector_names_nobody(conductor: Conductor) -> None:
    """No seat's secret and no nickname is in anything that it shows, at no moment of a class."""
    vote(conductor, "listen-on", "paraphrase", "listen-on", name="Zoë-", teams=("East", "West"))
    for act in (str, conductor.step, conductor.ask_again, conductor.step):
        act()
        told = repr(seen(conductor, JOIN))
        assert "seat-" not in told
        assert "Zoë" not in told
    for option in ROAD:
        conductor.play(option)
        for act in (str, conductor.step):
            act()
            told = repr(seen(conductor, JOIN))
            assert "seat-" not in told
            assert "Zoë" not in told


def test_a_screen_reader_is_told_what_the_room_sees(conductor: Conductor) -> None:
    """The line with its replies; the votes with the question; the answer with the mood."""
    assert seen(conductor).news.startswith(
        "Ida Brandt, wary: Two days. [taps the counter] Two. A: "
    )
    vote(conductor, "listen-on", "listen-on", "listen-on")
    conductor.step()
    where = letter(conductor, "listen-on")
    assert f"{where}: 3, 100 %, picked." in seen(conductor).news
    conductor.step()
    assert "Ida Brandt: wary → neutral. It was for my sister." in seen(conductor).news
