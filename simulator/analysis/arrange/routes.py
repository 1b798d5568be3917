"""The lines of a sheet: each piece once, and for each link the pieces that it runs along."""

from collections.abc import Sequence

from simulator.analysis.arrange.curves import bend, corners, straight, turn
from simulator.analysis.arrange.drawing import Point, Route, Stroke, Way
from simulator.analysis.arrange.sheet import Sheet
from simulator.analysis.arrange.spacing import HEAD

_BACK_ENTRY = 0.3
"""How far from its middle a box is entered by lines that lead back, in widths of the box."""

_SLIDE = 20.0
"""How far from the middle of its slot a line may begin, so that it runs straight."""


class Routes:
    """Draws every link of a sheet; shared pieces are drawn once and found again by a key."""

    def __init__(self, sheet: Sheet, ways: Sequence[Way]) -> None:
        self._sheet = sheet
        self._ways = ways
        self._home = {
            box: (number, vertex)
            for number, column in enumerate(sheet.columns)
            for box, vertex in column.net.box.items()
        }
        self._known: dict[tuple[str, int, int], int] = {}
        self.strokes: list[Stroke] = []
        links = sheet.shape.links
        self.routes = tuple(self._route(link, *links[link]) for link in range(len(links)))

    def _route(self, link: int, source: int, target: int) -> Route:
        column, vertex = self._home[source]
        x, top = self._sheet.at(column, vertex)
        box = self._sheet.shape.boxes[source]
        slot = x + self._sheet.columns[column].port[link]
        begin = (self._straight_on(link, column, slot), top + box.card)
        port = (slot, begin[1] + box.foot)
        match self._ways[link]:
            case Way.FAR:
                number = self._draw(column, vertex, begin, straight(begin, port))
                return Route(Way.FAR, port, port, (number,))
            case Way.BACK:
                strokes, head = self._back(source, target, begin)
                return Route(Way.BACK, port, head, strokes)
            case Way.ON:
                return Route(Way.ON, port, self._head(target), self._on(link, source, begin))

    def _straight_on(self, link: int, column: int, slot: float) -> float:
        """Where in its slot a line begins: over what comes next, if that is almost below."""
        following = self._sheet.columns[column].net.next.get(link)
        if following is None:
            return slot
        x = self._sheet.at(column, following)[0]
        return x if abs(x - slot) <= _SLIDE else slot

    def _head(self, target: int) -> Point:
        return self._sheet.at(*self._home[target])

    def _on(self, link: int, source: int, begin: Point) -> tuple[int, ...]:
        """Down the rows, and from column to column."""
        column, vertex = self._home[source]
        target = self._sheet.shape.links[link][1]
        held = self._sheet.columns[column]
        low = (begin[0], self._sheet.at(column, vertex, bottom=True)[1])
        first = held.net.next[link]
        if first is None:
            leave = corners([begin, low, *self._around(low, column, target)])
            made = [self._draw(column, vertex, begin, leave)]
        else:
            points = [*straight(begin, low), *bend(low, self._above(column, first))]
            made = [self._draw(column, vertex, begin, points)]
            made += self._down(column, first)
        home = self._home[target][0]
        if home != column:
            made.append(self._between(column, target))
            made += self._down(home, self._sheet.columns[home].net.entering[target])
        return tuple(made)

    def _down(self, column: int, vertex: int) -> list[int]:
        """From a passed place down to the target, or out at the column's lower end."""
        net, boxes = self._sheet.columns[column].net, self._sheet.columns[column].boxes
        made: list[int] = []
        at: int | None = vertex
        while at is not None and at not in boxes:
            following = net.down[at][0] if net.down[at] else None
            made.append(self._pass(column, at, following))
            at = following
        return made

    def _pass(self, column: int, vertex: int, following: int | None) -> int:
        key = ("pass", column, vertex)
        if key not in self._known:
            start = self._sheet.at(column, vertex)
            low = self._sheet.at(column, vertex, bottom=True)
            if following is None:
                target = self._sheet.columns[column].net.target[vertex]
                points = corners([start, low, *self._around(low, column, target)])
            else:
                end = self._above(column, following)
                points = [*straight(start, low), *bend(low, end)]
            self._known[key] = self._draw(column, vertex, start, points)
        return self._known[key]

    def _around(self, low: Point, column: int, target: int) -> list[Point]:
        """From a column's lower end to the gutter beside it."""
        x, y = self._sheet.gutter(column, target)
        return [(low[0], y), (x, y)]

    def _between(self, column: int, target: int) -> int:
        """Up the gutter, and in at the top of the target's column."""
        key = ("between", column, target)
        if key not in self._known:
            home = self._home[target][0]
            entry = self._sheet.columns[home].net.entering[target]
            start = self._sheet.gutter(column, target)
            end, over = self._above(home, entry), self._sheet.over(target)
            points = corners([start, (start[0], over), (end[0], over), end])
            self._known[key] = self._draw(home, entry, start, points)
        return self._known[key]

    def _above(self, column: int, vertex: int) -> Point:
        """Where a line coming down meets a vertex: at a box its arrow's head has its room."""
        x, y = self._sheet.at(column, vertex)
        return (x, y - HEAD) if vertex in self._sheet.columns[column].boxes else (x, y)

    def _back(self, source: int, target: int, begin: Point) -> tuple[tuple[int, ...], Point]:
        """Round below the box, up the target's lane, and round again onto the target."""
        column, vertex = self._home[source]
        held, sheet = self._sheet.columns[column], self._sheet
        lane = held.lanes[target]
        low = (begin[0], sheet.at(column, vertex, bottom=True)[1])
        rows = held.net.row[vertex] - held.net.row[lane.vertices[0]]
        into = sheet.at(column, lane.vertices[rows], bottom=True)
        points = [*straight(begin, low), *turn(low, into, up=False)]
        made = [self._draw(column, vertex, begin, points, back=True)]
        for at in range(rows, -1, -1):
            above = lane.vertices[at - 1] if at else None
            made.append(self._lane(column, lane.vertices[at], above))
        x, y = self._head(target)
        side = -_BACK_ENTRY if lane.left else _BACK_ENTRY
        head = (x + side * sheet.shape.boxes[target].width, y)
        key = ("turn", column, target)
        if key not in self._known:
            start = sheet.at(column, lane.vertices[0])
            round_ = turn(start, (head[0], head[1] - HEAD), up=True)
            self._known[key] = self._draw(column, lane.vertices[0], start, round_, back=True)
        return (*made, self._known[key]), head

    def _lane(self, column: int, vertex: int, above: int | None) -> int:
        """Up through a row, and through the gap over it."""
        key = ("lane", column, vertex)
        if key not in self._known:
            start = self._sheet.at(column, vertex, bottom=True)
            top = self._sheet.at(column, vertex)
            points = straight(start, top)
            if above is not None:
                points += bend(top, self._sheet.at(column, above, bottom=True))
            self._known[key] = self._draw(column, vertex, start, points, back=True)
        return self._known[key]

    def _draw(
        self, column: int, vertex: int, start: Point, points: list[Point], *, back: bool = False
    ) -> int:
        net = self._sheet.columns[column].net
        stroke = Stroke((start, *points), back, column, net.first + net.row[vertex])
        self.strokes.append(stroke)
        return len(self.strokes) - 1
