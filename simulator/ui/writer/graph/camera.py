"""A view that zooms, pans and fits by wheel, mouse and keys; it knows nothing of what it shows."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.graph.sight import shift

_STEP = 1.25
_LARGEST = 3.0
_GLIDE = 180
_PAN = 80
"""How far a key pans, in px of the design."""
_DRAG_BUTTONS = Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton
_PANS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Camera(QGraphicsView):
    """Zoom 1 is the size that the text setting asks for."""

    looked = Signal()
    """Another part is in sight, or another size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = QRectF()
        self._grabbed: QPoint | None = None
        self._dragged = False
        self._space = False
        self._zoom = 1.0
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE)
        self._glide.valueChanged.connect(self._glided)
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    @property
    def zoom(self) -> float:
        """How large things are shown."""
        return self._zoom

    def seen(self) -> QRectF:
        """The part of the scene that is in sight."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def set_content(self, content: QRectF) -> None:
        """What there is to see; beyond its edges only half a view can be panned."""
        self._content = content
        self._set_room()

    def fit(self, below: int = 0) -> None:
        """Show everything, with so many px left free at the bottom."""
        self.zoom_to(min(1.0, self._fitting(below)))
        down = QPointF(0, below / 2 / self.transform().m11())
        self.centre_on(self._content.center() + down, glide=False)

    def actual_size(self) -> None:
        """Zoom to 1."""
        self.zoom_to(1.0)

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom_to(self.zoom * _STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom_to(self.zoom / _STEP)

    def centre_on(self, place: QPointF, *, glide: bool = True) -> None:
        """Bring a place to the middle."""
        self._glide.stop()
        if glide and self._theme.motion and self.isVisible():
            self._glide.setStartValue(self.seen().center())
            self._glide.setEndValue(place)
            self._glide.start()
        else:
            self.centerOn(place)
            self.looked.emit()

    def bring_into_sight(self, rect: QRectF, strip: int = 0) -> None:
        """Move no farther than it takes to see a rectangle, if it isn't in sight.

        The view is moved so that the rectangle stands over a strip of so many px at the bottom.
        """
        seen = self.seen()
        if seen.contains(rect) and not self.covered(rect):
            return
        seen.setBottom(seen.bottom() - strip / self.transform().m11())
        margin = min(self._theme.px(48) / self.transform().m11(), seen.width() / 8)
        wanted = rect.adjusted(-margin, -margin, margin, margin)
        self.centre_on(self.seen().center() + shift(seen, wanted))

    def pan(self, across: int, down: int) -> None:
        """Move the view by so many px on the screen."""
        self._glide.stop()
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        for bar, by in zip(bars, (across, down), strict=True):
            bar.setValue(bar.value() + by)
        self.looked.emit()

    def clicked(self, place: QPointF) -> None:
        """A place of the scene was clicked; nothing happens here."""

    def covered(self, rect: QRectF) -> bool:
        """Whether something of the view's own hides a part of a rectangle; nothing does here."""
        return False

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_to(self.zoom * (1 + event.value()), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        self.zoom_to(self.zoom * _STEP ** (turned / 120), event.position().toPoint())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_in()
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.actual_size()
        elif key == Qt.Key.Key_F and not event.modifiers():
            self.fit()
        elif key in _PANS:
            across, down = _PANS[key]
            step = self._theme.px(_PAN)
            self.pan(across * step, down * step)
        elif key in _PAGES:
            self.pan(0, _PAGES[key] * self.viewport().height() * 3 // 4)
        elif key == Qt.Key.Key_Space:
            self._hold_space(held=True)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_space(held=False)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() & _DRAG_BUTTONS:
            self._grabbed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._grabbed is None or not event.buttons() & _DRAG_BUTTONS:
            return
        way = self._grabbed - at
        if self._dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self._grabbed = at
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(way.x(), way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._grabbed is not None and not self._dragged and not self._space:
            self.clicked(self.mapToScene(event.position().toPoint()))
        self._grabbed, self._dragged = None, False
        self.viewport().setCursor(self._cursor())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_room()
        self.looked.emit()

    def _cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor

    def _hold_space(self, *, held: bool) -> None:
        """While it is held, a press only drags."""
        self._space = held
        self.viewport().setCursor(self._cursor())

    def _one(self) -> float:
        return self._theme.px(1_000) / 1_000

    def _fitting(self, below: int = 0) -> float:
        """The zoom at which everything can be seen over a strip at the bottom."""
        if self._content.isEmpty():
            return 1.0
        view, whole = self.viewport().size(), self._content.size()
        height = max(1, view.height() - below)
        scale = min(view.width() / whole.width(), height / whole.height())
        return max(1e-4, scale / self._one())

    def zoom_to(self, zoom: float, at: QPoint | None = None) -> None:
        """Zoom so that what is at a point of the viewport (or in its middle) stays there."""
        self._glide.stop()
        smallest = min(0.5, self._fitting() * 0.8)
        self._zoom = max(smallest, min(_LARGEST, zoom))
        scale = self._zoom * self._one()
        point = at if at is not None else self.viewport().rect().center()
        place = self.mapToScene(point)
        self.setTransform(QTransform.fromScale(scale, scale))
        self._set_room()
        off = self.mapFromScene(place) - point
        self.pan(off.x(), off.y())

    def _set_room(self) -> None:
        """Leave half a view free around the content."""
        view, scale = self.viewport().size(), self.transform().m11()
        across, down = view.width() / 2 / scale, view.height() / 2 / scale
        self.setSceneRect(self._content.adjusted(-across, -down, across, down))

    def _glided(self, place: QPointF) -> None:
        self.centerOn(place)
        self.looked.emit()
