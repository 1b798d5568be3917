"""Faces as SVG: every part of a portrait, nothing by chance, and the cache."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

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
from simulator.ui.widgets.faces import EXPRESSIONS, expression_for, face_svg

MARTA = Portrait(head="medium1", skin="brown", clothing="yellow")
WORN = sorted({name for choices in EXPRESSIONS.values() for name in choices})


def drawn(svg: bytes) -> QImage:
    """The face over its whole view box, a pixel for two units, clear around."""
    image = QImage(392, 450, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(svg).render(painter)
    painter.end()
    return image


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
