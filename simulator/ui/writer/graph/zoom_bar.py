"""Buttons to zoom, for those who use neither wheel nor keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from simulator.ui.theme import Theme


class ZoomBar(QFrame):
    """Out, the size in percent (a press makes it 100 %), in, and the whole graph."""

    smaller = Signal()
    larger = Signal()
    actual = Signal()
    whole = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self._out = self._button("−", self.tr("Zoom out (−)"))
        self._percent = self._button("100 %", self.tr("Actual size (0)"))
        self._in = self._button("+", self.tr("Zoom in (+)"))
        self._fit = self._button(self.tr("Fit"), self.tr("Fit the whole graph (F)"))
        for button, signal in (
            (self._out, self.smaller),
            (self._percent, self.actual),
            (self._in, self.larger),
            (self._fit, self.whole),
        ):
            button.clicked.connect(signal)
        self._row = QHBoxLayout(self)
        for button in (self._out, self._percent, self._in, self._fit):
            self._row.addWidget(button)
        self.restyle()

    def show_zoom(self, zoom: float) -> None:
        """Say how large the graph is shown; 1 is its actual size."""
        percent = self.tr("{n} %").format(n=round(zoom * 100) or "<1")
        self._percent.setText(percent)
        self._percent.setAccessibleName(self.tr("Actual size, now {zoom}").format(zoom=percent))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = self._theme.px
        self._row.setContentsMargins(px(2), px(2), px(2), px(2))
        self._row.setSpacing(0)
        self._percent.setMinimumWidth(px(76))
        self.adjustSize()

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "quiet")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button
