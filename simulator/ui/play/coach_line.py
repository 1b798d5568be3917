"""What the coach says between the conversation and the replies."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.mood.state import Mood
from simulator.ui.play.column import column_in
from simulator.ui.play.dial import Detail, Dial
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_GAP = 20


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
        self._why.setText(why or self.tr("After each reply, this line says why these moved."))

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
        detail = self._detail_in(room.width)
        sizes = [dial.size_with(detail) for dial in self._dials]
        x, y, tall = 0, px(8), sizes[0].height()
        for dial, size in zip(self._dials, sizes, strict=True):
            if move:
                dial.set_detail(detail)
                dial.setGeometry(room.left + x, y, size.width(), tall)
            x += size.width() + px(_GAP)
        wide = self._words_width()
        if wide <= room.width - x:
            place = QRect(room.left + room.width - wide, y, wide, tall)
        else:
            below = self._why.heightForWidth(room.width)
            place = QRect(room.left, y + tall + px(2), room.width, below)
        if move:
            self._why.setGeometry(place)
        return place.bottom() + 1 + px(8)

    def _detail_in(self, room: int) -> Detail:
        """The most that the dials can show side by side."""
        gaps = self._theme.px(_GAP) * (len(self._dials) - 1)
        for detail in Detail:
            if sum(dial.size_with(detail).width() for dial in self._dials) + gaps <= room:
                return detail
        return Detail.NUMBER

    def _words_width(self) -> int:
        metrics = QFontMetricsF(self._theme.font(14))
        return round(metrics.horizontalAdvance(self._why.text())) + self._theme.px(4)

    def _names(self) -> tuple[str, str, str]:
        return self.tr("Temper"), self.tr("Heard"), self.tr("Trust")
