"""What the play page is told to show; no Qt."""

from collections.abc import Callable, Iterator

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.errors import TalkOverError, UndoRefusedError, UnknownOptionError
from simulator.play.session import Mode, Session
from simulator.story.model import Story
from simulator.ui.play.line import Manner
from simulator.ui.play.presenter import PlayPresenter

from .talks import TO_THE_END, Clock, talk, with_dead_end


def said(presenter: PlayPresenter) -> Iterator[tuple[str, str, int]]:
    for line in presenter.view().lines:
        yield line.manner.name.lower(), line.text, line.fade


def test_the_talk_opens_with_what_is_known_and_the_first_line(engine: Engine) -> None:
    """The brief stands over the customer's words, which are current."""
    view = talk(engine).view()
    assert (view.title, view.place_role) == ("The late parcel", "A parcel shop · Clerk")
    assert view.customer == "Ida Brandt"
    assert [line.manner for line in view.lines] == [Manner.OPENING, Manner.CUSTOMER]
    assert view.current == "Two days. [taps the counter] Two."
    assert not view.can_undo
    assert not view.over
    assert not view.stuck


def test_replies_are_numbered_in_the_order_of_the_session(engine: Engine) -> None:
    """The seed's shuffle is what the numbers follow."""
    session = Session.start(engine, seed=5)
    view = PlayPresenter(session, True, Clock(), str).view()
    assert [reply.number for reply in view.replies] == [1, 2, 3, 4]
    assert [reply.id for reply in view.replies] == [option.id for option in session.options]


def test_what_was_said_fades_with_each_exchange(engine: Engine) -> None:
    """Now, the exchange before, and all that is older; the reply stands before the new line."""
    presenter = talk(engine)
    presenter.choose("listen-on")
    presenter.choose("paraphrase")
    assert list(said(presenter)) == [
        ("opening", "A parcel is two days late.", 2),
        ("customer", "Two days. [taps the counter] Two.", 2),
        ("trainee", "[waits]", 1),
        ("customer", "It was for my sister.", 1),
        ("customer", "So you do listen.", 1),
        ("trainee", "Two days late, and nobody rang you.", 0),
        ("customer", "So you do listen.", 0),
    ]
    assert [line.current for line in presenter.view().lines] == [False] * 6 + [True]


def test_time_that_passes_and_an_ending_are_narrated(engine: Engine) -> None:
    """The ending's text and epilogue close the transcript, and nothing is left to say."""
    presenter = talk(engine, *TO_THE_END)
    view = presenter.view()
    told = [(line.manner, line.text) for line in view.lines]
    assert (Manner.LATER, "The next day") in told
    assert told[-2:] == [
        (Manner.CLOSING, "She nods."),
        (Manner.CLOSING, "She came back in May."),
    ]
    assert view.over
    assert view.replies == ()
    assert view.current == ""
    with pytest.raises(TalkOverError):
        presenter.choose("listen-on")


def test_the_coach_says_what_moved_and_why(engine: Engine) -> None:
    """The mood, the mood before, and the ledger in words."""
    presenter = talk(engine)
    before = presenter.view().mood
    presenter.choose("listen-on")
    view = presenter.view()
    assert view.before == before
    assert view.mood == presenter.session.step.state.mood
    assert view.why.startswith("Temper fell by 1, heard rose by 2: ")


def test_the_coach_tells_of_time_that_passed(engine: Engine) -> None:
    """What coming to a scene changed is part of why."""
    presenter = talk(engine, *TO_THE_END[:3])
    assert "time has passed" in presenter.view().why


@pytest.mark.parametrize(
    ("mode", "coach"), [(Mode.PRACTICE, False), (Mode.ASSESSMENT, True), (Mode.ASSESSMENT, False)]
)
def test_without_a_coach_there_are_no_numbers(engine: Engine, mode: Mode, coach: bool) -> None:
    """In an assessment there never is a coach."""
    presenter = talk(engine, mode=mode, coach=coach)
    presenter.choose("listen-on")
    view = presenter.view()
    assert (view.mood, view.before, view.why) == (None, None, "")
    assert view.band


def test_undo_takes_the_last_decision_back(engine: Engine) -> None:
    """The view is that from before, whatever was seen in between."""
    presenter = talk(engine)
    presenter.choose("listen-on")
    before = presenter.view()
    presenter.choose("blame-the-driver")
    assert presenter.view().band != before.band or presenter.view().lines != before.lines
    presenter.undo()
    assert presenter.view() == before
    assert presenter.session.path == ("listen-on",)


def test_nothing_is_taken_back_in_an_assessment(engine: Engine) -> None:
    presenter = talk(engine, mode=Mode.ASSESSMENT)
    presenter.choose("listen-on")
    assert not presenter.view().can_undo
    assert not presenter.view().takes_back
    with pytest.raises(UndoRefusedError):
        presenter.undo()


def test_a_number_without_a_reply_says_nothing(engine: Engine) -> None:
    presenter = talk(engine)
    assert not presenter.choose_number(0)
    assert not presenter.choose_number(5)
    assert not presenter.session.decisions
    assert presenter.choose_number(4)
    assert presenter.session.path == (Session.start(engine).options[3].id,)


def test_an_unknown_option_is_refused(engine: Engine) -> None:
    """The engine's typed error comes through, and nothing was said."""
    presenter = talk(engine)
    with pytest.raises(UnknownOptionError):
        presenter.choose("sing-on")
    assert not presenter.session.decisions


def test_decisions_are_timed_from_the_start_of_the_talk(engine: Engine) -> None:
    """Seconds after the start; a resumed attempt goes on from its last time."""
    clock = Clock()
    presenter = talk(engine, clock=clock)
    clock.now += 4.5
    presenter.choose("listen-on")
    clock.now += 900
    resumed = PlayPresenter(presenter.session, True, clock, str)
    clock.now += 2
    resumed.choose("paraphrase")
    assert resumed.session.times == (4.5, 6.5)


def test_a_boiling_customer_is_agitated(story: Story, rules: Rulebook) -> None:
    """From temper 8 on, and not before."""
    presenter = talk(Engine(story, rules, "firecracker"))
    assert not presenter.view().agitated
    presenter.choose("blame-the-driver")
    assert presenter.session.step.state.mood.temper >= 8
    assert presenter.view().agitated


def test_a_scene_with_nothing_to_say_is_stuck(
    story_of: Callable[[str], Story], rules: Rulebook, small: str
) -> None:
    """The view says so, and undo is still there."""
    presenter = talk(Engine(story_of(with_dead_end(small)), rules), *TO_THE_END[:3], "ask-again")
    view = presenter.view()
    assert view.stuck
    assert not view.over
    assert view.replies == ()
    assert view.can_undo


def test_news_is_what_ears_should_hear(engine: Engine) -> None:
    """The customer's words with their name, and what is told; not the trainee's own."""
    presenter = talk(engine)
    presenter.choose("listen-on")
    news = "Ida Brandt: It was for my sister. Ida Brandt: So you do listen."
    assert presenter.view().news == news


def test_the_view_is_the_same_until_something_changes(engine: Engine) -> None:
    presenter = talk(engine)
    assert presenter.view() is presenter.view()


def test_all_text_goes_through_the_translator(engine: Engine) -> None:
    """Its own words are translated; the story's are left alone, and are no templates."""
    presenter = PlayPresenter(Session.start(engine), True, Clock(), lambda text: f"«{text}»")
    view = presenter.view()
    assert view.mode.startswith("«")
    assert view.place_role == "«A parcel shop · Clerk»"
    assert view.title == "The late parcel"
