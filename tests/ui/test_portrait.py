"""The widget that shows a face before a backdrop, and the backdrops."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from simulator.assets import asset_path
from simulator.story.portrait import Portrait
from simulator.ui.widgets.backdrops import SIZE, backdrop_for, backdrop_svg
from simulator.ui.widgets.faces import face_svg
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.portrait_paint import Frame, paint_face

MARTA = Portrait(head="medium1", skin="brown", clothing="yellow")
TINT, LINE, PAPER = QColor("#e6efe9"), QColor("#b9b8ab"), QColor("#f1eadc")
NIGHT = QColor("#233330")


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> PortraitView:
    shown = PortraitView(tmp_path)
    qtbot.addWidget(shown)
    shown.set_colours(TINT, LINE, PAPER)
    shown.resize(215, 372)
    shown.show_face(MARTA, "neutral")
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def pixels(view: PortraitView) -> QImage:
    return view.grab().toImage()


def test_in_the_dark_an_outline_runs_around_the_hair(view: PortraitView) -> None:
    """Coming down from above, paper stands between the ground and the ink."""
    view.resize(*SIZE)
    view.set_colours(NIGHT, LINE, PAPER)
    image = pixels(view)
    column = [image.pixelColor(image.width() // 2, y).name() for y in range(image.height())]
    ink = column.index("#000000")
    assert PAPER.name() in column[ink - 5 : ink]
    assert set(column[: ink - 6]) == {NIGHT.name()}


def test_in_the_light_there_is_no_outline(view: PortraitView) -> None:
    image = pixels(view)
    column = {image.pixelColor(image.width() // 2, y).name() for y in range(image.height())}
    assert PAPER.name() not in column


def test_a_new_band_changes_the_face_and_the_fade_ends(qtbot: QtBot, view: PortraitView) -> None:
    before = pixels(view)
    with qtbot.waitSignal(view.settled):
        view.show_face(MARTA, "furious")
        assert view.is_moving()
        assert pixels(view) == before
    assert not view.is_moving()
    assert pixels(view) != before


def test_a_change_of_mind_during_the_fade_ends_in_the_last_face(
    qtbot: QtBot, view: PortraitView
) -> None:
    before = pixels(view)
    view.show_face(MARTA, "furious")
    with qtbot.waitSignal(view.settled):
        view.show_face(MARTA, "neutral")
    assert pixels(view) == before


def test_the_same_face_again_does_not_move(view: PortraitView) -> None:
    view.show_face(MARTA, "neutral")
    assert not view.is_moving()


def test_reduced_motion_switches_at_once(qtbot: QtBot, view: PortraitView) -> None:
    """No fade, and no lean even at rest."""
    view.set_motion(False)
    before = pixels(view)
    view.set_agitated(True)
    assert not view.is_moving()
    assert pixels(view) == before
    with qtbot.waitSignal(view.settled):
        view.show_face(MARTA, "furious")
    assert not view.is_moving()
    assert pixels(view) != before


def test_motion_switched_off_ends_what_is_under_way(view: PortraitView) -> None:
    view.show_face(MARTA, "furious")
    view.set_agitated(True)
    view.set_motion(False)
    assert not view.is_moving()


def test_an_agitated_customer_leans_in_and_sits_back(qtbot: QtBot, view: PortraitView) -> None:
    upright = pixels(view)
    with qtbot.waitSignal(view.settled):
        view.set_agitated(True)
        assert view.is_moving()
    assert pixels(view) != upright
    with qtbot.waitSignal(view.settled):
        view.set_agitated(False)
    assert pixels(view) == upright


@pytest.mark.parametrize("agitated", [False, True])
def test_the_lower_edge_cuts_the_body(view: PortraitView, agitated: bool) -> None:
    """No ground shows below the shirt, upright or leaning."""
    view.hide()
    view.set_agitated(agitated)
    image = pixels(view)
    lower = image.height() - 1
    seen = {image.pixelColor(x, lower).name() for x in range(80, image.width() - 80)}
    assert TINT.name() not in seen


@pytest.mark.parametrize("size", [(48, 48), (92, 92), (386, 150), (430, 744), (640, 400)])
def test_every_crown_fits_every_frame(view: PortraitView, size: tuple[int, int]) -> None:
    """The tallest hair leaves the upper row and the outer columns to the ground."""
    view.hide()
    view.resize(*size)
    view.show_face(Portrait("longAfro"), "neutral")
    image = pixels(view)
    edge = [QPoint(x, 0) for x in range(image.width())]
    edge += [QPoint(x, y) for x in (0, image.width() - 1) for y in range(image.height() // 2)]
    assert {image.pixelColor(point).name() for point in edge} == {TINT.name()}


def test_a_dense_screen_gets_all_its_pixels(qapp: object) -> None:
    """A picture has the device's pixels, and its layout stays in logical ones."""
    svg = face_svg(MARTA, "calm")
    coarse, fine = (paint_face(svg, Frame(QSize(200, 300), ratio)) for ratio in (1.0, 2.0))
    assert fine.pixmap.width() == 2 * coarse.pixmap.width() == 400
    assert fine.top == coarse.top


def test_corners_are_rounded(view: PortraitView) -> None:
    """What lies behind the widget shows in them."""
    view.hide()
    view.set_corners(12, 6)
    image = QImage(view.size(), QImage.Format.Format_ARGB32)
    image.fill(QColor("#ff0000"))
    painter = QPainter(image)
    view.render(painter, QPoint(), QRegion(), PortraitView.RenderFlag.DrawChildren)
    painter.end()
    right, lower = image.width() - 1, image.height() - 1
    for corner in (QPoint(0, 0), QPoint(right, 0), QPoint(0, lower), QPoint(right, lower)):
        assert image.pixelColor(corner).red() > 245
    assert image.pixelColor(0, 20) == TINT


BACKDROPS = sorted(path.stem for path in asset_path("backdrops").glob("*.svg"))


@pytest.mark.parametrize("name", BACKDROPS)
@pytest.mark.parametrize("size", [(215, 372), (386, 150)])
def test_every_backdrop_draws_in_the_line_colour(
    view: PortraitView, name: str, size: tuple[int, int]
) -> None:
    """On both sides of the face, with the drawing's own placeholders all replaced."""
    svg = backdrop_svg(name, "#123456")
    root = ElementTree.fromstring(svg)
    assert root.attrib["viewBox"] == f"0 0 {SIZE[0]} {SIZE[1]}"
    assert b"currentColor" not in svg
    renderer = QSvgRenderer(svg)
    assert all(renderer.elementExists(group) for group in ("left", "right", "floor"))
    view.resize(*size)
    view.set_backdrop(name)
    image = pixels(view)
    quarter = image.width() // 4
    for columns in (range(quarter), range(3 * quarter, image.width())):
        seen = {image.pixelColor(x, y).name() for x in columns for y in range(image.height())}
        assert LINE.name() in seen


@pytest.mark.parametrize(
    ("story", "channel", "name"),
    [
        ("clinic-running-late", "in person", "clinic-running-late"),
        ("faulty-kettle", "in person", "faulty-kettle"),
        ("billing-hold", "phone", "billing-hold"),
        ("unheard-of", "phone", "phone"),
        ("unheard-of", "in person", "shop"),
        ("unheard-of", "email", "screen"),
    ],
)
def test_a_story_has_its_own_backdrop_or_its_channels(story: str, channel: str, name: str) -> None:
    assert backdrop_for(story, channel) == name
