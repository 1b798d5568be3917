"""A card of the library, painted: a customer, a title, and what the talk is about."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from simulator.ui.bands import band_role
from simulator.ui.library.face_shelf import Face, FaceShelf
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


def face_of(row: Row, theme: Theme, height: float, ratio: float) -> Face:
    """The face that a frame of that height shows, whatever the card's width."""
    return Face(row.portrait, row.face, round(height * _FACE_ASPECT), round(height), ratio)


class CardPainter:
    """Paints a card into a rectangle."""

    def __init__(self, theme: Theme, shelf: FaceShelf) -> None:
        self._theme = theme
        self._shelf = shelf

    def paint(self, painter: QPainter, area: QRectF, row: Row, attention: Attention) -> None:
        """The whole card; a face that isn't drawn yet leaves its ground empty."""
        theme = self._theme
        outline = self.surface(painter, area)
        above = QRectF(area.left(), area.top(), area.width(), theme.px(PORTRAIT))
        painter.save()
        painter.setClipPath(outline)
        self.portrait(painter, above, row)
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
        face = face_of(row, theme, area.height(), ratio)
        picture = self._shelf.find(face)
        if picture is not None:
            left = area.center().x() - face.width / 2
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            painter.drawPixmap(QPointF(round(left), area.top() + picture.top), picture.pixmap)

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
        """One line: level, channel and minutes at the left, the best outcome at the right."""
        theme = self._theme
        font = theme.font(_SMALL, bold=bool(row.band))
        room = QFontMetricsF(font).horizontalAdvance(row.outcome)
        painter.setFont(font)
        painter.setPen(theme.colour(band_role(row.band) if row.band else "soft"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, flags, row.outcome)
        painter.setPen(theme.colour("soft"))
        left = area.width() - (room + theme.px(12) if row.outcome else 0)
        small = theme.font(_SMALL)
        draw_lines(painter, text_lines(row.meta, small, left, 1), small, area.topLeft(), left)

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
