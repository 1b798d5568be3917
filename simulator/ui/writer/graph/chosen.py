"""The chosen scene: a ring around it, and its lines in and out drawn strongly."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from simulator.analysis.arrange.drawing import Drawing, Way
from simulator.ui.writer.graph.card_paint import RADIUS
from simulator.ui.writer.graph.items import Layer, at_least
from simulator.ui.writer.graph.job import Laid
from simulator.ui.writer.graph.look import Look
from simulator.ui.writer.graph.picture import add_head, add_stroke, card_rect

_RING = 5.0
_EDGE = 40.0


class ChosenLines(QGraphicsItem):
    """Every line into and out of a node; far ones, which have no line otherwise, as an arc."""

    def __init__(self, look: Callable[[], Look]) -> None:
        super().__init__()
        self._look = look
        self._clear()
        self.setZValue(Layer.CHOSEN_LINES.value)

    def show_node(self, laid: Laid | None, id_: str | None) -> None:
        """Draw the lines of a node of a layout, or none."""
        self.prepareGeometryChange()
        self._clear()
        if laid is not None and id_ is not None:
            for number, link in enumerate(laid.links):
                if id_ in (link.source, link.target):
                    self._add(laid.drawing, number, link.target)
        self.update()

    def boundingRect(self) -> QRectF:
        rect = QRectF()
        for path in (self._on, self._back, self._far, self._heads):
            rect = rect.united(path.controlPointRect())
        return rect.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        look, scale = self._look(), painter.worldTransform().m11()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(self._on, at_least(look.chosen, scale, 1.6))
        painter.strokePath(self._back, at_least(look.chosen_back, scale, 1.6))
        if not self._far.isEmpty():
            painter.strokePath(self._far, QPen(look.colour("accent"), 1.2 / scale))
        painter.fillPath(self._heads, look.colour("accent"))

    def _clear(self) -> None:
        self._on, self._back, self._far = QPainterPath(), QPainterPath(), QPainterPath()
        self._heads = QPainterPath()
        self._heads.setFillRule(Qt.FillRule.WindingFill)

    def _add(self, drawing: Drawing, number: int, target: str) -> None:
        route = drawing.routes[number]
        if route.way is Way.FAR:
            begin, end = QPointF(*route.port), card_rect(drawing.places[target]).center()
            self._far.moveTo(begin)
            self._far.quadTo(QPointF((begin.x() + end.x()) / 2, begin.y() + 60), end)
            return
        path = self._back if route.way is Way.BACK else self._on
        for stroke in route.strokes:
            add_stroke(path, drawing.strokes[stroke])
        add_head(self._heads, *route.head)


class ChosenRing(QGraphicsItem):
    """The ring around the chosen card; with a halo while the keyboard is here."""

    def __init__(self, look: Callable[[], Look]) -> None:
        super().__init__()
        self._look = look
        self._card = QRectF()
        self._focused = False
        self.setZValue(Layer.RING.value)

    def show_card(self, card: QRectF) -> None:
        """Stand around a card; an empty one has no ring."""
        self.prepareGeometryChange()
        self._card = card
        self.update()

    def set_focused(self, focused: bool) -> None:
        """Whether the keyboard is here."""
        self._focused = focused
        self.update()

    def boundingRect(self) -> QRectF:
        edge = max(_EDGE, self._card.height() * 2)
        return self._card.adjusted(-edge, -edge, edge, edge)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._card.isEmpty():
            return
        scale = painter.worldTransform().m11()
        width = max(3.0, 2 / scale)
        out = max(_RING, width)
        ring = self._card.adjusted(-out, -out, out, out)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._focused:
            halo = QColor(self._look().colour("accent"))
            halo.setAlphaF(0.3)
            painter.setPen(QPen(halo, width * 3.4))
            painter.drawRoundedRect(ring, RADIUS + out, RADIUS + out)
        painter.setPen(QPen(self._look().colour("accent"), width))
        painter.drawRoundedRect(ring, RADIUS + out, RADIUS + out)
