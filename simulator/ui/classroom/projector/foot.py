"""The line at the lower edge: who has voted, the countdown, and the way in for late-comers."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.ui.classroom.projector.block import stage_font
from simulator.ui.classroom.projector.stage import Foot
from simulator.ui.theme import Theme

_TALL, _LETTERS, _CLOCK = 84, 30, 46
_MARGIN = 56
_BAR = 300
_TICK_MS = 200


class FootLine(QWidget):
    """Painted anew for each vote, and twice a second or more while a countdown runs."""

    def __init__(self, theme: Theme, clock: Callable[[], int], parent: QWidget) -> None:
        """`clock` gives ms since 1970."""
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._foot = Foot("", "", None, 0, None)
        self._unit = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        theme.changed.connect(self.update)

    @property
    def countdown(self) -> str:
        """What is left of the countdown, "" where none runs."""
        until = self._foot.until
        if not until:
            return ""
        left = max(0, ceil((until - self._clock()) / 1000))
        return f"{left // 60}:{left % 60:02}" if left else self.tr("Time's up")

    def set_unit(self, unit: float) -> None:
        """Be as large as a line of a slide at a scale."""
        self._unit = unit
        self.setFixedHeight(round(_TALL * unit))
        self.update()

    def show_foot(self, foot: Foot) -> None:
        """Show how things stand."""
        if foot == self._foot:
            return
        self._foot = foot
        if foot.until > self._clock():
            self._tick.start()
        join = f"{foot.join.address} {' '.join(foot.join.code)}" if foot.join else ""
        parts = (foot.notice or foot.status, self.countdown, join)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = _MARGIN * self._unit
        area = QRectF(self.rect()).adjusted(margin, 0, -margin, -20 * self._unit)
        area.setRight(self._paint_join(painter, area))
        clock = self._width(self.countdown, _CLOCK, bold=True) if self.countdown else 0
        left = self._paint_status(painter, area, clock)
        if clock:
            role = "error" if self._foot.until <= self._clock() else "ink"
            painter.setPen(self._theme.colour(role))
            painter.setFont(stage_font(self._theme, _CLOCK, self._unit, bold=True))
            place = QRectF(left + 40 * self._unit, area.top(), clock + 4, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.countdown)
        painter.end()

    def _paint_status(self, painter: QPainter, area: QRectF, clock: float) -> float:
        """The status, or what was wrong with the last key; returns where it ends."""
        foot, unit = self._foot, self._unit
        role = "accent" if foot.notice else "ink"
        room = area.width() - clock - 60 * unit
        font = stage_font(self._theme, _LETTERS, unit, bold=True)
        text = QFontMetricsF(font).elidedText(
            foot.notice or foot.status, Qt.TextElideMode.ElideRight, max(0.0, room)
        )
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        end = area.left() + QFontMetricsF(font).horizontalAdvance(text)
        bar = QRectF(end + 28 * unit, area.center().y() - 7 * unit, _BAR * unit, 14 * unit)
        if foot.share is None or foot.notice or bar.right() > area.left() + room:
            return end
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setBrush(self._theme.colour("accent"))
        if foot.share > 0:
            bar.setWidth(max(bar.height(), bar.width() * foot.share))
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        return end + (28 + _BAR) * unit

    def _paint_join(self, painter: QPainter, area: QRectF) -> float:
        """Address and code at the right; returns where the room before them ends."""
        join = self._foot.join
        if join is None:
            return area.right()
        right = area.right()
        for text, role in ((join.code, "accent"), (join.address, "ink")):
            wide = self._width(text, _LETTERS, bold=True) + 2
            painter.setFont(stage_font(self._theme, _LETTERS, self._unit, bold=True))
            painter.setPen(self._theme.colour(role))
            place = QRectF(right - wide, area.top(), wide, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            right -= wide + 24 * self._unit
        return right

    def _width(self, text: str, size: float, *, bold: bool) -> float:
        font = stage_font(self._theme, size, self._unit, bold=bold)
        return QFontMetricsF(font).horizontalAdvance(text)

    def _ticked(self) -> None:
        if self._foot.until <= self._clock():
            self._tick.stop()
        self.update()
