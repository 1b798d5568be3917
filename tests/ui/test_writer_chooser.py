"""Choosing a story to write on, and beginning a new one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Catalogue
from simulator.play.checking import check_story
from simulator.ui.theme import Theme
from simulator.ui.writer.chooser import ChooserPage
from simulator.ui.writer.new_story_dialog import NewStoryDialog

Key = Qt.Key


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def folder(tmp_path: Path, small: str) -> Path:
    """A folder with a story in order and one that needs mending."""
    made = tmp_path / "stories"
    made.mkdir()
    (made / "test.yaml").write_text(small, encoding="utf-8")
    (made / "broken.yaml").write_text("story: broken\ntitle: Broken\n", encoding="utf-8")
    return made


@pytest.fixture
def page(theme: Theme, folder: Path, tmp_path: Path, rules: Rulebook, qtbot: QtBot) -> ChooserPage:
    catalogue = Catalogue([folder], tmp_path / "index.json", rules)
    made = ChooserPage(theme, catalogue.cards)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and not made.reading())
    return made


def items(page: ChooserPage) -> list[str]:
    found = page.findChild(QListWidget)
    assert found is not None
    rows = (found.item(row) for row in range(found.count()))
    return [item.text() for item in rows if not item.isHidden()]


def test_every_story_can_be_written_on_even_a_broken_one(page: ChooserPage, folder: Path) -> None:
    """Which is what the writer's page is for."""
    assert items(page) == [
        f"Broken\n{folder / 'broken.yaml'} · needs mending",
        f"The late parcel\n{folder / 'test.yaml'}",
    ]


def test_enter_opens_the_story(page: ChooserPage, folder: Path, qtbot: QtBot) -> None:
    """The list has the keyboard from the start."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QListWidget)
    qtbot.keyClick(focus, Key.Key_Down)
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.keyClick(focus, Key.Key_Return)
    assert chosen.args == [folder / "test.yaml"]


def test_words_narrow_the_list(page: ChooserPage, qtbot: QtBot) -> None:
    """And put the first that fits under the keyboard."""
    search = page.findChild(QLineEdit)
    assert search is not None
    qtbot.keyClicks(search, "PARCEL late")
    assert len(items(page)) == 1


def test_the_one_worked_on_last_stands_first(page: ChooserPage, folder: Path, qtbot: QtBot) -> None:
    """Coming back is one Enter."""
    page.hide()
    page.offer_last(folder / "test.yaml")
    page.show()
    qtbot.waitUntil(lambda: not page.reading())
    assert items(page)[0].startswith("Go on with test.yaml")


def test_a_new_story_is_asked_for(page: ChooserPage, qtbot: QtBot) -> None:
    """By its button."""
    button = next(one for one in page.findChildren(QPushButton) if "New story" in one.text())
    with qtbot.waitSignal(page.new_wanted):
        qtbot.keyClick(button, Key.Key_Return)


@pytest.fixture
def dialog(theme: Theme, folder: Path, rules: Rulebook, qtbot: QtBot) -> NewStoryDialog:
    made = NewStoryDialog(theme, folder, rules)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_title_is_all_that_a_new_story_needs(
    dialog: NewStoryDialog, folder: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """Its id comes of it; what is written is in order."""
    title = dialog.findChildren(QLineEdit)[0]
    qtbot.keyClicks(title, "The Coat, again")
    with qtbot.waitSignal(dialog.written) as written:
        qtbot.keyClick(title, Key.Key_Return)
    assert written.args == [folder / "the-coat-again.yaml"]
    loaded = check_story(folder / "the-coat-again.yaml", rules)
    assert loaded.diagnostics == ()
    assert loaded.story is not None
    assert loaded.story.title == "The Coat, again"


def test_channel_and_temperament_are_chosen(
    dialog: NewStoryDialog, folder: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """By list; the temperament says what it means."""
    channel, persona = dialog.findChildren(QComboBox)
    qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], "By phone")
    channel.setCurrentIndex(1)
    persona.setCurrentIndex(persona.findData("worrier"))
    assert rules.personas["worrier"].means in [one.text() for one in dialog.findChildren(QLabel)]
    dialog.accept()
    story = check_story(folder / "by-phone.yaml", rules).story
    assert story is not None
    assert (story.setting.channel, story.customer.persona) == ("phone", "worrier")


def test_an_id_of_one_s_own_is_kept_and_checked(
    dialog: NewStoryDialog, folder: Path, qtbot: QtBot
) -> None:
    """A title changes it no more; one that is none says why."""
    title, id_, *_ = dialog.findChildren(QLineEdit)
    qtbot.keyClicks(id_, "My Story")
    make = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Write it")
    assert not make.isEnabled()
    assert any("can't be a story's id" in one.text() for one in dialog.findChildren(QLabel))
    qtbot.keyClicks(title, "Another")
    assert id_.text() == "My Story"


def test_a_file_that_is_there_is_never_overwritten(
    dialog: NewStoryDialog, folder: Path, small: str, qtbot: QtBot
) -> None:
    """It says so, and the file stays."""
    qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], "Test")
    dialog.accept()
    assert dialog.isVisible()
    assert any("is there already" in one.text() for one in dialog.findChildren(QLabel))
    assert (folder / "test.yaml").read_text(encoding="utf-8") == small
