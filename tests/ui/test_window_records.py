"""The window keeps what is said: nothing confirmed is lost when it closes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.assets import stories_folder
from simulator.bootstrap import Places, Settings, start_app
from simulator.play.session import Mode
from simulator.ui.theme import Theme
from simulator.ui.window import MainWindow

Open = Callable[[], MainWindow]
STORY = stories_folder() / "faulty-kettle.yaml"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens a window of the same person, one after the other."""
    opened: list[MainWindow] = []

    def made() -> MainWindow:
        for one in opened:
            one.close()
        app = start_app(Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data"))
        app.settings = Settings(motion="reduced", typing=False)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        new = MainWindow(app, Theme(application, app.settings))
        qtbot.addWidget(new)
        with qtbot.waitSignal(new._archive.ready, timeout=20_000):
            new.show()
            new._archive.open()  # it would wait half a second for the first sight
        opened.append(new)
        return new

    yield made
    for one in opened:
        one.close()


def say(window: MainWindow, number: int = 1) -> None:
    window._talking._play.choose(number)


def test_a_talk_goes_on_in_the_next_window(window: Open) -> None:
    """With all that was said, in the same order of replies, and as the same attempt."""
    first = window()
    first.open_story(STORY)
    first._talking.begin("sceptic", Mode.ASSESSMENT, coach=False)
    say(first, 2)
    say(first)
    left = first._talking.session
    assert left is not None
    second = window()
    held = second._talking.session
    assert held is not None
    assert (held.path, held.seed, held.mode) == (left.path, left.seed, Mode.ASSESSMENT)
    assert held.engine.customer.persona.id == "sceptic"
    second._talking.resume()
    say(second)
    keeper = second._archive.keeper
    assert keeper.records.unfinished(keeper.profile).decisions == 3  # type: ignore[union-attr]
    second._talking._finish(second._talking.session)  # type: ignore[arg-type]
    assert keeper.records.unfinished(keeper.profile) is None
    assert window()._talking.session is None


def test_the_library_remembers_what_came_of_a_story(window: Open) -> None:
    """The best outcome stands on its card in the next window too."""
    first = window()
    first.open_story(STORY)
    first._talking.begin("sceptic", Mode.PRACTICE, coach=True)
    story = first._talking._engine.story
    best = next(one for one in story.playthroughs if one.name == "Four on the dot")
    for option in best.choose:
        ids = [reply.id for reply in first._talking._play._presenter.view().replies]  # type: ignore[union-attr]
        say(first, ids.index(option) + 1)
    first._talking._finish(first._talking.session)  # type: ignore[arg-type]
    found = window()._app.history
    assert found.attempts("faulty-kettle") == 1
    known = found.best("faulty-kettle")
    assert known is not None
    assert known.grade == "great"


def test_a_new_talk_breaks_the_open_one_off(window: Open) -> None:
    """It is kept, and no longer offered."""
    first = window()
    for _ in range(2):
        first.open_story(STORY)
        first._talking.begin("sceptic", Mode.PRACTICE, coach=True)
        say(first)
    keeper = first._archive.keeper
    (broken_off,) = keeper.records.attempts(keeper.profile)
    assert (broken_off.state, broken_off.decisions) == ("left", 1)
    assert keeper.records.unfinished(keeper.profile) is not None


def test_what_can_not_be_kept_is_told_and_play_goes_on(window: Open) -> None:
    """The talk answers all the same."""
    first = window()
    first.open_story(STORY)
    first._talking.begin("sceptic", Mode.PRACTICE, coach=True)
    keeper = first._archive.keeper
    with keeper.records.database.connect() as db:
        db.exec_driver_sql("PRAGMA query_only=ON")
    say(first)
    session = first._talking.session
    assert session is not None
    assert len(session.path) == 1
    assert "records" in first._notices._text.text().lower()
