"""A column that scrolls, and in which nothing that is read moves when something above it grows."""

from PySide6.QtCore import QPoint, QSize, Qt
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
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.flow = _Flow()
        self.column = QVBoxLayout(self.flow)
        self.setWidget(self.flow)
        theme.changed.connect(self._fit)
        self._fit()

    def hold(self) -> None:
        """Remember what is read now: the first widget in sight, and how far it is from the top."""
        top = self.verticalScrollBar().value()
        self._held = None
        if top <= 0:
            return
        for at in range(self.column.count()):
            widget = self.column.itemAt(at).widget()
            if widget is not None and widget.isVisible() and widget.geometry().bottom() > top:
                self._held = (widget, widget.y() - top)
                return

    def settle(self) -> None:
        """Lay out at once, and scroll so that what was read stands where it stood."""
        self.column.activate()
        height = max(self.flow.heightForWidth(self.flow.width()), self.viewport().height())
        self.flow.resize(self.flow.width(), height)
        self.column.activate()
        if self._held is None:
            return
        widget, distance = self._held
        bar = self.verticalScrollBar()
        bar.setMaximum(max(0, height - self.viewport().height()))
        bar.setValue(widget.y() - distance)

    def scroll_pages(self, pages: float) -> None:
        """Scroll down by so many heights of the window, or up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def top_of(self, widget: QWidget) -> int:
        """How far a widget is from the top of what is in sight, in px."""
        return widget.mapTo(self.viewport(), QPoint(0, 0)).y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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
