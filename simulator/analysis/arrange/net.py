"""One column while it is laid out: its boxes, and a place in each layer that a line passes.

All lines to the same target share their places, so they join into one trunk: a line may be
joined on its way, and still says without doubt where it leads.
"""

from collections.abc import Iterable, Iterator, Sequence

from simulator.analysis.arrange.drawing import Way
from simulator.analysis.arrange.ranks import Ranks
from simulator.analysis.arrange.shape import Shape


class Net:
    """Vertices in rows, and the pairs of neighbouring rows' vertices that a line joins.

    A vertex is a number; `target[v]` is the box that it is or leads to.
    """

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        """The layers of the column's first and last row."""
        self.rows: list[list[int]] = [[] for _ in range(last - first + 1)]
        self.row: list[int] = []
        self.target: list[int] = []
        self.width: list[float] = []
        self.up: list[list[int]] = []
        self.down: list[list[int]] = []
        self.box: dict[int, int] = {}
        """The vertex of each box of the column."""
        self.next: dict[int, int | None] = {}
        """The vertex that a link goes to first; None where it leaves the column at once."""
        self.entering: dict[int, int] = {}
        """By target, the vertex in the first row at which lines come in from elsewhere."""
        self.leaving: dict[int, int] = {}
        """By target, the vertex in the last row from which a line leaves the column."""
        self.links: list[int] = []
        """The links that leave the column's boxes, far ones too."""
        self._passing: dict[tuple[int, int], int] = {}

    def add(self, target: int, row: int, width: float) -> int:
        """A new vertex at the end of a row."""
        vertex = len(self.row)
        self.rows[row].append(vertex)
        self.row.append(row)
        self.target.append(target)
        self.width.append(width)
        self.up.append([])
        self.down.append([])
        return vertex

    def is_box(self, vertex: int) -> bool:
        """Whether the vertex is a box, and no place that a line passes."""
        return self.box.get(self.target[vertex]) == vertex

    def join(self, upper: int, lower: int) -> None:
        """Draw a line from a vertex to one of the row below it."""
        if lower not in self.down[upper]:
            self.down[upper].append(lower)
            self.up[lower].append(upper)

    def passing(self, target: int, row: int) -> int:
        """The vertex at which lines to a target pass a row."""
        key = (target, row)
        if key not in self._passing:
            self._passing[key] = self.add(target, row, 0.0)
        return self._passing[key]

    def chain(self, target: int, rows: Iterable[int]) -> list[int]:
        """The vertices of a line to a target through consecutive rows, joined."""
        made: list[int] = []
        for row in rows:
            vertex = self.passing(target, row)
            if made:
                self.join(made[-1], vertex)
            made.append(vertex)
        return made


def nets(shape: Shape, ranks: Ranks, column: Sequence[int], ways: Sequence[Way]) -> list[Net]:
    """A net for each column, its rows in the order in which a reader meets their vertices."""
    made = [Net(first, last) for first, last in _spans(column)]
    for number in ranks.met:
        layer = ranks.layer[number]
        net = made[column[layer]]
        net.box[number] = net.add(number, layer - net.first, shape.boxes[number].width)
    for number, (source, target) in enumerate(shape.links):
        start, end = made[column[ranks.layer[source]]], made[column[ranks.layer[target]]]
        start.links.append(number)
        if ways[number] is Way.ON:
            vertices = _down_from(start, target, ranks.layer[source], end, ranks.layer[target])
            _begin(start, number, source, vertices)
            if start is not end:
                _enter(end, target)
    for net in made:
        _order_as_met(net)
    return made


def _spans(column: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last layer of each column."""
    for number in range(column[-1] + 1 if column else 0):
        yield column.index(number), len(column) - 1 - column[::-1].index(number)


def _down_from(net: Net, target: int, layer: int, end: Net, goal: int) -> list[int]:
    """The vertices of a link after its source: to its target, or to the end of the column."""
    row = layer - net.first
    if net is end:
        vertices = net.chain(target, range(row + 1, goal - net.first))
        box = net.box[target]
        if vertices:
            net.join(vertices[-1], box)
        return [*vertices, box]
    vertices = net.chain(target, range(row + 1, len(net.rows)))
    if vertices:
        net.leaving[target] = vertices[-1]
    return vertices


def _begin(net: Net, link: int, source: int, vertices: list[int]) -> None:
    net.next[link] = vertices[0] if vertices else None
    if vertices:
        net.join(net.box[source], vertices[0])


def _enter(net: Net, target: int) -> None:
    """Lead from the top of a column down to a target in it."""
    box = net.box[target]
    vertices = net.chain(target, range(net.row[box]))
    if vertices:
        net.join(vertices[-1], box)
    net.entering[target] = (*vertices, box)[0]


def _order_as_met(net: Net) -> None:
    """Order each row as a walk in depth from the top meets it: trees come out untangled."""
    met: list[list[int]] = [[] for _ in net.rows]
    seen = [False] * len(net.row)
    for row in net.rows:
        waiting = [vertex for vertex in reversed(row) if not seen[vertex]]
        while waiting:
            vertex = waiting.pop()
            if not seen[vertex]:
                seen[vertex] = True
                met[net.row[vertex]].append(vertex)
                waiting += reversed(net.down[vertex])
    net.rows = met
