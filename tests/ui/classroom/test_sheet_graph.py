"""The graph of a class sheet in the window."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from simulator.classroom.sheet.gathering import Gathering, held_in
from simulator.classroom.sheet.graph import Graph
from simulator.classroom.sheet.graph_svg import graph_svg
from simulator.mood.rulebook import Rulebook
from simulator.records.settings import Settings
from simulator.ui.classroom.sheet.graph import GraphView, SheetGraph
from simulator.ui.classroom.sheet.graph_style import graph_style
from simulator.ui.theme import Theme
from tests.ui.classroom.front_classes import DAY, School

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
GROUPS = {"graph", "card", "empty"}
"""Classes of what has no look of its own."""


@pytest.fixture
def graph(tmp_path: Path, small: str, rules: Rulebook) -> Graph:
    """That of a class in a small story."""
    school = School(tmp_path / "classes", tmp_path / "stories", small, rules)
    sheet = Gathering(held=held_in(school.end("one", "May", DAY))).sheet()
    assert sheet is not None
    return sheet.graph


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Light."""
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


def test_everything_in_the_drawing_has_a_look(graph: Graph) -> None:
    """Every class has its rule, and every role its colour."""
    asked: set[str] = set()
    style = graph_style(lambda role: asked.add(role) or "#123456")
    ruled = set(re.findall(r"\.([a-z-]+)\{", style))
    used = set(re.findall(r'class="([a-z-]+)"', graph_svg(graph)))
    assert used - GROUPS <= ruled
    assert "{" not in re.sub(r"\.[a-z-]+\{[^{}]*\}", "", style)
    assert {"ink", "accent"} <= asked


def test_it_scrolls_sideways_rather_than_be_too_small_to_read(
    qtbot: QtBot, theme: Theme, graph: Graph
) -> None:
    """Then the keyboard can get at it; its whole height is always there."""
    view = GraphView(theme, graph)
    qtbot.addWidget(view)
    view.resize(2000, 500)
    view.show()
    assert view.horizontalScrollBar().maximum() == 0
    drawn = view.findChild(SheetGraph)
    assert isinstance(drawn, SheetGraph)
    view.resize(120, 500)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert drawn.width() > 120
    assert view.height() >= drawn.heightForWidth(drawn.width())
    assert view.accessibleName() == graph.summary


def test_the_pointer_over_a_card_shows_all_that_it_says(
    qtbot: QtBot, theme: Theme, graph: Graph
) -> None:
    """Beside the cards it shows nothing; a story's words are no markup."""
    card = replace(graph.cards[0], told="<b>Bold</b> & loud")
    drawn = SheetGraph(theme, replace(graph, cards=(card, *graph.cards[1:])))
    qtbot.addWidget(drawn)
    drawn.resize(900, drawn.heightForWidth(900))
    drawn.show()
    area = drawn._area()
    scale = area.width() / graph.width
    place = QPoint(round(area.left() + (card.x + 9) * scale), round((card.y + 9) * scale))
    QApplication.sendEvent(drawn, QHelpEvent(QHelpEvent.Type.ToolTip, place, place))
    assert QToolTip.text() == "<qt>&lt;b&gt;Bold&lt;/b&gt; &amp; loud</qt>"
    assert drawn._told_at(area.topLeft()) == ""
    QToolTip.hideText()
