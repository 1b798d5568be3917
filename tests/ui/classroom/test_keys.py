"""The keys of a class: they act on it, and leave alone what somebody types."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.classroom.lesson import Phase
from simulator.play.engine import Engine
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.keys import ClassKeys, key_list
from simulator.ui.classroom.keys_dialog import KeysDialog
from simulator.ui.theme import Theme

from .small_class import conductor_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk(QWidget):
    """A window with fields and a button, held by keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line, self.text, self.number = QLineEdit(), QPlainTextEdit(), QSpinBox()
        self.button, self.choice = QPushButton("Press"), QComboBox()
        self.choice.addItems(["Apple", "Blue"])
        rows = QVBoxLayout(self)
        for one in (self.line, self.text, self.number, self.button, self.choice):
            rows.addWidget(one)
        self.keys = ClassKeys(self)


@pytest.fixture
def conductor(engine: Engine, tmp_path: Path) -> Conductor:
    made = conductor_of(engine, tmp_path)
    made.step()
    return made


@pytest.fixture
def desk(qtbot: QtBot, conductor: Conductor) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.keys.conduct(conductor)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def hands(conductor: Conductor) -> list[int]:
    """The hands by letter."""
    counted = conductor.lesson.round.ballot.hands
    return [counted.get(one.id, 0) for one in conductor.lesson.options]


def test_letters_are_hands_and_shift_takes_one_back(
    qtbot: QtBot, desk: Desk, conductor: Conductor
) -> None:
    """A second hand needs a second stroke."""
    for key in (Key.Key_A, Key.Key_B, Key.Key_B, Key.Key_D):
        qtbot.keyClick(desk, key)
    assert hands(conductor) == [1, 2, 0, 1]
    qtbot.keyClick(desk, Key.Key_B, SHIFT)
    assert hands(conductor) == [1, 1, 0, 1]


@pytest.mark.parametrize(
    "key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_PageDown, Key.Key_Right]
)
def test_the_next_thing_has_many_keys(
    qtbot: QtBot, desk: Desk, conductor: Conductor, key: Qt.Key
) -> None:
    """Those of a keyboard and those of a presenter's remote."""
    qtbot.keyClick(desk, key)
    assert conductor.lesson.phase is Phase.REVEALED


@pytest.mark.parametrize("key", [Key.Key_PageUp, Key.Key_Backspace, Key.Key_Left])
def test_back_has_its_keys(qtbot: QtBot, desk: Desk, conductor: Conductor, key: Qt.Key) -> None:
    """One thing back."""
    conductor.play("listen-on")
    qtbot.keyClick(desk, key)
    assert conductor.lesson.phase is Phase.REVEALED


def test_vote_again_countdown_and_lobby(qtbot: QtBot, desk: Desk, conductor: Conductor) -> None:
    """V, T and J."""
    qtbot.keyClick(desk, Key.Key_T)
    assert conductor.lesson.until == conductor.room.now + 60_000
    qtbot.keyClick(desk, Key.Key_Space)
    qtbot.keyClick(desk, Key.Key_V)
    assert len(conductor.lesson.round.ballots) == 2
    qtbot.keyClick(desk, Key.Key_J)
    assert conductor.lobby


@pytest.mark.parametrize("field", ["line", "text", "number"])
@pytest.mark.parametrize(
    "key",
    [Key.Key_A, Key.Key_V, Key.Key_Space, Key.Key_Return, Key.Key_PageDown, Key.Key_Backspace],
)
def test_who_writes_holds_no_class(
    qtbot: QtBot, desk: Desk, conductor: Conductor, field: str, key: Qt.Key
) -> None:
    """In a field every key is the field's."""
    before = conductor.lesson
    widget: QWidget = getattr(desk, field)
    widget.setFocus()
    qtbot.keyClick(widget, key)
    assert conductor.lesson == before
    qtbot.keyClick(widget, key, SHIFT)
    assert conductor.lesson == before


def test_what_is_written_arrives(qtbot: QtBot, desk: Desk) -> None:
    """Letters and blanks stand in the field."""
    desk.line.setFocus()
    qtbot.keyClicks(desk.line, "A bad Cab")
    assert desk.line.text() == "A bad Cab"


