"""A share as a bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.ui.theme import Theme


class SkillBar(QWidget):
    """A bar filled by a share of 0 to 1; the words above it say the same."""

    def __init__(self, theme: Theme, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.fillPath(outline, theme.colour("paper"))
        painter.save()
        painter.setClipPath(outline)
        filled = QRectF(area.left(), area.top(), area.width() * self._share, area.height())
        painter.fillRect(filled, theme.colour("accent"))
        painter.restore()
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.drawPath(outline)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
