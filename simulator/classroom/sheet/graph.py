"""A story's graph with the share that took each road: where everything stands, and its words.

Lengths are the drawing's own px; (0, 0) is its top left corner.
"""

from dataclasses import dataclass

from simulator.analysis.arrange.drawing import Point
from simulator.story.model import Grade

PAD = 12.0
"""From a card's edge to its words."""


@dataclass(frozen=True, slots=True)
class Card:
    """A scene (`number` from 1) or an ending (0, with its grade); `lines` are its first words.

    `told` says it all in a sentence. `came` is how many were there, "" for nobody; `reached`
    whether anybody was; `on_road` whether the class's own road led there.
    """

    number: int
    lines: tuple[str, ...]
    grade: Grade | None
    grade_word: str
    told: str
    came: str
    reached: bool
    on_road: bool
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of line, `width` by how many took the roads that share it; 0 where nobody did.

    `points` are a start and then three points a piece, as in a Bézier curve.
    """

    points: tuple[Point, ...]
    width: float
    on_road: bool


@dataclass(frozen=True, slots=True)
class Head:
    """An arrow's head whose tip points down; `width` is that of its line."""

    at: Point
    width: float
    on_road: bool


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands where a road leaves a card: the replies' letters, and who took it.

    `share` is such as "40%", `count` such as "12"; both "" where nobody took it. `to` names the
    target of a road that is drawn no farther.
    """

    at: Point
    letters: str
    share: str
    count: str
    to: str
    on_road: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole drawing; `summary` says in words what it shows, `legend` how to read it."""

    width: float
    height: float
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    heads: tuple[Head, ...]
    tags: tuple[Tag, ...]
    summary: str
    legend: str
