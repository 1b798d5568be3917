"""Walking up and down the path of a talk."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from simulator.ui.theme import Theme


class Scrubber(QWidget):
    """A slider over the decisions of a path, those ahead included."""

    moved = Signal(int)
    """The talk is wanted as it stood after so many decisions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setPageStep(3)
        self._slider.setAccessibleName(self.tr("Decisions of this talk"))
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("kind", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._slider, 1)
        self._row.addWidget(self._label)
        self._slider.valueChanged.connect(self.moved)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_place(self, at: int, length: int) -> None:
        """Show that one stands after `at` of `length` decisions, without telling."""
        with QSignalBlocker(self._slider):
            self._slider.setMaximum(length)
            self._slider.setValue(at)
        self._slider.setEnabled(length > 0)
        told = self.tr("{at} of {length}").format(at=at, length=length)
        self._label.setText(told)
        self._slider.setAccessibleDescription(told)

    def _restyled(self) -> None:
        self._row.setSpacing(self._theme.px(8))
