"""How the writer's graph looks: details by zoom, colours with shapes, marks of the play, themes."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.records.settings import Settings
from simulator.story.diagnostics import Severity
from simulator.story.model import Grade
from simulator.ui.theme import Theme
from simulator.ui.writer.graph.from_story import snapshot_of
from simulator.ui.writer.graph.items import Detail, detail
from simulator.ui.writer.graph.marks import been_mark, grade_mark, here_mark, severity_mark
from simulator.ui.writer.graph.minimap import Minimap
from simulator.ui.writer.graph.snapshot import Edge, GraphSnapshot, Kind, Node
from simulator.ui.writer.graph.view import GraphView

STILL = Settings(scheme="light", motion="reduced")


def doors(**more: object) -> GraphSnapshot:
    """A hall, a yard with `more` about it, and an ending."""
    yard = Node("yard", "A yard.", **more)  # type: ignore[arg-type]
    nodes = (Node("hall", "A hall."), yard, Node("done", "Over.", Kind.ENDING, Grade.GOOD))
    return GraphSnapshot("", nodes, (Edge("hall", "ask", "yard"), Edge("yard", "ask", "done")))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, STILL)
    yield made
    made.use(STILL)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Callable[[GraphSnapshot], GraphView]:
    """Shows a story in a view of 1280 x 800 and waits until it is there."""

    def show(snapshot: GraphSnapshot) -> GraphView:
        view = GraphView(theme)
        qtbot.addWidget(view)
        view.resize(1280, 800)
        view.show()
        with qtbot.waitSignal(view.laid_out):
            view.show_story(snapshot)
        return view

    return show


def picture(view: GraphView) -> QImage:
    """What a person sees."""
    return view.grab().toImage()


def pixels(view: GraphView, colour: QColor) -> int:
    """How many pixels have nearly the colour."""
    image = picture(view)
    wanted = colour.rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


@pytest.mark.parametrize(
    ("zoom", "wanted"),
    [
        (0.05, Detail.FAR),
        (0.3, Detail.POSTER),
        (0.69, Detail.POSTER),
        (0.7, Detail.NEAR),
        (3.0, Detail.NEAR),
    ],
)
def test_there_is_more_to_see_from_nearer(zoom: float, wanted: Detail) -> None:
    """Blocks from afar, then ids, then everything."""
    assert detail(zoom) is wanted


def test_no_two_marks_have_the_same_shape() -> None:
    """Grades, problems and the play can be told without colour."""
    marks = [grade_mark(grade) for grade in Grade]
    marks += [severity_mark(severity) for severity in Severity]
    marks += [been_mark(), here_mark()]
    outlines = [[(at.x(), at.y()) for at in mark.toFillPolygon().toList()] for mark in marks]
    assert all(one != two for one, two in combinations(outlines, 2))


@pytest.mark.parametrize("zoom", [0.1, 0.3, 1.0])
@pytest.mark.parametrize(
    ("severity", "role"), [(Severity.ERROR, "error"), (Severity.WARNING, "band.annoyed")]
)
def test_a_problem_shows_at_every_zoom(
    shown: Callable[[GraphSnapshot], GraphView],
    theme: Theme,
    zoom: float,
    severity: Severity,
    role: str,
) -> None:
    """Its mark stays, from the whole map down to the card."""
    plain, marked = shown(doors()), shown(doors(severity=severity, problems=2))
    for view in (plain, marked):
        view.zoom_to(zoom)
    assert pixels(marked, theme.colour(role)) > pixels(plain, theme.colour(role))


@pytest.mark.parametrize("zoom", [0.1, 0.3, 1.0])
def test_the_play_is_marked_and_unmarked(
    shown: Callable[[GraphSnapshot], GraphView], zoom: float
) -> None:
    """Where it has been, where it stands, and nothing any more."""
    view = shown(doors())
    view.zoom_to(zoom)
    never = picture(view)
    view.mark(frozenset({"hall"}), "yard")
    now = picture(view)
    view.mark(frozenset({"hall", "yard"}), "done")
    later = picture(view)
    view.mark(frozenset(), None)
    assert len({image.cacheKey() for image in (never, now, later)}) == 3
    assert never != now
    assert now != later
    assert picture(view) == never


def test_a_snapshot_may_mark_the_play_itself(
    shown: Callable[[GraphSnapshot], GraphView],
) -> None:
    """Until somebody marks another."""
    view = shown(doors(visited=True, current=True))
    told = view.tip(view.seen().center())
    assert told.splitlines()[0] == "yard"
    assert "you are here" in told
    view.mark(frozenset(), None)
    assert "you are here" not in view.tip(view.seen().center())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_every_look_shows_a_real_story(
    shown: Callable[[GraphSnapshot], GraphView], theme: Theme, scheme: str, text_size: int
) -> None:
    """The ground is the theme's paper, and 100 % is as large as the text setting asks for."""
    story = load_story(stories_folder() / "faulty-kettle.yaml").story
    assert story is not None
    view = shown(snapshot_of(story, shares=dict.fromkeys(story.scenes, 0.5)))
    view.actual_size()
    wide = view.transform().m11()
    theme.use(Settings(scheme=scheme, text_size=text_size, motion="reduced"))
    assert view.zoom == pytest.approx(1)
    assert view.transform().m11() == pytest.approx(wide * text_size / 100, rel=0.01)
    assert pixels(view, theme.colour("paper")) > 50_000
    assert pixels(view, theme.colour("card")) > 1_000


def test_the_overview_comes_when_not_everything_is_in_sight(
    shown: Callable[[GraphSnapshot], GraphView], qtbot: QtBot
) -> None:
    """A press in it moves the view there."""
    view = shown(doors())
    overview = view.findChild(Minimap)
    assert isinstance(overview, Minimap)
    view.fit()
    assert overview.isHidden()
    view.zoom_to(3.0)
    assert overview.isVisible()
    before = view.seen().center()
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(overview.width() // 2, 6))
    assert view.seen().center().y() < before.y()


def test_the_buttons_zoom_too(shown: Callable[[GraphSnapshot], GraphView], qtbot: QtBot) -> None:
    """For those who use neither wheel nor keys; the middle one says how large it is."""
    view = shown(doors())
    out, percent, larger, fit = view.findChildren(QPushButton)
    qtbot.mouseClick(percent, Qt.MouseButton.LeftButton)
    assert percent.text() == "100 %"
    qtbot.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert percent.text() == "125 %"
    qtbot.mouseClick(out, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(fit, Qt.MouseButton.LeftButton)
    assert view.seen().contains(view.scene().itemsBoundingRect().center())
    assert all(button.accessibleName() for button in (out, percent, larger, fit))


def test_with_motion_the_view_glides_to_the_selection(
    shown: Callable[[GraphSnapshot], GraphView], theme: Theme, qtbot: QtBot
) -> None:
    """And arrives where it would have jumped."""
    view = shown(doors())
    view.zoom_to(3.0)
    view.select("hall")
    place = view.seen().center()
    view.select("done")
    theme.use(Settings(scheme="light", motion="full"))
    view.select("hall")
    assert view.seen().center() != place
    qtbot.waitUntil(lambda: (view.seen().center() - place).manhattanLength() < 40)
