"""The card before a second try."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.ui.debrief.retry_page import RetryPage
from simulator.ui.debrief.retry_view import retry_view
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


def attempt(engine: Engine) -> Session:
    return replay(Session.start(engine), KEPT).session


def test_it_tells_where_we_are_what_was_said_and_how_they_feel(engine: Engine) -> None:
    view = retry_view(attempt(engine), 2)
    assert view.title == "Try again from decision 2"
    assert view.where == "A parcel shop, in person. Your role: Clerk."
    assert (view.said, view.reply) == ("[waits]", "It was for my sister.")
    assert view.heard == "So you do listen."
    assert (view.band, view.feels) == ("neutral", "Ida is neutral now.")
    assert view.first == "Two days late, and nobody rang you."


def test_at_the_start_nothing_was_said_yet(engine: Engine) -> None:
    view = retry_view(attempt(engine), 1)
    assert (view.said, view.reply, view.band) == ("", "", "wary")


def test_time_that_went_by_is_told(engine: Engine) -> None:
    assert retry_view(attempt(engine), 4).later == "The next day"


def test_enter_goes_on_and_the_other_button_goes_back(
    qtbot: QtBot, theme: Theme, engine: Engine, tmp_path: Path
) -> None:
    """All that the view holds stands on the card; the focus is on going on."""
    page = RetryPage(theme, tmp_path)
    qtbot.addWidget(page)
    page.resize(1024, 640)
    for number in (2, 4):  # the second time it shows another card
        view = retry_view(attempt(engine), number)
        page.show_retry(view)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    labels = {one.text() for one in page.findChildren(QLabel) if one.isVisible()}
    assert {view.title, view.subtitle, view.where, view.feels} <= labels
    lines = [one.accessibleName() for one in page.findChildren(SpokenLine) if one.isVisible()]
    assert lines == [
        text for text in (view.said, view.reply, view.later, view.heard, view.first) if text
    ]
    with qtbot.waitSignal(page.begun):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Return)
