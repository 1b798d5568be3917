"""What is said of an attempt when looking back at it is kept, and a second try is its own."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.play.session import Mode
from simulator.records.attempt import Retry
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.debrief.retry_page import RetryPage
from simulator.ui.play.page import PlayPage
from simulator.ui.window import MainWindow

from .test_window_records import STORY, Open, say, window

__all__ = ["window"]
HEAVY = (
    "sqlalchemy",
    "alembic",
    "jinja2",
    "fsrs",
    "httpx",
    "keyring",
    "networkx",
    "pyqtgraph",
    "aiohttp",
    "segno",
)


@pytest.fixture
def finished(window: Open) -> MainWindow:
    """A window in which a talk of three decisions was ended."""
    made = window()
    made.open_story(STORY)
    made._talking.begin("sceptic", Mode.ASSESSMENT, coach=False)
    for _ in range(3):
        say(made)
    assert made._talking.session is not None
    made._talking._finish(made._talking.session)
    return made


def debrief(window: MainWindow) -> DebriefPage:
    page = window._stack.currentWidget()
    assert isinstance(page, DebriefPage)
    return page


def test_guess_note_and_judgement_are_there_when_it_is_opened_again(
    finished: MainWindow, window: Open, qtbot: QtBot
) -> None:
    """In the next window, from the page of progress."""
    page = debrief(finished)
    page._guess("wary")
    with qtbot.waitSignal(page.judged, timeout=60_000):
        pass
    page.noted.emit("Ask sooner.")
    later = window()
    keeper = later._archive.keeper
    (row,) = keeper.records.attempts(keeper.profile)
    assert (row.guess, row.note) == ("wary", "Ask sooner.")
    kept = keeper.records.attempt(row.id)
    assert kept.judgement is not None
    assert len(kept.judgement.decisions) == 3
    later._reopen(row.id, later.show_progress)
    assert debrief(later)._presenter.answer is not None  # type: ignore[union-attr]


def test_a_second_try_is_an_attempt_of_its_own(finished: MainWindow) -> None:
    """From the state before the decision; the first stays the record."""
    keeper = finished._archive.keeper
    (first,) = keeper.records.attempts(keeper.profile)
    debrief(finished).retried.emit(3)
    card = finished._stack.currentWidget()
    assert isinstance(card, RetryPage)
    card.begun.emit()
    assert isinstance(finished._stack.currentWidget(), PlayPage)
    say(finished, 2)
    second = keeper.records.unfinished(keeper.profile)
    assert second is not None
    assert second.retry == Retry(first.id, 2)
    assert (second.decisions, second.mode) == (3, Mode.PRACTICE)
    assert keeper.records.attempts(keeper.profile) == (first,)


def test_somebody_else_has_talks_of_their_own(finished: MainWindow) -> None:
    """The library and the talk to go on with are those of who plays."""
    trainees, keeper = finished._trainees, finished._archive.keeper
    me, other = keeper.profile, keeper.records.add_profile("Ben").id
    finished.open_story(STORY)
    finished._talking.begin("sceptic", Mode.PRACTICE, coach=True)
    say(finished)
    trainees.show_profiles()
    trainees._play_as(other)
    assert finished._app.settings.profile == other
    assert finished._talking.session is None
    assert finished._app.history.attempts("faulty-kettle") == 0
    trainees._play_as(me)
    assert finished._talking.session is not None
    assert len(finished._talking.session.path) == 1
    finished._archive.keeper.records.delete_profile(me)
    trainees._gone(me)
    assert finished._archive.keeper.profile == other
    assert finished._talking.session is None


def test_the_first_window_waits_for_nothing_heavy(tmp_path: Path) -> None:
    """Neither records nor charts nor exports are imported by the time it is built."""
    code = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from simulator.bootstrap import Places, start_app
from simulator.ui.theme import Theme
from simulator.ui.window import MainWindow
qt = QApplication([])
home = Path({str(tmp_path)!r})
app = start_app(Places(home / "config", home / "cache", home / "data"))
window = MainWindow(app, Theme(qt, app.settings))
print(*[name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []
