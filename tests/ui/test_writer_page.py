"""The writer's page driven as a person would, beside an editor that saves."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.ui.theme import Theme
from simulator.ui.writer.keys_dialog import KeysDialog
from simulator.ui.writer.outline_view import OutlineView
from simulator.ui.writer.page import WriterPage
from simulator.ui.writer.panes import Pane
from simulator.ui.writer.presenter import WriterPresenter
from simulator.ui.writer.problem_list import ProblemList

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
TARGET = 5_000
"""How long a test waits at most for a saved file to be shown, in ms; nothing waits so long."""


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def file(tmp_path: Path, small: str) -> Path:
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, file: Path, rules: Rulebook) -> Iterator[WriterPage]:
    """The page on the small story, wide enough for three columns."""
    made = WriterPage(theme)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open(file, rules)
    yield made
    made.close_story()


def presenter(page: WriterPage) -> WriterPresenter:
    found = page.workshop.presenter
    assert found is not None
    return found


def proved(page: WriterPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not presenter(page).knowledge.busy, timeout=30_000)


def shown(page: WriterPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: WriterPage, text: str) -> QPushButton:
    found = (one for one in page.findChildren(QPushButton) if one.isVisible())
    return next(one for one in found if one.text() == text)


def press(
    qtbot: QtBot, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, held)


def outline(page: WriterPage) -> OutlineView:
    found = page.findChild(OutlineView)
    assert found is not None
    return found


def save(file: Path, change: Callable[[str], str]) -> None:
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


def test_the_keyboard_starts_in_the_outline(page: WriterPage, qtbot: QtBot) -> None:
    """Arrows show scenes, Enter goes into one, its links lead on."""
    assert outline(page).hasFocus()
    press(qtbot, Key.Key_Home)
    press(qtbot, Key.Key_Down)
    assert presenter(page).selected == "next-day"
    assert "Time passes: The next day" in shown(page)
    press(qtbot, Key.Key_Return)
    assert button(page, "Start the talk here …").hasFocus()
    link = button(page, "→ gone")
    link.setFocus()
    press(qtbot, Key.Key_Return)
    assert presenter(page).selected == "gone"
    assert outline(page).currentIndex().data() == "gone"


def test_every_part_is_reached_by_f6_and_by_number(page: WriterPage, qtbot: QtBot) -> None:
    """Round and back again."""
    benches = page.workshop._benches
    order = [Pane.PROBLEMS, Pane.SCENE, Pane.GRAPH, Pane.TALK, Pane.OUTLINE]
    for pane in order:
        press(qtbot, Key.Key_F6)
        assert benches._holds_focus(pane), pane
    for number, pane in ((4, Pane.GRAPH), (3, Pane.SCENE), (5, Pane.TALK), (1, Pane.OUTLINE)):
        press(qtbot, Key(Key.Key_0 + number), CTRL)
        assert benches._holds_focus(pane), pane


def test_the_talk_is_played_by_numbers_and_walked_back(page: WriterPage, qtbot: QtBot) -> None:
    """With the slider, U, and the arrow keys with Alt; outline and scene follow."""
    press(qtbot, Key.Key_5, CTRL)
    for _ in range(3):
        press(qtbot, Key.Key_1)
    walk = presenter(page).walk
    assert walk is not None
    assert (walk.at, len(walk.path)) == (3, 3)
    press(qtbot, Key.Key_U)
    assert walk.at == 2
    press(qtbot, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert walk.at == 1
    press(qtbot, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert walk.at == 2
    slider = page.findChild(QSlider)
    assert slider is not None
    slider.setFocus()
    press(qtbot, Key.Key_Home)
    assert (walk.at, len(walk.path)) == (0, 3)
    press(qtbot, Key.Key_End)
    assert walk.at == 3
    assert presenter(page).selected == walk.visited[-1]


def test_the_ledger_opens_and_leads_back(page: WriterPage, qtbot: QtBot) -> None:
    """L shows it; Enter on a line goes to that decision."""
    press(qtbot, Key.Key_5, CTRL)
    press(qtbot, Key.Key_1)
    press(qtbot, Key.Key_1)
    press(qtbot, Key.Key_L)
    ledger = page.workshop._benches.player._foot._ledger
    assert ledger.isVisible()
    assert ledger.rowCount() >= 2
    ledger.setFocus()
    ledger.setCurrentCell(0, 0)
    press(qtbot, Key.Key_Return)
    walk = presenter(page).walk
    assert walk is not None
    assert walk.at == 1


def test_another_temperament_is_chosen(page: WriterPage, qtbot: QtBot) -> None:
    """The same path with somebody else."""
    press(qtbot, Key.Key_5, CTRL)
    press(qtbot, Key.Key_1)
    personas = next(
        one for one in page.findChildren(QComboBox) if "temperament" in one.accessibleName()
    )
    personas.setFocus()
    press(qtbot, Key.Key_Down)
    personas.activated.emit(personas.currentIndex())
    assert presenter(page).persona == "firecracker"
    walk = presenter(page).walk
    assert walk is not None
    assert walk.at == 1


def test_a_save_is_shown_where_one_was(page: WriterPage, file: Path, qtbot: QtBot) -> None:
    """The talk and the selected scene stay, in the new words."""
    press(qtbot, Key.Key_5, CTRL)
    press(qtbot, Key.Key_1)
    save(file, lambda text: text.replace("The late parcel", "The lost parcel"))
    qtbot.waitUntil(lambda: "The lost parcel" in shown(page), timeout=TARGET)
    walk = presenter(page).walk
    assert walk is not None
    assert walk.at == 1


def test_a_file_that_is_replaced_is_read_again_every_time(
    page: WriterPage, file: Path, qtbot: QtBot
) -> None:
    """As careful editors save: a new file takes the old one's name."""
    for title in ("The first parcel", "The second parcel"):
        new = file.with_suffix(".tmp")
        new.write_text(
            file.read_text(encoding="utf-8").replace(presenter(page).story_view().title, title),
            encoding="utf-8",
        )
        new.replace(file)
        qtbot.waitUntil(lambda title=title: title in shown(page), timeout=TARGET)


