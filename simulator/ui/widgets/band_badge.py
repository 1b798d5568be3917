"""A band as shape, word and colour together."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.theme import Theme


class BandBadge(QWidget):
    """A pill that says how the customer feels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._band = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyled)

    @property
    def band(self) -> str:
        """The band that is shown."""
        return self._band

    def set_band(self, band: str) -> None:
        """Show a band."""
        if band != self._band:
            self._band = band
            self.setAccessibleName(band)
            self._restyled()

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()

    def _text(self) -> str:
        return f"{band_shape(self._band)}  {self._band}"

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(15, bold=True))
        px = self._theme.px
        width = metrics.horizontalAdvance(self._text()) + px(28)
        return QSize(round(width), round(metrics.height()) + px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(band_role(self._band))
        outline = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        painter.setFont(self._theme.font(15, bold=True))
        painter.drawText(outline, Qt.AlignmentFlag.AlignCenter, self._text())
        painter.end()
