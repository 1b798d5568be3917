"""The card that stands first and wide: where to begin, or the talk to continue."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from simulator.ui.library.card import Attention, CardPainter
from simulator.ui.library.face_shelf import FaceShelf
from simulator.ui.library.rows import Row
from simulator.ui.theme import Theme
from simulator.ui.widgets.text_lines import draw_lines, line_step, text_lines

_PAD = 28
_TITLE, _SUMMARY, _SMALL, _BUTTON = 26, 16, 13, 16
_TITLE_LINES, _SUMMARY_LINES = 1, 3
_PORTRAIT_SHARE = 0.38
_MOST_TEXT = 620
"""The widest a line of the summary gets, in the design's px."""


def lead_height(theme: Theme) -> int:
    """The height of a lead card, in px."""
    title = _TITLE_LINES * line_step(theme.font(_TITLE))
    summary = _SUMMARY_LINES * line_step(theme.font(_SUMMARY))
    small = line_step(theme.font(_SMALL))
    return round(title + summary + small) + theme.px(2 * _PAD + 8 + 8 + 16 + 40)


def lead_portrait(theme: Theme, area: QRectF) -> QRectF:
    """Where the portrait stands in a lead card."""
    return QRectF(area.left(), area.top(), area.width() * _PORTRAIT_SHARE, area.height())


class LeadCardPainter:
    """Paints a lead card into a rectangle."""

    def __init__(self, theme: Theme, shelf: FaceShelf) -> None:
        self._theme = theme
        self._card = CardPainter(theme, shelf)

    def paint(self, painter: QPainter, area: QRectF, row: Row, attention: Attention) -> None:
        """The whole card: the customer at the left, at the right the story and what to do."""
        outline = self._card.surface(painter, area)
        left = lead_portrait(self._theme, area)
        painter.save()
        painter.setClipPath(outline)
        self._card.portrait(painter, left, row)
        painter.restore()
        pad = self._theme.px(_PAD)
        right = QRectF(left.right(), area.top(), area.right() - left.right(), area.height())
        self._words(painter, right.adjusted(pad, pad, -pad, -pad), row, attention)
        self._card.edge(painter, area, attention)

    def _words(self, painter: QPainter, area: QRectF, row: Row, attention: Attention) -> None:
        theme = self._theme
        title, text = theme.font(_TITLE, bold=True), theme.font(_SUMMARY)
        width = min(area.width(), theme.px(_MOST_TEXT))
        painter.setPen(theme.colour("ink"))
        lines = text_lines(row.title, title, width, _TITLE_LINES)
        y = draw_lines(painter, lines, title, area.topLeft(), width) + theme.px(8)
        painter.setPen(theme.colour("soft"))
        lines = text_lines(row.summary, text, width, _SUMMARY_LINES)
        y = draw_lines(painter, lines, text, QPointF(area.left(), y), width) + theme.px(8)
        step = line_step(theme.font(_SMALL))
        self._card.footer(painter, QRectF(area.left(), y, width, step), row)
        self._button(painter, area, row, attention)

    def _button(self, painter: QPainter, area: QRectF, row: Row, attention: Attention) -> None:
        """What looks like a button; the whole card acts as one."""
        theme = self._theme
        font = theme.font(_BUTTON, bold=True)
        told = f"{row.action}  ↵"
        width = min(area.width(), QFontMetricsF(font).horizontalAdvance(told) + theme.px(40))
        height = theme.px(40)
        button = QRectF(area.left(), area.bottom() - height, width, height)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(button, theme.px(10), theme.px(10))
        painter.setPen(theme.colour("on-accent"))
        painter.setFont(font)
        inner = width - theme.px(24)
        told = QFontMetricsF(font).elidedText(told, Qt.TextElideMode.ElideRight, inner)
        painter.drawText(button, Qt.AlignmentFlag.AlignCenter, told)
