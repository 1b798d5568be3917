"""The progress page driven as a person would, by keyboard and by mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from simulator.mood.rulebook import Rulebook
from simulator.records.settings import Settings
from simulator.ui.progress.page import ProgressPage, local_day
from simulator.ui.progress.presenter import ProgressPresenter
from simulator.ui.progress.quiet_table import QuietTable
from simulator.ui.progress.skill_chart import SkillChart
from simulator.ui.theme import Theme

from .past_fakes import NOW, FakePast, past
from .test_progress_presenter import CARDS

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
MakePage = Callable[..., ProgressPage]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, rules: Rulebook) -> MakePage:
    """Opens the page on somebody's past."""

    def make(held: FakePast, width: int = 1280) -> ProgressPage:
        presenter = ProgressPresenter(held, lambda: CARDS, rules, lambda: NOW, day=local_day)
        page = ProgressPage(theme, presenter)
        qtbot.addWidget(page)
        page.resize(width, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def words(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def table(page: ProgressPage, name: str) -> QuietTable:
    return next(one for one in page.findChildren(QuietTable) if one.accessibleName() == name)


def button(page: ProgressPage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def choice(page: ProgressPage, name: str) -> QComboBox:
    return next(one for one in page.findChildren(QComboBox) if one.accessibleName() == name)


def column(shown: QTableWidget, at: int) -> list[str]:
    items = (shown.item(row, at) for row in range(shown.rowCount()))
    return [item.text() for item in items if item is not None]


def test_enter_goes_on_to_what_is_due(qtbot: QtBot, page_of: MakePage) -> None:
    """The suggestion has the keyboard at once; another one is a press away."""
    page = page_of(past())
    assert "nine days ago" in words(page)
    with qtbot.waitSignal(page.story_chosen) as chosen:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert chosen.args[0].id == "ward"
    qtbot.mouseClick(button(page, "Something else"), LEFT)
    with qtbot.waitSignal(page.story_chosen) as chosen:
        qtbot.mouseClick(button(page, "Meet Lin"), LEFT)
    assert chosen.args[0].id == "queue"


def test_before_the_first_talk(qtbot: QtBot, page_of: MakePage) -> None:
    """One button, to the stories; no empty tables."""
    page = page_of(FakePast())
    assert not any(one.isVisible() for one in page.findChildren(QuietTable))
    with qtbot.waitSignal(page.stories_wanted):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)


def test_a_debrief_is_opened_by_keys_and_by_mouse(qtbot: QtBot, page_of: MakePage) -> None:
    """Arrow keys walk the talks, Enter opens one; a click opens one too."""
    page = page_of(past())
    talks = table(page, "Talks")
    talks.setFocus()
    assert talks.currentRow() == 0
    qtbot.keyClick(talks, Key.Key_Down)
    with qtbot.waitSignal(page.attempt_opened) as opened:
        qtbot.keyClick(talks, Key.Key_Return)
    assert opened.args == ["left"]
    place = talks.visualRect(talks.model().index(2, 1)).center()
    with qtbot.waitSignal(page.attempt_opened) as opened:
        qtbot.mouseClick(talks.viewport(), LEFT, pos=place)
    assert opened.args == ["talk-1"]


def test_talks_are_narrowed_and_widened(page_of: MakePage) -> None:
    """Each choice counts at once; where nothing fits, a sentence says so."""
    page = page_of(past())
    talks = table(page, "Talks")
    choice(page, "Outcome").setCurrentText("Broken off")
    assert column(talks, 1) == ["Kettle, Ida Brandt · Steady · assessment"]
    assert "One talk" in words(page)
    choice(page, "Mode").setCurrentText("Practice")
    assert not talks.isVisible()
    assert "No talk fits that" in words(page)
    choice(page, "Outcome").setCurrentIndex(0)
    assert talks.rowCount() == 12


def test_older_talks(qtbot: QtBot, page_of: MakePage) -> None:
    """They come below the others, and the button goes when there are no more."""
    page = page_of(past())
    older = button(page, "Show older talks")
    qtbot.mouseClick(older, LEFT)
    assert table(page, "Talks").rowCount() == 14
    assert not older.isVisible()


def test_arrow_keys_along_a_skill(qtbot: QtBot, page_of: MakePage) -> None:
    """Each point says when, how many points and how many opportunities."""
    page = page_of(past())
    chart = page.findChild(SkillChart)
    chart.setFocus()
    qtbot.keyClick(chart, Key.Key_Right)
    assert "3 of 9 points from 3 opportunities" in words(page)
    qtbot.keyClick(chart, Key.Key_End)
    assert "9 of 9 points from 4 opportunities" in chart.accessibleName()
    qtbot.keyClick(chart, Key.Key_Left)
    assert "not enough to go by alone" in words(page)
    qtbot.keyClick(chart, Key.Key_Home)
    assert chart.current == 0


def test_the_mouse_along_a_skill(qtbot: QtBot, page_of: MakePage) -> None:
    """The nearest point is told."""
    page = page_of(past())
    chart = page.findChild(SkillChart)
    qtbot.mouseMove(chart, chart.centre_of(2) + QPoint(3, 40))
    qtbot.waitUntil(lambda: chart.current == 2)
    qtbot.mouseClick(chart, LEFT, pos=chart.centre_of(0))
    assert chart.current == 0


def test_another_skill_and_its_table(qtbot: QtBot, page_of: MakePage) -> None:
    """The list chooses; the table says what the chart shows."""
    page = page_of(past())
    skills = table(page, "Skills")
    skills.setFocus()
    qtbot.keyClick(skills, Key.Key_Down)
    assert page.findChild(SkillChart).accessibleName().startswith("Patience")
    qtbot.mouseClick(button(page, "Show as a table"), LEFT)
    course = table(page, "The skill's course")
    assert course.isVisible()
    assert column(course, 1) == ["1 of 3 points from 1 opportunity"]
    qtbot.keyClick(skills, Key.Key_Up)
    assert len(column(course, 1)) == 3


def test_stories_first_and_best(page_of: MakePage) -> None:
    """Shape and words, and not colour alone."""
    page = page_of(past())
    stories = table(page, "Stories")
    assert column(stories, 2) == ["▲▲ furious, poor ending", "broken off"]
    assert column(stories, 3)[0] == "▽ satisfied, good ending"


def test_records_that_cant_be_read(page_of: MakePage) -> None:
    """The reason is shown, and the page is there again when they can."""
    held = past()
    page = page_of(held)
    held.failure = "The disk is away."
    page.refresh()
    choice(page, "Mode").setCurrentIndex(1)
    assert "The disk is away." in words(page)
    held.failure = ""
    page.refresh()
    assert "The disk is away." not in words(page)


def test_ways_out(qtbot: QtBot, page_of: MakePage) -> None:
    """Escape leads to the stories, and a button to who is playing."""
    page = page_of(past())
    with qtbot.waitSignal(page.stories_wanted):
        qtbot.keyClick(page, Key.Key_Escape)
    with qtbot.waitSignal(page.profiles_wanted):
        qtbot.mouseClick(button(page, "Who is playing?"), LEFT)


@pytest.mark.parametrize("size", [100, 200])
def test_no_words_are_cut_off(qtbot: QtBot, page_of: MakePage, theme: Theme, size: int) -> None:
    """Rows are as high as their words, also when the text grows or the window is narrow."""
    page = page_of(past(), width=900)
    theme.use(Settings(scheme="dark", text_size=size, motion="reduced"))
    page.resize(880, 700)
    tables = [one for one in page.findChildren(QuietTable) if one.isVisible()]
    assert len(tables) == 3

    def whole() -> bool:
        return all(
            one.rowHeight(row) >= one.sizeHintForRow(row)
            for one in tables
            for row in range(one.rowCount())
        )

    qtbot.waitUntil(whole)
    theme.use(Settings(scheme="light", motion="reduced"))
