"""The front page of the classroom, by keyboard and by mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from simulator.mood.rulebook import Rulebook
from simulator.records.settings import Settings
from simulator.ui.classroom.front.farewell import ClassFarewell
from simulator.ui.classroom.front.page import FrontPage
from simulator.ui.theme import Theme
from tests.ui.classroom.front_classes import DAY, School

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
Open = Callable[..., FrontPage]


@pytest.fixture
def school(tmp_path: Path, small: str, rules: Rulebook) -> School:
    """Two stories to play."""
    made = School(tmp_path / "classes", tmp_path / "stories", small, rules)
    made.write("apples", "Sour apples")
    made.write("test", "The late parcel")
    return made


@pytest.fixture
def page_of(qtbot: QtBot, qapp: QApplication, tmp_path: Path, school: School) -> Open:
    """Opens the page at a size."""
    theme = Theme(qapp, Settings(scheme="light", motion="reduced"))

    def made(held: Path | None = None, size: tuple[int, int] = (1280, 740)) -> FrontPage:
        presenter = school.presenter()
        presenter.held = held
        page = FrontPage(theme, presenter, school.rules, tmp_path / "faces")
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page.isActiveWindow() and not page.reading())
        return page

    return made


def press(qtbot: QtBot, key: Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def titles(page: FrontPage) -> list[str]:
    rows = page.stories.list
    return [rows.item(at).text() for at in range(rows.count())]


def words(page: FrontPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def farewell(page: FrontPage) -> ClassFarewell:
    (found,) = [one for one in page.findChildren(ClassFarewell) if one.isVisible()]
    return found


def test_enter_twice_starts_the_first_story(qtbot: QtBot, page_of: Open, school: School) -> None:
    """The list has the keyboard; then the class's button has it."""
    page = page_of()
    assert titles(page) == ["Sour apples", "The late parcel"]
    assert "None yet" in words(page)
    press(qtbot, Key.Key_Return)
    assert page.setup.isVisible()
    with qtbot.waitSignal(page.begun) as begun:
        press(qtbot, Key.Key_Return)
    assert begun.args[0].path == school.stories / "apples.yaml"


def test_a_search_narrows_and_arrows_walk_from_it(qtbot: QtBot, page_of: Open) -> None:
    """Escape empties it before it leads away from the page."""
    page = page_of()
    page.stories.search.setFocus()
    press(qtbot, Key.Key_Down)
    assert page.stories.list.currentItem().text() == "The late parcel"
    qtbot.keyClicks(page.stories.search, "sour clerk")
    assert titles(page) == ["Sour apples"]
    qtbot.keyClicks(page.stories.search, " zzz")
    assert "No story has all" in words(page)
    with qtbot.assertNotEmitted(page.back):
        press(qtbot, Key.Key_Escape)
    assert len(titles(page)) == 2
    with qtbot.waitSignal(page.back):
        press(qtbot, Key.Key_Escape)


def test_a_click_on_a_story_asks_how_and_escape_goes_back(qtbot: QtBot, page_of: Open) -> None:
    """To the list, with the same story at hand."""
    page = page_of()
    rows = page.stories.list
    place = rows.visualItemRect(rows.item(1)).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=place)
    assert page.setup.isVisible()
    press(qtbot, Key.Key_Escape)
    assert rows.hasFocus()
    assert rows.currentItem().text() == "The late parcel"


