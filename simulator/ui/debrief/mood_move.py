"""What a decision made of the mood, in words and colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.debrief.views import MoveView
from simulator.ui.theme import Theme


class MoodMove(QWidget):
    """A line such as "annoyed → ◆ wary", the band it led to in its shape and colour."""

    def __init__(self, theme: Theme, move: MoveView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._move = move
        self.setAccessibleName(move.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        widths = (QFontMetricsF(font).horizontalAdvance(text) for text, font, _ in self._parts())
        height = QFontMetricsF(self._theme.font(14)).height()
        return QSize(round(sum(widths)) + 1, round(height * 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0.0
        for text, font, colour in self._parts():
            width = QFontMetricsF(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(colour)
            box = QRectF(QPointF(left, 0), QPointF(left + width + 2, self.height()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            left += width
        painter.end()

    def _parts(self) -> tuple[tuple[str, QFont, QColor], ...]:
        """The text before the last band, and that band: each with its font and colour."""
        theme, after = self._theme, self._move.after
        lead, found, _ = self._move.text.rpartition(after)
        last = f"{band_shape(after)} {after}"
        first = lead if found else f"{self._move.text} "
        return (
            (first, theme.font(14), theme.colour("soft")),
            (last, theme.font(14, bold=True), theme.colour(band_role(after))),
        )

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
