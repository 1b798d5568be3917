"""The card that stands first and wide: where to begin, or the talk to continue."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from simulator.ui.library.card import Attention, CardPainter
from simulator.ui.library.picture_shelf import PictureShelf
from simulator.ui.library.rows import Row
from simulator.ui.theme import Theme
from simulator.ui.widgets.text_lines import draw_lines, line_step, text_lines

_PAD, _NARROW_PAD = 28, 20
_TITLE, _SUMMARY, _SMALL, _BUTTON = 26, 16, 13, 16
_BUTTON_HEIGHT = 40
_TITLE_LINES, _SUMMARY_LINES, _NARROW_SUMMARY_LINES = 2, 3, 2
_PORTRAIT_SHARE = 0.38
_LOWEST, _NARROW = 216, 700
_MOST_TEXT = 620
"""The widest a line of the summary gets, in the design's px."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The texts of a lead card, cut into lines for its width."""

    title: tuple[str, ...]
    summary: tuple[str, ...]
    width: float
    pad: int

    @classmethod
    def of(cls, row: Row, theme: Theme, whole: float) -> "_Words":
        narrow = whole < theme.px(_NARROW)
        pad = theme.px(_NARROW_PAD if narrow else _PAD)
        most = _NARROW_SUMMARY_LINES if narrow else _SUMMARY_LINES
        width = min(whole * (1 - _PORTRAIT_SHARE) - 2 * pad, theme.px(_MOST_TEXT))
        title = text_lines(row.title, theme.font(_TITLE, bold=True), width, _TITLE_LINES)
        summary = text_lines(row.summary, theme.font(_SUMMARY), width, most)
        return cls(title, summary, width, pad)


def lead_height(row: Row, theme: Theme, width: float) -> int:
    """The height of a lead card so wide, in px."""
    words = _Words.of(row, theme, width)
    title = len(words.title) * line_step(theme.font(_TITLE))
    summary = len(words.summary) * line_step(theme.font(_SUMMARY))
    text = round(title + summary + line_step(theme.font(_SMALL)))
    return max(theme.px(_LOWEST), text + 2 * words.pad + theme.px(8 + 8 + 20 + _BUTTON_HEIGHT))


def lead_portrait(theme: Theme, area: QRectF) -> QRectF:
    """Where the portrait stands in a lead card."""
    return QRectF(area.left(), area.top(), area.width() * _PORTRAIT_SHARE, area.height())


class LeadCardPainter:
    """Paints a lead card into a rectangle."""

    def __init__(self, theme: Theme, shelf: PictureShelf) -> None:
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
        words = _Words.of(row, self._theme, area.width())
        right = area.adjusted(left.width() + words.pad, words.pad, -words.pad, -words.pad)
        self._words(painter, right, row, words)
        self._card.edge(painter, area, attention)

    def _words(self, painter: QPainter, area: QRectF, row: Row, words: _Words) -> None:
        theme, width = self._theme, words.width
        painter.setPen(theme.colour("ink"))
        title = theme.font(_TITLE, bold=True)
        y = draw_lines(painter, words.title, title, area.topLeft(), width) + theme.px(8)
        painter.setPen(theme.colour("soft"))
        corner = QPointF(area.left(), y)
        y = draw_lines(painter, words.summary, theme.font(_SUMMARY), corner, width) + theme.px(8)
        step = line_step(theme.font(_SMALL))
        self._card.footer(painter, QRectF(area.left(), y, width, step), row)
        self._button(painter, area, row)

    def _button(self, painter: QPainter, area: QRectF, row: Row) -> None:
        """What looks like a button; the whole card acts as one."""
        theme = self._theme
        font = theme.font(_BUTTON, bold=True)
        told = f"{row.action}  ↵"
        width = min(area.width(), QFontMetricsF(font).horizontalAdvance(told) + theme.px(40))
        height = theme.px(_BUTTON_HEIGHT)
        button = QRectF(area.left(), area.bottom() - height, width, height)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(button, theme.px(10), theme.px(10))
        painter.setPen(theme.colour("on-accent"))
        painter.setFont(font)
        inner = width - theme.px(24)
        told = QFontMetricsF(font).elidedText(told, Qt.TextElideMode.ElideRight, inner)
        painter.drawText(button, Qt.AlignmentFlag.AlignCenter, told)
