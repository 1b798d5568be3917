"""A card of the library, painted: a customer, a title, and what the talk is about."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from simulator.ui.bands import band_role
from simulator.ui.library.picture_shelf import Face, PictureShelf, Place, Wanted
from simulator.ui.library.rows import Kind, Row
from simulator.ui.theme import Theme
from simulator.ui.widgets.text_lines import draw_lines, line_step, text_lines

PORTRAIT = 148
"""The height of a card's portrait, in the design's px."""
_FACE_ASPECT = 1.3
_PAD = 16
_TITLE, _SUMMARY, _SMALL = 17, 14, 13


@dataclass(frozen=True, slots=True)
class Attention:
    """Whether the pointer is over a card, and whether it has the keyboard's focus."""

    hovered: bool = False
    focused: bool = False


def card_height(theme: Theme) -> int:
    """The height of every card, in px."""
    title, summary, small = (line_step(theme.font(size)) for size in (_TITLE, _SUMMARY, _SMALL))
    return theme.px(PORTRAIT + 2 * _PAD + 12) + round(title + 2 * summary + 2 * small)


def pictures(row: Row, area: QRectF, ratio: float) -> tuple[Wanted, ...]:
    """What is seen in a portrait's area, hindmost first; faces don't depend on a card's width."""
    if row.kind is Kind.BROKEN:
        return ()
    height = round(area.height())
    width = round(min(area.width(), area.height() * _FACE_ASPECT))
    return (
        Wanted(Place(row.story, row.channel), round(area.width()), height, ratio),
        Wanted(Face(row.portrait, row.face), width, height, ratio),
    )


def portrait_area(theme: Theme, area: QRectF) -> QRectF:
    """Where the portrait stands in a card."""
    return QRectF(area.left(), area.top(), area.width(), theme.px(PORTRAIT))


class CardPainter:
    """Paints a card into a rectangle."""

    def __init__(self, theme: Theme, shelf: PictureShelf) -> None:
        self._theme = theme
        self._shelf = shelf

    def paint(self, painter: QPainter, area: QRectF, row: Row, attention: Attention) -> None:
        """The whole card; a face that isn't drawn yet leaves its ground empty."""
        theme = self._theme
        outline = self.surface(painter, area)
        painter.save()
        painter.setClipPath(outline)
        self.portrait(painter, portrait_area(theme, area), row)
        painter.restore()
        pad = theme.px(_PAD)
        below = QRectF(area).adjusted(pad, theme.px(PORTRAIT + 12), -pad, -pad)
        self._words(painter, below, row)
        self.edge(painter, area, attention)

    def surface(self, painter: QPainter, area: QRectF) -> QPainterPath:
        """The card's ground; returns its outline."""
        outline = QPainterPath()
        radius = self._theme.px(14)
        outline.addRoundedRect(area, radius, radius)
        painter.fillPath(outline, self._theme.colour("card"))
        return outline

    def portrait(self, painter: QPainter, area: QRectF, row: Row) -> None:
        """The customer on the tint, cut by the lower edge; for a broken story, a sign."""
        theme = self._theme
        painter.fillRect(area, theme.colour("tint"))
        if row.kind is Kind.BROKEN:
            painter.setPen(theme.colour("error"))
            painter.setFont(theme.font(20, bold=True))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"▲ {row.outcome}")
            return
        ratio = painter.device().devicePixelRatioF()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        for wanted in pictures(row, area, ratio):
            picture = self._shelf.find(wanted)
            if picture is not None:
                left = round(area.center().x() - wanted.width / 2)
                painter.drawPixmap(QPointF(left, area.top() + picture.top), picture.pixmap)

    def edge(self, painter: QPainter, area: QRectF, attention: Attention) -> None:
        """The border, which shows the pointer and the focus."""
        theme = self._theme
        role, width = "line", 1.5
        if attention.hovered:
            role = "edge"
        if attention.focused:
            role, width = "accent", 3.0
        painter.setPen(QPen(theme.colour(role), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme.px(14)
        painter.drawRoundedRect(area, radius, radius)

    def footer(self, painter: QPainter, area: QRectF, row: Row) -> None:
        """One line: level, channel and minutes, and the best outcome.

        A card has the outcome at its right edge, a lead card at its left.
        """
        theme, small = self._theme, self._theme.font(_SMALL)
        outcome = "" if row.kind is Kind.BROKEN else row.outcome
        room = 0.0
        if outcome:
            font = theme.font(_SMALL, bold=bool(row.band))
            room = QFontMetricsF(font).horizontalAdvance(outcome) + theme.px(12)
            painter.setFont(font)
            painter.setPen(theme.colour(band_role(row.band) if row.band else "soft"))
            side = Qt.AlignmentFlag.AlignLeft if row.big else Qt.AlignmentFlag.AlignRight
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, outcome)
        left = area.left() + (room if row.big else 0)
        width = area.width() - room
        painter.setPen(theme.colour("soft"))
        corner = QPointF(left, area.top())
        draw_lines(painter, text_lines(row.meta, small, width, 1), small, corner, width)

    def _words(self, painter: QPainter, area: QRectF, row: Row) -> None:
        theme, width = self._theme, area.width()
        title, text, small = theme.font(_TITLE, bold=True), theme.font(_SUMMARY), theme.font(_SMALL)
        broken = row.kind is Kind.BROKEN
        painter.setPen(theme.colour("ink"))
        corner = area.topLeft()
        y = draw_lines(painter, text_lines(row.title, title, width, 1), title, corner, width)
        painter.setPen(theme.colour("error" if broken else "soft"))
        lines = text_lines(row.summary, text, width, 2)
        draw_lines(painter, lines, text, QPointF(area.left(), y + theme.px(2)), width)
        step = line_step(small)
        foot = QRectF(area.left(), area.bottom() - step, width, step)
        painter.setPen(theme.colour("ink"))
        told = row.action if broken else row.skills
        corner = QPointF(area.left(), foot.top() - step - theme.px(2))
        draw_lines(painter, text_lines(told, small, width, 1), small, corner, width)
        self.footer(painter, foot, row)
