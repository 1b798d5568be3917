"""What stands on the page, at which size, and under which name."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Mode
from simulator.story.model import Story
from simulator.ui.play.conversation import Conversation
from simulator.ui.play.customer_panel import CustomerPanel
from simulator.ui.play.dial import Dial
from simulator.ui.play.line import Manner
from simulator.ui.play.page import PlayPage
from simulator.ui.play.play_bar import PlayBar
from simulator.ui.play.reply_card import ReplyCard
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge

from .driving import cards, last, number_of, part
from .talks import STILL, TO_THE_END, talk

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_customer_looks_as_they_feel(page: PlayPage, story: Story, rules: Rulebook) -> None:
    """The badge says the band, and the portrait says so to a screen reader."""
    presenter = talk(Engine(story, rules, "firecracker"), "blame-the-driver")
    page.show_talk(presenter)
    panel = part(page, CustomerPanel)
    names = [one.accessibleName() for one in panel.children() if hasattr(one, "accessibleName")]
    assert f"Ida Brandt looks {presenter.view().band}" in names


def test_the_word_for_how_they_feel_is_kept_for_the_debrief(
    page: PlayPage, story: Story, rules: Rulebook
) -> None:
    """At an ending the face says it alone, for the debrief asks which band it was."""
    engine = Engine(story, rules)
    page.show_talk(talk(engine, "listen-on"))
    badge = part(page, BandBadge)
    assert not badge.isHidden()
    page.show_talk(talk(engine, *TO_THE_END))
    assert badge.isHidden()


def test_replies_and_words_have_names_for_a_screen_reader(page: PlayPage, engine: Engine) -> None:
    page.show_talk(talk(engine, "listen-on"))
    names = [card.accessibleName() for card in cards(page)]
    texts = [card.reply.text for card in cards(page)]
    assert names == [f"Reply {n} of 4: {text}" for n, text in enumerate(texts, start=1)]
    assert last(page).text() == "Ida Brandt: So you do listen."


def test_the_numbers_are_for_coached_practice_only(page: PlayPage, engine: Engine) -> None:
    """The three dials say value and move in words too."""

    def dials() -> list[str]:
        return [one.accessibleName() for one in page.findChildren(Dial) if one.isVisible()]

    page.show_talk(talk(engine, "listen-on"))
    assert dials() == [
        "Temper 3 of 10, -1 by the last reply",
        "Heard 4 of 10, +2 by the last reply",
        "Trust 4 of 10",
    ]
    page.show_talk(talk(engine, "listen-on", coach=False))
    assert dials() == []
    page.show_talk(talk(engine, "listen-on", mode=Mode.ASSESSMENT))
    assert dials() == []


def test_the_trainee_stands_right_and_the_customer_left(page: PlayPage, engine: Engine) -> None:
    page.show_talk(talk(engine, "listen-on"))
    conversation = part(page, Conversation)
    own, reply, line = conversation.transcript.speeches[-3:]
    assert own.line.manner is Manner.TRAINEE
    assert own.geometry().right() > reply.geometry().right()
    assert reply.x() == line.x() == 0


def test_markup_is_only_text(
    page: PlayPage, story_of: Callable[[str], Story], rules: Rulebook, small: str
) -> None:
    """A story's angle brackets, ampersands and per cent signs are shown as they are."""
    hostile = "<b>So</b> &amp; 100 %s {name} you do listen."
    story = story_of(small.replace("So you do listen.", hostile))
    page.show_talk(talk(Engine(story, rules), "listen-on"))
    assert last(page).line.text == hostile
    assert last(page).textFormat() is Qt.TextFormat.PlainText
    assert last(page).text() == f"Ida Brandt: {hostile}"


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_the_keyboard_is_in_view_at_every_size(
    page: PlayPage,
    theme: Theme,
    story_of: Callable[[str], Story],
    rules: Rulebook,
    small: str,
    press: Callable[..., None],
    size: tuple[int, int],
    text_size: int,
) -> None:
    """Five long replies scroll; the page keeps its size, and the talk some room."""
    long = "I do want to help you, and could I ask you to keep your voice down a little? " * 2
    fifth = f'      greet-her:\n        say: "{long}"\n        go: counter\n  next-day:'
    story = story_of(small.replace("  next-day:", fifth, 1).replace("[waits]", long))
    theme.use(replace(STILL, text_size=text_size))
    page.resize(*size)
    page.show_talk(talk(Engine(story, rules), "listen-on"))
    assert (page.width(), page.height()) == size
    for key in ("Home", "Down", "Down", "Down", "Down"):
        press(key)
        card = QApplication.focusWidget()
        assert isinstance(card, ReplyCard)
        assert card.visibleRegion().boundingRect().height() >= min(card.height(), 0.3 * size[1])
    conversation = part(page, Conversation)
    assert conversation.transcript.height() >= 0.15 * size[1]
    assert last(page).visibleRegion().boundingRect().width() == last(page).width()


def test_reading_back_by_page_keys(
    page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """Page Up scrolls the talk while the keyboard stays on the replies."""
    page.show_talk(talk(engine, *TO_THE_END[:3], *["ask-again"] * 20))
    conversation = part(page, Conversation)
    bar = conversation.transcript.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    press("PageUp")
    assert bar.value() < bar.maximum()
    assert cards(page)[0].hasFocus()


def test_a_long_talk_lays_out_only_what_is_new(
    page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """After 200 entries, what was said before stays the same widgets at the same places."""
    presenter = talk(engine, *TO_THE_END[:3], *["ask-again"] * 66)
    page.show_talk(presenter)
    conversation = part(page, Conversation)
    before = conversation.transcript.speeches
    assert len(before) > 200
    places = [one.geometry() for one in before[:-1]]
    press(number_of(presenter, "ask-again"))
    after = conversation.transcript.speeches
    assert after[: len(before)] == before
    assert [one.geometry() for one in before[:-1]] == places


@pytest.mark.parametrize(("width", "text_size"), [(1024, 150), (1024, 200), (880, 200)])
def test_a_narrow_bar_draws_in(
    page: PlayPage, theme: Theme, engine: Engine, width: int, text_size: int
) -> None:
    """Nothing is pushed out of the window; what is left out of the bar is in its menu."""
    theme.use(replace(STILL, text_size=text_size))
    page.resize(width, 640)
    page.show_talk(talk(engine, "listen-on"))
    assert page.width() == width
    bar = part(page, PlayBar)
    seen = [one for one in bar.findChildren(QPushButton) if one.isVisible()]
    assert all(bar.rect().contains(one.geometry()) for one in seen)
    more = next(one for one in seen if one.menu() is not None)
    assert [action.text() for action in more.menu().actions()] == ["Keys", "End talk"]


def test_the_look_changes_while_a_talk_goes_on(
    page: PlayPage, theme: Theme, engine: Engine
) -> None:
    """Larger text takes more room at once, and the last words stay in view."""
    page.show_talk(talk(engine, "listen-on", "paraphrase"))
    before = last(page).height()
    theme.use(Settings(scheme="dark", motion="reduced", text_size=150))
    assert last(page).height() > before
    assert last(page).visibleRegion().boundingRect().height() == last(page).height()
