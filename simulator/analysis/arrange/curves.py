"""Pieces of line: straight, bent between two layers, turned round, or with round corners."""

from collections.abc import Sequence
from itertools import pairwise

from simulator.analysis.arrange.drawing import Point

_CORNER = 14.0
_TURN = 34.0
"""How far a line that turns round swings out."""


def straight(start: Point, end: Point) -> list[Point]:
    """The points of a straight piece after its start."""
    return [start, end, end]


def bend(start: Point, end: Point) -> list[Point]:
    """From one layer to the next: it leaves and arrives upright."""
    if start[0] == end[0]:
        return straight(start, end)
    middle = (start[1] + end[1]) / 2
    return [(start[0], middle), (end[0], middle), end]


def turn(start: Point, end: Point, *, up: bool) -> list[Point]:
    """Round by half a turn: out at the top (`up`) or at the bottom, and back the other way."""
    out = -_TURN if up else _TURN
    edge = (min if up else max)(start[1], end[1]) + out
    return [(start[0], edge), (end[0], edge), end]


def corners(points: Sequence[Point]) -> list[Point]:
    """Along straight pieces, each corner rounded; all pieces are upright or level."""
    made: list[Point] = []
    at = points[0]
    for corner, after in pairwise(points[1:]):
        into = _towards(corner, at)
        out = _towards(corner, after)
        made += [*straight(at, into), corner, corner, out]
        at = out
    return [*made, *straight(at, points[-1])]


def _towards(corner: Point, other: Point) -> Point:
    """Where the round of a corner meets the piece that leads to another point."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down)
    share = min(_CORNER, length / 2) / length if length else 0.0
    return corner[0] + across * share, corner[1] + down * share
