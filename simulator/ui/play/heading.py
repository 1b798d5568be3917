"""Who says a line, set over its words in the way of its channel."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from simulator.ui.play.dress import HeadStyle
from simulator.ui.play.look import Look
from simulator.ui.theme import Theme

_SMALL, _NAME = 13, 15
_MONOGRAM = 30
_BETWEEN = 24
"""From one pair of a letter's head to the next."""
_UNDER = {HeadStyle.OVER: 3, HeadStyle.LETTER: 20, HeadStyle.POST: 8}
"""From the head to the words."""


class Heading:
    """Pairs of labels and texts, cut where they would be wider than there is room."""

    def __init__(self, pairs: tuple[tuple[str, str], ...], style: HeadStyle, theme: Theme) -> None:
        self._pairs, self._style, self._theme = pairs, style, theme

    def height(self, width: int) -> int:
        """The room it takes over the words in that width; 0 where there is nothing to say."""
        if not self._pairs:
            return 0
        under = self._theme.px(_UNDER[self._style])
        if self._style is HeadStyle.POST:
            return max(self._theme.px(_MONOGRAM), self._line()) + under
        rows = len(self._rows(width)) if self._style is HeadStyle.LETTER else 1
        return rows * self._line() + under

    def width(self) -> int:
        """What it takes at most of a width."""
        if self._style is not HeadStyle.OVER or not self._pairs:
            return 0
        return round(
            self._metrics(bold=True).horizontalAdvance(self._pairs[0][1])
        ) + self._theme.px(6)

    def paint(self, painter: QPainter, area: QRectF, look: Look, *, right: bool) -> None:
        """Paint it in an area of its own height; `right` has a name stand at the right."""
        if not self._pairs:
            return
        match self._style:
            case HeadStyle.OVER:
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                self._write(painter, area, self._pairs[0][1], _SMALL, bold=True, side=side)
            case HeadStyle.LETTER:
                self._paint_letter(painter, area, look)
            case HeadStyle.POST:
                self._paint_post(painter, area, look)

    def _paint_letter(self, painter: QPainter, area: QRectF, look: Look) -> None:
        y, line = area.top(), self._line()
        for row in self._rows(round(area.width())):
            x = area.left()
            for label, text in row:
                x += self._write(painter, QRectF(x, y, area.right() - x, line), label, _SMALL)
                x += self._theme.px(6)
                painter.setPen(look.ink)
                place = QRectF(x, y, area.right() - x, line)
                x += self._put(painter, place, text, self._theme.font(_SMALL))
                x += self._theme.px(_BETWEEN)
            y += line
        painter.setPen(QPen(self._theme.colour("line"), 1.5))
        middle = y + (area.bottom() - y) / 2
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))

    def _paint_post(self, painter: QPainter, area: QRectF, look: Look) -> None:
        px, size = self._theme.px, self._theme.px(_MONOGRAM)
        disc = QRectF(area.left(), area.top(), size, size).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.ink, 1.5))
        painter.drawEllipse(disc)
        initials, name = self._pairs[0]
        painter.setFont(self._theme.font(12, bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials)
        rest = area.adjusted(size + px(10), 0, 0, size - area.height())
        painter.setPen(look.ink)
        wide = self._put(painter, rest, name, self._theme.font(_NAME, bold=True))
        rest.setLeft(rest.left() + wide + px(8))
        for _, text in self._pairs[1:]:
            self._write(painter, rest, text, _SMALL)

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        size: int,
        *,
        bold: bool = False,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        painter.setPen(self._theme.colour("soft"))
        return self._put(painter, area, text, self._theme.font(size, bold=bold), side)

    def _put(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        font: QFont,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Write one line; returns how wide it came out."""
        metrics = QFontMetricsF(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, area.width()))
        painter.setFont(font)
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(area, int(flags), cut)
        return metrics.horizontalAdvance(cut)

    def _rows(self, width: int) -> list[list[tuple[str, str]]]:
        """The pairs of a letter, side by side where they fit; a third has a row of its own."""
        metrics, px = self._metrics(), self._theme.px
        rows: list[list[tuple[str, str]]] = []
        room = 0.0
        for number, (label, text) in enumerate(self._pairs):
            wide = metrics.horizontalAdvance(label) + px(6) + metrics.horizontalAdvance(text)
            if not rows or number > 1 or wide > room:
                rows.append([])
                room = width
            rows[-1].append((label, text))
            room -= wide + px(_BETWEEN)
        return rows

    def _line(self) -> int:
        return round(self._metrics().height()) + self._theme.px(3)

    def _metrics(self, *, bold: bool = False) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(_SMALL, bold=bold))
