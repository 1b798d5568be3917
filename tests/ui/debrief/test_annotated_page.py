"""The annotated debrief, driven as a person would, by keyboard and by mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.play.catalogue import Card
from simulator.records.settings import Settings
from simulator.ui.debrief.decision_row import DecisionRow
from simulator.ui.debrief.fold import Fold
from simulator.ui.debrief.other_reply import OtherReply
from simulator.ui.debrief.result import ResultView
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme

from .conftest import Judge, Show
from .looking import BROKEN, Key, buttons, kept, press, result, row, words

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


# -- what mattered most --------------------------------------------------------------------------


def test_a_kept_judgement_is_shown_at_once(show: Show, judge: Judge) -> None:
    page = show(kept(judge(*BROKEN)))
    told = words(page)
    assert "What mattered most" in told
    assert "Until here Ida could still have left delighted" in told
    assert row(page, 4).header.accessibleName().endswith(". turning point")


def test_a_turning_point_leads_to_its_decision(qtbot: QtBot, show: Show, judge: Judge) -> None:
    page = show(kept(judge(*BROKEN)))
    (what_if,) = buttons(page, "What if …")
    what_if.setFocus()
    press(qtbot, Key.Key_Return)
    assert row(page, 4).header.isChecked()
    assert row(page, 4).header.hasFocus()


def test_trying_again_tells_from_where(qtbot: QtBot, show: Show, judge: Judge) -> None:
    """From a turning point's card, and from any decision that is open."""
    page = show(kept(judge(*BROKEN)))
    (again,) = buttons(page, "Try again from here")
    with qtbot.waitSignal(page.retried) as told:
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert told.args == [4]
    result(page).open(2)
    again = buttons(page, "Try again from here")[-1]
    with qtbot.waitSignal(page.retried) as told:
        again.click()
    assert told.args == [2]


def test_the_tab_key_follows_the_eye(qtbot: QtBot, show: Show, judge: Judge) -> None:
    """From a turning point to the chart, and from an open decision's line into the decision."""
    page = show(kept(judge(*BROKEN)))
    buttons(page, "Try again from here")[0].setFocus()
    press(qtbot, Key.Key_Tab)
    assert QApplication.focusWidget() is buttons(page, "Show as a table")[0]
    result(page).open(4)
    inside = []
    for _ in range(3):
        press(qtbot, Key.Key_Tab)
        inside.append(QApplication.focusWidget())
    folds = [one.button for one in row(page, 4).findChildren(Fold)]
    assert inside == [*folds, buttons(row(page, 4), "Try again from here")[0]]
    press(qtbot, Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert result(page).goal.isAncestorOf(focused)


# -- what if -------------------------------------------------------------------------------------


def test_every_other_reply_stands_in_an_open_decision(show: Show, judge: Judge) -> None:
    page = show(kept(judge(*BROKEN)))
    result(page).open(1)
    others = row(page, 1).findChildren(OtherReply)
    assert {one.accessibleName() for one in others} == {
        "Two days late, and nobody rang you.",
        "I'll trace it now, and ring you by six.",
        "The driver was new, you know.",
    }
    assert "It would have cost nothing: Ida could still have left delighted." in words(page)


def test_how_it_could_have_gone_on_unfolds(qtbot: QtBot, show: Show, judge: Judge) -> None:
    """A few lines first, then all of them, and fewer again."""
    page = show(kept(judge(*BROKEN)))
    result(page).open(1)
    fold = row(page, 1).findChildren(Fold)[0]
    fold.button.setFocus()
    press(qtbot, Key.Key_Return)
    lines = row(page, 1).findChildren(SpokenLine)
    few = sum(one.isVisible() for one in lines)
    assert "Ida leaves delighted: a great ending." in words(page)
    press(qtbot, Key.Key_Tab, Key.Key_Return)
    assert sum(one.isVisible() for one in row(page, 1).findChildren(SpokenLine)) > few
    press(qtbot, Key.Key_Return)
    assert sum(one.isVisible() for one in row(page, 1).findChildren(SpokenLine)) == few
    fold.button.click()
    assert "Ida leaves delighted: a great ending." not in words(page)


# -- the course ----------------------------------------------------------------------------------


def test_the_best_talk_stands_in_chart_and_table(show: Show, judge: Judge) -> None:
    session, judgement = judge(*BROKEN)
    page = show(kept((session, judgement)))
    count = len(judgement.best)
    assert f"At best, Ida would have left delighted after {count} decisions." in words(page)
    table = result(page).course.table
    assert table.rowCount() == 1 + count
    cost, best = (table.item(4, column) for column in (6, 7))
    assert cost is not None
    assert best is not None
    assert cost.text() == "▼ turning point"
    last = table.item(count, 7)
    assert last is not None
    assert last.text() == "▽▽ delighted"


def test_the_chart_says_what_a_decision_cost(qtbot: QtBot, show: Show, judge: Judge) -> None:
    page = show(kept(judge(*BROKEN)))
    chart = result(page).course.chart
    chart.setFocus()
    press(qtbot, Key.Key_End)
    assert chart.accessibleName().endswith(", turning point")
    assert "▼ turning point" in words(page)
    far = QPoint(chart.width() - 12, 40)  # where only the best talk went on
    qtbot.mouseMove(chart, far)
    assert chart.current == 4


def test_rows_of_the_best_talk_alone_open_nothing(qtbot: QtBot, show: Show, judge: Judge) -> None:
    page = show(kept(judge(*BROKEN)))
    buttons(page, "Show as a table")[0].click()
    table = result(page).course.table
    table.setFocus()
    table.setCurrentCell(table.rowCount() - 1, 0)
    press(qtbot, Key.Key_Return)
    assert not any(one.header.isChecked() for one in page.findChildren(DecisionRow))


# -- the goal ------------------------------------------------------------------------------------


def test_the_goal_leads_to_a_story(qtbot: QtBot, show: Show, judge: Judge, card: Card) -> None:
    other = replace(card, id="other", title="Another one", path=Path("other.yaml"))
    page = show(kept(judge(*BROKEN), other))
    assert "“Another one” puts it at stake most." in words(page)
    (there,) = buttons(page, "Practise it there")
    with qtbot.waitSignal(page.practise) as told:
        there.click()
    assert told.args == [Path("other.yaml")]


# -- how it fits ---------------------------------------------------------------------------------


def overflowing(view: ResultView) -> list[str]:
    """What is cut off at the side, or stands in less height than its text needs."""
    flow = view.widget()
    seen = [one for one in flow.findChildren(QWidget) if one.isVisible()]
    wide = [
        type(one).__name__
        for one in seen
        if one.mapTo(flow, one.rect().topRight()).x() > flow.width()
    ]
    low = [
        one.accessibleName() if isinstance(one, SpokenLine) else one.text()
        for one in seen
        if isinstance(one, QLabel | SpokenLine) and one.heightForWidth(one.width()) > one.height()
    ]
    return wide + low


@pytest.mark.parametrize(("width", "text_size"), [(1024, 200), (1280, 100), (1280, 150)])
def test_nothing_is_cut_off(
    qtbot: QtBot, theme: Theme, show: Show, judge: Judge, width: int, text_size: int
) -> None:
    """With everything open and unfolded."""
    theme.use(Settings(scheme="dark", motion="reduced", text_size=text_size))
    page = show(kept(judge(*BROKEN)), width=width)
    for number in (1, 4):
        result(page).open(number)
    for fold in page.findChildren(Fold):
        fold.button.click()
    qtbot.waitUntil(lambda: not overflowing(result(page)))
    assert result(page).widget().width() <= result(page).viewport().width()
