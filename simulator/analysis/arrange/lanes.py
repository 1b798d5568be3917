"""Lines that lead back: each target has a lane beside it, in which they run up to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.analysis.arrange.drawing import Way
from simulator.analysis.arrange.net import Net
from simulator.analysis.arrange.shape import Shape
from simulator.analysis.arrange.spacing import LINES_APART


@dataclass(frozen=True, slots=True)
class Lane:
    """Where lines run up to a box: a vertex in each row, from the target's own downwards."""

    target: int
    left: bool
    vertices: tuple[int, ...]


def add_lanes(net: Net, shape: Shape, ways: Sequence[Way], x: list[float]) -> dict[int, Lane]:
    """Give every box that lines lead back to a lane; `x` gets the positions of its vertices."""
    sources: dict[int, list[int]] = {}
    for link in net.links:
        source, target = shape.links[link]
        if ways[link] is Way.BACK:
            sources.setdefault(target, []).append(net.box[source])
    return {
        target: _lane(net, target, sources[target], shape.boxes[target].width, x)
        for target in sorted(sources)
    }


def _lane(net: Net, target: int, sources: list[int], width: float, x: list[float]) -> Lane:
    box = net.box[target]
    left = sum(x[source] - x[box] for source in sources) < 0
    at = x[box] + (-1 if left else 1) * (width / 2 + LINES_APART)
    first, last = net.row[box], max(net.row[source] for source in sources)
    made: list[int] = []
    for row in range(first, last + 1):
        standing = net.rows[row]
        if row == first:
            place = standing.index(box) + (0 if left else 1)
        else:
            place = sum(x[vertex] < at for vertex in standing)
        vertex = net.add(target, row, 0.0)
        standing.insert(place, standing.pop())
        x.append(at)
        if made:
            net.join(made[-1], vertex)
        made.append(vertex)
    return Lane(target, left, tuple(made))
