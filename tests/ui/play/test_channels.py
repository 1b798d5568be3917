"""The page in the costume of each channel."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.story.model import Story
from simulator.ui.play.console_view import ConsoleView
from simulator.ui.play.line import Manner
from simulator.ui.play.page import PlayPage
from simulator.ui.play.presenter import PlayPresenter
from simulator.ui.play.transcript import Transcript
from simulator.ui.theme import Theme
from simulator.ui.widgets.portrait import PortraitView

from .channel_stories import CALL, CHAT, MAIL, POST
from .driving import cards, last, number_of, part, said
from .talks import MOVING, STILL, talk

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Begin = Callable[..., PlayPresenter]


@pytest.fixture
def begin(page: PlayPage, story_of: Callable[[str], Story], rules: Rulebook) -> Begin:
    """Shows a talk in a story's text, with these options said."""

    def started(text: str, *done: str) -> PlayPresenter:
        presenter = talk(Engine(story_of(text), rules), *done)
        page.show_talk(presenter)
        return presenter

    return started


def choose(page: PlayPage, presenter: PlayPresenter, option: str) -> None:
    page.choose(int(number_of(presenter, option)))


def lit(page: PlayPage) -> list[str]:
    console = part(page, ConsoleView).console
    return [lamp.word for lamp in console.lamps if lamp.lit] if console is not None else []


def test_the_console_stands_under_the_face(page: PlayPage, engine: Engine, begin: Begin) -> None:
    """On the phone the face makes room for it; face to face there is none."""
    page.show_talk(talk(engine))
    console, face = part(page, ConsoleView), part(page, PortraitView)
    assert not console.isVisible()
    tall = face.height()
    begin(MAIL, *CALL)
    assert console.isVisible()
    assert face.height() == tall - console.height()
    assert console.accessibleName() == "Connected 00:04. Voice tight"
    assert console.textFormat() is Qt.TextFormat.PlainText


def test_the_face_stays_where_it_is_during_a_call(
    page: PlayPage, theme: Theme, begin: Begin
) -> None:
    """Whatever the lamps say."""
    theme.use(STILL)
    page.resize(1024, 640)
    presenter = begin(MAIL, *CALL)
    before = part(page, PortraitView).geometry()
    choose(page, presenter, "hold-unasked-now")
    assert part(page, PortraitView).geometry() == before


def test_a_channel_can_change_in_the_middle(page: PlayPage, begin: Begin) -> None:
    """The console changes with it, and what was said keeps its costume."""
    presenter = begin(MAIL, "thank-her")
    before = [one.width() for one in part(page, Transcript).speeches]
    choose(page, presenter, "promise-ring")
    assert "By phone" in said(page)
    assert part(page, ConsoleView).accessibleName().startswith("Connected")
    assert [one.width() for one in part(page, Transcript).speeches][: len(before)] == before


def test_hold_lights_its_lamp_until_the_next_words(
    qtbot: QtBot, page: PlayPage, theme: Theme, begin: Begin
) -> None:
    """From the trainee's words on, and it goes out by itself."""
    theme.use(MOVING)
    presenter = begin(MAIL, *CALL)
    choose(page, presenter, "hold-unasked-now")
    assert lit(page) == ["On hold"]
    qtbot.waitUntil(lambda: "Hello?" in said(page))
    assert lit(page) == []
    assert page._talk.telling


def test_any_key_ends_the_hold(
    page: PlayPage, theme: Theme, begin: Begin, press: Callable[..., None]
) -> None:
    theme.use(MOVING)
    presenter = begin(MAIL, *CALL)
    choose(page, presenter, "hold-unasked-now")
    press("Space")
    assert lit(page) == []
    assert not page._talk.telling
    assert "On hold" in said(page)


def test_without_motion_hold_is_stated(page: PlayPage, begin: Begin) -> None:
    presenter = begin(MAIL, *CALL)
    choose(page, presenter, "hold-unasked-now")
    assert said(page)[-3:-1] == ["On hold", "Hello?"]
    assert lit(page) == []


