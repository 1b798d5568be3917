"""The moods in which a scene can be met, drawn."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from simulator.analysis.envelope import Arrival, Extent
from simulator.mood.state import HIGH, LOW
from simulator.ui.bands import band_role, band_shape
from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel

_NAME, _NUMBERS, _BAR, _TALL = 68, 56, 10, 26
_SIZE = 14


class ArrivalCard(QFrame):
    """Ranges of temper, heard and trust on arrival, and the bands of the whole mood."""

    def __init__(
        self, theme: Theme, arrival: Arrival, persona: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(2))
        told = self.tr("On arrival, with {persona}").format(persona=persona)
        column.addWidget(WrapLabel(told, "strong", self))
        for name, reach in (
            (self.tr("temper"), arrival.temper),
            (self.tr("heard"), arrival.heard),
            (self.tr("trust"), arrival.trust),
        ):
            column.addWidget(RangeBar(theme, name, reach, self))
        flow = FlowLayout()
        flow.setSpacing(px(12))
        for band in arrival.mood.bands:
            flow.addWidget(self._band(band))
        column.addSpacing(px(4))
        column.addLayout(flow)

    def _band(self, band: str) -> QLabel:
        label = QLabel(f"{band_shape(band)} {band}", self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", band_role(band))
        return label


class RangeBar(QWidget):
    """One dial from 0 to 10 with the part that can be met filled."""

    def __init__(
        self, theme: Theme, name: str, reach: Extent, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._reach = theme, name, reach
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        bands = ", ".join(reach.bands)
        told = self.tr("{dial} from {low} to {high}: {bands}")
        said = told.format(dial=name, low=reach.low, high=reach.high, bands=bands)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_NAME + _NUMBERS + 120), px(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, reach = self._theme.px, self._reach
        self._write(painter, 0, self._name, "soft")
        numbers = f"{reach.low}–{reach.high}" if reach.low < reach.high else str(reach.low)
        self._write(painter, px(_NAME), numbers, "ink")
        left = px(_NAME + _NUMBERS)
        bar = QRectF(left, (self.height() - px(_BAR)) / 2, self.width() - left - 2, px(_BAR))
        bar.setWidth(min(bar.width(), px(320)))
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        step = bar.width() / (HIGH - LOW + 1)
        filled = QRectF(bar.left() + reach.low * step, bar.top(), 0, bar.height())
        filled.setWidth((reach.high - reach.low + 1) * step)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(filled, bar.height() / 2, bar.height() / 2)
        painter.end()

    def _write(self, painter: QPainter, x: float, text: str, role: str) -> None:
        font = self._theme.font(_SIZE, bold=role == "ink")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        y = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, y), text)
