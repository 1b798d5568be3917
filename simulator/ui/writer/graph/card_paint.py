"""Painting the cards of the graph: whole ones from near, posters of their ids from afar."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText

from simulator.ui.writer.graph.course import Been
from simulator.ui.writer.graph.look import Look, shortened
from simulator.ui.writer.graph.marks import (
    GRADE_ROLES,
    SEVERITY_ROLES,
    been_mark,
    grade_mark,
    here_mark,
    placed,
    severity_mark,
)
from simulator.ui.writer.graph.picture import Card
from simulator.ui.writer.graph.snapshot import Kind, Node
from simulator.ui.writer.graph.words import Words

RADIUS = 12.0
_PAD, _POSTER_PAD = 14.0, 8.0
STRIP = 46.0
"""The coloured side of an ending's card, with the mark of its grade."""
_BAR, _SHARE = 44.0, 40.0
"""The widths of the bar for the share of the players, and of its number."""
_NEAR_MARK, _POSTER_MARK = 9.0, 18.0
"""The radius of a problem's mark."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A laid out line of text and where it stands in its card."""

    text: QStaticText
    font: QFont
    at: QPointF
    role: str


class CardPaint:
    """Paints cards; the texts of each are laid out once."""

    def __init__(self, look: Look, words: Words) -> None:
        self._look = look
        self._words = words
        self._near: dict[str, list[_Line]] = {}
        self._posters: dict[str, list[_Line]] = {}

    def near(self, painter: QPainter, card: Card, been: Been) -> None:
        """The whole card."""
        self._ground(painter, card, been)
        if card.node.id not in self._near:
            self._near[card.node.id] = self._near_lines(card)
        self._write(painter, card, self._near[card.node.id], been)
        self._share_bar(painter, card, been)
        self._problem(painter, card, _NEAR_MARK)
        self._been(painter, card, been)

    def poster(self, painter: QPainter, card: Card, been: Been) -> None:
        """The card with its id as large as can be."""
        self._ground(painter, card, been)
        if card.node.id not in self._posters:
            self._posters[card.node.id] = self._poster_lines(card)
        self._write(painter, card, self._posters[card.node.id], been)
        self._problem(painter, card, _POSTER_MARK)

    def _ground(self, painter: QPainter, card: Card, been: Been) -> None:
        look, node = self._look, card.node
        painter.setPen(self._outline(node, been))
        fill = {Been.NOW: "accent", Been.BEFORE: "tint", Been.NEVER: "card"}[been]
        painter.setBrush(look.colour(fill))
        painter.drawRoundedRect(card.rect, RADIUS, RADIUS)
        if node.grade is None:
            return
        colour = look.colour(GRADE_ROLES[node.grade])
        side = QRectF(card.rect.left(), card.rect.top(), STRIP, card.rect.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(side, RADIUS, RADIUS)
        painter.drawRect(side.adjusted(RADIUS, 0, 0, 0))
        painter.setBrush(look.colour("card"))
        painter.drawPath(placed(grade_mark(node.grade), side.center(), 13))

    def _outline(self, node: Node, been: Been) -> QPen:
        if node.severity is not None:
            return self._look.edge(SEVERITY_ROLES[node.severity], 3)
        if been is not Been.NEVER:
            return self._look.edge("accent", 2.5)
        if node.grade is not None:
            return self._look.edge(GRADE_ROLES[node.grade], 2)
        return self._look.border

    def _write(self, painter: QPainter, card: Card, lines: list[_Line], been: Been) -> None:
        corner = card.rect.topLeft()
        here = been is Been.NOW
        for line in lines:
            painter.setFont(line.font)
            painter.setPen(self._look.colour("on-accent" if here else line.role))
            painter.drawStaticText(corner + line.at, line.text)

    def _share_bar(self, painter: QPainter, card: Card, been: Been) -> None:
        """A bar before the share of a scene's players, as long as the share is great."""
        share = card.node.share
        if share is None or card.node.kind is Kind.ENDING:
            return
        role = "on-accent" if been is Been.NOW else "soft"
        bar = QRectF(card.rect.right() - _PAD - _SHARE - _BAR, card.rect.top() + 62, _BAR, 6)
        painter.setPen(self._look.edge(role, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.fillRect(
            QRectF(bar.topLeft(), bar.size()).adjusted(0, 0, _BAR * (share - 1), 0),
            self._look.colour(role),
        )

    def _problem(self, painter: QPainter, card: Card, radius: float) -> None:
        """The mark of the worst problem, across the card's upper edge, and how many there are."""
        node = card.node
        if node.severity is None:
            return
        colour = self._look.colour(SEVERITY_ROLES[node.severity])
        middle = QPointF(card.rect.right() - radius - 10, card.rect.top() + radius * 0.3)
        mark = placed(severity_mark(node.severity), middle, radius)
        painter.strokePath(mark, QPen(self._look.colour("paper"), 5))
        painter.fillPath(mark, colour)
        if node.problems > 1 and radius < _POSTER_MARK:
            self._count(painter, str(node.problems), middle - QPointF(radius + 5, 0), colour)

    def _count(self, painter: QPainter, text: str, right: QPointF, colour: QColor) -> None:
        """A number on the card's upper edge, to the left of a place."""
        font = self._look.count_font
        wide = QFontMetricsF(font).horizontalAdvance(text)
        ground = QRectF(right.x() - wide - 4, right.y() - 8, wide + 8, 16)
        painter.fillRect(ground, self._look.colour("paper"))
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)

    def _been(self, painter: QPainter, card: Card, been: Been) -> None:
        """A tick or a pointer at the card's left edge."""
        if been is Been.NEVER:
            return
        mark = here_mark() if been is Been.NOW else been_mark()
        middle = QPointF(card.rect.left(), card.rect.center().y())
        painter.setPen(QPen(self._look.colour("accent"), 2))
        painter.setBrush(self._look.colour("card"))
        painter.drawEllipse(middle, 11, 11)
        painter.fillPath(placed(mark, middle, 6), self._look.colour("accent"))

    def _near_lines(self, card: Card) -> list[_Line]:
        look, node = self._look, card.node
        left = _PAD + (STRIP if node.kind is Kind.ENDING else 4)
        width = card.rect.width() - left - _PAD
        share = self._words.share(node)
        spare = width - (_SHARE if share else 0) - (_BAR if node.kind is Kind.SCENE else 0)
        lines = [
            _line(node.id, look.id_font, QPointF(left, 9), width, "ink"),
            _line(node.title, look.text_font, QPointF(left, 32), width, "soft"),
            _line(self._words.size(node), look.small_font, QPointF(left, 56), spare, "soft"),
        ]
        if share:
            at = QPointF(card.rect.width() - _PAD - _SHARE + 6, 56)
            lines.append(_line(share, look.small_font, at, _SHARE, "soft"))
        return lines

    def _poster_lines(self, card: Card) -> list[_Line]:
        """The id in the largest font in which it fits on one or two lines."""
        left = STRIP if card.node.kind is Kind.ENDING else 0.0
        room = card.rect.width() - left - 2 * _POSTER_PAD
        for font in self._look.poster_fonts:
            metrics = QFontMetricsF(font)
            lines = _halves(card.node.id, metrics, room)
            if lines and len(lines) * metrics.height() <= card.rect.height() - 4:
                break
        else:
            lines = [card.node.id]
        top = (card.rect.height() - len(lines) * metrics.height()) / 2
        made = []
        for number, text in enumerate(lines):
            wide = min(room, metrics.horizontalAdvance(text))
            at = QPointF(left + _POSTER_PAD + (room - wide) / 2, top + number * metrics.height())
            made.append(_line(text, font, at, room, "ink"))
        return made


def _line(text: str, font: QFont, at: QPointF, width: float, role: str) -> _Line:
    laid = QStaticText(shortened(text, font, width))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.prepare(font=font)
    return _Line(laid, font, at, role)


def _halves(text: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """The text on one line, or broken after the hyphen nearest to its middle; [] if too wide."""
    if metrics.horizontalAdvance(text) <= room:
        return [text]
    breaks = [at + 1 for at, letter in enumerate(text) if letter == "-"]
    if not breaks:
        return []
    at = min(breaks, key=lambda place: abs(place - len(text) / 2))
    halves = [text[:at], text[at:]]
    return halves if all(metrics.horizontalAdvance(half) <= room for half in halves) else []
