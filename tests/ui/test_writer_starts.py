"""Starting a talk anywhere, as a writer does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.ui.theme import Theme
from simulator.ui.writer.by_hand import ByHand
from simulator.ui.writer.page import WriterPage
from simulator.ui.writer.presenter import WriterPresenter
from simulator.ui.writer.start_dialog import StartDialog
from simulator.ui.writer.start_list import StartList

Key = Qt.Key
LONG = 30_000


@pytest.fixture
def page(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, small: str, rules: Rulebook
) -> Iterator[WriterPage]:
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")
    made = WriterPage(Theme(qapp, Settings(scheme="light", motion="reduced")))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.open(path, rules)
    yield made
    made.close_story()


@pytest.fixture
def dialog(page: WriterPage, qtbot: QtBot) -> StartDialog:
    """The dialog on the second scene."""
    page.workshop._ask_start("next-day")
    found = page.workshop._starts.dialog
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def presenter(page: WriterPage) -> WriterPresenter:
    found = page.workshop.presenter
    assert found is not None
    return found


def note(dialog: StartDialog) -> str:
    return dialog._note.text()


def start(dialog: StartDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == "Start here")


def test_a_mood_that_can_be_met_is_started_by_its_shortest_way(
    page: WriterPage, dialog: StartDialog, qtbot: QtBot
) -> None:
    """The soonest is offered first; Enter begins there, with its whole past."""
    moods = dialog.findChild(StartList)
    assert moods is not None
    qtbot.waitUntil(lambda: note(dialog).startswith("After "), timeout=LONG)
    chosen = moods.current_start()
    assert chosen is not None
    qtbot.keyClick(moods, Key.Key_Return)
    walk = presenter(page).walk
    assert walk is not None
    assert walk.visited[-1] == "next-day"
    assert walk.at == chosen.decisions
    assert walk.session.step.state.mood == chosen.mood
    assert presenter(page).selected == "next-day"


def test_moods_stand_under_their_bands(dialog: StartDialog, qtbot: QtBot, rules: Rulebook) -> None:
    """Walking down the list asks for each one's way."""
    moods = dialog.findChild(StartList)
    assert moods is not None
    qtbot.waitUntil(lambda: moods.topLevelItemCount() > 1, timeout=LONG)
    bands = [moods.topLevelItem(at).text(0) for at in range(moods.topLevelItemCount())]
    names = [band.name for band in rules.bands["mood"]]
    found = [next(name for name in names if name in words) for words in bands]
    assert found == [name for name in names if name in found]
    moods.setFocus()
    qtbot.keyClick(moods, Key.Key_Home)
    assert not start(dialog).isEnabled()
    qtbot.keyClick(moods, Key.Key_Right)
    qtbot.keyClick(moods, Key.Key_Down)
    qtbot.waitUntil(lambda: start(dialog).isEnabled(), timeout=LONG)


def test_another_scene_can_be_chosen(dialog: StartDialog, qtbot: QtBot) -> None:
    """Every scene is there; the first has one start, which needs no decision."""
    scenes = dialog.findChild(QComboBox)
    assert scenes is not None
    scenes.setCurrentIndex(scenes.findData("counter"))
    told = "After 0 decisions: it is where every talk begins"
    moods = dialog.findChild(StartList)
    assert moods is not None
    qtbot.waitUntil(lambda: note(dialog) == told, timeout=LONG)


def test_what_is_set_by_hand_says_whether_it_can_be_reached(
    page: WriterPage, dialog: StartDialog, qtbot: QtBot
) -> None:
    """And begins all the same, marked."""
    dialog._tabs.setCurrentIndex(1)
    by_hand = dialog.findChild(ByHand)
    assert by_hand is not None
    slider = by_hand._boxes[2]
    slider.setFocus()
    qtbot.keyClick(slider, Key.Key_End)
    told = "▲ Not reachable: no trainee can come here like this."
    qtbot.waitUntil(lambda: note(dialog) == told, timeout=LONG)
    start(dialog).click()
    talk = presenter(page).talk_view()
    assert talk is not None
    assert (talk.unreached, talk.visited) == (True, ("next-day",))
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "▲ Set by hand: no trainee can come here like this." in texts


def test_facts_are_ticked_by_hand(dialog: StartDialog, qtbot: QtBot) -> None:
    """Space turns one on; the state has it."""
    dialog._tabs.setCurrentIndex(1)
    by_hand = dialog.findChild(ByHand)
    assert by_hand is not None
    assert by_hand.state.facts == {"beyond-authority"}
    truths = by_hand._truths
    truths.setFocus()
    truths.setCurrentRow(2)
    qtbot.keyClick(truths, Key.Key_Space)
    assert by_hand.state.facts == {"beyond-authority", "need-met"}
    truths.setCurrentRow(4)
    qtbot.keyClick(truths, Key.Key_Space)
    assert by_hand.state.open == {"ring-by-six"}
    truths.setCurrentRow(5)
    qtbot.keyClick(truths, Key.Key_Space)
    assert (by_hand.state.open, by_hand.state.kept) == (frozenset(), {"ring-by-six"})


def test_without_proofs_only_the_hand_is_left(page: WriterPage, qtbot: QtBot) -> None:
    """And nothing is called unreachable that was not proved so."""
    page.workshop._stop()
    page.workshop._ask_start("next-day")
    dialog = page.workshop._starts.dialog
    assert dialog is not None
    assert dialog._is_by_hand()
    assert note(dialog).startswith("Nothing is proved here")
    start(dialog).click()
    talk = presenter(page).talk_view()
    assert talk is not None
    assert (talk.unreached, talk.visited) == (False, ("next-day",))


def test_a_save_closes_the_dialog(page: WriterPage, dialog: StartDialog, qtbot: QtBot) -> None:
    """What it offered was of the version before."""
    file = presenter(page).manuscript.path
    file.write_text(file.read_text("utf-8").replace("late parcel", "lost parcel"), "utf-8")
    qtbot.waitUntil(lambda: page.workshop._starts.dialog is None, timeout=LONG)
