"""The layout of the writer's graph: what stands where, for any graph, and after an edit."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.analysis.arrange.drawing import Drawing, Place, Point, Stroke, Way
from simulator.analysis.arrange.layout import NAME_TAG, Unwanted, lay_out
from simulator.analysis.arrange.shape import Box, Shape
from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.ui.writer.graph.from_story import snapshot_of
from simulator.ui.writer.graph.labels import labels, shape

STORIES = ("billing-hold", "clinic-running-late", "faulty-kettle")


def shape_of(links: str, alone: str = "") -> Shape:
    """A shape from pairs such as "ab bc"; boxes stand in the order of their letters."""
    pairs = links.split()
    names = sorted({letter for pair in pairs for letter in pair} | set(alone))
    boxes = tuple(Box(name, 216.0, 80.0, 32.0) for name in names)
    index = {name: number for number, name in enumerate(names)}
    return Shape(boxes, tuple((index[one], index[two]) for one, two in pairs))


def real(name: str) -> Shape:
    """The shape of a story that ships."""
    story = load_story(stories_folder() / f"{name}.yaml").story
    assert story is not None
    snapshot = snapshot_of(story)
    links = snapshot.links()
    return shape(snapshot, links, labels(links, str))


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    """Any graph of up to 30 boxes, mostly leading onwards."""
    count = draw(st.integers(1, 30))
    ends = st.integers(0, count - 1)
    links = draw(st.lists(st.tuples(ends, ends), max_size=50, unique=True))
    onwards = [(one, one + 1) for one in range(count - 1) if draw(st.booleans())]
    out = [*onwards, *(link for link in links if link not in onwards)]
    boxes = tuple(
        Box(
            f"b{number}",
            max(216.0, 164.0 * sum(source == number for source, _ in out)),
            80.0,
            draw(st.sampled_from((0.0, 32.0, 80.0))),
        )
        for number in range(count)
    )
    return Shape(boxes, tuple(out))


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """The boxes that lie over each other, their labels included."""
    return [
        (one, two)
        for (one, a), (two, b) in combinations(drawing.places.items(), 2)
        if a.x < b.x + b.width
        and b.x < a.x + a.width
        and a.y < b.y + b.height
        and b.y < a.y + a.height
    ]


def along(stroke: Stroke) -> Iterator[Point]:
    """Points on a stroke, close to each other."""
    for at in range(0, len(stroke.points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = stroke.points[at : at + 4]
        for step in range(11):
            t, u = step / 10, 1 - step / 10
            a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            yield a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy


def inside(point: Point, place: Place) -> bool:
    """Whether a point lies in a box or its labels, and not only on the edge."""
    x, y = point
    return 1 < x - place.x < place.width - 1 and 1 < y - place.y < place.height - 1


def runs_through(drawn: Shape, drawing: Drawing) -> list[tuple[str, str]]:
    """The links whose line runs through a box, except out of its own."""
    found = []
    for (source, target), route in zip(drawn.links, drawing.routes, strict=True):
        own = drawn.boxes[source].id
        others = [(id_, place) for id_, place in drawing.places.items() if id_ != own]
        points = [point for number in route.strokes for point in along(drawing.strokes[number])]
        for id_, place in others:
            if any(inside(point, place) for point in points):
                found.append((f"{own} to {drawn.boxes[target].id}", id_))
    return found


@settings(max_examples=150, deadline=None)
@given(shapes())
def test_any_graph_is_laid_out_without_overlap(drawn: Shape) -> None:
    """Every box has a place of its own, and no line runs through a box that it passes."""
    drawing = lay_out(drawn)
    assert drawing.places.keys() == {box.id for box in drawn.boxes}
    assert overlaps(drawing) == []
    assert runs_through(drawn, drawing) == []


@settings(max_examples=100, deadline=None)
@given(shapes())
def test_lines_lead_down_except_those_marked_as_leading_back(drawn: Shape) -> None:
    """A line on ends in a lower layer, a line back in the same or a higher one."""
    drawing = lay_out(drawn)
    for (source, target), route in zip(drawn.links, drawing.routes, strict=True):
        start = drawing.places[drawn.boxes[source].id].layer
        end = drawing.places[drawn.boxes[target].id].layer
        assert route.way is not Way.ON or end > start
        assert route.way is not Way.BACK or end <= start
        backs = {drawing.strokes[number].back for number in route.strokes}
        assert backs == {route.way is Way.BACK}


@settings(max_examples=50, deadline=None)
@given(shapes())
def test_a_line_runs_from_its_box_to_the_arrow_without_a_gap(drawn: Shape) -> None:
    """Each stroke of a route begins where the one before it ended."""
    drawing = lay_out(drawn)
    for route in drawing.routes:
        strokes = [drawing.strokes[number] for number in route.strokes]
        for one, two in pairwise(strokes):
            assert one.points[-1] == pytest.approx(two.points[0])


@pytest.mark.parametrize("name", STORIES)
def test_real_stories_are_drawn_whole(name: str) -> None:
    """In the stories that ship no link is left without a line, and none hides a box."""
    drawn = real(name)
    drawing = lay_out(drawn)
    assert Way.FAR not in {route.way for route in drawing.routes}
    assert overlaps(drawing) == []
    assert runs_through(drawn, drawing) == []


@pytest.mark.parametrize("name", STORIES)
def test_the_same_shape_gives_the_same_drawing(name: str) -> None:
    """Nothing of it is left to chance."""
    assert lay_out(real(name)) == lay_out(real(name))


def rows(drawing: Drawing) -> dict[tuple[int, int], list[str]]:
    """The boxes of each layer of each column, from the left."""
    found: dict[tuple[int, int], list[str]] = {}
    for id_, place in sorted(drawing.places.items(), key=lambda item: item[1].x):
        found.setdefault((place.column, place.layer), []).append(id_)
    return found


def order_kept(before: Drawing, after: Drawing) -> float:
    """The share of pairs in a row that still stand in the same order in a row."""
    pairs = [pair for row in rows(before).values() for pair in combinations(row, 2)]
    kept = 0
    for one, two in pairs:
        a, b = after.places.get(one), after.places.get(two)
        kept += a is None or b is None or a.layer != b.layer or a.x < b.x
    return kept / len(pairs)


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("at", [0, 7, 19, 30])
def test_a_small_edit_leaves_the_rest_as_it_was(name: str, at: int) -> None:
    """A scene put between two others swaps no neighbours and moves none to another column."""
    drawn = real(name)
    before = lay_out(drawn)
    source, target = drawn.links[at]
    fresh = len(drawn.boxes)
    links = list(drawn.links)
    links[at : at + 1] = [(source, fresh), (fresh, target)]
    edited = Shape((*drawn.boxes, Box("fresh", 216.0, 80.0, 32.0)), tuple(links))
    after = lay_out(edited, before)
    assert order_kept(before, after) == 1
    moved = [
        id_ for id_, place in before.places.items() if after.places[id_].column != place.column
    ]
    assert len(moved) <= len(before.places) // 10


@pytest.mark.parametrize("name", STORIES)
def test_new_labels_move_no_box_to_another_row(name: str) -> None:
    """Longer labels make boxes taller and change nothing else of the order."""
    drawn = real(name)
    before = lay_out(drawn)
    taller = replace(drawn, boxes=tuple(replace(box, foot=80.0) for box in drawn.boxes))
    assert rows(lay_out(taller, before)) == rows(before)


def test_lines_to_the_same_target_join() -> None:
    """Two that pass the same layer on their way to one box share the line there."""
    drawing = lay_out(shape_of("ab ac bd cd ae be de"))
    past_c = drawing.routes[4], drawing.routes[5]
    assert set(past_c[0].strokes) & set(past_c[1].strokes)


def test_a_circle_is_told_by_the_line_that_closes_it() -> None:
    """From a hub and back: only the way back is marked, and it comes in at the top."""
    drawing = lay_out(shape_of("ab ba bb bc"))
    ways = [route.way for route in drawing.routes]
    assert ways == [Way.ON, Way.BACK, Way.BACK, Way.ON]
    hub = drawing.places["a"]
    x, y = drawing.routes[1].head
    assert y == hub.y
    assert hub.x < x < hub.x + hub.width
    assert x != hub.centre[0]


def test_what_nothing_leads_to_stands_near_what_it_leads_to() -> None:
    """A stray scene stands just above its target; a stray ending at the bottom."""
    layer = {
        id_: place.layer for id_, place in lay_out(shape_of("ab bc cd xd", "z")).places.items()
    }
    assert layer == {"a": 0, "b": 1, "c": 2, "d": 3, "x": 2, "z": 3}


def test_a_deep_story_is_cut_into_columns() -> None:
    """Forty scenes in a row stand in columns that fit the window, each read from the top."""
    chain = Shape(
        tuple(Box(f"s{n}", 216.0, 80.0, 32.0) for n in range(40)),
        tuple((n, n + 1) for n in range(39)),
    )
    wide, narrow = lay_out(chain, aspect=1.6), lay_out(chain, aspect=0.6)
    for drawing in (wide, narrow):
        columns = [drawing.places[f"s{n}"].column for n in range(40)]
        assert columns == sorted(columns)
        assert drawing.height > 0
    assert wide.width / wide.height > narrow.width / narrow.height
    assert {route.way for route in wide.routes} == {Way.ON}


def test_links_too_long_to_be_drawn_are_named() -> None:
    """Where lines would pass too much, the longest become names, with room under their boxes."""
    count = 400
    links = [(n, n + 1) for n in range(count - 1)] + [(n, n + 150) for n in range(count - 150)]
    boxes = tuple(Box(f"s{n}", 328.0, 80.0, 32.0) for n in range(count))
    drawing = lay_out(Shape(boxes, tuple(links)))
    ways = [route.way for route in drawing.routes]
    assert Way.FAR in ways[count - 1 :]
    far = ways.index(Way.FAR)
    assert drawing.places[f"s{links[far][0]}"].height == 80 + 32 + NAME_TAG


def test_an_empty_story_is_an_empty_drawing() -> None:
    """No boxes, no lines."""
    assert lay_out(Shape((), ())) == Drawing({}, (), (), 0.0, 0.0)


def test_a_layout_nobody_waits_for_stops() -> None:
    """It asks while it works."""
    with pytest.raises(Unwanted):
        lay_out(real("faulty-kettle"), wanted=lambda: False)
