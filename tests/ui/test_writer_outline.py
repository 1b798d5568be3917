"""The outline: its lines, its model and its view."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.story.model import Story
from simulator.ui.theme import Theme
from simulator.ui.writer.outline import Kind, outline, words_of
from simulator.ui.writer.outline_model import HERE, VISIT, VISITED, OutlineModel
from simulator.ui.writer.outline_view import OutlineView
from simulator.ui.writer.problems import Tally

Key = Qt.Key


@pytest.fixture
def model(story: Story, qapp: QApplication) -> Iterator[OutlineModel]:
    """The small story's outline under Qt's own tester, which fails on any broken promise."""
    made = OutlineModel()
    tester = QAbstractItemModelTester(
        made, QAbstractItemModelTester.FailureReportingMode.Fatal, made
    )
    made.show_rows(outline(story, {}))
    yield made
    tester.deleteLater()


@pytest.fixture
def view(story: Story, qtbot: QtBot, qapp: QApplication) -> OutlineView:
    made = OutlineView(Theme(qapp, Settings(scheme="light")))
    qtbot.addWidget(made)
    made.show_rows(outline(story, {}))
    made.resize(300, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def labels(model: OutlineModel, parent: QModelIndex | None = None) -> list[str]:
    top = parent or QModelIndex()
    return [model.index(row, 0, top).data() for row in range(model.rowCount(top))]


def test_scenes_stand_in_the_story_s_order_and_endings_after(story: Story) -> None:
    """Each with its words; a scene's counts every variant of every line in it."""
    rows = outline(story, {"counter": Tally(1, 2)})
    assert [row.id for row in rows] == ["counter", "next-day", "pleased", "gone"]
    assert [row.kind for row in rows] == [Kind.SCENE] * 2 + [Kind.ENDING] * 2
    assert rows[0].words == words_of(story.start) == 39
    assert rows[0].spoken == "Scene 1, counter, 39 words, 4 replies, 1 error, 2 warnings"
    assert rows[2].spoken == "Ending pleased, great, 7 words"


def test_a_scene_opens_into_its_ways(model: OutlineModel) -> None:
    """Each option with where it leads, a route a line."""
    assert labels(model) == ["counter", "next-day", "pleased", "gone"]
    counter = model.index_of("counter")
    assert labels(model, counter) == [
        "listen-on → counter",
        "paraphrase → counter",
        "offer-trace → next-day",
        "offer-trace → counter",
        "blame-the-driver → counter",
    ]
    assert not model.hasChildren(model.index_of("gone"))
    spoken = model.index(2, 0, counter).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "offer-trace leads to next-day when not need-met · traced"


def test_a_change_that_moves_nothing_resets_nothing(
    model: OutlineModel, story: Story, qtbot: QtBot
) -> None:
    """What was selected or open stays so; only the changed line is told."""
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        model.show_rows(outline(story, {"next-day": Tally(0, 1)}))
    assert changed.args[0].row() == 1


def test_a_new_scene_resets_the_model(
    model: OutlineModel, story_of, small: str, qtbot: QtBot
) -> None:
    """The tester watches that."""
    extra = "  aside:\n    customer: Hm.\n    options: {ask-now: {say: Yes?, go: gone}}\nendings:"
    new = story_of(
        small.replace("endings:", extra).replace("        go: gone", "        go: aside")
    )
    with qtbot.waitSignal(model.modelReset):
        model.show_rows(outline(new, {}))
    assert labels(model) == ["counter", "next-day", "aside", "pleased", "gone"]


def test_the_talk_is_marked_and_said(model: OutlineModel) -> None:
    """Where it is and where it came through are not the same."""
    model.show_talk(("counter", "counter", "next-day"), "next-day")
    assert model.index_of("counter").data(VISIT) == VISITED
    assert model.index_of("next-day").data(VISIT) == HERE
    spoken = model.index_of("next-day").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", the talk is here")
    model.show_talk(("counter",), "counter")
    assert model.index_of("next-day").data(VISIT) == ""


def test_the_keyboard_walks_opens_and_follows(view: OutlineView, qtbot: QtBot) -> None:
    """Arrows choose scenes, Right opens one, Enter on a way goes where it leads."""
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    for key in (Key.Key_Home, Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(view, key)
    assert view.currentIndex().data() == "offer-trace → next-day"
    assert chosen[-1] == "counter"
    qtbot.keyClick(view, Key.Key_Return)
    assert view.currentIndex().data() == "next-day"
    assert chosen[-1] == "next-day"
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Key.Key_Return)
    assert opened.args == ["next-day"]


def test_letters_find_a_scene(view: OutlineView, qtbot: QtBot) -> None:
    """Typing the first letters goes there."""
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClicks(view, "ple")
    assert view.currentIndex().data() == "pleased"


def test_a_reset_keeps_what_was_open_and_chosen(
    view: OutlineView, story_of, small: str, qtbot: QtBot
) -> None:
    """Writing on does not fold the outline up."""
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Right)
    view.select("next-day")
    new = story_of(
        small.replace("{grade: poor, t", "{grade: poor, epilogue: So., t")
        .replace("  gone:", "  left: {grade: fair, text: Left.}\n  gone:")
        .replace("        breaks: ring-by-six\n        go: gone", "        go: left")
    )
    with qtbot.assertNotEmitted(view.chosen):
        view.show_rows(outline(new, {}))
    assert view.isExpanded(view.model().index(0, 0))
    assert view.currentIndex().data() == "next-day"


def test_selecting_from_elsewhere_tells_nobody(view: OutlineView, qtbot: QtBot) -> None:
    """A click in the graph moves the line here without an echo."""
    with qtbot.assertNotEmitted(view.chosen):
        view.select("gone")
    assert view.currentIndex().data() == "gone"
    with qtbot.assertNotEmitted(view.chosen):
        view.select("nowhere")
    assert view.currentIndex().data() == "gone"
