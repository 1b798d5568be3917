"""Walking the graph by keyboard: which node lies that way. Without Qt."""

from collections.abc import Sequence
from enum import Enum

from simulator.analysis.arrange.drawing import Drawing, Way
from simulator.ui.writer.graph.snapshot import Link

_WAY_RANK = {Way.ON: 0, Way.FAR: 1, Way.BACK: 2}


class Step(Enum):
    """A direction on the graph."""

    ON = "on"
    """Along a line to what follows."""
    BACK = "back"
    """Along a line to what leads here."""
    LEFT = "left"
    RIGHT = "right"


class Walk:
    """Finds neighbours: along the lines, and beside in the same layer."""

    def __init__(self, links: Sequence[Link], drawing: Drawing) -> None:
        self._drawing = drawing
        self._on: dict[str, list[tuple[int, str]]] = {}
        self._back: dict[str, list[tuple[int, str]]] = {}
        self._rows: dict[tuple[int, int], list[str]] = {}
        for link, route in zip(links, drawing.routes, strict=True):
            rank = _WAY_RANK[route.way]
            self._on.setdefault(link.source, []).append((rank, link.target))
            self._back.setdefault(link.target, []).append((rank, link.source))
        for id_, place in sorted(drawing.places.items(), key=lambda item: item[1].x):
            self._rows.setdefault((place.column, place.layer), []).append(id_)

    def step(self, id_: str, step: Step, came_from: str | None) -> str | None:
        """The neighbour that way; None where there is none.

        The way back along the line one came by leads to where one was.
        """
        match step:
            case Step.ON:
                return self._along(self._on.get(id_, []), id_, came_from)
            case Step.BACK:
                return self._along(self._back.get(id_, []), id_, came_from)
            case Step.LEFT:
                return self._beside(id_, -1)
            case Step.RIGHT:
                return self._beside(id_, 1)

    def _along(
        self, ways: Sequence[tuple[int, str]], id_: str, came_from: str | None
    ) -> str | None:
        """Where one came from, or else the nearest that a line leads to, drawn ones first."""
        others = [(rank, other) for rank, other in ways if other != id_]
        if any(other == came_from and rank < _WAY_RANK[Way.BACK] for rank, other in others):
            return came_from
        return min(others, key=lambda way: (way[0], self._off(id_, way[1])), default=(0, None))[1]

    def _off(self, one: str, other: str) -> float:
        """How far one lies beside or apart from another."""
        places = self._drawing.places
        (x, y), (across, down) = places[one].centre, places[other].centre
        return abs(x - across) + abs(y - down)

    def _beside(self, id_: str, by: int) -> str | None:
        place = self._drawing.places[id_]
        row = self._rows[place.column, place.layer]
        at = row.index(id_) + by
        return row[at] if 0 <= at < len(row) else None
