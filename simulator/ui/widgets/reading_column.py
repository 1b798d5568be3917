"""A column that scrolls, no wider than reads well."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from simulator.ui.theme import Theme

_WIDEST = 640
_MARGIN, _NARROW_MARGIN = 40, 20
_NARROW = 480


class ReadingColumn(QScrollArea):
    """Widgets one below the other, in the middle of the room there is."""

    fitted = Signal(int, int)
    """The px that are free at the left and at the right of the column."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow = _Flow()
        self._column = QVBoxLayout(self._flow)
        self.setWidget(self._flow)
        theme.changed.connect(self._restyled)
        self._restyled()

    def add(self, widget: QWidget, space: float = 0) -> None:
        """Put a widget below the others, with so much more space above (the design's px)."""
        if space:
            self._column.addSpacing(self._theme.px(space))
        self._column.addWidget(widget)

    def close_up(self) -> None:
        """Leave the rest of the height free; nothing is added after this."""
        self._column.addStretch(1)

    def scroll_pages(self, pages: float) -> None:
        """Scroll down by so many heights of the window, or up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyled(self) -> None:
        self._column.setSpacing(self._theme.px(8))
        self._fit()

    def _fit(self) -> None:
        px, room = self._theme.px, self.viewport().width()
        least = px(_NARROW_MARGIN if room < px(_NARROW) else _MARGIN)
        side = max(least, (room - px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, px(28), side, px(28))
        self.fitted.emit(side, self.width() - room + side)


class _Flow(QWidget):
    """As high as its width makes it; an endless word can't make it wider than the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "flow")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
