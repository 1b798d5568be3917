"""Using the desk as a person would."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.hands import HandsBox
from simulator.ui.classroom.desk.networks import Network
from simulator.ui.classroom.desk.reply import ReplyRow
from simulator.ui.classroom.projector.stage_view import Join

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
JOIN = Join("http://192.168.1.5:8123/K7QP", "192.168.1.5:8123", "K7QP")
NETWORKS = [Network("192.168.1.5", "wlan0 (wireless)"), Network("10.0.0.3", "eth0")]


def button(page: QWidget, text: str) -> QAbstractButton:
    """The visible button that says so, or is called so."""
    found = [
        one
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and text in (one.text(), one.accessibleName())
    ]
    assert len(found) == 1, (text, [one.text() for one in page.findChildren(QAbstractButton)])
    return found[0]


def press(qtbot: QtBot, page: QWidget, text: str) -> None:
    """Click a button."""
    qtbot.mouseClick(button(page, text), LEFT)


def words(page: QWidget) -> str:
    """All that can be read."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def primary(page: QWidget) -> QPushButton:
    """The large button."""
    buttons = page.findChildren(QPushButton)
    return next(one for one in buttons if one.property("kind") == "primary")


def says(qtbot: QtBot, page: QWidget, text: str) -> None:
    """Wait until the large button says so."""
    qtbot.waitUntil(lambda: primary(page).text() == text)


def hands(page: QWidget) -> list[HandsBox]:
    """The visible fields for hands, from A on."""
    return [one for one in page.findChildren(HandsBox) if one.isVisible()]


def rows(page: QWidget) -> list[ReplyRow]:
    """The replies on offer, from A on."""
    return [one for one in page.findChildren(ReplyRow) if one.isVisible()]


def letter(held: Conductor, option: str) -> str:
    """The letter of a reply."""
    return "ABCD"[[one.id for one in held.lesson.options].index(option)]


def begin(qtbot: QtBot, page: QWidget) -> None:
    """Begin the talk."""
    qtbot.mouseClick(primary(page), LEFT)
    says(qtbot, page, "Show how the room voted")


def buttons(page: QWidget) -> list[QAbstractButton]:
    """All there are, visible or not."""
    return page.findChildren(QAbstractButton)


def works(one: QWidget) -> bool:
    """Whether the keyboard can be given to it."""
    return one.isVisible() and one.isEnabled() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
