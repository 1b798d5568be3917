"""What a layout comes to: where boxes stand, and the lines between them."""

from dataclasses import dataclass
from enum import Enum

Point = tuple[float, float]


class Way(Enum):
    """How a link is drawn."""

    ON = "on"
    """A line down to a later scene."""
    BACK = "back"
    """A line that goes round and up again, to a scene that led here."""
    FAR = "far"
    """No line, only the target's name: it would cross too much of the drawing."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a box stands: the top left corner of its card, its size, its layer and column."""

    x: float
    y: float
    width: float
    card: float
    height: float
    """The height of the card and what stands under it."""
    layer: int
    column: int

    @property
    def centre(self) -> Point:
        """The middle of the card."""
        return self.x + self.width / 2, self.y + self.card / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of line that one or more links share.

    `points` are a start and then three points a piece: the two that steer it and its end, as in
    a Bézier curve; a straight piece steers by its own two ends.
    """

    points: tuple[Point, ...]
    back: bool
    column: int
    layer: int


@dataclass(frozen=True, slots=True)
class Route:
    """How one link runs: the numbers of its strokes in order, from its box to the arrow."""

    way: Way
    port: Point
    """The middle of its slot on the lower edge of its box, the labels included."""
    head: Point
    """Where it meets its target; for a far one the end of its stub."""
    strokes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole layout, in the design's px; the top left corner is (0, 0).

    `routes` stand in the order of the shape's links.
    """

    places: dict[str, Place]
    routes: tuple[Route, ...]
    strokes: tuple[Stroke, ...]
    width: float
    height: float
