"""One of a few values, as a pill."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from simulator.ui.theme import Theme

_TEXT, _RING = 14, 3


class Chip(QRadioButton):
    """A radio button drawn as a pill: filled when it is chosen, ringed when it has the focus."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyled)

    def sizeHint(self) -> QSize:
        px, metrics = self._theme.px, QFontMetricsF(self._font(chosen=True))
        width = metrics.horizontalAdvance(self.text()) + px(32)
        return QSize(round(width), round(metrics.height()) + px(16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = "accent" if self.isChecked() else "hover" if self.underMouse() else "card"
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "edge"), 1.5))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        if self.hasFocus():
            ring = theme.px(_RING)
            within = pill.adjusted(ring, ring, -ring, -ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("on-accent" if self.isChecked() else "accent"), 2))
            painter.drawRoundedRect(within, within.height() / 2, within.height() / 2)
        painter.setPen(theme.colour("on-accent" if self.isChecked() else "ink"))
        painter.setFont(self._font(chosen=self.isChecked()))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _font(self, *, chosen: bool) -> QFont:
        return self._theme.font(_TEXT, bold=chosen)

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()
