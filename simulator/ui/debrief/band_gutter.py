"""The names of the bands beside the mood's chart."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.debrief.views import Strip
from simulator.ui.theme import Theme


class BandGutter(QWidget):
    """Each band's shape and word in the middle of its strip, left of every line."""

    def __init__(
        self, theme: Theme, strips: tuple[Strip, ...], top: float, parent: QWidget | None = None
    ) -> None:
        """`top` is the highest, and negative the lowest, value of the chart's own height."""
        super().__init__(parent)
        self._theme = theme
        self._strips = strips
        self._top = top
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        words = self._widest(strip.band for strip in self._strips)
        gaps = self._theme.px(8) + self._theme.px(12)
        return QSize(round(self._shapes() + words) + gaps, self._theme.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setFont(theme.font(13))
        shapes = self._shapes()
        words = shapes + theme.px(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        for strip in self._strips:
            upper, lower = self._y(strip.high), self._y(strip.low)
            painter.setPen(theme.colour(band_role(strip.band)))
            box = QRectF(0, upper, shapes, lower - upper)
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignHCenter, band_shape(strip.band))
            painter.setPen(theme.colour("soft"))
            box = QRectF(words, upper, self.width() - words, lower - upper)
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, strip.band)
        painter.end()

    def _y(self, value: float) -> float:
        return self.height() * (self._top - value) / (2 * self._top)

    def _shapes(self) -> float:
        return self._widest(band_shape(strip.band) for strip in self._strips)

    def _widest(self, texts: Iterable[str]) -> float:
        metrics = QFontMetricsF(self._theme.font(13))
        return max(metrics.horizontalAdvance(text) for text in texts)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
