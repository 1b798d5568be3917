"""What is kept of a talk, reached as a person reaches it: by pages, keys and dialogues."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.play.session import Mode
from simulator.records.attempt_file import Reader
from simulator.ui.classroom.hand_in.dialog import HandInDialog
from simulator.ui.classroom.hand_in.presenter import Way
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.export.dialog import ExportDialog
from simulator.ui.library.page import LibraryPage
from simulator.ui.play.page import PlayPage
from simulator.ui.profiles.page import ProfilesPage
from simulator.ui.profiles.row import ProfileRow
from simulator.ui.progress.page import ProgressPage
from simulator.ui.widgets.chip import Chip
from simulator.ui.window import MainWindow

from .test_window_records import STORY, Open, say, window

__all__ = ["window"]
Key = Qt.Key


@pytest.fixture
def finished(window: Open) -> MainWindow:
    """A window in which a talk of two decisions was ended."""
    made = window()
    begin(made)
    say(made)
    say(made)
    assert made._talking.session is not None
    made._talking._finish(made._talking.session)
    return made


def begin(window: MainWindow) -> None:
    window.open_story(STORY)
    window._talking.begin("sceptic", Mode.PRACTICE, coach=True)


def page(window: MainWindow) -> QWidget:
    return window._stack.currentWidget()


def debrief(window: MainWindow) -> DebriefPage:
    shown = page(window)
    assert isinstance(shown, DebriefPage)
    return shown


def button(parent: QWidget, text: str) -> QPushButton:
    found = parent.findChildren(QPushButton)
    return next(one for one in found if one.text() == text and one.isVisible())


def action(parent: QWidget, text: str) -> QAction:
    return next(one for one in parent.findChildren(QAction) if one.text() == text)


def note(window: MainWindow) -> QPlainTextEdit:
    shown = debrief(window)._shown
    assert shown is not None
    field = shown.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    return field


def reopen(window: MainWindow, qtbot: QtBot) -> None:
    """Open the newest talk's debrief from the page of progress, by Enter."""
    window.show_progress()
    progress = page(window)
    assert isinstance(progress, ProgressPage)
    table = progress._talks.table
    table.setFocus()
    table.select(0)
    qtbot.keyClick(table, Key.Key_Return)


def profiles(window: MainWindow) -> ProfilesPage:
    """Who plays, by way of the page of progress."""
    window.show_progress()
    button(page(window), "Who is playing?").click()
    shown = page(window)
    assert isinstance(shown, ProfilesPage)
    return shown


def row(people: ProfilesPage, profile: str) -> ProfileRow:
    return next(
        one for one in people.findChildren(ProfileRow) if one.profile == profile and one.isVisible()
    )


def test_a_note_typed_while_the_window_closes_is_there_from_progress(
    finished: MainWindow, window: Open, qtbot: QtBot
) -> None:
    """With the guess, and without the question being asked again."""
    band = finished._talking._engine.rulebook.bands["mood"][0].name
    debrief(finished)._guess(band)
    field = note(finished)
    field.setFocus()
    qtbot.keyClicks(field, "Ask sooner.")
    later = window()
    reopen(later, qtbot)
    assert note(later).toPlainText() == "Ask sooner."
    past = later._looking_back._past
    assert (past.note, past.guess, past.seen) == ("Ask sooner.", band, True)
    debrief(later).back.emit()
    assert isinstance(page(later), ProgressPage)


def test_a_note_goes_to_the_talk_it_is_on(finished: MainWindow, window: Open, qtbot: QtBot) -> None:
    """Also where another debrief takes the page's place before the trainee has paused."""
    debrief(finished)._skip()
    qtbot.keyClicks(note(finished), "The first.")
    first = finished._looking_back._past.id
    begin(finished)
    say(finished)
    finished._talking._finish(finished._talking.session)  # type: ignore[arg-type]
    debrief(finished)._skip()
    qtbot.keyClicks(note(finished), "The second.")
    finished._reopen(first, finished.show_progress)
    assert note(finished).toPlainText() == "The first."
    keeper = finished._archive.keeper
    notes = [one.note for one in keeper.records.attempts(keeper.profile)]
    assert notes == ["The second.", "The first."]