def test_a_story_that_was_broken_meanwhile_is_not_played(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """The page says why nothing happens."""
    page = page_of()
    (school.stories / "apples.yaml").write_text("story: [", encoding="utf-8")
    press(qtbot, Key.Key_Return)
    assert not page.setup.isVisible()
    assert "has errors now" in words(page)


def test_an_unfinished_class_is_offered_before_all_else(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """It has the keyboard; its story is the first of the list."""
    folder = school.begin("one", "Onboarding May", DAY)
    school.play(folder)
    page = page_of()
    assert titles(page)[0] == "The late parcel"
    with qtbot.waitSignal(page.resumed) as resumed:
        press(qtbot, Key.Key_Return)
    assert resumed.args[0].path == folder.path
    assert (
        page.cards[0].go.mapTo(page, page.cards[0].go.rect().center()).y()
        < page.stories.mapTo(page, page.stories.rect().topLeft()).y()
    )


def test_the_class_that_is_held_cannot_be_deleted(page_of: Open, school: School) -> None:
    """Only gone back to."""
    folder = school.begin("one", "Onboarding May")
    (card,) = page_of(folder.path).cards
    assert card.go.text() == "Back to the class"
    assert not card.delete.isVisible()


def test_a_class_that_cannot_be_read_can_only_be_deleted(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """The keyboard is where something can be done."""
    (school.begin("one", "Onboarding May").path / "story.yaml").unlink()
    page = page_of()
    assert not page.cards[0].go.isVisible()
    assert page.stories.list.hasFocus()
    qtbot.mouseClick(page.cards[0].delete, LEFT)
    qtbot.mouseClick(farewell(page).delete, LEFT)
    assert page.cards == ()


def test_a_class_that_was_held_has_its_sheet_and_its_debrief(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """No debrief where no attempt was kept."""
    folder = school.end("one", "First", DAY, attempt="a1")
    school.end("two", "Second", 2 * DAY, attempt="")
    page = page_of()
    first, second = page.past.rows
    with qtbot.waitSignal(page.sheet_wanted) as sheet:
        qtbot.mouseClick(first.sheet, LEFT)
    assert sheet.args[0].path == folder.path
    with qtbot.waitSignal(page.debrief_wanted) as debrief:
        first.debrief.setFocus()
        press(qtbot, Key.Key_Return)
    assert debrief.args == ["a1"]
    assert not second.debrief.isVisible()


def test_a_class_is_deleted_only_when_that_is_meant(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """Enter and Escape keep it."""
    folder = school.end("one", "First", DAY)
    page = page_of()
    for key in (Key.Key_Return, Key.Key_Escape):
        qtbot.mouseClick(page.past.rows[0].delete, LEFT)
        qtbot.keyClick(farewell(page), key)
        assert folder.path.is_dir()
        qtbot.waitUntil(lambda: not page.findChildren(ClassFarewell))
    qtbot.mouseClick(page.past.rows[0].delete, LEFT)
    with qtbot.waitSignal(page.deleted) as deleted:
        qtbot.mouseClick(farewell(page).delete, LEFT)
    assert deleted.args[0].path == folder.path
    assert not folder.path.exists()
    qtbot.waitUntil(lambda: not page.reading())
    assert page.past.rows == []


def test_older_classes_are_shown_when_they_are_asked_for(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """The newest three at first."""
    for number in range(5):
        school.end(f"c{number}", f"Class {number}", number * DAY)
    page = page_of()
    assert [one.view.name for one in page.past.rows] == ["Class 0", "Class 1", "Class 2"]
    qtbot.mouseClick(page.past.more, LEFT)
    qtbot.waitUntil(lambda: not page.reading())
    assert len(page.past.rows) == 5
    assert not page.past.more.isVisible()


def test_a_sheet_can_come_from_a_folder(qtbot: QtBot, page_of: Open, tmp_path: Path) -> None:
    """Chosen in the system's dialogue."""
    page = page_of()
    qtbot.mouseClick(page.past.folder, LEFT)
    (dialog,) = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.sheet_wanted) as sheet:
        dialog.fileSelected.emit(str(tmp_path))
    assert sheet.args == [tmp_path]
    dialog.close()


@pytest.mark.parametrize("size", [(1024, 590), (700, 500), (1920, 1030)])
def test_nothing_is_cut_off(page_of: Open, school: School, size: tuple[int, int]) -> None:
    """Every button is as wide as its words, at every size of the window."""
    school.play(school.begin("one", "Onboarding May, and those who missed it in March", DAY))
    school.end("two", "Second", 2 * DAY)
    page = page_of(size=size)
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert page.rect().right() >= button.mapTo(page, button.rect().topRight()).x()
