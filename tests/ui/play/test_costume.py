"""What each line wears by its channel, and what the console shows; no Qt."""

from collections.abc import Callable

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.story.model import Channel, Story
from simulator.ui.play.audience import START, Audience, grouped, handle
from simulator.ui.play.call import Call
from simulator.ui.play.console import Console
from simulator.ui.play.line import Arrival, Line, Manner
from simulator.ui.play.presenter import PlayPresenter

from .channel_stories import CALL, CHAT, MAIL, POST
from .talks import TO_THE_END, talk

Begin = Callable[..., PlayPresenter]


@pytest.fixture
def begin(story_of: Callable[[str], Story], rules: Rulebook) -> Begin:
    """Begins a talk in a story's text, with these options said."""

    def started(text: str, *said: str, persona: str | None = None) -> PlayPresenter:
        return talk(Engine(story_of(text), rules, persona), *said)

    return started


def told(presenter: PlayPresenter) -> list[tuple[str, str]]:
    return [(line.manner.name.lower(), line.text) for line in presenter.view().lines]


def console(presenter: PlayPresenter) -> Console:
    shown = presenter.view().console
    assert shown is not None
    return shown


def dressed(presenter: PlayPresenter) -> list[Line]:
    """Every line after the brief."""
    return [line for line in presenter.view().lines if line.manner is not Manner.OPENING]


def last(presenter: PlayPresenter) -> Line:
    return presenter.view().lines[-1]


def test_face_to_face_there_is_no_console(engine: Engine) -> None:
    """And nothing stands over the words, which are spoken."""
    view = talk(engine, "listen-on").view()
    assert view.console is None
    assert {line.head for line in view.lines} == {()}
    assert last(talk(engine)).arrival is Arrival.SPOKEN


def test_a_line_keeps_the_costume_of_its_scene(begin: Begin) -> None:
    """A post stays a post when the talk has gone on in private and by phone."""
    lines = dressed(begin(POST, "ask-in-private", "promise-ring"))
    channels = [line.channel for line in lines if line.manner is not Manner.LATER]
    social, chat, phone = Channel.SOCIAL, Channel.CHAT, Channel.PHONE
    assert channels == [social, social, chat, chat, chat, phone]


def test_a_change_of_channel_is_told(begin: Begin) -> None:
    """In a line of its own, with the time that passes in one, and to ears as well."""
    private = begin(POST, "ask-in-private")
    assert ("channel", "Private message") in told(private)
    assert private.view().news.startswith("Private message ")
    assert ("later", "At six · By phone") in told(begin(POST, "ask-in-private", "promise-ring"))
    assert ("channel", "By phone") in told(begin(MAIL, *CALL))
    assert ("channel", "By chat") in told(begin(MAIL, "thank-her", "offer-chat"))


def test_a_post_has_a_name_and_a_handle(begin: Begin) -> None:
    """Once, until somebody else speaks."""
    lines = dressed(begin(POST, "listen-here"))
    theirs = (("JW", "Jonas Weir"), ("", "@jonas_weir"))
    ours = (("SC", "You"), ("", "Social clerk"))
    assert [line.head for line in lines] == [theirs, ours, theirs, ()]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Roz Tench", "@roz_tench"), ("Ana-Lucía O'Neil", "@ana_lucía_o_neil"), ("Wu", "@wu")],
)
def test_a_handle_comes_from_the_name(name: str, expected: str) -> None:
    assert handle(name) == expected


def test_the_same_path_with_the_same_moods_has_the_same_readers(begin: Begin) -> None:
    """Each public exchange adds 5 %, and 5 % for each point of temper after it."""
    presenter = begin(POST)
    assert console(presenter).count == START
    presenter.choose("listen-here")
    temper = presenter.session.step.after.mood.temper
    rise = START * (5 + 5 * temper) // 100
    assert console(presenter).count == START + rise
    assert console(presenter).note == f"{rise} more since your last reply"
    assert console(begin(POST, "listen-here")) == console(presenter)


