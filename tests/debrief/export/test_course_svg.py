"""The drawing: well-formed, every decision in it with its own shape, and all of it in words."""

from dataclasses import replace
from xml.etree import ElementTree

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.content import sheet
from simulator.debrief.export.course_svg import HEIGHT, WIDTH, course_svg
from simulator.debrief.export.sheet import Chart, Mark, Spot
from simulator.debrief.judgement import Verdict

SVG = "{http://www.w3.org/2000/svg}"


def drawing(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(course_svg(chart))


def marks(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [one for one in root.iter(f"{SVG}g") if "mark" in one.get("class", "")]


def test_every_moment_has_a_mark_that_says_what_it_is(broken: Attempt) -> None:
    """The start and each decision, in their order."""
    chart = sheet(broken).chart
    titles = [one.findtext(f"{SVG}title") or "" for one in marks(drawing(chart))]
    assert len(titles) == len(chart.spots) == 6
    assert titles[0] == f"At the start · {chart.spots[0].band}"
    assert titles[1].startswith("1. “The driver was new, you know.” · ")


def test_verdicts_differ_in_shape_and_not_only_in_colour(broken: Attempt) -> None:
    """Each verdict draws something of its own, but for best and fine: full and hollow."""
    chart = sheet(broken).chart
    shapes = set()
    for verdict in Verdict:
        mark = Mark(verdict, "", "", "")
        (one,) = marks(drawing(replace(chart, spots=(Spot(1, "", 0, "", mark),))))
        (_, shape) = list(one)
        shapes.add((shape.tag, len(shape.get("d", "").split("l")), "h" in shape.get("d", "")))
    assert len(shapes) == len(Verdict) - 1


def test_the_best_talk_is_a_line_of_its_own_with_its_name(broken: Attempt) -> None:
    """Where it is known; else nothing speaks of it."""
    chart = sheet(broken).chart
    assert "best possible" in course_svg(chart)
    assert "possible" not in course_svg(replace(chart, best=()))


def test_all_stays_within_the_picture_however_long_the_talk(broken: Attempt) -> None:
    """Two hundred decisions have a mark each, and as many numbers as can be read."""
    chart = sheet(broken).chart
    many = tuple(Spot(at, "", (at % 41) - 20, "", None) for at in range(200))
    root = drawing(replace(chart, spots=many, best=(-20, 20) * 120))
    assert len(marks(root)) == 200
    numbers = [one for one in root.iter(f"{SVG}text") if one.get("class") == "number"]
    assert 10 < len(numbers) < 40
    for line in root.iter(f"{SVG}polyline"):
        for point in line.get("points", "").split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT


def test_texts_are_escaped(hostile: Attempt) -> None:
    """What was said is text in the drawing, whatever it is."""
    root = drawing(sheet(hostile).chart)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        *("svg", "path", "text", "polyline", "g", "title", "circle"),
    }
