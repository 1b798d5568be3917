"""What a decision cost, as a shape and a word in a colour."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.debrief.cost_phrases import MARK_SHAPES
from simulator.ui.debrief.annotations import MarkView
from simulator.ui.debrief.marks import mark_role
from simulator.ui.theme import Theme


class MarkLabel(QWidget):
    """A line such as "▼ turning point"; empty until there is a mark."""

    def __init__(
        self,
        theme: Theme,
        mark: MarkView | None = None,
        parent: QWidget | None = None,
        *,
        room: int = 0,
    ) -> None:
        """`room` is kept free for a mark that is still to come, in px of the design."""
        super().__init__(parent)
        self._theme = theme
        self._mark: MarkView | None = None
        self._room = room
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.set_mark(mark)

    def set_mark(self, mark: MarkView | None) -> None:
        """Show a mark, or none."""
        self._mark = mark
        self.setAccessibleName(mark.word if mark else "")
        self._restyle()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(14, bold=True))
        wide = round(metrics.horizontalAdvance(self._text())) + 2
        room = self._theme.px(self._room) if self._room else 0
        return QSize(max(wide, room), round(metrics.height() * 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._mark is None:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(14, bold=True))
        painter.setPen(self._theme.colour(mark_role(self._mark.verdict)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._text())
        painter.end()

    def _text(self) -> str:
        return f"{MARK_SHAPES[self._mark.verdict]} {self._mark.word}" if self._mark else ""

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
