"""The line of a decision that opens and closes it."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.debrief.annotations import MarkView
from simulator.ui.debrief.mark_label import MarkLabel
from simulator.ui.debrief.mood_move import MoodMove
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.debrief.views import DecisionView
from simulator.ui.theme import Theme

_MARK_ROOM = 120
"""Enough for the longest of the marks, in px of the design, so that nothing moves for it."""
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


class DecisionHeader(QAbstractButton):
    """Number, what was said in short, the mood's move and the cost; checked while it is open."""

    reached = Signal()
    """It got the keyboard's focus."""

    def __init__(self, theme: Theme, view: DecisionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._marked = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        told = self.tr("Decision {n}: {said} {move}")
        self._name = told.format(n=view.number, said=view.short, move=view.move.text)
        self.setAccessibleName(self._name)
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._said = StrongLabel(view.short, self)
        self._words.addWidget(self._said)
        self._words.addWidget(MoodMove(theme, view.move, self), 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addLayout(self._words, 1)
        self._mark = MarkLabel(theme, None, self, room=_MARK_ROOM)
        self._row.addWidget(self._mark)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._told)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._told()

    def set_marked(self, marked: bool) -> None:
        """Show that the chart points at this decision."""
        self._marked = marked
        self.update()

    def annotate(self, mark: MarkView) -> None:
        """Show what the decision cost."""
        self._mark.set_mark(mark)
        self.setAccessibleName(f"{self._name}. {mark.word}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _LIST_KEYS:
            event.ignore()  # the list moves the focus
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._marked or self.underMouse():
            painter.setBrush(theme.colour("tint" if self._marked else "hover"))
            painter.drawRoundedRect(area, px(8), px(8))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(area, px(8), px(8))
        self._paint_number(painter)
        self._paint_chevron(painter)
        painter.end()

    def _paint_number(self, painter: QPainter) -> None:
        theme = self._theme
        font = theme.font(16, bold=True)
        painter.setFont(font)
        painter.setPen(theme.colour("soft"))
        height = QFontMetricsF(self._said.font()).height()
        box = QRectF(theme.px(8), self._said.y(), theme.px(32), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._view.number))

    def _paint_chevron(self, painter: QPainter) -> None:
        theme, size = self._theme, float(self._theme.px(5))
        painter.setPen(QPen(theme.colour("soft"), theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(self.width() - theme.px(20), self.height() / 2)
        arms = [(-size, -size / 2), (0.0, size / 2), (size, -size / 2)]  # an open row points down
        if not self.isChecked():
            arms = [(y, x) for x, y in arms]
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in arms]))

    def _told(self) -> None:
        state = self.tr("open") if self.isChecked() else self.tr("closed")
        self.setAccessibleDescription(state)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(48), px(10), px(40), px(10))
        self._words.setSpacing(px(4))
