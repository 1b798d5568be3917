"""The graph: widths by shares, nothing lost, readable on paper, and a table that says the same."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from simulator.assets import stories_folder
from simulator.classroom.sheet.content import class_sheet
from simulator.classroom.sheet.drawing import PAGE, THINNEST, WIDEST
from simulator.classroom.sheet.graph import PAD, Graph, Tag
from simulator.classroom.sheet.graph_svg import graph_svg
from simulator.classroom.sheet.lettering import SIZE, broken, width
from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.mood.loading import load_story
from simulator.play.engine import Engine

from .conftest import BROKEN, KEPT, recorded, seated, solo, voted

STORIES = sorted(path.stem for path in stories_folder().glob("*.yaml"))
_POINTS = 0.75
"""Of a 96th of an inch."""
_SMALLEST = 5.75
"""Points; a map's smallest words."""


def tags(graph: Graph) -> Mapping[str, Tag]:
    return {f"{one.letters} {one.share}".strip(): one for one in graph.tags}


def graph_of(name: str) -> Graph:
    """The graph of a story that ships, which nobody has played."""
    loaded = load_story(stories_folder() / f"{name}.yaml")
    assert loaded.story is not None
    return class_sheet(Material(Engine(loaded.story, loaded.rulebook))).graph


def test_each_road_has_its_replies_and_its_share(alone: Material) -> None:
    """Of ten attempts: how many choices in a scene led where."""
    told = {key: one.count for key, one in tags(class_sheet(alone).graph).items()}
    assert told == {"ABD 71%": "22", "C 29%": "9", "A 67%": "6", "B 33%": "3", "C": ""}


def test_a_line_is_as_wide_as_its_share(engine: Engine) -> None:
    """Of the most choices that were made in one scene; never too thin to be seen."""
    attempts = (solo(engine, *KEPT),) * 2 + (solo(engine, *BROKEN),)
    graph = class_sheet(Material(engine, attempts=attempts)).graph
    choices = {int(tag.count) for tag in graph.tags if tag.count}
    assert choices == {7, 3, 2, 1}  # ten were made at the counter, three the next day
    widths = {round(line.width, 6) for line in graph.lines if line.width}
    assert widths == {round(max(THINNEST, WIDEST * many / 10), 6) for many in choices}
    assert all(card.reached for card in graph.cards)


def test_what_nobody_took_is_dashed(engine: Engine) -> None:
    """Roads and cards, so that it shows without colour."""
    graph = class_sheet(Material(engine, attempts=(solo(engine, "listen-on"),))).graph
    assert [card.reached for card in graph.cards] == [True, False, False, False]
    svg = graph_svg(graph)
    assert svg.count('class="empty-box"') == 3
    dashed = [one for one in svg.splitlines() if "stroke-dasharray" in one]
    assert len(dashed) == 3 + sum(line.width == 0 for line in graph.lines)


def test_the_class_s_road_is_marked(sheet: ClassSheet) -> None:
    """Its lines, its tags, and a second frame round its scenes; the legend says so."""
    graph = sheet.graph
    assert [card.on_road for card in graph.cards] == [True, True, True, False]
    assert [one.letters for one in graph.tags if one.on_road] == ["A–C", "D", "A"]
    assert graph_svg(graph).count('class="ring"') == 3
    assert "double frame" in graph.legend
    assert "double frame" not in graph_of("faulty-kettle").legend


def test_a_walk_out_has_a_road_of_its_own(engine: Engine) -> None:
    """Though the story has none there, somebody left that way."""
    attempts = (solo(engine, *["blame-the-driver"] * 3),)
    sheet = class_sheet(Material(engine, attempts=attempts))
    assert [(one.to, one.tally.words) for one in sheet.places[0].roads][1] == (
        "ending, poor: The door swings.",
        "1 of 3",
    )


def test_the_table_says_what_the_graph_says(sheet: ClassSheet) -> None:
    """Every road with its replies and its share, and every scene with its number."""
    told = {
        (place.number, road.letters, road.tally.percent if road.tally.count else "")
        for place in sheet.places
        for road in place.roads
    }
    drawn = {(one.letters, one.share) for one in sheet.graph.tags}
    assert {(letters, share) for _, letters, share in told} == drawn
    assert [one.number for one in sheet.places] == [1, 2]


@pytest.mark.parametrize("name", STORIES)
def test_it_can_be_read_on_a4(name: str) -> None:
    """Every story that ships, whole on one page, its smallest words not too small."""
    graph = graph_of(name)
    scale = min(PAGE[0] / graph.width, PAGE[1] / graph.height)
    assert SIZE * scale * _POINTS >= _SMALLEST


@pytest.mark.parametrize("name", STORIES)
def test_nothing_is_lost(name: str) -> None:
    """All scenes and endings are there, within the drawing; words within their cards."""
    graph = graph_of(name)
    story = load_story(stories_folder() / f"{name}.yaml").story
    assert story is not None
    assert [one.number for one in graph.cards if one.number] == [*range(1, len(story.scenes) + 1)]
    assert sum(one.grade is not None for one in graph.cards) == len(story.endings)
    for card in graph.cards:
        assert card.x >= 0
        assert card.x + card.width <= graph.width
        assert card.y >= 0
        assert card.y + card.height <= graph.height
        assert all(width(line) <= card.width - 2 * PAD for line in card.lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Well?", ("Well?",)),
        ("It leaks. And before you ask, no", ("It leaks. And", "before you…")),
        ("Donaudampfschifffahrtsgesellschaft", ("Donaudampf…",)),
        ("", ()),
    ],
)
def test_first_words(text: str, lines: tuple[str, ...]) -> None:
    """Whole words in two lines, an ellipsis where there are more."""
    assert broken(text, 204, 2) == lines


def test_it_is_well_formed(hostile: Material) -> None:
    """Nobody's text is markup in it, and it needs nothing from elsewhere."""
    svg = graph_svg(class_sheet(hostile).graph, ".way{fill:none}")
    tree = ElementTree.fromstring(svg)
    names = {one.tag.rpartition("}")[2] for one in tree.iter()}
    assert names <= {"svg", "style", "path", "g", "title", "rect", "text", "circle"}
    assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_the_drawing_as_it_was(sheet: ClassSheet) -> None:
    """The whole of it."""
    golden = Path(__file__).parent / "golden" / "graph.svg"
    assert graph_svg(sheet.graph) + "\n" == golden.read_text(encoding="utf-8")


def test_no_votes_no_widths(engine: Engine) -> None:
    """A class that only votes on its first scene shades nothing else."""
    lesson = voted(seated(engine), {"listen-on": 12})
    graph = class_sheet(Material(engine, recorded(lesson))).graph
    assert {key: one.count for key, one in tags(graph).items() if one.count} == {"C 100%": "12"}