def test_a_debrief_is_exported_with_what_was_just_noted(
    finished: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """As a page, through the dialogue and the system's own."""
    debrief(finished)._skip()
    qtbot.keyClicks(note(finished), "Ask <sooner>.")
    action(debrief(finished), "Export the debrief …").trigger()
    dialog = finished.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    chip = next(one for one in dialog.findChildren(Chip) if one.text() == "Web page")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    button(dialog, "Save as …").click()
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    file = tmp_path / "talk.html"
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        asked.fileSelected.emit(str(file))
    asked.reject()
    written = file.read_text(encoding="utf-8")
    assert "Ask &lt;sooner&gt;." in written
    assert finished._talking._engine.story.title in written
    dialog.reject()


def test_a_kept_attempt_is_handed_in(finished: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Into a shared folder, without name and note; in the form that records take in."""
    debrief(finished)._skip()
    qtbot.keyClicks(note(finished), "Between us.")
    action(debrief(finished), "Hand in the attempt …").trigger()
    dialog = finished.findChild(HandInDialog)
    assert isinstance(dialog, HandInDialog)
    presenter = dialog._presenter
    presenter.way, presenter.folder = Way.FOLDER, str(tmp_path)
    assert presenter.work()(lambda _: False)
    (file,) = tmp_path.glob("*.rapport.json")
    parcel = Reader().parcel(file.read_bytes())
    keeper = finished._archive.keeper
    assert parcel.profile.id != keeper.profile
    assert (parcel.profile.name, parcel.row["note"]) != (finished._archive.name, "Between us.")
    assert b"Between us" not in file.read_bytes()
    assert finished._archive.name.encode() not in file.read_bytes()
    assert parcel.row["story"] == finished._talking._engine.story.id
    dialog.reject()


def test_the_preview_of_a_story_leaves_no_attempt(window: Open, qtbot: QtBot) -> None:
    """Neither its talk nor its debrief, nor what is noted there, is kept."""
    made = window()
    made.preview(STORY)
    presenter = made._writer.workshop.presenter
    assert presenter is not None
    qtbot.waitUntil(lambda: presenter.walk is not None)
    story = made._app.load(STORY).story
    assert story is not None
    presenter.follow(story.playthroughs[0].choose)
    made._review(presenter.walk.session)
    debrief(made)._skip()
    qtbot.keyClicks(note(made), "Only a draft.")
    debrief(made).back.emit()
    keeper = made._archive.keeper
    assert keeper.records.attempts(keeper.profile) == ()
    assert keeper.records.unfinished(keeper.profile) is None
    assert made._app.history.attempts("faulty-kettle") == 0


def test_somebody_new_starts_with_nothing(finished: MainWindow, qtbot: QtBot) -> None:
    """Added on the page of who plays: no outcome in the library, no talk to go on with."""
    me = finished._archive.keeper.profile
    begin(finished)
    say(finished)
    people = profiles(finished)
    field = next(one for one in people.findChildren(QLineEdit) if "new" in one.accessibleName())
    qtbot.keyClicks(field, "Ben")
    qtbot.keyClick(field, Key.Key_Return)
    assert isinstance(page(finished), ProgressPage)
    assert finished._archive.keeper.profile != me
    assert finished._app.history.attempts("faulty-kettle") == 0
    assert finished._talking.session is None
    row(profiles(finished), me).chosen.emit()
    assert finished._app.history.attempts("faulty-kettle") > 0
    assert finished._talking.session is not None
    finished._talking.resume()
    assert isinstance(page(finished), PlayPage)
    say(finished)
    keeper = finished._archive.keeper
    assert keeper.profile == me
    assert keeper.records.unfinished(me).decisions == 2  # type: ignore[union-attr]


def test_a_window_whose_trainee_was_deleted_goes_on(
    finished: MainWindow, window: Open, qtbot: QtBot
) -> None:
    """The name is typed, everything is gone, and the next talk is kept for somebody new."""
    keeper = finished._archive.keeper
    gone, name = keeper.profile, finished._app.profile(keeper.records).name
    begin(finished)
    say(finished)
    people = profiles(finished)
    row(people, gone).delete_wanted.emit()
    dialog = next(one for one in people.findChildren(QDialog) if one.isVisible())
    typed = dialog.findChild(QLineEdit)
    assert isinstance(typed, QLineEdit)
    qtbot.keyClicks(typed, name)
    qtbot.keyClick(typed, Key.Key_Return)
    now = finished._archive.keeper
    assert now.profile != gone
    assert [one.id for one in now.records.profiles()] == [now.profile]
    assert finished._talking.session is None
    assert finished._app.history.attempts("faulty-kettle") == 0
    finished.show_stories()
    assert isinstance(page(finished), LibraryPage)
    begin(finished)
    say(finished)
    assert now.settled
    assert window()._talking.session is not None
    assert QApplication.overrideCursor() is None
