"""One number of the mood with its bar."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.mood.state import HIGH
from simulator.ui.theme import Theme


class Dial(QWidget):
    """A name, a number from 0 to 10, ten ticks of which that many are filled, and the last move."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._value, self._moved = 0, 0

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

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font(14, bold=True))
        words = metrics.horizontalAdvance(f"{self._name} {HIGH} +{HIGH} ")
        return QSize(round(words) + px(8) + HIGH * px(6), round(metrics.height()) + px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self._paint_words(painter)
        px, ink = self._theme.px, self._theme.colour("ink")
        step, tall = px(6), px(12)
        top = (self.height() - tall) / 2
        for tick in range(HIGH):
            bar = QRectF(x + tick * step, top, px(4), tall)
            painter.setPen(QPen(ink if tick < self._value else self._theme.colour("edge"), 1))
            painter.setBrush(ink if tick < self._value else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)
        painter.end()

    def _paint_words(self, painter: QPainter) -> float:
        """Paint name, number and move; returns the x after them."""
        theme, x = self._theme, 0.0
        parts = [(f"{self._name} ", "soft", False), (str(self._value), "ink", True)]
        if self._moved:
            parts.append((f" {self._moved:+d}".replace("-", "−"), "soft", False))
        for text, role, bold in parts:
            font = theme.font(14, bold=bold)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            y = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x, y), text)
            x += metrics.horizontalAdvance(text)
        return x + theme.px(8)
