"""A reply's letter, to be tapped."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from simulator.ui.theme import Theme

_SIZE, _TEXT, _RING = 40, 17, 3


class LetterButton(QAbstractButton):
    """A letter as large as a fingertip; filled while its reply is picked or on the screen."""

    def __init__(self, theme: Theme, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(letter)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyled)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIZE)
        return QSize(side, side)

    def nextCheckState(self) -> None:
        """It shows what is so, not what was pressed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        live = self.isEnabled()
        ground = "accent" if on else "hover" if self.underMouse() and live else "card"
        if self.isDown():
            ground = "tint"
        painter.setBrush(theme.colour(ground))
        edge = "accent" if on else "edge" if live else "line"
        painter.setPen(QPen(theme.colour(edge), 1.5))
        radius = theme.px(10)
        painter.drawRoundedRect(square, radius, radius)
        ink = theme.colour("on-accent" if on and not self.isDown() else "ink" if live else "soft")
        if self.hasFocus():
            ring = theme.px(_RING)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink if on else theme.colour("accent"), 2))
            within = square.adjusted(ring, ring, -ring, -ring)
            painter.drawRoundedRect(within, radius - ring, radius - ring)
        painter.setPen(ink)
        painter.setFont(theme.font(_TEXT, bold=True))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()
