"""One number of the mood with its bar."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.mood.state import HIGH
from simulator.ui.theme import Theme

_SIZE = 14


class Detail(Enum):
    """How much a dial shows."""

    ALL = auto()
    SMALL_BAR = auto()
    NUMBER = auto()


_STEPS = {Detail.ALL: 6, Detail.SMALL_BAR: 5}
"""From one tick of the bar to the next, in px."""


class Dial(QWidget):
    """A name, a number from 0 to 10, ten ticks of which that many are filled, and the last move."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._value, self._moved = 0, 0
        self._detail = Detail.ALL
        self._sizes: dict[Detail, QSize] = {}
        self._words_width = 0.0
        theme.changed.connect(self._restyled)

    def show_value(self, value: int, moved: int) -> None:
        """Show a value and how far the last decision moved it."""
        self._value, self._moved = value, moved
        said = self.tr("{name} {value} of {most}, {moved} by the last reply")
        self.setAccessibleName(
            said.format(name=self._name, value=value, most=HIGH, moved=f"{moved:+d}")
            if moved
            else self.tr("{name} {value} of {most}").format(name=self._name, value=value, most=HIGH)
        )
        self.update()

    def set_detail(self, detail: Detail) -> None:
        """Show so much, by the room there is."""
        if detail is not self._detail:
            self._detail = detail
            self.update()

    def size_with(self, detail: Detail) -> QSize:
        """The size that so much takes."""
        if detail not in self._sizes:
            self._sizes[detail] = self._measured(detail)
        return self._sizes[detail]

    def _measured(self, detail: Detail) -> QSize:
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font(_SIZE))
        wide = self._bar_left()
        if detail is not Detail.NUMBER:
            wide += HIGH * px(_STEPS[detail])
        if detail is Detail.ALL:
            wide += px(6) + metrics.horizontalAdvance("−0")
        return QSize(round(wide + 0.5), round(metrics.height()) + px(4))

    def sizeHint(self) -> QSize:
        return self.size_with(self._detail)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        plain = QFontMetricsF(self._theme.font(_SIZE))
        name_width = plain.horizontalAdvance(self._name + " ")
        self._write(painter, 0, self._name, "soft", bold=False)
        self._write(painter, name_width, str(self._value), "ink", bold=True)
        left = self._bar_left()
        if self._detail is not Detail.NUMBER:
            self._paint_bar(painter, left, px(_STEPS[self._detail]))
        if self._moved and self._detail is Detail.ALL:
            move = f"{self._moved:+d}".replace("-", "−")
            left += HIGH * px(_STEPS[Detail.ALL]) + px(6)
            self._write(painter, left, move, "ink", bold=False)
        painter.end()

    def _paint_bar(self, painter: QPainter, left: float, step: int) -> None:
        """Ten ticks: filled ones in ink, the others hollow, all on whole pixels."""
        px = self._theme.px
        tall, wide, x = px(11), step - px(2), round(left)
        top = (self.height() - tall) // 2
        ticks = [QRect(x + tick * step, top, wide, tall) for tick in range(HIGH)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawRects(ticks[self._value :])
        painter.setPen(QPen(self._theme.colour("ink"), 1))
        painter.setBrush(self._theme.colour("ink"))
        painter.drawRects(ticks[: self._value])

    def _write(self, painter: QPainter, x: float, text: str, role: str, *, bold: bool) -> None:
        font = self._theme.font(_SIZE, bold=bold)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        y = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, y), text)

    def _bar_left(self) -> float:
        """Where the ticks begin: after the widest number."""
        if not self._words_width:
            plain = QFontMetricsF(self._theme.font(_SIZE))
            bold = QFontMetricsF(self._theme.font(_SIZE, bold=True))
            words = plain.horizontalAdvance(self._name + " ") + bold.horizontalAdvance(str(HIGH))
            self._words_width = words + self._theme.px(4)
        return self._words_width

    def _restyled(self) -> None:
        self._sizes.clear()
        self._words_width = 0.0
