"""The phones' switch and the projector's, on the desk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from simulator.play.engine import Engine
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.networks import THIS_COMPUTER, Network
from simulator.ui.classroom.desk.page import DeskPage
from simulator.ui.theme import Theme
from tests.ui.classroom.desk.driving import JOIN, NETWORKS, button, press, words
from tests.ui.classroom.desk.holding import conductor_of, plan_of


def test_phones_are_switched_on_and_off(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """The address that was chosen is asked for; what people need to join is shown."""
    choice = desk.findChild(QComboBox)
    assert choice is not None
    assert [choice.itemData(index) for index in range(choice.count())] == [
        "192.168.1.5",
        "10.0.0.3",
        THIS_COMPUTER,
    ]
    choice.setCurrentIndex(1)
    with qtbot.waitSignal(desk.phones_wanted) as wanted:
        press(qtbot, desk, "Switch phones on")
    assert wanted.args == ["10.0.0.3"]
    desk.show_phones(JOIN)
    assert "192.168.1.5:8123" in words(desk)
    assert "Code K7QP" in words(desk)
    held.room.warn("Refused: 41 wrong codes.")
    qtbot.waitUntil(lambda: "Refused: 41 wrong codes." in words(desk))
    with qtbot.waitSignal(desk.phones_wanted) as wanted:
        press(qtbot, desk, "Switch phones off")
    assert wanted.args == [""]
    desk.show_phones(None)
    assert "K7QP" not in words(desk)


def test_what_kept_phones_from_being_on_is_told(qtbot: QtBot, desk: DeskPage) -> None:
    """And they can be tried again, at the same address."""
    choice = desk.findChild(QComboBox)
    assert choice is not None
    choice.setCurrentIndex(1)
    press(qtbot, desk, "Switch phones on")
    desk.show_phones(None, "The port is taken.")
    assert "The port is taken." in words(desk)
    assert choice.currentData() == "10.0.0.3"
    assert button(desk, "Switch phones on").isEnabled()


def test_without_a_network_help_is_given(qtbot: QtBot, theme: Theme, held: Conductor) -> None:
    """A hotspot, or hands; and looking again finds a network that is there by then."""
    found: list[Network] = []
    page = DeskPage(theme, find=lambda: found)
    qtbot.addWidget(page)
    page.open(held)
    page.resize(1280, 800)
    page.show()
    assert "hotspot" in words(page)
    found.extend(NETWORKS)
    press(qtbot, page, "Look for networks again")
    assert "hotspot" not in words(page)
    page.leave()


def test_the_network_of_a_class_that_comes_back_is_chosen(
    engine: Engine, tmp_path: Path, desk_of: Callable[[Conductor], DeskPage]
) -> None:
    """Where phones were on when it was left."""
    held = conductor_of(engine, tmp_path, plan_of(host="10.0.0.3"))
    choice = desk_of(held).findChild(QComboBox)
    assert choice is not None
    assert choice.currentData() == "10.0.0.3"
    held.room.close()


def test_the_projector_is_opened_and_closed(qtbot: QtBot, desk: DeskPage) -> None:
    """The button follows the window, which may be closed by itself."""
    with qtbot.waitSignal(desk.projector_wanted) as wanted:
        press(qtbot, desk, "Projector")
    assert wanted.args == [True]
    desk.show_projector(True)
    with qtbot.waitSignal(desk.projector_wanted) as wanted:
        press(qtbot, desk, "Projector")
    assert wanted.args == [False]
    desk.show_projector(False)
    assert not button(desk, "Projector").isChecked()
