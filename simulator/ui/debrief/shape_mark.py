"""A shape in its colour, to stand before words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class ShapeMark(QWidget):
    """A glyph in the colour of a role, as wide as its siblings and one line high."""

    def __init__(self, theme: Theme, shape: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape = shape
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self._theme.font(16)).height()
        return QSize(self._theme.px(32), round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font(14, bold=True))
        painter.setPen(self._theme.colour(self._role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._shape)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def marked_line(theme: Theme, shape: str, role: str, text: str, parent: QWidget) -> QHBoxLayout:
    """A shape and the words that say the same."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(ShapeMark(theme, shape, role, parent), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(WrapLabel(text, "text", parent), 1)
    return row


class Marked(QWidget):
    """A shape and the words that say the same, as a widget."""

    def __init__(
        self, theme: Theme, shape: str, role: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = marked_line(theme, shape, role, text, self)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
