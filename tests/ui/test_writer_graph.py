"""The writer's graph as a person works it: by keyboard and by mouse."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from simulator.records.settings import Settings
from simulator.story.model import Grade
from simulator.ui.theme import Theme
from simulator.ui.writer.graph import view as graph_view
from simulator.ui.writer.graph.minimap import Minimap
from simulator.ui.writer.graph.snapshot import Edge, GraphSnapshot, Kind, Node
from simulator.ui.writer.graph.view import GraphView
from simulator.ui.writer.graph.zoom_bar import ZoomBar

STILL = Settings(scheme="light", motion="reduced")


def snapshot(*scenes: str) -> GraphSnapshot:
    """A hall with two doors that lead to the same end, and more scenes in a row before it."""
    names = ["hall", "left", "right", *scenes]
    nodes = [Node(name, f"“<b>{name}</b>”", words=12) for name in names]
    nodes.append(Node("done", "It ends.", Kind.ENDING, Grade.GOOD))
    row = ["left", *scenes, "done"]
    edges = [Edge("hall", "go-left", "left"), Edge("hall", "go-right", "right", "trust is high")]
    edges += [Edge(one, "ask-on", two) for one, two in pairwise(row)]
    edges += [Edge("right", "ask-on", "done"), Edge("right", "ask-back", "hall")]
    return GraphSnapshot("Doors", tuple(nodes), tuple(edges))


def show(qtbot: QtBot, view: GraphView, shot: GraphSnapshot) -> None:
    """Show a story and wait until it is there."""
    with qtbot.waitSignal(view.laid_out):
        view.show_story(shot)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, STILL)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    """A window with a field before the graph."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit(made))
    column.addWidget(GraphView(theme, made))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def view(qtbot: QtBot, window: QWidget) -> GraphView:
    """The graph of the doors."""
    found = window.findChild(GraphView)
    assert isinstance(found, GraphView)
    show(qtbot, found, snapshot())
    return found


@pytest.fixture
def press(qtbot: QtBot) -> Callable[..., None]:
    """Presses keys where the keyboard is."""

    def keys(*names: str) -> None:
        for name in names:
            focused = QApplication.focusWidget()
            assert focused is not None
            qtbot.keyClick(focused, getattr(Qt.Key, f"Key_{name}"))

    return keys


@pytest.fixture
def chosen(view: GraphView) -> list[str]:
    """What was selected, and in capitals what was activated."""
    heard: list[str] = []
    view.scene_selected.connect(heard.append)
    view.scene_activated.connect(lambda id_: heard.append(id_.upper()))
    return heard


def spot(view: GraphView, id_: str) -> QPoint:
    """Where the middle of a card is in the viewport, found as a person finds it: by its tip."""
    size = view.viewport().size()
    for y in range(0, size.height(), 6):
        for x in range(0, size.width(), 12):
            if view.tip(view.mapToScene(x, y)).startswith(f"{id_}\n"):
                return QPoint(x + 6, y + 4)
    raise AssertionError(id_)


def test_tab_enters_at_the_start_and_arrows_follow_the_lines(
    view: GraphView, press: Callable[..., None], chosen: list[str]
) -> None:
    """Down a line, sideways, down, and back up the line one came by; Enter activates."""
    press("Tab", "Down", "Left", "Down", "Up", "Up", "Return")
    assert chosen == ["hall", "right", "left", "done", "left", "hall", "HALL"]
    assert view.hasFocus()
    assert view.selected == "hall"


def test_home_goes_to_the_start_and_tab_leaves(
    view: GraphView, press: Callable[..., None], chosen: list[str]
) -> None:
    """After the graph come its buttons."""
    press("Tab", "Down", "Down", "Home", "Tab")
    assert chosen == ["hall", "right", "done", "hall"]
    assert not view.hasFocus()
    assert view.isAncestorOf(QApplication.focusWidget())


def test_where_no_line_leads_an_arrow_does_nothing(
    view: GraphView, press: Callable[..., None], chosen: list[str]
) -> None:
    """The start has nothing to its left, an ending nothing below."""
    press("Tab", "Left", "Down", "Down", "Down")
    assert chosen == ["hall", "right", "done"]


def test_a_click_selects_and_a_double_click_activates(
    qtbot: QtBot, view: GraphView, chosen: list[str]
) -> None:
    """A click beside a card changes nothing."""
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "right"))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "left"))
    assert chosen == ["right", "LEFT"]
    assert view.selected == "right"


def test_what_is_selected_from_outside_is_not_told_back(view: GraphView, chosen: list[str]) -> None:
    """So a page can join the graph with its outline without going round in circles."""
    view.select("right")
    assert (view.selected, chosen) == ("right", [])
    view.select("nowhere")
    assert view.selected is None


def test_a_drag_pans_and_selects_nothing(qtbot: QtBot, view: GraphView, chosen: list[str]) -> None:
    """The place under the pointer goes with it."""
    view.actual_size()
    start = spot(view, "left")
    before = view.mapToScene(start)
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 40):
        QTest.mouseMove(port, start + QPoint(step, step))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 40))
    after = view.mapToScene(start + QPoint(40, 40))
    assert (after - before).manhattanLength() < 2
    assert chosen == []


