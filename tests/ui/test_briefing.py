"""The briefing driven as a person would, by keyboard and by mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.play.session import Mode
from simulator.story.model import Card, Story
from simulator.ui.briefing.page import BriefingPage
from simulator.ui.briefing.presenter import BriefingPresenter
from simulator.ui.theme import Theme
from simulator.ui.widgets.disclosure import Disclosure
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.radio_card import RadioCard

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key = Qt.Key
SHEETS = (Card("Times & places", "Collect by six."), Card("Refunds", "Within a week."))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, story: Story, rules: Rulebook, tmp_path: Path) -> BriefingPage:
    made = BriefingPage(theme, tmp_path)
    qtbot.addWidget(made)
    made.show_briefing(BriefingPresenter(replace(story, cards=SHEETS), rules))
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def button(page: BriefingPage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text().endswith(text))


def radio(page: BriefingPage, name: str) -> RadioCard:
    return next(one for one in page.findChildren(RadioCard) if one.accessibleName() == name)


def shown(page: BriefingPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_enter_begins_at_once(qtbot: QtBot, page: BriefingPage) -> None:
    """The focus is on Begin, so that Enter in the library and Enter here start the talk."""
    begin = button(page, "Begin")
    assert begin.hasFocus()
    with qtbot.waitSignal(page.begin) as begun:
        qtbot.keyClick(begin, Key.Key_Return)
    assert begun.args == ["steady", Mode.PRACTICE, True]


def test_it_tells_what_there_is_to_know(page: BriefingPage) -> None:
    texts = shown(page)
    for told in ("The late parcel", "A parcel shop", "Clerk", "in person", "Ida Brandt"):
        assert told in texts
    assert "A parcel is two days late." in button(page, "Begin").accessibleDescription()
    assert page.findChild(PortraitView).accessibleName() == "Ida Brandt"


def test_temperament_and_mode_are_chosen_by_keyboard(qtbot: QtBot, page: BriefingPage) -> None:
    first = radio(page, "Steady")
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Down)
    assert radio(page, "Firecracker").isChecked()
    assert radio(page, "Firecracker").hasFocus()
    coach = radio(page, "Practice with the coach")
    coach.setFocus()
    qtbot.keyClick(coach, Key.Key_Up)
    assert radio(page, "Assessment").hasFocus()
    assert "Firecracker · Assessment" in shown(page)
    with qtbot.waitSignal(page.begin) as begun:
        qtbot.keyClick(radio(page, "Assessment"), Key.Key_Enter)
    assert begun.args == ["firecracker", Mode.ASSESSMENT, False]


def test_temperament_and_mode_are_chosen_by_mouse(qtbot: QtBot, page: BriefingPage) -> None:
    qtbot.mouseClick(radio(page, "Firecracker"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(radio(page, "Practice"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.begin) as begun:
        qtbot.mouseClick(button(page, "Begin"), Qt.MouseButton.LeftButton)
    assert begun.args == ["firecracker", Mode.PRACTICE, False]


def test_other_temperaments_stand_behind_a_button(qtbot: QtBot, page: BriefingPage) -> None:
    assert not radio(page, "Sceptic").isVisible()
    radio(page, "Firecracker").setFocus()
    qtbot.keyClick(radio(page, "Firecracker"), Key.Key_Down)
    assert radio(page, "Steady").hasFocus()
    more = button(page, "Other temperaments")
    more.setFocus()
    with qtbot.assertNotEmitted(page.begin):
        qtbot.keyClick(more, Key.Key_Return)
    assert radio(page, "Sceptic").isVisible()
    assert radio(page, "Sceptic").hasFocus()
    qtbot.keyClick(radio(page, "Sceptic"), Key.Key_Space)
    with qtbot.waitSignal(page.begin) as begun:
        qtbot.keyClick(radio(page, "Sceptic"), Key.Key_Return)
    assert begun.args[0] == "sceptic"


def test_sheets_open_and_close(qtbot: QtBot, page: BriefingPage) -> None:
    first, _ = page.findChildren(Disclosure)
    assert "Collect by six." not in shown(page)
    first.button.setFocus()
    with qtbot.waitSignal(first.toggled), qtbot.assertNotEmitted(page.begin):
        qtbot.keyClick(first.button, Key.Key_Return)
    assert "Collect by six." in shown(page)
    assert first.button.accessibleName() == "Times & places"
    assert first.button.accessibleDescription() == "open"
    qtbot.mouseClick(first.button, Qt.MouseButton.LeftButton)
    assert "Collect by six." not in shown(page)


def test_escape_and_the_back_button_lead_back(qtbot: QtBot, page: BriefingPage) -> None:
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(button(page, "Begin"), Key.Key_Escape)
    with qtbot.waitSignal(page.back):
        qtbot.mouseClick(button(page, "Stories"), Qt.MouseButton.LeftButton)


def test_page_keys_scroll_while_begin_has_the_focus(qtbot: QtBot, page: BriefingPage) -> None:
    page.resize(1024, 500)
    area = page.findChild(QScrollArea)
    assert area is not None
    begin = button(page, "Begin")
    qtbot.keyClick(begin, Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    qtbot.keyClick(begin, Key.Key_PageUp)
    assert area.verticalScrollBar().value() == 0


def test_what_the_arrows_choose_comes_into_sight(qtbot: QtBot, page: BriefingPage) -> None:
    page.resize(1024, 500)
    coach = radio(page, "Practice with the coach")
    coach.setFocus()
    qtbot.keyClick(coach, Key.Key_Up)
    last = radio(page, "Assessment")
    assert last.visibleRegion().boundingRect() == last.rect()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_clipped_at_any_text_size(
    qtbot: QtBot, page: BriefingPage, theme: Theme, percent: int
) -> None:
    page.resize(1024, 640)
    theme.use(Settings(text_size=percent))
    area = page.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width())
    for label in area.widget().findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
    for choice in page.findChildren(RadioCard):
        if choice.isVisible():
            assert choice.height() >= choice.heightForWidth(choice.width())


def test_an_endless_word_and_markup_stay_plain(
    qtbot: QtBot, page: BriefingPage, story: Story, rules: Rulebook
) -> None:
    nasty = replace(story, brief="<b>x</b> " + "m" * 3000, title="<img src=x> {0} %s & co")
    page.show_briefing(BriefingPresenter(nasty, rules))
    area = page.findChildren(QScrollArea)[-1]
    qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width())
    assert nasty.title in shown(page)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in area.findChildren(QLabel))


def test_a_new_briefing_takes_the_place_of_the_old(
    qtbot: QtBot, page: BriefingPage, story: Story, rules: Rulebook
) -> None:
    other = replace(story, title="Another story", cards=())
    page.show_briefing(BriefingPresenter(other, rules, coach=False))
    qtbot.waitUntil(lambda: len(page.findChildren(QScrollArea)) == 1)
    assert "Another story" in shown(page)
    assert "The late parcel" not in shown(page)
    with qtbot.waitSignal(page.begin) as begun:
        qtbot.keyClick(button(page, "Begin"), Key.Key_Return)
    assert begun.args == ["steady", Mode.PRACTICE, False]
