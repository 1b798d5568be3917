"""The talk driven by keyboard and by mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session
from simulator.story.model import Story
from simulator.ui.play.page import PlayPage
from simulator.ui.play.presenter import PlayPresenter
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge

from .driving import button, cards, last, number_of, part, said
from .talks import MOVING, TO_THE_END, talk, with_dead_end

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_a_number_says_a_reply(page: PlayPage, engine: Engine, press: Callable[..., None]) -> None:
    """Its words, the customer's reply and the next line stand in the transcript."""
    presenter = talk(engine)
    page.show_talk(presenter)
    press(number_of(presenter, "listen-on"))
    assert presenter.session.path == ("listen-on",)
    assert said(page)[-3:] == ["[waits]", "It was for my sister.", "So you do listen."]
    assert last(page).line.current


def test_arrows_and_enter_say_a_reply(
    page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """The keyboard starts on the first reply; Home and End go to the ends."""
    presenter = talk(engine)
    page.show_talk(presenter)
    assert cards(page)[0].hasFocus()
    press("Down", "Down")
    assert cards(page)[2].hasFocus()
    press("End")
    assert cards(page)[3].hasFocus()
    press("Home", "Down")
    wanted = cards(page)[1].reply.id
    press("Return")
    assert presenter.session.path == (wanted,)
    assert cards(page)[0].hasFocus()


def test_the_mouse_says_a_reply(qtbot: QtBot, page: PlayPage, engine: Engine) -> None:
    presenter = talk(engine)
    page.show_talk(presenter)
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(cards(page)[2], Qt.MouseButton.LeftButton)
    assert changed.args == [presenter.session]
    assert len(presenter.session.decisions) == 1


def test_a_whole_talk_by_keyboard(
    qtbot: QtBot, page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """To the ending, which is told, and with Enter to the debrief."""
    presenter = talk(engine)
    page.show_talk(presenter)
    for option in TO_THE_END:
        press(number_of(presenter, option))
    assert said(page)[-2:] == ["She nods.", "She came back in May."]
    assert cards(page) == []
    assert button(page, "See the debrief").hasFocus()
    with qtbot.waitSignal(page.finished) as finished:
        press("Return")
    assert finished.args == [presenter.session]


def test_the_last_reply_can_be_taken_back_at_the_end(
    page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """In practice an ending is not the end; the reply taken back has the keyboard."""
    presenter = talk(engine, *TO_THE_END)
    page.show_talk(presenter)
    press("Tab", "Return")
    assert not presenter.view().over
    assert "She nods." not in said(page)
    focused = next(card for card in cards(page) if card.hasFocus())
    assert focused.reply.id == "follow-up-kept"


def test_an_assessment_can_not_be_taken_back(
    page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """No undo in the bar, by key, or at the ending."""
    presenter = talk(engine, *TO_THE_END, mode=Mode.ASSESSMENT)
    page.show_talk(presenter)
    press("U")
    assert len(presenter.session.decisions) == 4
    texts = {one.text() for one in page.findChildren(QPushButton) if one.isVisible()}
    assert "Undo" not in texts
    assert "Take the last reply back" not in texts


@pytest.mark.parametrize("keys", [("U", False), ("Z", True)])
def test_undo_by_key(qtbot: QtBot, page: PlayPage, engine: Engine, keys: tuple[str, bool]) -> None:
    """U and Ctrl+Z take the last decision back: transcript, face and bar follow."""
    presenter = talk(engine)
    page.show_talk(presenter)
    before, band = said(page), presenter.view().band
    page.choose(int(number_of(presenter, "blame-the-driver")))
    name, control = keys
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(page.changed):
        qtbot.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{name}"), held)
    assert said(page) == before
    assert part(page, BandBadge).band == band
    assert not button(page, "Undo").isEnabled()


def test_leaving_and_coming_back_keeps_the_place(
    qtbot: QtBot, page: PlayPage, theme: Theme, engine: Engine, press: Callable[..., None]
) -> None:
    """The same presenter is shown as it was left, and nothing is spoken again."""
    theme.use(MOVING)
    presenter = talk(engine, "listen-on")
    page.show_talk(presenter)
    before = said(page)
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(button(page, "‹ Stories"), Qt.MouseButton.LeftButton)
    page.hide()
    page.show()
    page.show_talk(presenter)
    assert said(page) == before
    assert last(page).shown is None
    assert page.focusWidget() is cards(page)[0]


def test_another_talk_begins_anew(page: PlayPage, engine: Engine) -> None:
    page.show_talk(talk(engine, "listen-on"))
    page.show_talk(talk(engine))
    assert said(page) == ["A parcel is two days late.", "Two days. [taps the counter] Two."]


def test_a_session_can_be_taken_up_again(page: PlayPage, engine: Engine) -> None:
    """A presenter for a session that is under way shows all of it."""
    session = Session.start(engine).choose("listen-on").choose("paraphrase")
    page.show_talk(PlayPresenter(session, True, lambda: 0.0, str))
    assert len(said(page)) == 7


def test_ending_the_talk_asks_first(
    qtbot: QtBot, page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """There is nothing to end before the first reply; Escape goes on talking."""
    presenter = talk(engine)
    page.show_talk(presenter)
    assert not button(page, "End talk").isEnabled()
    page.choose(1)
    qtbot.mouseClick(button(page, "End talk"), Qt.MouseButton.LeftButton)
    assert cards(page) == []
    press("Escape")
    assert cards(page)[0].hasFocus()
    qtbot.mouseClick(button(page, "End talk"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.finished) as finished:
        press("Return")
    assert finished.args == [presenter.session]
    assert not presenter.session.over


def test_a_stuck_scene_says_so_and_offers_a_way_on(
    page: PlayPage, story_of: Callable[[str], Story], rules: Rulebook, small: str
) -> None:
    stuck = Engine(story_of(with_dead_end(small)), rules)
    page.show_talk(talk(stuck, *TO_THE_END[:3], "ask-again"))
    assert button(page, "See the debrief").isVisible()
    assert "gap" in button(page, "See the debrief").accessibleDescription()
    assert button(page, "Take the last reply back").isVisible()
