"""The whole way through the window, as a person goes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.bootstrap import App, Places, Settings, start_app
from simulator.play.session import Mode
from simulator.ui.briefing.page import BriefingPage
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.library.page import LibraryPage
from simulator.ui.library.problems import ProblemsDialog
from simulator.ui.play.page import PlayPage
from simulator.ui.settings.page import SettingsPage
from simulator.ui.theme import Theme
from simulator.ui.window import MainWindow


@pytest.fixture
def app(tmp_path: Path) -> App:
    """A new user's application; nothing moves and nothing is typed, so nothing is waited for."""
    started = start_app(Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data"))
    started.settings = Settings(scheme="light", motion="reduced", typing=False)
    return started


@pytest.fixture
def window(app: App, qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The window on the screen, with all stories read."""
    window = MainWindow(app, Theme(qapp, app.settings))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    library = page(window)
    assert isinstance(library, LibraryPage)
    qtbot.waitUntil(lambda: not library.reading())
    yield window
    window.close()


def page(window: MainWindow) -> QWidget:
    return window._stack.currentWidget()


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """A key where the focus is, as a person's finger has it."""
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def talk_to_the_end(window: MainWindow, qtbot: QtBot) -> None:
    """Say the first reply until the talk is over, then ask for the debrief."""
    while (
        isinstance(page(window), PlayPage)
        and window._talking.session
        and not window._talking.session.over
    ):
        press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_Return)


def begin(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(page(window), BriefingPage)
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(page(window), PlayPage)


def test_two_enters_from_the_first_start_to_the_talk(window: MainWindow, qtbot: QtBot) -> None:
    """A new trainee is asked nothing: the starter story waits for Enter, then for Enter."""
    begin(window, qtbot)
    assert window._talking.session is not None
    assert window._talking.session.engine.story.id == "clinic-running-late"
    assert window._talking.session.mode is Mode.PRACTICE


def test_a_talk_is_played_debriefed_and_played_again_by_keyboard(
    window: MainWindow, app: App, qtbot: QtBot
) -> None:
    """Replies by number, Enter for the debrief, a guess, and once more."""
    begin(window, qtbot)
    talk_to_the_end(window, qtbot)
    debrief = page(window)
    assert isinstance(debrief, DebriefPage)
    press(qtbot, Qt.Key.Key_2)
    assert app.history.attempts("clinic-running-late") == 1
    assert app.history.best("clinic-running-late") is not None
    debrief.again.emit()
    assert isinstance(page(window), PlayPage)
    assert window._talking.session is not None
    assert window._talking.session.path == ()


def test_the_same_story_with_another_temperament(window: MainWindow, qtbot: QtBot) -> None:
    """The debrief leads to the same customer as somebody else."""
    begin(window, qtbot)
    talk_to_the_end(window, qtbot)
    debrief = page(window)
    assert isinstance(debrief, DebriefPage)
    debrief.another_persona.emit("worrier")
    assert window._talking.session is not None
    assert window._talking.session.engine.customer.persona.id == "worrier"


def test_a_talk_that_was_left_waits_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    """Back to the stories, a look at the settings, and on with the talk."""
    begin(window, qtbot)
    press(qtbot, Qt.Key.Key_1)
    left = window._talking.session
    assert left is not None
    window.show_stories()
    window.show_settings()
    assert isinstance(page(window), SettingsPage)
    window.show_stories()
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(page(window), PlayPage)
    assert window._talking.session is left


def test_a_broken_story_says_what_is_wrong(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Opening it shows its problems with their lines, and the window stays where it was."""
    path = tmp_path / "broken.yaml"
    path.write_text("story: broken\ntitle: Broken\n", encoding="utf-8")
    window.open_story(path)
    dialog = window.findChild(ProblemsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert "`scenes` is missing." in "\n".join(dialog._lines)
    assert isinstance(page(window), LibraryPage)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_settings_apply_at_once_and_are_kept(window: MainWindow, app: App, tmp_path: Path) -> None:
    """The look changes under the person's eyes, and the next start remembers."""
    window.show_settings()
    settings = page(window)
    assert isinstance(settings, SettingsPage)
    settings.changed.emit(Settings(scheme="dark", text_size=150))
    assert window._theme.dark
    assert start_app(app.places).settings == Settings(scheme="dark", text_size=150)


def test_settings_that_can_t_be_kept_still_apply(
    window: MainWindow, app: App, tmp_path: Path
) -> None:
    """A full or read-only disk costs the memory of the settings, and that is said."""
    app.places.config.parent.mkdir(exist_ok=True)
    app.places.config.write_text("in the way", encoding="utf-8")
    window._use(Settings(scheme="dark"))
    assert window._theme.dark
    told = [label.text() for label in window._notices.findChildren(QLabel)]
    assert any("could not be saved" in text for text in told)
    assert window._notices.isVisible()


def test_notices_of_the_start_are_told(app: App, qtbot: QtBot, qapp: QApplication) -> None:
    """What went wrong at the start stands above the page until it is put away."""
    app.notices = ("The rulebook gone.yaml can't be used.",)
    window = MainWindow(app, Theme(qapp, app.settings))
    qtbot.addWidget(window)
    window.show()
    assert window._notices.isVisible()
    window._notices.clear()
    assert not window._notices.isVisible()


def test_the_window_is_there_before_the_other_pages(window: MainWindow) -> None:
    """Only the library is made at the start."""
    made = {"_briefing", "_play", "_settings", "_writer"} & vars(window).keys()
    assert made == set()
