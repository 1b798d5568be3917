"""How large a reply's part of the votes is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.ui.theme import Theme

_HEIGHT, _WIDTH = 8, 160


class ShareBar(QWidget):
    """A thin bar, filled up to a share; the words beside it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        """Fill it up to a share of 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, radius = QRectF(self.rect()), self.height() / 2
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share:
            part = QRectF(whole)
            part.setWidth(max(whole.height(), whole.width() * self._share))
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(part, radius, radius)
        painter.end()
