"""The dialogue for handing in, driven as a trainee would."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.classroom.handing_in.hand_in import HandInError
from simulator.records.settings import Settings
from simulator.ui.classroom.hand_in.dialog import HandInDialog
from simulator.ui.classroom.hand_in.presenter import HandInPresenter, Way
from simulator.ui.theme import Theme
from simulator.ui.widgets.chip import Chip

from ...classroom.attempts import parcel_of
from ...classroom.fake_facilitator import CODE, FakeFacilitator, running

Key = Qt.Key
Open = Callable[[], HandInDialog]
WAIT = 10.0
"""Seconds after which a thread of a test gives up; it never waits so long."""


@pytest.fixture
def facilitator() -> Iterator[FakeFacilitator]:
    """The facilitator's computer."""
    with running(FakeFacilitator()) as found:
        yield found


@pytest.fixture
def presenter(small: str) -> HandInPresenter:
    """With an attempt of somebody."""
    made = HandInPresenter()
    made.take(parcel_of(small))
    return made


@pytest.fixture
def opened(presenter: HandInPresenter, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Open:
    """Opens the dialogue; who asks for a file or a folder gets one of the test's."""

    def choose_file(parent: QWidget, name: str, use: Callable[[str], None]) -> None:
        use(str(tmp_path / "mine"))

    def choose_folder(parent: QWidget, folder: str, use: Callable[[str], None]) -> None:
        use(str(tmp_path))

    def make() -> HandInDialog:
        theme = Theme(qapp, Settings(scheme="light", motion="reduced"))
        dialog = HandInDialog(theme, presenter, None, choose_file, choose_folder)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


def button(dialog: QWidget, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def field(dialog: QWidget, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def chip(dialog: QWidget, text: str) -> Chip:
    return next(one for one in dialog.findChildren(Chip) if one.text() == text)


def says(dialog: QWidget, words: str) -> bool:
    labels = dialog.findChildren(QLabel)
    return any(words in one.text() for one in labels if one.isVisible())


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_an_address_is_typed_and_enter_sends(
    opened: Open, qtbot: QtBot, facilitator: FakeFacilitator
) -> None:
    """By the keyboard alone: address, Tab, code in small letters, Enter, Escape."""
    dialog = opened()
    address, code = field(dialog, "Address"), field(dialog, "Code")
    assert address.hasFocus()
    qtbot.keyClicks(address, facilitator.address)
    qtbot.keyClick(address, Key.Key_Tab)
    assert code.hasFocus()
    qtbot.keyClicks(code, CODE.lower())
    assert code.text() == CODE
    with qtbot.waitSignal(dialog.handed_in):
        qtbot.keyClick(code, Key.Key_Return)
    assert says(dialog, f"It has arrived at {facilitator.address}.")
    assert len(facilitator.taken) == 1
    assert button(dialog, "Close").hasFocus()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_address_of_the_qr_code_brings_its_code(
    opened: Open, qtbot: QtBot, facilitator: FakeFacilitator
) -> None:
    """As soon as it is typed to its end."""
    dialog = opened()
    qtbot.keyClicks(field(dialog, "Address"), f"http://{facilitator.address}/{CODE}")
    assert field(dialog, "Code").text() == CODE
    with qtbot.waitSignal(dialog.handed_in):
        click(qtbot, button(dialog, "Hand in"))


def test_a_mistake_is_told_where_it_can_be_mended(
    opened: Open, qtbot: QtBot, facilitator: FakeFacilitator
) -> None:
    """The keyboard goes there, and what was said goes when something is typed."""
    dialog = opened()
    address, code = field(dialog, "Address"), field(dialog, "Code")
    qtbot.keyClicks(address, "8.8.8.8:8123/K7QP")
    qtbot.keyClick(address, Key.Key_Return)
    assert says(dialog, "8.8.8.8 is not an address of a local network")
    assert address.hasFocus()
    assert address.selectedText() == address.text()
    qtbot.keyClicks(address, facilitator.address)
    assert not says(dialog, "local network")
    code.setFocus()
    code.selectAll()
    qtbot.keyClicks(code, "AB2D")
    qtbot.keyClick(code, Key.Key_Return)
    qtbot.waitUntil(lambda: says(dialog, "AB2D is not the code of the class"))
    assert code.hasFocus()
    qtbot.keyClicks(code, CODE)
    with qtbot.waitSignal(dialog.handed_in):
        qtbot.keyClick(code, Key.Key_Return)


def test_into_a_shared_folder(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    """Chosen by the mouse; the next time it stands there."""
    dialog = opened()
    click(qtbot, chip(dialog, "Shared folder"))
    click(qtbot, button(dialog, "Hand in"))
    assert says(dialog, "Choose the folder")
    click(qtbot, button(dialog, "Choose …"))
    with qtbot.waitSignal(dialog.handed_in):
        click(qtbot, button(dialog, "Hand in"))
    assert says(dialog, f"It is in {tmp_path} now.")
    assert len(list(tmp_path.glob("*.rapport.json"))) == 1
    dialog.reject()
    again = opened()
    assert chip(again, "Shared folder").isChecked()
    assert field(again, "Shared folder").text() == str(tmp_path)
    with qtbot.waitSignal(again.handed_in):
        qtbot.keyClick(field(again, "Shared folder"), Key.Key_Return)
    assert says(again, "already, just as it is here")


def test_into_a_file(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    """By the arrow keys; nothing is to be typed there."""
    dialog = opened()
    chip(dialog, "Facilitator's computer").setFocus()
    for _ in range(2):
        focused = dialog.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Key.Key_Right)
    assert not field(dialog, "Address").isVisible()
    with qtbot.waitSignal(dialog.handed_in):
        click(qtbot, button(dialog, "Save as …"))
    assert says(dialog, f"Written to {tmp_path / 'mine.rapport.json'}.")


def test_nobody_has_to_wait(
    opened: Open, qtbot: QtBot, presenter: HandInPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window lives while it is sent; Escape stops it, and it can be sent again."""
    stopped = Event()

    def slow(wait: Callable[[float], bool]) -> str:
        if wait(WAIT):
            stopped.set()
        raise HandInError("Nobody hears this.")

    dialog = opened()
    presenter.address, presenter.code = "192.168.1.5:8123", CODE
    monkeypatch.setattr(presenter, "work", lambda _: slow)
    click(qtbot, button(dialog, "Hand in"))
    assert says(dialog, "Sending to 192.168.1.5:8123 …")
    assert not button(dialog, "Hand in").isEnabled()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert stopped.wait(WAIT)
    assert dialog.isVisible()
    assert says(dialog, "Stopped. It may have arrived; handing it in again does no harm.")
    assert button(dialog, "Hand in").hasFocus()
    monkeypatch.setattr(presenter, "work", lambda _: lambda _: "It has arrived.")
    with qtbot.waitSignal(dialog.handed_in):
        qtbot.keyClick(button(dialog, "Hand in"), Key.Key_Return)
    assert not says(dialog, "Nobody hears this.")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_is_not_waited_for(
    opened: Open, qtbot: QtBot, presenter: HandInPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and another way can be taken."""

    def broken(_: Callable[[float], bool]) -> str:
        raise LookupError

    presenter.way = Way.FILE
    dialog = opened()
    monkeypatch.setattr(presenter, "work", lambda _: broken)
    click(qtbot, button(dialog, "Save as …"))
    qtbot.waitUntil(lambda: says(dialog, "Rapport made a mistake"))
    assert chip(dialog, "Shared folder").isEnabled()


def test_everything_has_a_name(opened: Open, presenter: HandInPresenter) -> None:
    """For those who hear the dialogue."""
    presenter.way = Way.FOLDER
    dialog = opened()
    for one in (*dialog.findChildren(QLineEdit), *dialog.findChildren(QPushButton)):
        assert one.accessibleName() or one.text()
