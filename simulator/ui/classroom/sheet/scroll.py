"""A column that scrolls, and in which nothing that is read moves when something above it grows."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from simulator.ui.theme import Theme

_WIDEST, _MARGIN = 1040, 40


class SteadyColumn(QScrollArea):
    """Widgets one below the other, in the middle of the room there is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: tuple[QWidget, int] | None = None
        self._restoring = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.flow = _Flow()
        self.column = QVBoxLayout(self.flow)
        self.setWidget(self.flow)
        self.flow.installEventFilter(self)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._choose)
        bar.rangeChanged.connect(self._restore)
        theme.changed.connect(self._fit)
        self._fit()

    def put(self, at: int, widget: QWidget) -> None:
        """Put a widget at a place of the column."""
        widget.installEventFilter(self)
        self.column.insertWidget(at, widget)

    def drop(self, widget: QWidget) -> None:
        """Take a widget out for good."""
        self.column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def settle(self) -> None:
        """Lay out at once what has changed."""
        self.column.activate()
        height = max(self.flow.heightForWidth(self.flow.width()), self.viewport().height())
        self.flow.resize(self.flow.width(), height)
        self.column.activate()

    def scroll_pages(self, pages: float) -> None:
        """Scroll down by so many heights of the window, or up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def top_of(self, widget: QWidget) -> int:
        """How far a widget is from the top of what is in sight, in px."""
        return widget.mapTo(self.viewport(), QPoint(0, 0)).y()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, held = event.type(), self._held
        moved = kind == QEvent.Type.Move and held is not None and watched is held[0]
        if moved or (watched is self.flow and kind == QEvent.Type.Resize):
            self._restore()
        elif kind == QEvent.Type.Hide and held is not None and watched is held[0]:
            self._held = None
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self) -> None:
        """A person scrolled: the first widget in sight is the one that stays from now on."""
        if self._restoring:
            return
        top, self._held = self.verticalScrollBar().value(), None
        if top <= 0:
            return
        for at in range(self.column.count()):
            item = self.column.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None and widget.isVisible() and widget.geometry().bottom() > top:
                self._held = (widget, widget.y() - top)
                return

    def _restore(self) -> None:
        """Scroll so that what is read stands where it stood."""
        if self._held is None or self._restoring:
            return
        widget, distance = self._held
        self._restoring = True
        self.verticalScrollBar().setValue(widget.y() - distance)
        self._restoring = False

    def _fit(self) -> None:
        px, room = self._theme.px, self.viewport().width()
        side = max(px(_MARGIN), (room - px(_WIDEST)) // 2)
        self.column.setContentsMargins(side, px(24), side, px(32))
        self.column.setSpacing(px(16))


class _Flow(QWidget):
    """As high as its width makes it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "flow")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