def test_a_vanished_option_is_told_on_the_page(page: WriterPage, file: Path, qtbot: QtBot) -> None:
    """The preview keeps its place as far as it is there."""
    presenter(page).follow(("listen-on", "blame-the-driver"))
    save(file, lambda text: text.replace("blame-the-driver", "blame-the-firm"))
    told = "`counter` has no `blame-the-driver` any more. Here is the talk up to there."
    qtbot.waitUntil(lambda: told in shown(page), timeout=TARGET)


def test_a_broken_file_keeps_the_last_good_version_in_sight(
    page: WriterPage, file: Path, small: str, qtbot: QtBot
) -> None:
    """Its problems open below the outline; mended, all is as before."""
    save(file, lambda text: text.replace("to: next-day", "to: next-dya"))
    told = "The file has errors. Here is the last version that could be played."
    qtbot.waitUntil(lambda: told in shown(page), timeout=TARGET)
    problems = page.findChild(ProblemList)
    assert problems is not None
    assert problems.isVisible()
    assert problems.model().rowCount() == 1
    assert outline(page).model().rowCount() == 4
    file.write_text(small, encoding="utf-8")
    qtbot.waitUntil(lambda: told not in shown(page), timeout=TARGET)
    assert not problems.isVisible()


def test_enter_goes_from_a_problem_to_its_scene(page: WriterPage, file: Path, qtbot: QtBot) -> None:
    """And Ctrl+Enter to its line, which without an editor says where to choose one."""
    save(file, lambda text: text.replace("go: next-day\n", "go: next-dya\n"))
    problems = page.findChild(ProblemList)
    assert problems is not None
    qtbot.waitUntil(problems.isVisible, timeout=TARGET)
    press(qtbot, Key.Key_2, CTRL)
    assert problems.hasFocus()
    press(qtbot, Key.Key_Return, CTRL)
    assert any("Choose your editor in the settings" in text for text in shown(page))
    press(qtbot, Key.Key_Return)
    assert presenter(page).selected == "next-day"
    assert page.workshop._benches._holds_focus(Pane.SCENE)


