"""What the coach says between the conversation and the replies."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.mood.state import Mood
from simulator.ui.play.column import column_in
from simulator.ui.play.dial import Dial
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class CoachLine(QWidget):
    """The mood's three numbers, and why they moved at the last decision."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dials = [Dial(name, theme, self) for name in self._names()]
        self._why = WrapLabel(kind="note", parent=self)

    def show_mood(self, mood: Mood, before: Mood | None, why: str) -> None:
        """Show the mood, how it moved from `before`, and why."""
        for dial, value, then in zip(self._dials, mood, before or mood, strict=True):
            dial.show_value(value, value - then)
        self._why.setText(why or self.tr("How each reply moves these is said here."))

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def lay(self) -> None:
        """Place the parts in the width there is."""
        self._arrange(self.width(), move=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = column_in(self.width(), self._theme)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(room.left, 0, room.left + room.width, 0)
        painter.end()

    def _arrange(self, width: int, *, move: bool) -> int:
        """Lay numbers and words side by side where both fit, else under each other."""
        room, px = column_in(width, self._theme), self._theme.px
        sizes = [dial.sizeHint() for dial in self._dials]
        gap, top, y = px(20), px(8), px(8)
        x, tall = 0, max(size.height() for size in sizes)
        for dial, size in zip(self._dials, sizes, strict=True):
            if x and x + size.width() > room.width:
                x, y = 0, y + tall
            if move:
                dial.setGeometry(room.left + x, y, size.width(), tall)
            x += size.width() + gap
        left = room.width - x
        if y == top and self._words_width() <= left:
            words = QSize(self._words_width(), tall)
            if move:
                self._why.setGeometry(room.left + room.width - words.width(), y, *words.toTuple())
            return y + tall + px(8)
        y += tall + px(2)
        height = self._why.heightForWidth(room.width)
        if move:
            self._why.setGeometry(room.left, y, room.width, height)
        return y + height + px(8)

    def _words_width(self) -> int:
        metrics = QFontMetricsF(self._theme.font(14))
        return round(metrics.horizontalAdvance(self._why.text())) + self._theme.px(4)

    def _names(self) -> tuple[str, str, str]:
        return self.tr("Temper"), self.tr("Heard"), self.tr("Trust")
