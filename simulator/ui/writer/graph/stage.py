"""What stands in the graph's scene: the patches of one layout, and the mark of the chosen node."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from simulator.ui.theme import Theme
from simulator.ui.writer.graph.card_paint import CardPaint
from simulator.ui.writer.graph.chosen import ChosenLines, ChosenRing
from simulator.ui.writer.graph.course import Course
from simulator.ui.writer.graph.items import Brush, LinePatch, Patch
from simulator.ui.writer.graph.job import Laid
from simulator.ui.writer.graph.look import Look
from simulator.ui.writer.graph.note_paint import NotePaint
from simulator.ui.writer.graph.picture import card_rect
from simulator.ui.writer.graph.snapshot import Link, Node
from simulator.ui.writer.graph.words import Words


class Stage:
    """Puts layouts on a scene, and finds what stands where."""

    def __init__(self, scene: QGraphicsScene, theme: Theme, words: Words) -> None:
        self._scene = scene
        self._theme = theme
        self._words = words
        self._nodes: dict[str, Node] = {}
        self._out: dict[str, list[Link]] = {}
        self.patches: list[Patch] = []
        self.laid: Laid | None = None
        self.course = Course()
        self.brush = self._new_brush()
        self._lines: list[LinePatch] = []
        self._chosen_lines = ChosenLines(lambda: self.brush.look)
        self._ring = ChosenRing(lambda: self.brush.look)
        scene.addItem(self._chosen_lines)
        scene.addItem(self._ring)

    @property
    def size(self) -> QRectF:
        """The room that everything takes."""
        if self.laid is None:
            return QRectF()
        return QRectF(0, 0, self.laid.drawing.width, self.laid.drawing.height)

    def show(self, laid: Laid) -> None:
        """Show a layout in place of the last one."""
        for old in (*self.patches, *self._lines):
            self._scene.removeItem(old)
        self.laid = laid
        self._nodes = {node.id: node for node in laid.snapshot.nodes}
        self._out = {}
        for link in laid.links:
            self._out.setdefault(link.source, []).append(link)
        self.brush = self._new_brush()
        self.patches = [Patch(tile, lambda: self.brush) for tile in laid.tiles]
        self._lines = [LinePatch(tile, lambda: self.brush) for tile in laid.tiles]
        for new in (*self.patches, *self._lines):
            self._scene.addItem(new)

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        self.brush = self._new_brush()
        self._scene.update()

    def mark(self, course: Course) -> None:
        """Show where the play has been; only what changed is painted again."""
        before, self.course, self.brush.course = self.course, course, course
        changed = before.visited ^ course.visited | {before.current, course.current}
        for patch in self.patches:
            if any(card.node.id in changed for card in patch.tile.cards):
                patch.repaint()

    def choose(self, id_: str | None) -> None:
        """Mark a node as the chosen one."""
        self._chosen_lines.show_node(self.laid, id_)
        known = self.laid is not None and id_ in self.laid.drawing.places
        self._ring.show_card(self.rect(id_) if known and id_ is not None else QRectF())

    def set_focused(self, focused: bool) -> None:
        """Whether the keyboard is here."""
        self._ring.set_focused(focused)

    def node(self, id_: str) -> Node | None:
        """The node of an id."""
        return self._nodes.get(id_)

    def out(self, id_: str) -> Sequence[Link]:
        """The links that leave a node."""
        return self._out.get(id_, ())

    def rect(self, id_: str) -> QRectF:
        """Where a node's card stands."""
        assert self.laid is not None
        return card_rect(self.laid.drawing.places[id_])

    def node_at(self, place: QPointF) -> Node | None:
        """The node whose card lies at a place."""
        for patch in self._patches_at(place):
            for card in patch.tile.cards:
                if card.rect.contains(place):
                    return card.node
        return None

    def link_at(self, place: QPointF) -> Link | None:
        """The link whose label lies at a place."""
        for patch in self._patches_at(place):
            for note in patch.tile.notes:
                if note.rect.contains(place):
                    return note.link
        return None

    def tip(self, place: QPointF, *, labels: bool) -> str:
        """What is told about the card or, where `labels` are shown, the label at a place."""
        node = self.node_at(place)
        if node is not None:
            return self._words.tip(node, self.course.of(node.id))
        link = self.link_at(place) if labels else None
        return self._words.link_tip(link) if link is not None else ""

    def any_card_in(self, rect: QRectF) -> bool:
        """Whether some card lies at least partly in a rectangle."""
        patches = [item for item in self._scene.items(rect) if isinstance(item, Patch)]
        return any(card.rect.intersects(rect) for patch in patches for card in patch.tile.cards)

    def nearest(self, place: QPointF) -> str | None:
        """The node whose card's middle is nearest to a place."""
        if self.laid is None or not self.laid.drawing.places:
            return None
        places = self.laid.drawing.places
        x, y = place.x(), place.y()

        def off(id_: str) -> float:
            across, down = places[id_].centre
            return (across - x) ** 2 + (down - y) ** 2

        return min(places, key=off)

    def _patches_at(self, place: QPointF) -> list[Patch]:
        return [item for item in self._scene.items(place) if isinstance(item, Patch)]

    def _new_brush(self) -> Brush:
        look = Look(self._theme)
        return Brush(look, CardPaint(look, self._words), NotePaint(look), self.course)
