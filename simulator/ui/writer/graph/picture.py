"""A drawing cut into tiles: what of it lies near each other, ready to be painted.

Made off the window's thread: paths and rectangles only, neither fonts nor colours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from simulator.analysis.arrange.drawing import Drawing, Place, Point, Stroke, Way
from simulator.analysis.arrange.spacing import HEAD
from simulator.ui.writer.graph.labels import LABEL_TOP, SLOT, Label
from simulator.ui.writer.graph.snapshot import GraphSnapshot, Link, Node

_TILE = 12
"""A tile takes whole layers until it holds so many cards."""
_EDGE = 30.0
"""The room around a tile's things for pens, marks and tabs."""


@dataclass(frozen=True, slots=True)
class Card:
    """A node and where its card stands; `arrivals` far links come in without a line."""

    node: Node
    rect: QRectF
    arrivals: int


@dataclass(frozen=True, slots=True)
class Note:
    """A label under a card; under that of a `far` link stands the name of its target."""

    link: Link
    label: Label
    rect: QRectF
    far: bool


@dataclass(slots=True)
class Tile:
    """Some layers of a column."""

    rect: QRectF = field(default_factory=QRectF)
    on: QPainterPath = field(default_factory=QPainterPath)
    back: QPainterPath = field(default_factory=QPainterPath)
    heads: QPainterPath = field(default_factory=QPainterPath)
    ends: QPainterPath = field(default_factory=QPainterPath)
    """The heads of far links, which have no more than a stub."""
    cards: list[Card] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def tiles(
    snapshot: GraphSnapshot, links: Sequence[Link], labels: Sequence[Label], drawing: Drawing
) -> list[Tile]:
    """The tiles of a drawing."""
    made: list[Tile] = []
    at = _tile_of_layers(drawing.places.values(), made)
    arrivals: dict[str, int] = {}
    for link, route in zip(links, drawing.routes, strict=True):
        if route.way is Way.FAR:
            arrivals[link.target] = arrivals.get(link.target, 0) + 1
    heads: dict[Point, Tile] = {}
    for node in snapshot.nodes:
        place = drawing.places[node.id]
        card = Card(node, card_rect(place), arrivals.get(node.id, 0))
        made[at[place.column, place.layer]].cards.append(card)
    for link, label, route in zip(links, labels, drawing.routes, strict=True):
        source, target = drawing.places[link.source], drawing.places[link.target]
        far = route.way is Way.FAR
        rect = QRectF(route.port[0] - SLOT / 2, source.y + source.card + LABEL_TOP, SLOT, 0)
        rect.setBottom(source.y + source.height)
        made[at[source.column, source.layer]].notes.append(Note(link, label, rect, far))
        if far:
            add_head(made[at[source.column, source.layer]].ends, *route.head)
        else:
            heads[route.head] = made[at[target.column, target.layer]]
    for head, tile in heads.items():
        add_head(tile.heads, *head)
    for stroke in drawing.strokes:
        tile = made[at[stroke.column, stroke.layer]]
        add_stroke(tile.back if stroke.back else tile.on, stroke)
    for tile in made:
        tile.rect = _bounds(tile)
    return made


def card_rect(place: Place) -> QRectF:
    """Where a card stands, without the labels under it."""
    return QRectF(place.x, place.y, place.width, place.card)


def add_stroke(path: QPainterPath, stroke: Stroke) -> None:
    """Draw a piece of line."""
    points = [QPointF(x, y) for x, y in stroke.points]
    last = points[0]
    path.moveTo(last)
    for one, two, end in zip(points[1::3], points[2::3], points[3::3], strict=True):
        if one == last and two == end:
            path.lineTo(end)
        else:
            path.cubicTo(one, two, end)
        last = end


def add_head(path: QPainterPath, x: float, y: float) -> None:
    """Draw an arrow's head that points down to a place."""
    path.moveTo(x, y)
    path.lineTo(x - HEAD * 0.6, y - HEAD)
    path.lineTo(x + HEAD * 0.6, y - HEAD)
    path.closeSubpath()


def _tile_of_layers(places: Iterable[Place], made: list[Tile]) -> dict[tuple[int, int], int]:
    """By column and layer, the number of the tile; the tiles are added to `made`."""
    counts: dict[tuple[int, int], int] = {}
    for place in places:
        key = (place.column, place.layer)
        counts[key] = counts.get(key, 0) + 1
    at: dict[tuple[int, int], int] = {}
    held, column = _TILE, -1
    for key in sorted(counts):
        if held >= _TILE or key[0] != column:
            made.append(Tile())
            held, column = 0, key[0]
        held += counts[key]
        at[key] = len(made) - 1
    return at


def _bounds(tile: Tile) -> QRectF:
    rect = tile.on.controlPointRect().united(tile.back.controlPointRect())
    for rect_ in (*(card.rect for card in tile.cards), *(note.rect for note in tile.notes)):
        rect = rect.united(rect_)
    return rect.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
