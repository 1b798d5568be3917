"""The columns side by side on one sheet, with room for the lines that run between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.analysis.arrange.column import Column
from simulator.analysis.arrange.drawing import Place, Point
from simulator.analysis.arrange.shape import Shape
from simulator.analysis.arrange.spacing import BETWEEN_COLUMNS, LANE, MARGIN


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where each column's own (0, 0) lies, and the lane of each line between columns."""

    shape: Shape
    columns: Sequence[Column]
    lefts: list[float]
    top: float
    lane: dict[int, int]
    """By target, the number of the lane in which lines from other columns come to it."""
    width: float
    height: float

    def at(self, column: int, vertex: int, *, bottom: bool = False) -> Point:
        """The middle of a vertex's upper edge, or where its row ends."""
        held = self.columns[column]
        row = held.net.row[vertex]
        y = held.bottoms[row] if bottom else held.tops[row]
        return self.lefts[column] + held.x[vertex], self.top + y

    def gutter(self, column: int, target: int) -> Point:
        """Where a line to a target turns up behind a column's lower end."""
        held = self.columns[column]
        step = self.lane[target] * LANE
        x = self.lefts[column] + held.width + MARGIN / 2 + step
        return x, self.top + held.height + MARGIN / 2 + step

    def over(self, target: int) -> float:
        """The height at which a line to a target comes in over the columns."""
        return self.top - MARGIN / 2 - self.lane[target] * LANE

    def place(self, column: int, vertex: int) -> Place:
        """Where a box stands."""
        held = self.columns[column]
        box = self.shape.boxes[held.net.target[vertex]]
        x, y = self.at(column, vertex)
        layer = held.net.first + held.net.row[vertex]
        height = box.card + box.foot
        return Place(x - box.width / 2, y, box.width, box.card, height, layer, column)


def sheet(shape: Shape, columns: Sequence[Column]) -> Sheet:
    """Put the columns side by side."""
    lefts: list[float] = []
    lanes = _lanes(columns)
    room = len(lanes) * LANE
    left = MARGIN
    for column in columns:
        lefts.append(left)
        left += column.width + BETWEEN_COLUMNS + room
    width = left - BETWEEN_COLUMNS - room + MARGIN
    top = MARGIN + room
    height = top + max((one.height for one in columns), default=0.0) + MARGIN + room
    return Sheet(shape, columns, lefts, top, lanes, width, height)


def _lanes(columns: Sequence[Column]) -> dict[int, int]:
    """Lines that come in farther to the left turn nearer to the columns, so that none cross."""
    entering = [
        (number, column.x[vertex], target)
        for number, column in enumerate(columns)
        for target, vertex in column.net.entering.items()
    ]
    lanes: dict[int, int] = {}
    for _, _, target in sorted(entering):
        lanes.setdefault(target, len(lanes))
    return lanes