def test_with_space_held_a_press_only_drags(
    qtbot: QtBot, view: GraphView, chosen: list[str]
) -> None:
    """And the pointer is a hand."""
    view.setFocus()
    qtbot.keyPress(view, Qt.Key.Key_Space)
    assert view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "left"))
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert chosen == []
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_zoom_and_control_with_arrows_pans(
    qtbot: QtBot, view: GraphView, press: Callable[..., None]
) -> None:
    """Plus, minus, 0 for the actual size, F for everything."""
    view.setFocus()
    press("0")
    assert view.zoom == pytest.approx(1)
    press("Plus", "Plus", "Minus")
    assert view.zoom == pytest.approx(1.25)
    middle = view.seen().center()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.seen().center().y() > middle.y()
    press("F")
    for id_ in ("hall", "left", "right", "done"):
        assert spot(view, id_)


def test_the_wheel_zooms_at_the_pointer(view: GraphView) -> None:
    """What is under it stays there."""
    at = spot(view, "right")
    before, zoom = view.mapToScene(at), view.zoom
    wheel = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom == pytest.approx(zoom * 1.25**2)
    assert (view.mapToScene(at) - before).manhattanLength() < 2


def test_the_selected_scene_is_brought_into_sight(qtbot: QtBot, view: GraphView) -> None:
    """However far away it stands, it comes out from under nothing."""
    show(qtbot, view, snapshot(*(f"s{n}" for n in range(40))))
    view.actual_size()
    for id_ in ("s39", "hall", "s20"):
        view.select(id_)
        place = spot(view, id_)
        overlays = (*view.findChildren(Minimap), *view.findChildren(ZoomBar))
        assert not any(one.geometry().contains(place) for one in overlays)


def test_tips_are_plain_text(view: GraphView, monkeypatch: pytest.MonkeyPatch) -> None:
    """A story can't put markup into the window."""
    tips: list[str] = []
    fake = SimpleNamespace(showText=lambda _place, text, _widget: tips.append(text))
    monkeypatch.setattr(graph_view, "QToolTip", fake)
    at = spot(view, "left")
    help_ = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), help_)
    assert "&lt;b&gt;left&lt;/b&gt;" in tips[0]


def test_labels_have_tips_from_near(view: GraphView) -> None:
    """The label under a card tells each option with its condition."""
    view.actual_size()
    view.select("hall")
    tips = {
        view.tip(view.mapToScene(x, y))
        for y in range(0, view.height(), 8)
        for x in range(0, view.width(), 8)
    }
    assert "hall → right\ngo-right: trust is high" in tips


def test_after_an_edit_what_one_looked_at_stays_put(qtbot: QtBot, view: GraphView) -> None:
    """The selected card stands where it stood, though the graph has grown above it."""
    view.actual_size()
    view.select("right")
    before = spot(view, "right")
    show(qtbot, view, snapshot("more"))
    assert (spot(view, "right") - before).manhattanLength() <= 24
    assert view.selected == "right"


def test_a_selection_that_has_vanished_is_none(qtbot: QtBot, view: GraphView) -> None:
    """The scene was renamed or taken out."""
    show(qtbot, view, snapshot("more"))
    view.select("more")
    show(qtbot, view, snapshot())
    assert view.selected is None


def test_only_the_last_of_several_stories_is_shown(qtbot: QtBot, view: GraphView) -> None:
    """What was asked for before it never comes, however soon it is ready."""
    shown: list[str] = []
    view.laid_out.connect(lambda: shown.append(view.accessibleName()))
    with qtbot.waitSignal(view.laid_out):
        for number in range(20):
            view.show_story(replace(snapshot(f"s{number}"), title=f"Story {number}"))
    qtbot.waitUntil(lambda: not view.busy)
    assert shown == ["Graph of Story 19"]


def test_a_view_may_go_while_it_lays_out(qtbot: QtBot, theme: Theme) -> None:
    """Nobody waits for the result, and nothing breaks when it comes."""
    going = GraphView(theme)
    going.show_story(snapshot(*(f"s{n}" for n in range(300))))
    going.deleteLater()
    QApplication.sendPostedEvents(going, QEvent.Type.DeferredDelete)
    staying = GraphView(theme)
    qtbot.addWidget(staying)
    show(qtbot, staying, snapshot())
    assert staying.selected is None


def test_it_has_a_name_and_says_how_to_walk_it(view: GraphView) -> None:
    """For those who can't see it."""
    assert view.accessibleName() == "Graph of Doors"
    assert "Arrow keys follow the lines" in view.accessibleDescription()


def test_the_selected_scene_is_announced(
    view: GraphView, press: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In words, with where it leads."""
    said: list[str] = []
    monkeypatch.setattr(graph_view, "announce", lambda _, text: said.append(text))
    press("Tab", "Down")
    assert said == ["hall; 12 words; leads to left, right", "right; 12 words; leads to done, hall"]