def test_a_button_that_has_the_keyboard_is_pressed(
    qtbot: QtBot, desk: Desk, conductor: Conductor
) -> None:
    """Space is the button's; letters and a remote's keys are the class's."""
    pressed: list[str] = []
    desk.button.clicked.connect(lambda: pressed.append("pressed"))
    desk.button.setFocus()
    qtbot.keyClick(desk.button, Key.Key_Space)
    assert (pressed, conductor.lesson.phase) == (["pressed"], Phase.ASKING)
    qtbot.keyClick(desk.button, Key.Key_B)
    assert hands(conductor)[1] == 1
    qtbot.keyClick(desk.button, Key.Key_PageDown)
    assert conductor.lesson.phase is Phase.REVEALED


def test_a_list_keeps_its_letters(qtbot: QtBot, desk: Desk, conductor: Conductor) -> None:
    """In a list a letter looks for its entry."""
    desk.choice.setFocus()
    qtbot.keyClick(desk.choice, Key.Key_B)
    assert desk.choice.currentText() == "Blue"
    assert hands(conductor) == [0, 0, 0, 0]


def test_keys_of_the_window_are_told(qtbot: QtBot, desk: Desk) -> None:
    """The whole screen, leaving it, the size of the text and the list, in a field too for F11."""
    told: list[object] = []
    desk.keys.full_screen_wanted.connect(lambda: told.append("full"))
    desk.keys.full_screen_left.connect(lambda: told.append("left"))
    desk.keys.size_wanted.connect(told.append)
    desk.keys.list_wanted.connect(lambda: told.append("list"))
    for key in (Key.Key_F11, Key.Key_F5, Key.Key_Escape, Key.Key_Plus, Key.Key_Minus):
        qtbot.keyClick(desk, key)
    qtbot.keyClick(desk, Key.Key_Question, SHIFT)
    desk.line.setFocus()
    qtbot.keyClick(desk.line, Key.Key_F11)
    assert told == ["full", "full", "left", 1, -1, "list", "full"]


def test_a_dialog_has_all_keys_from_the_moment_it_opens(
    qtbot: QtBot, desk: Desk, conductor: Conductor
) -> None:
    """Even before the system has made it the active window; then they are the class's again."""
    dialog = QDialog(desk)
    qtbot.addWidget(dialog)
    dialog.open()
    for key in (Key.Key_A, Key.Key_PageDown):
        qtbot.keyClick(desk, key)
    assert (conductor.lesson.phase, hands(conductor)) == (Phase.ASKING, [0, 0, 0, 0])
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    qtbot.keyClick(desk, Key.Key_A)
    assert hands(conductor)[0] == 1


def test_keys_act_only_where_they_were_given(
    qtbot: QtBot, desk: Desk, conductor: Conductor
) -> None:
    """Beside it in the same window, they are anybody's."""
    window, beside = QWidget(), QPushButton("Beside")
    qtbot.addWidget(window)
    columns = QHBoxLayout(window)
    columns.addWidget(desk)
    columns.addWidget(beside)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    beside.setFocus()
    qtbot.keyClick(beside, Key.Key_A)
    assert hands(conductor) == [0, 0, 0, 0]
    desk.button.setFocus()
    qtbot.keyClick(desk.button, Key.Key_A)
    assert hands(conductor)[0] == 1
    desk.setParent(None)  # each is closed for itself


def test_without_a_class_keys_do_nothing(qtbot: QtBot, desk: Desk, conductor: Conductor) -> None:
    """Before it begins and after it has ended."""
    desk.keys.conduct(None)
    qtbot.keyClick(desk, Key.Key_A)
    qtbot.keyClick(desk, Key.Key_Space)
    assert (conductor.lesson.phase, hands(conductor)) == (Phase.ASKING, [0, 0, 0, 0])


def test_all_keys_are_on_the_sheet(qtbot: QtBot, qapp: QApplication) -> None:
    """Seen and told."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = KeysDialog(Theme(qapp, Settings(scheme="light", motion="reduced")), parent)
    qtbot.addWidget(dialog)
    dialog.show()
    for keys, does in key_list(str):
        assert f"{' '.join(keys)}: {does}" in dialog.accessibleDescription()
