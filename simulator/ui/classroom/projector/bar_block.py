"""A reply with the votes that it got."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.ui.classroom.projector.block import Block, Lettering, stage_font
from simulator.ui.classroom.projector.letter import LETTER, paint_letter
from simulator.ui.classroom.projector.stage import Bar
from simulator.ui.classroom.projector.stage_news import percent
from simulator.ui.theme import Theme

_LETTERS, _COUNT, _SMALL = 28, 34, 24
_AFTER, _DOWN = 20, 10
_THICK, _THIN = 36, 10
_BARS = 0.34
"""The share of the width that bars and counts take."""
_COUNTS = 190
"""What the counts take of it, in the design's px."""


class BarBlock(Block):
    """Letter and words at the left; at the right a bar, the number of votes and its share.

    `most` is the share (0 to 1) whose bar fills the room. Where the room was asked before, a thin
    bar below says how it voted then.
    """

    def __init__(
        self, theme: Theme, bar: Bar, most: float, told: tuple[str, str], parent: QWidget
    ) -> None:
        """`told` says how many there were before, "" where it was asked once, and the whole."""
        before, whole = told
        super().__init__(theme, whole, parent)
        self._bar, self._most, self._before = bar, max(most, 0.01), before
        self._grown = 1.0
        self._laid: tuple[float, Lettering] | None = None

    def grow(self, share: float) -> None:
        """Show the bar at so much of its length, 0 to 1."""
        self._grown = share
        self.update()

    def tall(self, width: int, unit: float) -> int:
        """The height of the row in a width."""
        words = self._lettering(unit).lay(self._room(width, unit))
        figures = LETTER + (_SMALL + 6 if self._before else 0)
        return max(ceil(words.height()), round(figures * unit)) + 2 * round(_DOWN * unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._bar.picked:
            self._paint_pick(painter)
        lettering = self._lettering(self.unit)
        words = lettering.lay(self._room(self.width(), self.unit))
        top = (self.height() - words.height()) / 2
        cap = QRectF(self.px(_DOWN), 0, self.px(LETTER), self.px(LETTER))
        cap.moveTop(self.height() / 2 - cap.height() / 2)
        reply, picked = self._bar.reply, self._bar.picked
        paint_letter(painter, cap, reply.letter, self.theme, self.unit, filled=picked)
        lettering.draw(painter, QPointF(cap.right() + self.px(_AFTER), top), self.colour("ink"))
        self._paint_votes(painter)
        painter.end()

    def _paint_pick(self, painter: QPainter) -> None:
        pen = max(2.0, 4 * self.unit)
        painter.setPen(QPen(self.colour("accent"), pen))
        painter.setBrush(self.colour("tint"))
        area = QRectF(self.rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.drawRoundedRect(area, self.px(16), self.px(16))

    def _paint_votes(self, painter: QPainter) -> None:
        left = self.width() * (1 - _BARS)
        room = self.width() * _BARS - self.px(_COUNTS) - self.px(_DOWN)
        tall = self.px(LETTER)
        below = self.px(_SMALL + 6) if self._before else 0
        top = (self.height() - tall - below) / 2
        role = "accent" if self._bar.picked else "edge"
        long = room * min(1.0, self._bar.share / self._most) * self._grown
        at = top + (tall - self.px(_THICK)) / 2
        self._paint_bar(painter, QRectF(left, at, room, self.px(_THICK)), long, role)
        x = left + room + self.px(16)
        area = QRectF(x, top, self.width() - x - self.px(_DOWN), tall)
        self._paint_count(painter, area)
        if self._before:
            painter.setPen(self.colour("soft"))
            painter.setFont(self._font(_SMALL))
            line = QRectF(left, top + tall, self.width() - left - self.px(_DOWN), below)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._before)

    def _paint_bar(self, painter: QPainter, area: QRectF, long: float, role: str) -> None:
        """The bar on a thin track, so that none is seen to be none."""
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(area.left(), area.center().y() - 1, area.width(), 2)
        painter.setBrush(self.colour("line"))
        painter.drawRect(track)
        if long >= 1:
            painter.setBrush(self.colour(role))
            radius = min(self.px(8), long / 2)
            painter.drawRoundedRect(
                QRectF(area.topLeft(), area.size()).adjusted(0, 0, long - area.width(), 0),
                radius,
                radius,
            )

    def _paint_count(self, painter: QPainter, area: QRectF) -> None:
        bold, count = self._font(_COUNT, bold=True), str(self._bar.count)
        side = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(bold)
        painter.setPen(self.colour("ink"))
        painter.drawText(area, side | Qt.AlignmentFlag.AlignLeft, count)
        wide = QFontMetricsF(bold).horizontalAdvance(count) + self.px(14)
        painter.setFont(self._font(_SMALL))
        painter.setPen(self.colour("soft"))
        painter.drawText(area.adjusted(wide, 0, 0, 0), side, percent(self._bar.share))

    def _room(self, width: int, unit: float) -> int:
        room = width * (1 - _BARS) - (_DOWN + LETTER + 2 * _AFTER) * unit
        return max(1, round(room))

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        return stage_font(self.theme, size, self.unit, bold=bold)

    def _lettering(self, unit: float) -> Lettering:
        if self._laid is None or self._laid[0] != unit:
            font = stage_font(self.theme, _LETTERS, unit)
            self._laid = (unit, Lettering(self._bar.reply.text, font, self.colour("soft")))
        return self._laid[1]
