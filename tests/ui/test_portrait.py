"""Faces, backdrops and the widget that shows them."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from simulator.assets import asset_path
from simulator.story.portrait import (
    CLOTHES,
    COLOURED_HAIR,
    FACIAL_HAIR,
    GLASSES,
    HAIRS,
    HEADS,
    MASKS,
    SKINS,
    Portrait,
)
from simulator.ui.widgets import faces
from simulator.ui.widgets.backdrops import SIZE, backdrop_for, backdrop_svg
from simulator.ui.widgets.faces import EXPRESSIONS, expression_for, face_svg
from simulator.ui.widgets.portrait import PortraitView

MARTA = Portrait(head="medium1", skin="brown", clothing="yellow")
BANDS = tuple(EXPRESSIONS)
WORN = sorted({name for pair in EXPRESSIONS.values() for name in pair})
TINT, LINE, PAPER = QColor("#e6efe9"), QColor("#b9b8ab"), QColor("#f1eadc")
NIGHT = QColor("#233330")


def drawn(svg: bytes) -> QImage:
    """The face over its whole view box, a pixel for two units, clear around."""
    image = QImage(392, 450, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(svg).render(painter)
    painter.end()
    return image


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


@pytest.mark.parametrize("head", HEADS)
def test_every_head_wears_every_expression(qapp: object, head: str) -> None:
    """Each is an SVG that Qt renders, without DiceBear's metadata."""
    for expression in WORN:
        svg = face_svg(Portrait(head=head), expression)
        ElementTree.fromstring(svg)
        renderer = QSvgRenderer(svg)
        assert renderer.isValid()
        assert renderer.boundsOnElement("person").width() > 600
        assert b"metadata" not in svg


@pytest.mark.parametrize(
    "portrait",
    [Portrait(skin=name) for name in SKINS]
    + [Portrait(clothing=name) for name in CLOTHES]
    + [Portrait(head="short4", hair=name) for name in HAIRS]
    + [Portrait(facial_hair=name) for name in FACIAL_HAIR]
    + [Portrait(glasses=name) for name in GLASSES]
    + [Portrait(mask=name) for name in MASKS],
    ids=str,
)
def test_every_part_of_a_portrait_is_seen(portrait: Portrait, qapp: object) -> None:
    """Every name that a story may use draws a face unlike the others of its kind."""
    plain = Portrait(head=portrait.head, skin="tan", clothing="teal", hair="brown")
    if portrait in (plain, replace(plain, hair=None)):
        plain = replace(plain, skin="dark", clothing="red", hair="red")
    assert drawn(face_svg(portrait, "calm")) != drawn(face_svg(plain, "calm"))


def test_hair_is_coloured_where_the_portrait_says_so() -> None:
    coloured = {
        head
        for head in HEADS
        if face_svg(Portrait(head, hair="red"), "calm") != face_svg(Portrait(head), "calm")
    }
    assert coloured == COLOURED_HAIR & set(HEADS)


def test_nothing_is_random_and_nothing_worn_unasked() -> None:
    """The same bytes from a fresh drawing, and only what was asked for in them."""
    first = face_svg(MARTA, "smile")
    faces._draw.cache_clear()
    assert face_svg(MARTA, "smile") == first
    worn = re.findall(rb'<g id="([a-zA-Z]+)-([a-zA-Z0-9]+)-', first)
    assert worn == [(b"head", b"medium1"), (b"expression", b"smile")]


def test_a_customer_keeps_to_one_face_of_each_band() -> None:
    """The same on every start, and both faces of a band are somebody's."""
    for band, choices in EXPRESSIONS.items():
        chosen = {expression_for(band, Portrait(head)) for head in HEADS}
        assert chosen == set(choices)
        assert expression_for(band, MARTA) == expression_for(band, replace(MARTA))


@pytest.mark.parametrize("garbage", [b"", b"\xff\x00garbage", b"<svg><!-- abc -->", None])
def test_the_cache_survives_garbage(tmp_path: Path, garbage: bytes | None) -> None:
    """A damaged or truncated file is drawn again, and mended."""
    good = face_svg(MARTA, "calm", folder=tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-300] if garbage is None else garbage)
    assert face_svg(MARTA, "calm", folder=tmp_path) == good
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [whole]


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert face_svg(MARTA, "calm", folder=blocked) == face_svg(MARTA, "calm")


def test_the_cache_tells_faces_apart(tmp_path: Path) -> None:
    """By person, by expression, by outline and its colour."""
    kept = {
        face_svg(MARTA, "calm", folder=tmp_path),
        face_svg(MARTA, "smile", folder=tmp_path),
        face_svg(Portrait(), "calm", folder=tmp_path),
        face_svg(MARTA, "calm", dark=True, folder=tmp_path),
        face_svg(MARTA, "calm", dark=True, outline="#abcdef", folder=tmp_path),
    }
    assert len(kept) == len(list(tmp_path.iterdir())) == 5


def test_a_warm_start_does_not_import_dicebear(tmp_path: Path) -> None:
    good = face_svg(MARTA, "calm", folder=tmp_path)
    code = (
        "import sys; from pathlib import Path;"
        "from simulator.story.portrait import Portrait;"
        "from simulator.ui.widgets.faces import face_svg;"
        f"svg = face_svg({MARTA!r}, 'calm', folder=Path(sys.argv[1]));"
        "assert not {'dicebear', 'jsonschema', 'PySide6'} & set(sys.modules);"
        "sys.stdout.buffer.write(svg)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True
    )
    assert done.stdout == good


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
