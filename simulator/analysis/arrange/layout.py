"""A layered drawing of a dialogue graph: from top to bottom, in columns.

Layers by the longest way from the start; lines that lead back turned round; the order in each
layer by barycentre sweeps; positions by isotonic regression; columns where a story is deep.
Everything is deterministic, and an earlier drawing keeps what an edit did not touch in its order.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from simulator.analysis.arrange.column import settle
from simulator.analysis.arrange.columns import columns
from simulator.analysis.arrange.drawing import Drawing, Way
from simulator.analysis.arrange.net import nets
from simulator.analysis.arrange.ranks import rank
from simulator.analysis.arrange.routes import Routes
from simulator.analysis.arrange.shape import Shape
from simulator.analysis.arrange.sheet import sheet
from simulator.analysis.arrange.ways import ways

NAME_TAG = 22.0
"""The room under a box in which far links name their targets."""


class Unwanted(Exception):  # noqa: N818 - nothing has gone wrong
    """Nobody waits for this layout any more."""


def lay_out(
    shape: Shape,
    before: Drawing | None = None,
    aspect: float = 1.6,
    wanted: Callable[[], bool] = lambda: True,
) -> Drawing:
    """The drawing of a shape, to fit a window of a width to height.

    Unwanted as soon as `wanted`, asked now and then, says no.
    """
    if not shape.boxes:
        return Drawing({}, (), (), 0.0, 0.0)
    ranks = rank(shape)
    old = before.places if before else {}
    column = columns(shape, ranks, {id_: place.column for id_, place in old.items()}, aspect)
    links = ways(shape, ranks, column)
    shape = _with_tags(shape, links)
    xs = _known(shape, {id_: place.centre[0] for id_, place in old.items()})
    settled = []
    for net in nets(shape, ranks, column, links):
        _ask(wanted)
        settled.append(settle(shape, links, net, xs))
    _ask(wanted)
    page = sheet(shape, settled)
    drawn = Routes(page, links)
    places = {
        shape.boxes[box].id: page.place(number, vertex)
        for number, one in enumerate(settled)
        for box, vertex in one.net.box.items()
    }
    return Drawing(places, drawn.routes, tuple(drawn.strokes), page.width, page.height)


def _ask(wanted: Callable[[], bool]) -> None:
    if not wanted():
        raise Unwanted


def _with_tags(shape: Shape, links: list[Way]) -> Shape:
    """The shape with room for the names of far targets."""
    tagged = {source for (source, _), way in zip(shape.links, links, strict=True) if way is Way.FAR}
    boxes = tuple(
        replace(box, foot=box.foot + NAME_TAG) if number in tagged else box
        for number, box in enumerate(shape.boxes)
    )
    return Shape(boxes, shape.links)


def _known(shape: Shape, xs: Mapping[str, float]) -> dict[int, float]:
    return {number: xs[box.id] for number, box in enumerate(shape.boxes) if box.id in xs}
