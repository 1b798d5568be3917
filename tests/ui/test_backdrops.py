"""The drawings of the places: one for every story, all in one technique."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from simulator.assets import asset_path
from simulator.ui.widgets.backdrops import SIZE

SVG = "{http://www.w3.org/2000/svg}"
FOLDER = asset_path("backdrops")
STORIES = sorted((Path(__file__).parents[2] / "stories").glob("*.yaml"))
DRAWN = {f"{SVG}{name}" for name in ("path", "circle")}
LARGEST = 2000
"""Bytes of a drawing: a backdrop is calm."""

drawings = pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_every_story_has_a_drawing_of_its_own(story: Path) -> None:
    assert (FOLDER / story.name).with_suffix(".svg").is_file()


@drawings
def test_a_drawing_is_small_and_of_the_size_that_is_laid_out(path: Path) -> None:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.attrib["viewBox"] == f"0 0 {SIZE[0]} {SIZE[1]}"
    assert path.stat().st_size <= LARGEST


@drawings
def test_a_drawing_is_lines_in_three_groups(path: Path) -> None:
    """The widget colours and widens the lines, and lays the groups apart; it knows no more."""
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    pen = {"fill": "none", "stroke": "currentColor", "stroke-width": "2"}
    assert pen.items() <= root.attrib.items()
    assert [(group.tag, group.attrib) for group in root] == [
        (f"{SVG}g", {"id": name}) for name in ("left", "right", "floor")
    ]
    shapes = [shape for group in root for shape in group.iter() if shape is not group]
    assert {shape.tag for shape in shapes} <= DRAWN
    kept = {"d", "cx", "cy", "r", "transform", "stroke-dasharray"}
    assert {name for shape in shapes for name in shape.attrib} <= kept


@drawings
def test_a_drawing_stands_alone(path: Path) -> None:
    """No script, no style, no reference to anything outside (nor inside) the file."""
    text = path.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"script|style|href|url\(|://|<!|&| on\w+=", text)


@drawings
def test_a_drawing_keeps_the_middle_for_the_face(path: Path) -> None:
    """Left and right start their shapes on their own side, the floor's line alone crosses."""
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    for group, least, most in ((root[0], -20, 140), (root[1], 280, 440)):
        starts = [
            float(found[1])
            for shape in group
            if "transform" not in shape.attrib
            for found in re.finditer(r"M(-?[\d.]+)", shape.get("d", f"M{shape.get('cx')}"))
        ]
        assert least <= min(starts)
        assert max(starts) <= most