def test_a_hot_talk_spreads_faster() -> None:
    assert Audience().after(9).rise > Audience().after(8).rise > Audience().after(0).rise > 0


def test_private_messages_have_no_more_readers(begin: Begin) -> None:
    """The console says that they are private; the post keeps its count."""
    presenter = begin(POST, "ask-in-private")
    before = console(presenter)
    assert before.state == "Private message"
    assert "seen by" in before.note
    presenter.choose("empathise-birthday")
    assert console(presenter) == before


def test_counts_are_grouped() -> None:
    assert grouped(1240) == "1\N{NO-BREAK SPACE}240"


def test_what_a_writer_does_is_told_and_not_written(begin: Begin) -> None:
    """A line of nothing but a stage direction is no message, and has no sender."""
    lines = begin(POST, "ask-in-private", "listen-on").view().lines
    aside = next(line for line in lines if line.text == "[types, and stops]")
    assert (aside.manner, aside.head) == (Manner.ASIDE, ())
    assert lines[-1].head == (("", "Jonas Weir"),)


def test_a_chat_names_who_begins_to_speak(begin: Begin) -> None:
    """Not again while the same person goes on; their words are typed."""
    lines = dressed(begin(CHAT, "greet-her"))
    names = [dict(line.head).get("") for line in lines]
    assert names == ["Dana Kowalczyk", "You", "Dana Kowalczyk", None]
    assert {line.arrival for line in lines} == {Arrival.TYPED}


def test_the_console_of_a_chat_says_who_types(begin: Begin) -> None:
    """While a line is on its way, and not when it is there."""
    presenter = begin(CHAT)
    coming = last(presenter).console
    assert coming is not None
    assert coming.note == "Dana Kowalczyk is typing"
    assert console(presenter).note == "Dana Kowalczyk is here"


def test_a_letter_has_sender_and_subject(begin: Begin) -> None:
    """The first has the story's title, an answer says Re; older ones keep only their sender."""
    first = last(begin(MAIL))
    assert first.head == (("From", "Priya Anand"), ("To", "Adviser"), ("Subject", "Lost leave"))
    lines = dressed(begin(MAIL, "thank-her"))
    assert [line.head[0] for line in lines] == [
        ("From", "Priya Anand"), ("To", "Priya Anand"), ("From", "Priya Anand"),
    ]  # fmt: skip
    assert [len(line.head) for line in lines] == [1, 1, 3]
    assert lines[-1].head[2] == ("Subject", "Re: Lost leave")


def test_what_is_written_at_one_go_is_one_letter(begin: Begin) -> None:
    """The reply and the line of the next scene; it comes whole."""
    presenter = begin(MAIL, "thank-her")
    assert last(presenter).text == "Noon is fine.\nThe ferry goes on the ninth."
    assert last(presenter).arrival is Arrival.DELIVERED
    assert console(presenter).note == "Letters so far: 3"


def test_a_call_lasts_as_long_as_it_takes_to_say() -> None:
    """150 words a minute, and two seconds for a direction."""
    call = Call().after("word " * 150)
    assert call.clock == "01:00"
    assert call.after("[a kettle] [a pen]").clock == "01:04"


def test_a_call_begins_at_nought(begin: Begin) -> None:
    """What was written before it is no part of it: five words and a direction take 4 seconds."""
    presenter = begin(MAIL, *CALL)
    assert (console(presenter).state, console(presenter).number) == ("Connected", "00:04")


