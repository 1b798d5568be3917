"""One column with everything known about it but its place on the sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.analysis.arrange.drawing import Way
from simulator.analysis.arrange.lanes import Lane, add_lanes
from simulator.analysis.arrange.net import Net
from simulator.analysis.arrange.order import order
from simulator.analysis.arrange.places import positions
from simulator.analysis.arrange.ports import ports
from simulator.analysis.arrange.shape import Shape
from simulator.analysis.arrange.spacing import LAYERS_APART, LINES_APART, MOST_APART

_SLOPE = 0.1
"""How much farther apart two layers stand for each px that a line between them goes sideways."""


@dataclass(frozen=True, slots=True)
class Column:
    """Rows from the top (0), vertices from the left edge (0); `port` is by link."""

    net: Net
    x: list[float]
    tops: list[float]
    bottoms: list[float]
    width: float
    lanes: dict[int, Lane]
    port: dict[int, float]
    boxes: frozenset[int]
    """The vertices that are boxes."""

    @property
    def height(self) -> float:
        """From the top of the first row to the bottom of the last."""
        return self.bottoms[-1]


def settle(shape: Shape, ways: Sequence[Way], net: Net, before: Mapping[int, float]) -> Column:
    """Lay out one column; `before` are x positions of its boxes in an earlier drawing."""
    order(net, before)
    first = ports(shape, ways, net, frozenset())
    x = positions(net, _port_offsets(net, shape, first), {})
    lanes = add_lanes(net, shape, ways, x)
    if lanes:
        left = frozenset(
            link
            for link in net.links
            if ways[link] is Way.BACK and lanes[shape.links[link][1]].left
        )
        first = ports(shape, ways, net, left)
        x = positions(net, _port_offsets(net, shape, first), _beside(net, shape, lanes), x)
    edge = min(at - width / 2 for at, width in zip(x, net.width, strict=True))
    x = [at - edge for at in x]
    boxes = frozenset(net.box.values())
    tops, bottoms = _heights(shape, net, x, first, boxes)
    width = max(at + width / 2 for at, width in zip(x, net.width, strict=True))
    return Column(net, x, tops, bottoms, width, lanes, first, boxes)


def _port_offsets(
    net: Net, shape: Shape, port: Mapping[int, float]
) -> dict[tuple[int, int], float]:
    return {
        (net.box[shape.links[link][0]], following): port[link]
        for link, following in net.next.items()
        if following is not None
    }


def _beside(net: Net, shape: Shape, lanes: Mapping[int, Lane]) -> dict[tuple[int, int], float]:
    """Lanes like to begin beside the box that they lead to."""
    return {
        (lane.vertices[0], net.box[target]): (-1 if lane.left else 1)
        * (shape.boxes[target].width / 2 + LINES_APART)
        for target, lane in lanes.items()
    }


def _heights(
    shape: Shape, net: Net, x: Sequence[float], port: Mapping[int, float], boxes: frozenset[int]
) -> tuple[list[float], list[float]]:
    """The top and the bottom of each row."""
    sideways = [0.0] * len(net.rows)
    for link, following in net.next.items():
        if following is not None:
            source = net.box[shape.links[link][0]]
            far = abs(x[source] + port[link] - x[following])
            sideways[net.row[source]] = max(sideways[net.row[source]], far)
    for upper, lowers in enumerate(net.down):
        if upper not in boxes:
            for lower in lowers:
                far = abs(x[upper] - x[lower])
                sideways[net.row[upper]] = max(sideways[net.row[upper]], far)
    tops: list[float] = []
    bottoms: list[float] = []
    top = 0.0
    for row, far in zip(net.rows, sideways, strict=True):
        sizes = (shape.boxes[net.target[v]] for v in row if v in boxes)
        height = max((box.card + box.foot for box in sizes), default=0.0)
        tops.append(top)
        bottoms.append(top + height)
        top += height + min(MOST_APART, LAYERS_APART + _SLOPE * far)
    return tops, bottoms
