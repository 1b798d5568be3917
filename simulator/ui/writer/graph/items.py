"""The graph's patches: each paints its lines, labels and cards in one of three details."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from simulator.ui.colours import mixed
from simulator.ui.writer.graph.card_paint import CardPaint
from simulator.ui.writer.graph.course import Been, Course
from simulator.ui.writer.graph.look import Look
from simulator.ui.writer.graph.marks import GRADE_ROLES, SEVERITY_ROLES, placed, severity_mark
from simulator.ui.writer.graph.note_paint import NotePaint
from simulator.ui.writer.graph.picture import Card, Tile


class Detail(Enum):
    """How much of a card is shown, by how large it is on the screen."""

    FAR = 0
    """A block of colour."""
    POSTER = 1
    """Its id, as large as can be."""
    NEAR = 2
    """All of it, and the labels at the lines."""


POSTER_FROM, NEAR_FROM = 0.2, 0.7
"""The zooms (1 is the size that the text setting asks for) from which there is more detail."""
_LINES_FROM = 0.05
"""Under this zoom lines would only be a haze."""


def detail(zoom: float) -> Detail:
    """What is shown at a zoom."""
    if zoom < POSTER_FROM:
        return Detail.FAR
    return Detail.POSTER if zoom < NEAR_FROM else Detail.NEAR


class Layer(Enum):
    """What lies over what."""

    LINES = 0.0
    CHOSEN_LINES = 1.0
    CARDS = 2.0
    RING = 3.0


def at_least(pen: QPen, scale: float, width: float = 1.1) -> QPen:
    """The pen, made so much wider that its line is at least `width` px wide on the screen."""
    if pen.widthF() * scale >= width:
        return pen
    wide = QPen(pen)
    wide.setWidthF(width / scale)
    return wide


class Brush:
    """What all patches of a drawing paint with, and where the play has been."""

    def __init__(self, look: Look, cards: CardPaint, notes: NotePaint, course: Course) -> None:
        self.look, self.cards, self.notes = look, cards, notes
        self.course = course
        self.blocks = {
            "scene": mixed(look.colour("edge"), look.colour("paper"), 0.45),
            "visited": mixed(look.colour("accent"), look.colour("paper"), 0.35),
        }


class LinePatch(QGraphicsItem):
    """The lines of one tile; Qt paints only the patches in sight."""

    def __init__(self, tile: Tile, brush: Callable[[], Brush]) -> None:
        super().__init__()
        self._tile = tile
        self._brush = brush
        self.setZValue(Layer.LINES.value)

    def boundingRect(self) -> QRectF:
        return self._tile.rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        look, tile = self._brush().look, self._tile
        scale = painter.worldTransform().m11()
        zoom = scale / look.zoom_of_one
        if zoom < _LINES_FROM:
            return
        shown = detail(zoom)
        far = shown is Detail.FAR
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not far)
        painter.strokePath(tile.on, look.thin if far else at_least(look.line, scale))
        if not tile.back.isEmpty():
            painter.strokePath(tile.back, look.thin if far else at_least(look.back, scale))
        if not far:
            painter.fillPath(tile.heads, look.colour("edge"))
        if shown is Detail.POSTER:
            painter.fillPath(tile.ends, look.colour("edge"))


class Patch(QGraphicsItem):
    """The cards and labels of one tile."""

    def __init__(self, tile: Tile, brush: Callable[[], Brush]) -> None:
        super().__init__()
        self._tile = tile
        self._brush = brush
        self._blocks: dict[str, QPainterPath] | None = None
        self._signs: dict[str, QPainterPath] = {}
        self.setZValue(Layer.CARDS.value)

    @property
    def tile(self) -> Tile:
        """What it shows."""
        return self._tile

    def boundingRect(self) -> QRectF:
        return self._tile.rect

    def repaint(self) -> None:
        """Forget what depends on the play's course, and paint again."""
        self._blocks = None
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        brush, exposed = self._brush(), option.exposedRect
        shown = detail(painter.worldTransform().m11() / brush.look.zoom_of_one)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=shown is not Detail.FAR)
        match shown:
            case Detail.FAR:
                self.paint_far(painter, brush)
            case Detail.POSTER:
                for card in self._cards_in(exposed):
                    brush.cards.poster(painter, card, brush.course.of(card.node.id))
            case Detail.NEAR:
                for note in self._tile.notes:
                    if note.rect.intersects(exposed):
                        brush.notes.note(painter, note)
                for card in self._cards_in(exposed):
                    brush.cards.near(painter, card, brush.course.of(card.node.id))
                    brush.notes.arrivals(painter, card)

    def paint_far(self, painter: QPainter, brush: Brush) -> None:
        """Blocks of colour, one path for all of the same."""
        if self._blocks is None:
            self._blocks, self._signs = self._far_paths(brush.course)
        for role, path in self._blocks.items():
            painter.fillPath(path, brush.blocks.get(role) or brush.look.colour(role))
        for role, path in self._signs.items():
            painter.fillPath(path, brush.look.colour(role))

    def _cards_in(self, exposed: QRectF) -> list[Card]:
        return [card for card in self._tile.cards if card.rect.intersects(exposed)]

    def _far_paths(self, course: Course) -> tuple[dict[str, QPainterPath], dict[str, QPainterPath]]:
        """The blocks, and over them the marks of problems, by the roles of their colours."""
        blocks: dict[str, QPainterPath] = {}
        signs: dict[str, QPainterPath] = {}
        for card in self._tile.cards:
            role = _block_role(card, course)
            blocks.setdefault(role, QPainterPath()).addRect(card.rect)
            if (severity := card.node.severity) is not None:
                middle = QPointF(card.rect.center().x(), card.rect.top() - 6)
                mark = placed(severity_mark(severity), middle, 52)
                signs.setdefault(SEVERITY_ROLES[severity], QPainterPath()).addPath(mark)
        return blocks, signs


def _block_role(card: Card, course: Course) -> str:
    match course.of(card.node.id):
        case Been.NOW:
            return "accent"
        case Been.BEFORE:
            return "visited"
        case Been.NEVER:
            grade = card.node.grade
            return "scene" if grade is None else GRADE_ROLES[grade]
