"""The whole graph in a corner, with the part that is in sight."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.graph.items import Brush, Patch

_WIDEST, _TALLEST = 200, 150
"""It holds no words, so it does not grow with their size."""
_PAD = 8.0


class Minimap(QWidget):
    """A small picture of everything; a press or a drag moves the view there."""

    moved = Signal(QPointF)
    """The place of the graph that should come to the middle."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._patches: list[Patch] = []
        self._brush: Brush | None = None
        self._size = QRectF()
        self._seen = QRectF()
        self._picture: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the graph"))

    def show_patches(self, patches: list[Patch], brush: Brush, size: QRectF) -> None:
        """Show these, which lie within `size` of the graph."""
        self._patches, self._brush, self._size = patches, brush, size
        self.restyle()

    def restyle(self) -> None:
        """Draw the picture anew."""
        self._picture = None
        self.resize(self.sizeHint())
        self.update()

    def show_seen(self, seen: QRectF) -> None:
        """Mark what is in sight."""
        if seen != self._seen:
            self._seen = seen
            self.update()

    def sizeHint(self) -> QSize:
        pad = 2 * _PAD
        room = QSize(_WIDEST, _TALLEST)
        if self._size.isEmpty():
            return room
        shown = self._size.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        return QSize(shown.width() + round(pad), shown.height() + round(pad))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._drawn()
        theme, scale = self._theme, self._scale()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setClipRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        corner = (self._seen.topLeft() - self._size.topLeft()) * scale + QPointF(_PAD, _PAD)
        painter.setPen(QPen(theme.colour("accent"), 2))
        tint = theme.colour("accent")
        tint.setAlphaF(0.1)
        painter.setBrush(tint)
        painter.drawRect(QRectF(corner, self._seen.size() * scale))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _move_to(self, at: QPointF) -> None:
        if not self._size.isEmpty():
            self.moved.emit((at - QPointF(_PAD, _PAD)) / self._scale() + self._size.topLeft())

    def _scale(self) -> float:
        return (self.width() - 2 * _PAD) / max(1.0, self._size.width())

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour("card"))
        painter = QPainter(picture)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._brush is not None:
            painter.translate(_PAD, _PAD)
            painter.scale(self._scale(), self._scale())
            painter.translate(-self._size.topLeft())
            for patch in self._patches:
                patch.paint_far(painter, self._brush)
        painter.end()
        return picture
