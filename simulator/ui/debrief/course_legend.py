"""What the lines of the mood's chart are."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class CourseLegend(QWidget):
    """A dotted sample before a sentence about the best talk; it keeps its room until then."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sample = _Dots(theme, self)
        self._sample.hide()
        self._words = WrapLabel(" ", "small", self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        theme.changed.connect(self._space)
        self._space()

    def show_best(self, summary: str) -> None:
        """Say how the best talk would have gone; "" where there was none."""
        self._sample.setVisible(bool(summary))
        self._words.setText(summary or " ")

    def _space(self) -> None:
        self._row.setSpacing(self._theme.px(8))


class _Dots(QWidget):
    """A piece of the best talk's line, one line of text high."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dots = Qt.PenStyle.DotLine
        painter.setPen(QPen(self._theme.colour("accent"), self._theme.px(1.5), dots))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.end()