def test_the_editor_is_started_with_the_line(
    page: WriterPage, file: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program on the path, given the file, the line and the column, and no shell between."""
    script = tmp_path / "bin" / "subl"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nprintf %s "$1" > {tmp_path}/opened\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}:/usr/bin:/bin")
    page.workshop.use_editor("subl")
    presenter(page).select("next-day")
    press(qtbot, Key.Key_E, CTRL)
    line, column = presenter(page).spot("next-day")
    opened = tmp_path / "opened"
    wanted = f"{file}:{line}:{column}"
    qtbot.waitUntil(lambda: opened.exists() and opened.read_text() == wanted, timeout=TARGET)


def test_problems_are_filtered_by_words(page: WriterPage, file: Path, qtbot: QtBot) -> None:
    """Ctrl+F goes to the filter; what does not fit is put away."""
    save(file, lambda text: text.replace("technique:", "technik:").replace("to: next", "to: nxt"))
    problems = page.findChild(ProblemList)
    assert problems is not None
    qtbot.waitUntil(lambda: problems.model().rowCount() == 2, timeout=TARGET)
    press(qtbot, Key.Key_F, CTRL)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    qtbot.keyClicks(focus, "technik")
    assert problems.model().rowCount() == 1


def test_f1_shows_the_keys(page: WriterPage, qtbot: QtBot) -> None:
    """Each with what it does."""
    press(qtbot, Key.Key_F1)
    dialog = page.findChild(KeysDialog)
    assert dialog is not None
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_proofs_come_in_by_themselves(page: WriterPage, qtbot: QtBot) -> None:
    """With the moods in which the scene can be met."""
    proved(page, qtbot)
    texts = shown(page)
    assert any(text.startswith("Proved over all") for text in texts)
    assert "On arrival, with Steady" in texts


def test_the_proofs_can_be_stopped_and_begun_again(
    page: WriterPage, file: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """A writer on a small computer decides what is worked on."""
    page.close_story()
    page.open(file, rules)
    button(page, "Stop").click()
    assert "Stopped: this version is not proved" in shown(page)
    button(page, "Prove again").click()
    proved(page, qtbot)
    assert any(text.startswith("Proved over all") for text in shown(page))


@pytest.mark.parametrize(("width", "columns"), [(1280, 3), (1024, 2), (760, 1)])
def test_parts_become_tabs_where_room_is_short(
    page: WriterPage, qtbot: QtBot, width: int, columns: int
) -> None:
    """Each can still be reached, and keeps what it shows."""
    page.resize(width, 640)
    panes = page.workshop._benches._panes
    qtbot.waitUntil(lambda: panes.columns == columns)
    assert page.width() == width
    for number, pane in enumerate(Pane, start=1):
        press(qtbot, Key(Key.Key_0 + number), CTRL)
        assert panes.in_sight(pane), pane
    page.resize(1280, 800)
    qtbot.waitUntil(lambda: panes.columns == 3)
    assert all(panes.in_sight(one) for one in (Pane.OUTLINE, Pane.TALK))


@pytest.mark.parametrize("percent", [100, 150])
def test_no_words_of_a_scene_are_clipped(
    page: WriterPage, theme: Theme, qtbot: QtBot, percent: int
) -> None:
    """At any text size; longer words wrap and the page scrolls."""
    theme.use(Settings(scheme="dark", text_size=percent, motion="reduced"))
    inspector = page.workshop._benches.inspector
    widget = inspector.widget()
    qtbot.waitUntil(lambda: inspector.widget().width() > 0)
    assert widget is not None
    for label in inspector.widget().findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_a_story_that_is_open_stays_as_it_is(
    page: WriterPage, file: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """Coming back from another page goes on with the talk."""
    press(qtbot, Key.Key_5, CTRL)
    press(qtbot, Key.Key_1)
    before = presenter(page)
    page.open(file, rules)
    assert presenter(page) is before
    assert before.walk is not None
    assert before.walk.at == 1


def test_the_debrief_of_the_talk_can_be_asked_for(page: WriterPage, qtbot: QtBot) -> None:
    """At its ending, as after a real talk."""
    presenter(page).follow(("listen-on", "paraphrase", "offer-trace", "follow-up-kept"))
    page.workshop._show_talk()
    press(qtbot, Key.Key_5, CTRL)
    with qtbot.waitSignal(page.debrief_wanted) as wanted:
        press(qtbot, Key.Key_Return)
    assert wanted.args[0].over


def test_a_saved_story_is_shown_soon(page: WriterPage, file: Path, qtbot: QtBot) -> None:
    """Far under a second here; the benchmark measures it."""
    proved(page, qtbot)
    began = time.perf_counter()
    save(file, lambda text: text.replace("The late parcel", "The lost parcel"))
    qtbot.waitUntil(lambda: "The lost parcel" in shown(page), timeout=TARGET)
    assert time.perf_counter() - began < 1
