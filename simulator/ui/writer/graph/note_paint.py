"""Painting the words at the lines: labels, the names of far targets, tabs for what comes in."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from simulator.analysis.arrange.spacing import HEAD
from simulator.ui.writer.graph.labels import LABEL_LINE
from simulator.ui.writer.graph.look import Look, shortened
from simulator.ui.writer.graph.picture import Card, Note

_GAP = 4.0
"""The ground left free around words, so that the line behind stops before them."""


class NotePaint:
    """Paints the words at the lines on the ground's own colour."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._cut: dict[tuple[str, bool], tuple[str, float]] = {}

    def note(self, painter: QPainter, note: Note) -> None:
        """The label of a line where it leaves its card."""
        look, top = self._look, note.rect.top()
        for text in note.label.options:
            self._line(painter, text, look.label_font, "ink", QPointF(note.rect.center().x(), top))
            top += LABEL_LINE
        for text in note.label.condition:
            at = QPointF(note.rect.center().x(), top)
            self._line(painter, text, look.condition_font, "soft", at)
            top += LABEL_LINE
        if note.far:
            self._far(painter, note, note.rect.bottom() - LABEL_LINE)

    def arrivals(self, painter: QPainter, card: Card) -> None:
        """A tab at a card that links without a line lead to: how many."""
        if not card.arrivals:
            return
        look, left, y = self._look, card.rect.left() + 16, card.rect.top() - 8
        painter.setBrush(look.colour("soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(
            [QPointF(left, y - HEAD), QPointF(left + HEAD, y - HEAD), QPointF(left + HEAD / 2, y)]
        )
        painter.setFont(look.small_font)
        painter.setPen(look.colour("soft"))
        painter.drawText(QPointF(left + HEAD + 4, y - 3), str(card.arrivals))

    def _far(self, painter: QPainter, note: Note, y: float) -> None:
        """The name of a target that has no line."""
        look = self._look
        at = QPointF(note.rect.center().x(), y)
        self._line(painter, f"→ {note.link.target}", look.label_font, "accent", at)

    def _line(
        self, painter: QPainter, text: str, font: QFont, role: str, top_middle: QPointF
    ) -> None:
        look = self._look
        key = (text, font.italic())
        if key not in self._cut:
            short = shortened(text, font, 156)
            self._cut[key] = short, QFontMetricsF(font).horizontalAdvance(short)
        short, wide = self._cut[key]
        left = top_middle.x() - wide / 2
        ground = QRectF(left - _GAP, top_middle.y(), wide + 2 * _GAP, LABEL_LINE)
        painter.fillRect(ground, look.colour("paper"))
        painter.setFont(font)
        painter.setPen(QPen(look.colour(role)))
        painter.drawText(QPointF(left, top_middle.y() + LABEL_LINE - 4), short)
