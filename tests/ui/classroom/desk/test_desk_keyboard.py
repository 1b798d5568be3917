"""The desk by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.page import DeskPage
from simulator.ui.classroom.keys_dialog import KeysDialog
from tests.ui.classroom.desk.driving import (
    Key,
    begin,
    button,
    buttons,
    hands,
    letter,
    press,
    primary,
    rows,
    says,
    works,
)


def test_a_class_is_held_by_keys(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Letters count hands, Enter is what comes next, page up goes back."""
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    says(qtbot, desk, "Show how the room voted")
    for key in (Key.Key_B, Key.Key_B, Key.Key_D):
        QTest.keyClick(QApplication.focusWidget(), key)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    second = held.lesson.options[1].id
    assert held.lesson.round.ballot.hands == {second: 2}
    QTest.keyClick(QApplication.focusWidget(), Key.Key_PageDown)
    says(qtbot, desk, "Play B, the room’s choice")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    says(qtbot, desk, "Go on")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_PageUp)
    says(qtbot, desk, "Play B, the room’s choice")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Question)
    qtbot.waitUntil(lambda: desk.findChild(KeysDialog) is not None)


def test_everything_is_reached_by_tab(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Every button and field that is visible, and each says what it is."""
    begin(qtbot, desk)
    held.count("listen-on", 1)
    held.step()
    says(qtbot, desk, f"Play {letter(held, 'listen-on')}, the room’s choice")
    want = {one for one in (*buttons(desk), *desk.findChildren(QLineEdit)) if works(one)}
    reached: set[QWidget] = set()
    for _ in range(80):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert want <= reached
    assert all(one.text() or one.accessibleName() for one in want)


def test_the_keyboard_is_never_left_on_what_is_gone(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """Where a control goes, the large button has the keys: what comes next is one key away."""
    begin(qtbot, desk)
    button(desk, "Count down 30 seconds on the projector").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is primary(desk))
    hands(desk)[2].setFocus()
    held.step()
    says(qtbot, desk, "Pick a reply to play")
    assert QApplication.focusWidget() is primary(desk)
    button(desk, "Pick A").setFocus()
    held.play(held.lesson.options[0].id)
    says(qtbot, desk, "Go on")
    assert QApplication.focusWidget() is primary(desk)


def test_while_how_to_join_is_shown_no_reply_is_tapped(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """The room doesn't see the replies then."""
    begin(qtbot, desk)
    held.count("listen-on", 1)
    press(qtbot, desk, "How to join")
    says(qtbot, desk, "Back to the talk")
    assert button(desk, "How to join").isChecked()
    assert not any(one.isEnabled() for one in rows(desk))
    press(qtbot, desk, "How to join")
    says(qtbot, desk, "Show how the room voted")
    assert all(one.isEnabled() for one in rows(desk))


def test_hands_are_typed_one_after_the_other(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Enter takes a number and asks for the next; after the last the large button has the keys."""
    begin(qtbot, desk)
    hands(desk)[0].setFocus()
    for number in (12, 0, 7, 3):
        QTest.keyClicks(QApplication.focusWidget(), str(number))
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    ids = [one.id for one in held.lesson.options]
    assert held.lesson.round.ballot.hands == {ids[0]: 12, ids[2]: 7, ids[3]: 3}
    assert QApplication.focusWidget() is primary(desk)
    QTest.keyClick(hands(desk)[0], Key.Key_Up)
    assert held.lesson.round.ballot.hands[ids[0]] == 13
