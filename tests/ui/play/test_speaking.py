"""The customer's words appearing as speech."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.play.engine import Engine
from simulator.ui.play.closing import Closing
from simulator.ui.play.conversation import Conversation
from simulator.ui.play.customer_panel import CustomerPanel
from simulator.ui.play.page import PlayPage
from simulator.ui.play.speech import Speech
from simulator.ui.theme import Theme

from .driving import button, cards, last, number_of, part, said
from .talks import MOVING, STILL, TO_THE_END, talk

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_words_appear_as_speech_and_a_number_first_completes_them(
    qtbot: QtBot, page: PlayPage, theme: Theme, engine: Engine, press: Callable[..., None]
) -> None:
    """The first key shows all that is being said and chooses nothing; the second chooses."""
    theme.use(MOVING)
    presenter = talk(engine)
    page.show_talk(presenter)
    qtbot.waitUntil(lambda: bool(last(page).shown))
    place = last(page).geometry()
    number = number_of(presenter, "listen-on")
    press(number)
    assert last(page).shown is None
    assert last(page).geometry() == place
    assert not presenter.session.decisions
    press(number)
    assert presenter.session.path == ("listen-on",)
    press("Return")
    assert presenter.session.path == ("listen-on",)
    assert said(page)[-1] == "So you do listen."


def test_words_are_spoken_to_their_end(
    qtbot: QtBot, page: PlayPage, theme: Theme, engine: Engine
) -> None:
    """The reply before the next line, each in full at last, in the place it had from the start."""
    theme.use(MOVING)
    presenter = talk(engine)
    page.show_talk(presenter)
    page.choose(1)
    conversation = part(page, Conversation)
    page.choose(int(number_of(presenter, "listen-on")))
    places = [one.geometry() for one in conversation.transcript.speeches]
    assert "So you do listen." not in said(page)
    qtbot.waitUntil(lambda: "It was for my sister." in said(page))
    assert "So you do listen." not in said(page)
    with qtbot.waitSignal(conversation.told):
        pass
    assert said(page)[-1] == "So you do listen."
    assert [one.geometry() for one in conversation.transcript.speeches] == places


def test_a_click_on_a_card_first_completes_the_words(
    qtbot: QtBot, page: PlayPage, theme: Theme, engine: Engine
) -> None:
    theme.use(MOVING)
    presenter = talk(engine)
    page.show_talk(presenter)
    qtbot.mouseClick(cards(page)[0], Qt.MouseButton.LeftButton)
    assert last(page).shown is None
    assert not presenter.session.decisions
    qtbot.mouseClick(cards(page)[0], Qt.MouseButton.LeftButton)
    assert len(presenter.session.decisions) == 1


def test_a_click_beside_the_cards_completes_the_words(
    qtbot: QtBot, page: PlayPage, theme: Theme, engine: Engine
) -> None:
    theme.use(MOVING)
    page.show_talk(talk(engine))
    panel = part(page, CustomerPanel)
    assert last(page).shown is not None
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(60, 400))
    assert last(page).shown is None


@pytest.mark.parametrize("how", ["typing off", "reduced motion"])
def test_words_stand_at_once_where_that_is_wished(
    page: PlayPage, theme: Theme, engine: Engine, how: str
) -> None:
    theme.use(MOVING if how == "typing off" else STILL)
    page.set_typing(how != "typing off")
    presenter = talk(engine)
    page.show_talk(presenter)
    assert last(page).isVisible()
    assert last(page).shown is None
    page.choose(1)
    assert last(page).isVisible()
    assert len(presenter.session.decisions) == 1


def test_the_chosen_reply_slides_up(
    qtbot: QtBot, page: PlayPage, theme: Theme, engine: Engine
) -> None:
    """It is on its way over the page first, and then stands in the transcript."""
    theme.use(MOVING)
    page.set_typing(False)
    presenter = talk(engine)
    page.show_talk(presenter)
    page.choose(int(number_of(presenter, "paraphrase")))
    words = presenter.view().lines[-2].text
    assert words not in said(page)
    likeness = [one for one in page.findChildren(Speech) if one.line.text == words]
    assert any(one.isVisible() for one in likeness)
    qtbot.waitUntil(lambda: words in said(page))
    assert sum(one.isVisible() for one in likeness) == 1


def test_the_next_choice_does_not_wait_for_the_slide(
    page: PlayPage, theme: Theme, engine: Engine
) -> None:
    """Who knows what to say may go on at once."""
    theme.use(MOVING)
    page.set_typing(False)
    presenter = talk(engine)
    page.show_talk(presenter)
    page.choose(int(number_of(presenter, "listen-on")))
    page.choose(int(number_of(presenter, "paraphrase")))
    assert presenter.session.path == ("listen-on", "paraphrase")
    assert "[waits]" in said(page)


def test_an_ending_is_told_before_the_way_on_appears(
    qtbot: QtBot, page: PlayPage, theme: Theme, engine: Engine
) -> None:
    """Then the keyboard is on it."""
    theme.use(MOVING)
    presenter = talk(engine, *TO_THE_END[:3])
    page.show_talk(presenter)
    page.choose(int(number_of(presenter, "explain-why-not")))
    closing = part(page, Closing)
    assert not closing.isVisible()
    qtbot.waitUntil(closing.isVisible)
    assert said(page)[-1] == "The door swings."
    assert button(page, "See the debrief").hasFocus()


def test_a_key_held_down_says_nothing_more(page: PlayPage, theme: Theme, engine: Engine) -> None:
    """Auto-repeat neither hurries the words nor chooses."""
    theme.use(MOVING)
    presenter = talk(engine)
    page.show_talk(presenter)
    press, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    for key, text in ((Qt.Key.Key_1, "1"), (Qt.Key.Key_Return, "")):
        event = QKeyEvent(press, key, none, text, autorep=True)
        QApplication.sendEvent(cards(page)[0], event)
    assert last(page).shown is not None
    assert not presenter.session.decisions
