"""Reading and pressing what a debrief shows."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.debrief.judgement import Judgement
from simulator.play.catalogue import Card
from simulator.play.session import Session
from simulator.ui.debrief.decision_row import DecisionRow
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.result import ResultView
from simulator.ui.debrief.spoken_line import SpokenLine

Key = Qt.Key
BROKEN = ("listen-on", "paraphrase", "offer-trace", "explain-why-not")
KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


def kept(judged: tuple[Session, Judgement], *stories: Card) -> DebriefPresenter:
    return DebriefPresenter(judged[0], judgement=judged[1], seen=True, stories=stories)


def result(page: QWidget) -> ResultView:
    return page.findChildren(ResultView)[-1]


def words(page: QWidget) -> str:
    """All the text a person can see."""
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    lines = [one.accessibleName() for one in page.findChildren(SpokenLine) if one.isVisible()]
    return "\n".join(labels + lines)


def buttons(page: QWidget, text: str) -> list[QPushButton]:
    found = page.findChildren(QPushButton)
    return [one for one in found if one.isVisible() and one.text().endswith(text)]


def row(page: QWidget, number: int) -> DecisionRow:
    return page.findChildren(DecisionRow)[number - 1]


def press(qtbot: QtBot, *keys: Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def top(page: QWidget, widget: QWidget) -> int:
    return widget.mapTo(result(page).viewport(), QPoint(0, 0)).y()
