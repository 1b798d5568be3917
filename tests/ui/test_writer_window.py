"""The way to the writer's page and back, through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.bootstrap import App, Places, Settings, start_app
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.library.page import LibraryPage
from simulator.ui.play.page import PlayPage
from simulator.ui.settings.page import SettingsPage
from simulator.ui.theme import Theme
from simulator.ui.widgets.chip import Chip
from simulator.ui.window import MainWindow
from simulator.ui.writer.chooser import ChooserPage
from simulator.ui.writer.new_story_dialog import NewStoryDialog
from simulator.ui.writer.page import WriterPage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


@pytest.fixture
def file(tmp_path: Path, small: str) -> Path:
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")
    return path


@pytest.fixture
def app(tmp_path: Path) -> App:
    started = start_app(Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data"))
    started.settings = Settings(scheme="light", motion="reduced", typing=False)
    return started


@pytest.fixture
def window(app: App, qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    made = MainWindow(app, Theme(qapp, app.settings))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def page(window: MainWindow) -> QWidget:
    return window._stack.currentWidget()


def press(qtbot: QtBot, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, held)


def test_writer_in_the_bar_leads_to_a_choice_and_a_choice_to_the_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    """And Ctrl+O back to the choice, where the story stands first now."""
    nav = {one.text(): one for one in window._nav.findChildren(QPushButton)}
    nav["Writer"].click()
    chooser = page(window)
    assert isinstance(chooser, ChooserPage)
    qtbot.waitUntil(lambda: not chooser.reading())
    press(qtbot, Key.Key_Return)
    writer = page(window)
    assert isinstance(writer, WriterPage)
    assert not window._nav.isVisible()
    press(qtbot, Key.Key_O, CTRL)
    assert page(window) is chooser
    qtbot.waitUntil(lambda: not chooser.reading())
    press(qtbot, Key.Key_Return)
    assert page(window) is writer


def test_a_preview_opens_on_its_file(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    """And leads back to the stories."""
    window.preview(file)
    writer = page(window)
    assert isinstance(writer, WriterPage)
    presenter = writer.workshop.presenter
    assert presenter is not None
    assert presenter.manuscript.path == file
    writer.back.emit()
    assert isinstance(page(window), LibraryPage)
    assert window._nav.isVisible()


def test_the_debrief_of_a_preview_counts_as_nothing_and_leads_back(
    window: MainWindow, app: App, file: Path, qtbot: QtBot
) -> None:
    """Its talk is no attempt; "again" begins a real one."""
    window.preview(file)
    writer = page(window)
    assert isinstance(writer, WriterPage)
    presenter = writer.workshop.presenter
    assert presenter is not None
    presenter.follow(KEPT)
    writer.workshop._show_talk()
    press(qtbot, Key.Key_5, CTRL)
    press(qtbot, Key.Key_Return)
    debrief = page(window)
    assert isinstance(debrief, DebriefPage)
    assert app.history.attempts("test") == 0
    debrief.back.emit()
    assert page(window) is writer
    press(qtbot, Key.Key_5, CTRL)
    press(qtbot, Key.Key_Return)
    debrief.again.emit()
    assert isinstance(page(window), PlayPage)


def test_a_new_story_is_written_and_shown(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    """From the choice, into a folder of one's own."""
    window.show_writer()
    chooser = page(window)
    assert isinstance(chooser, ChooserPage)
    chooser.new_wanted.emit()
    dialog = window.findChild(NewStoryDialog)
    assert dialog is not None
    dialog._title.setText("The coat")
    dialog._folder.setText(str(tmp_path / "mine"))
    dialog.accept()
    writer = page(window)
    assert isinstance(writer, WriterPage)
    presenter = writer.workshop.presenter
    assert presenter is not None
    assert presenter.manuscript.path == tmp_path / "mine" / "the-coat.yaml"
    assert presenter.story_view().problems == ()


def test_the_editor_is_a_setting_that_applies_at_once(
    window: MainWindow, app: App, file: Path, qtbot: QtBot
) -> None:
    """It is kept, and the page that is open already uses it."""
    window.preview(file)
    writer = page(window)
    assert isinstance(writer, WriterPage)
    window.show_settings()
    settings = page(window)
    assert isinstance(settings, SettingsPage)
    chip = next(
        one for one in settings.findChildren(Chip) if one.accessibleName() == "Open lines in: Kate"
    )
    chip.click()
    assert start_app(app.places).settings.editor == "kate"
    assert writer.workshop._lines.name == "kate"


def test_closing_the_window_stops_what_is_proved(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    """No process outlives it."""
    window.preview(file)
    writer = page(window)
    assert isinstance(writer, WriterPage)
    process = writer.workshop._link._process
    assert process is not None
    window.close()
    assert writer.workshop._link._process is None


def test_the_writer_s_pages_are_made_when_they_are_wanted(window: MainWindow) -> None:
    """The first window does not wait for them."""
    assert not {"_chooser", "_writer"} & vars(window).keys()
