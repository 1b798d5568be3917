"""How far right each vertex of a column stands.

Each row in turn goes as near as its order allows to its neighbours' rows, those of the rows above
and below alternately; lines that pass pull harder than boxes, so that they come out straight.
A pass is linear in vertices and lines.
"""

from collections.abc import Mapping
from itertools import pairwise

from simulator.analysis.arrange.net import Net
from simulator.analysis.arrange.spacing import BOXES_APART, LINES_APART
from simulator.analysis.arrange.spread import spread

_PASSES = 8
_BOX, _MIXED, _LINE = 1.0, 2.0, 8.0
"""How hard a line pulls between two boxes, a box and a passing line, and two passing lines."""
_MIDDLE = 0.04
"""How hard every box is pulled to the middle of the column, so that long ways don't drift off."""
_SLANT = 20.0
"""A line that goes less than this sideways looks crooked rather than slanted."""

Offsets = Mapping[tuple[int, int], float]


def positions(
    net: Net, port: Offsets, beside: Offsets, x: list[float] | None = None
) -> list[float]:
    """The middle of each vertex.

    `port[upper, lower]` is how far right of the upper vertex's middle their line leaves;
    `beside[vertex, other]` how far from another of its row a vertex would like to stand. `x` are
    positions to begin with.
    """
    passes = _Passes(net, port, beside, x)
    for number in range(_PASSES):
        passes.run(above=number % 2 == 0, below=number % 2 == 1)
    passes.run(above=True, below=True)
    passes.run(above=True, below=True)
    passes.straighten()
    return passes.x


class _Passes:
    """The positions while they are being improved."""

    def __init__(self, net: Net, port: Offsets, beside: Offsets, x: list[float] | None) -> None:
        self._net = net
        boxes = set(net.box.values())
        self._apart = [self._distances(row, boxes) for row in net.rows]
        self._ups: list[list[tuple[int, float, float]]] = [[] for _ in net.row]
        self._downs: list[list[tuple[int, float, float]]] = [[] for _ in net.row]
        """By vertex, its neighbours with the offset it should stand at, and the pull."""
        self._besides: list[list[tuple[int, float, float]]] = [[] for _ in net.row]
        for upper, lowers in enumerate(net.down):
            for lower in lowers:
                pull = (_LINE, _MIXED, _BOX)[(upper in boxes) + (lower in boxes)]
                offset = port.get((upper, lower), 0.0)
                self._ups[lower].append((upper, offset, pull))
                self._downs[upper].append((lower, -offset, pull))
        for (vertex, other), offset in beside.items():
            self._besides[vertex].append((other, offset, _LINE))
        self.x = x if x is not None else self._packed()

    def run(self, *, above: bool, below: bool) -> None:
        """Settle every row once, from the side that it looks to."""
        numbers = range(len(self._net.rows))
        for number in numbers if above else reversed(numbers):
            row = self._net.rows[number]
            wishes = [self._wish(vertex, above=above, below=below) for vertex in row]
            for vertex, at in zip(row, spread(wishes, self._apart[number]), strict=True):
                self.x[vertex] = at

    def straighten(self) -> None:
        """Take the slight slant out of lines, where what they lead to has room to move."""
        for number, row in enumerate(self._net.rows):
            apart = self._apart[number]
            for at, vertex in enumerate(row):
                if len(self._ups[vertex]) != 1:
                    continue
                upper, offset, _ = self._ups[vertex][0]
                straight = self.x[upper] + offset
                low = self.x[row[at - 1]] + apart[at - 1] if at else straight
                high = self.x[row[at + 1]] - apart[at] if at + 1 < len(row) else straight
                if abs(straight - self.x[vertex]) < _SLANT and low <= straight <= high:
                    self.x[vertex] = straight

    def _wish(self, vertex: int, *, above: bool, below: bool) -> tuple[float, float]:
        """Where a vertex would like to stand, and how much."""
        total, weight = 0.0, _MIDDLE
        near = [*self._besides[vertex]]
        if above:
            near += self._ups[vertex]
        if below:
            near += self._downs[vertex]
        for other, offset, pull in near:
            total += (self.x[other] + offset) * pull
            weight += pull
        return total / weight, weight

    def _distances(self, row: list[int], boxes: set[int]) -> list[float]:
        """From the middle of each vertex to that of the next, at least."""
        width = self._net.width
        return [
            (width[one] + width[two]) / 2
            + (BOXES_APART if one in boxes and two in boxes else LINES_APART)
            for one, two in pairwise(row)
        ]

    def _packed(self) -> list[float]:
        """Every row as close as can be, around the same middle."""
        x = [0.0] * len(self._net.row)
        for row, apart in zip(self._net.rows, self._apart, strict=True):
            at = -sum(apart) / 2
            for vertex, step in zip(row, [*apart, 0.0], strict=True):
                x[vertex] = at
                at += step
        return x
