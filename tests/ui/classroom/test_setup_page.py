"""The page before a class, by keyboard and by mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.records.settings import Settings
from simulator.ui.classroom.setup.page import SetUpPage
from simulator.ui.classroom.setup.view import SetUp, Usual, setup_view
from simulator.ui.theme import Theme
from simulator.ui.widgets.radio_card import RadioCard

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
Key = Qt.Key
USUAL = Usual("Spring course", nicknames=True, teams=("East", "West"))


@pytest.fixture
def page_of(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, small: str, rules: Rulebook
) -> Callable[[Usual], SetUpPage]:
    """Opens the page as after a class that was held like this."""
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")

    def made(usual: Usual) -> SetUpPage:
        page = SetUpPage(Theme(qapp, Settings(scheme="light", motion="reduced")), tmp_path)
        qtbot.addWidget(page)
        view = setup_view(path, load_story(path, rules), usual, "21 May")
        assert view is not None
        page.show_setup(view)
        page.resize(1024, 600)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return made


def field(page: SetUpPage, name: str) -> QLineEdit:
    return next(one for one in page.findChildren(QLineEdit) if name in one.accessibleName())


def box(page: SetUpPage, name: str) -> QCheckBox:
    return next(one for one in page.findChildren(QCheckBox) if name in one.text())


def started(qtbot: QtBot, page: SetUpPage) -> SetUp:
    begin = next(one for one in page.findChildren(QPushButton) if "Start" in one.text())
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    (made,) = begun.args
    assert isinstance(made, SetUp)
    return made


def test_enter_starts_as_the_last_class_was_held(
    qtbot: QtBot, page_of: Callable[[Usual], SetUpPage]
) -> None:
    """With the story's own temperament."""
    page = page_of(USUAL)
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    (made,) = begun.args
    assert (made.persona, made.name, made.nicknames) == ("steady", "Spring course", True)
    assert (made.teams, made.foresight) == (("East", "West"), False)


def test_everything_can_be_answered_otherwise(
    qtbot: QtBot, page_of: Callable[[Usual], SetUpPage]
) -> None:
    """A name, teams, a temperament, and both ticks; phones are said to be off."""
    page = page_of(Usual())
    qtbot.keyClicks(field(page, "Name"), "  Night   shift ")
    qtbot.keyClicks(field(page, "Team"), "Red, Blue")
    for name in ("feel", "nickname"):
        box(page, name).setFocus()
        qtbot.keyClick(box(page, name), Key.Key_Space)
    cards = page.findChildren(RadioCard)
    cards[0].setFocus()
    qtbot.keyClick(cards[0], Key.Key_Down)
    words = [one.text() for one in page.findChildren(type(page._summary)) if one.isVisible()]
    assert any("Phones stay off" in one for one in words)
    assert page._summary.text() == "Firecracker · 2 teams · phones off"
    made = started(qtbot, page)
    assert (made.name, made.teams, made.persona) == ("Night shift", ("Red", "Blue"), "firecracker")
    assert made.foresight
    assert made.nicknames


def test_a_class_without_a_name_is_called_after_the_day(
    qtbot: QtBot, page_of: Callable[[Usual], SetUpPage]
) -> None:
    """Which the empty field shows beforehand."""
    page = page_of(Usual())
    assert field(page, "Name").placeholderText() == "Class of 21 May"
    assert started(qtbot, page).name == "Class of 21 May"


def test_teams_that_must_be_mended_hold_the_start(
    qtbot: QtBot, page_of: Callable[[Usual], SetUpPage]
) -> None:
    """The keyboard goes where they are, and they are named as what is in the way."""
    page = page_of(Usual())
    qtbot.keyClicks(field(page, "Team"), "Red")
    with qtbot.assertNotEmitted(page.begun):
        page._begin.click()
    assert field(page, "Team").hasFocus()
    assert "name a second" in field(page, "Team").accessibleDescription()
    qtbot.keyClicks(field(page, "Team"), ", Blue")
    assert started(qtbot, page).teams == ("Red", "Blue")


def test_escape_and_the_button_lead_to_another_story(
    qtbot: QtBot, page_of: Callable[[Usual], SetUpPage]
) -> None:
    """From anywhere on the page."""
    page = page_of(USUAL)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(field(page, "Name"), Key.Key_Escape)
    back = next(one for one in page.findChildren(QPushButton) if "Another story" in one.text())
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