@pytest.mark.parametrize("settings", [MOVING, STILL])
def test_a_chat_shows_dots_before_the_words(
    qtbot: QtBot, page: PlayPage, theme: Theme, begin: Begin, settings: Settings
) -> None:
    """Still ones where nothing may move; then the words stand there whole."""
    theme.use(settings)
    begin(CHAT)
    qtbot.waitUntil(last(page).isVisible)
    assert last(page).shown == 0
    assert part(page, ConsoleView).accessibleName() == "Chat. Dana Kowalczyk is typing"
    blank = last(page).grab().toImage()
    qtbot.waitUntil(lambda: not page._talk.telling)
    assert last(page).shown is None
    assert last(page).grab().toImage() != blank
    assert part(page, ConsoleView).accessibleName() == "Chat. Dana Kowalczyk is here"


def test_a_key_ends_the_typing_and_chooses_nothing(
    page: PlayPage, theme: Theme, begin: Begin, press: Callable[..., None]
) -> None:
    theme.use(MOVING)
    presenter = begin(CHAT)
    press("1")
    assert last(page).shown is None
    assert not presenter.session.decisions


def test_no_dots_where_words_are_wanted_at_once(page: PlayPage, begin: Begin) -> None:
    page.set_typing(False)
    begin(CHAT)
    assert last(page).shown is None
    assert not page._talk.telling


def test_a_letter_comes_whole(qtbot: QtBot, page: PlayPage, theme: Theme, begin: Begin) -> None:
    """In less time than it would take to spell it."""
    theme.use(MOVING)
    begin(MAIL)
    assert last(page).shown is None
    qtbot.waitUntil(lambda: not page._talk.telling, timeout=1_000)


def test_a_bubble_is_no_wider_than_its_words(page: PlayPage, begin: Begin) -> None:
    """A long name over a short message is not cut."""
    begin(CHAT, "greet-her")
    speeches = part(page, Transcript).speeches
    short = next(one for one in speeches if one.line.text == "ok")
    image = short.grab().toImage()
    right, middle = short.width() - 3, short.height() - 12
    assert image.pixelColor(right, middle) != image.pixelColor(20, middle)


def test_a_public_post_counts_up(qtbot: QtBot, page: PlayPage, theme: Theme, begin: Begin) -> None:
    """Its readers are in the accessible name at once, and rise before the eyes."""
    theme.use(MOVING)
    presenter = begin(POST)
    page._talk.hurry()
    console = part(page, ConsoleView)
    before = console.accessibleName()
    choose(page, presenter, "listen-here")
    assert console.accessibleName() != before
    rising = console.grab().toImage()
    qtbot.waitUntil(lambda: console.grab().toImage() != rising)


def test_replies_say_what_they_are(page: PlayPage, begin: Begin) -> None:
    begin(MAIL)
    assert cards(page)[0].accessibleName() == "Draft 1 of 1: Thank you, I am looking."
    begin(POST)
    assert cards(page)[0].accessibleName().startswith("Public reply 1 of 3: ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("text", [MAIL, POST, CHAT])
def test_everything_fits_the_smallest_window(
    page: PlayPage, theme: Theme, begin: Begin, text: str, text_size: int, scheme: str
) -> None:
    """The console is whole in the panel, and the last words reach over no edge."""
    theme.use(Settings(scheme=scheme, text_size=text_size, motion="reduced"))
    page.resize(1024, 640)
    begin(text)
    page._talk.hurry()
    console = part(page, ConsoleView)
    assert console.geometry().bottom() < console.parentWidget().height()
    assert console.height() >= console.heightForWidth(console.width())
    assert part(page, PortraitView).height() >= 48
    assert last(page).geometry().right() < last(page).parentWidget().width()


def test_the_slide_of_a_letter_wears_its_costume(
    qtbot: QtBot, page: PlayPage, theme: Theme, begin: Begin
) -> None:
    """What slides up looks like what will stand there."""
    theme.use(MOVING)
    presenter = begin(MAIL)
    page._talk.hurry()
    choose(page, presenter, "thank-her")
    qtbot.waitUntil(lambda: "Thank you, I am looking." in said(page))
    speech = next(
        one for one in part(page, Transcript).speeches if one.line.manner is Manner.TRAINEE
    )
    assert speech.line.head == (("To", "Priya Anand"),)