@pytest.mark.parametrize(
    ("option", "line", "lamp", "after", "seconds"),
    [
        ("hold-unasked-now", "On hold", "On hold", "Held 1×", 60),
        ("hold-asked-silent", "On hold", "On hold", "Held 1×", 120),
        ("hold-asked-two", "Asked to hold", "Asked to hold", "Hold", 0),
        ("transfer-cold-sam", "Putting through", "Putting through", "Put through", 30),
        (
            "transfer-warm-sam", "Putting through · you stay on the line", "Putting through",
            "Put through", 30,
        ),
    ],
)  # fmt: skip
def test_hold_and_transfer_light_their_lamp(
    begin: Begin, option: str, line: str, lamp: str, after: str, seconds: int
) -> None:
    """While they last; then the lamp remembers, and the call is longer."""
    presenter = begin(MAIL, *CALL)
    presenter.choose(option)
    handled = next(one for one in presenter.view().lines if one.manner is Manner.CALL)
    assert handled.text == line
    assert handled.console is not None
    assert [one.word for one in handled.console.lamps if one.lit] == [lamp]
    rest = console(presenter)
    assert not any(one.lit for one in rest.lamps)
    assert after in {one.word for one in rest.lamps}
    minutes, rest_seconds = rest.number.split(":")
    assert seconds <= int(minutes) * 60 + int(rest_seconds) < seconds + 20


def test_hold_comes_where_the_customer_meets_it(begin: Begin) -> None:
    """Before the words of somebody who was not asked; a transfer after they have agreed."""
    unasked = [manner for manner, _ in told(begin(MAIL, *CALL, "hold-unasked-now"))]
    assert unasked[-4:] == ["trainee", "call", "customer", "customer"]
    warm = [manner for manner, _ in told(begin(MAIL, *CALL, "transfer-warm-sam"))]
    assert warm[-4:] == ["trainee", "customer", "call", "customer"]


def test_nobody_is_on_hold_where_the_call_does_not_go_on(begin: Begin) -> None:
    """To leave somebody waiting until Monday is no hold, and another call begins at nought."""
    presenter = begin(MAIL, *CALL, "hold-unasked-till-monday")
    assert "call" not in {manner for manner, _ in told(presenter)}
    assert console(presenter).number == "00:00"


def test_hold_is_of_the_phone_alone(engine: Engine, begin: Begin) -> None:
    lines = talk(engine, *TO_THE_END).view().lines
    assert Manner.CALL not in {line.manner for line in lines}


def test_the_voice_follows_temper(begin: Begin) -> None:
    """In a word too: nothing is said by its shape alone."""
    presenter = begin(MAIL, *CALL)
    calm = console(presenter)
    for option in ("transfer-cold-sam", "hold-unasked-now", "transfer-cold-sam"):
        presenter.choose(option)
    hot = console(presenter)
    assert calm.unrest is not None
    assert hot.unrest is not None
    assert hot.unrest > calm.unrest
    assert hot.voice in hot.said
    assert "Held 1×" in hot.said


def test_a_call_that_is_over_has_no_voice(begin: Begin) -> None:
    """It says how long it was and whether the customer was on hold."""
    over = console(begin(MAIL, *CALL, "thank-her"))
    assert (over.state, over.note, over.unrest, over.lamps) == (
        "Call ended",
        "Never on hold",
        None,
        (),
    )
    held = console(begin(MAIL, *CALL, "hold-unasked-now", "thank-her"))
    assert held.note == "On hold 1×"


def test_undo_takes_readers_back(begin: Begin) -> None:
    presenter = begin(POST, "listen-here")
    presenter.undo()
    assert console(presenter).count == START


@pytest.mark.parametrize(
    ("text", "said", "name", "drafts"),
    [
        (POST, (), "Public reply 1 of 3: hm", False),
        (POST, ("ask-in-private",), "Private message 1 of 3: hm", False),
        (MAIL, (), "Draft 1 of 3: hm", True),
        (MAIL, CALL, "Reply 1 of 3: hm", False),
        (CHAT, (), "Message 1 of 3: hm", False),
    ],
)
def test_replies_are_named_by_their_channel(
    begin: Begin, text: str, said: tuple[str, ...], name: str, drafts: bool
) -> None:
    answering = begin(text, *said).view().answering
    assert answering.name.format(number=1, count=3, words="hm") == name
    assert answering.drafts is drafts


def test_the_backdrop_follows_the_channel(begin: Begin) -> None:
    assert begin(MAIL).view().backdrop == "screen"
    assert begin(MAIL, *CALL).view().backdrop == "phone"
