"""What can be done next, under everything else on the desk."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from simulator.ui.classroom.desk.timer import TimerRow
from simulator.ui.classroom.desk.view import DeskView
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel


class DeskFoot(QFrame):
    """One large button that says what comes next, beside it what comes before.

    Above them why something could not be done, and in one quiet line what the phones' service
    refuses.
    """

    stepped = Signal()
    back_wanted = Signal()
    again_wanted = Signal()
    timer_wanted = Signal(int)
    """Seconds; 0 stops."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "foot")
        self._notice = WrapLabel("", "aside", self)
        self._trouble = WrapLabel("", "small", self)
        self._trouble.setAccessibleName(self.tr("Refused by the phones' service"))
        self._step = self._button("", "primary")
        self._back = self._button(self.tr("Back"), "plain")
        self._again = self._button(self.tr("Vote again"), "plain")
        self._again.setToolTip(self.tr("Have the room vote once more (V)"))
        self._timer = TimerRow(theme, self)
        quiet = QWidget(self)
        self._quiet = FlowLayout(quiet)
        for widget in (self._back, self._again, self._timer):
            self._quiet.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(quiet, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._step)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._notice)
        self._column.addWidget(self._trouble)
        self._column.addLayout(self._row)
        self._step.clicked.connect(self.stepped)
        self._back.clicked.connect(self.back_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._timer.wanted.connect(self.timer_wanted)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_view(self, view: DeskView, now: Callable[[], int]) -> None:
        """Show what can be done; `now` is the clock of the countdown."""
        self._step.setText(view.step)
        self._back.setEnabled(bool(view.back))
        self._back.setToolTip(view.back)
        self._back.setAccessibleDescription(view.back)
        self._again.setVisible(view.again)
        self._timer.show_countdown(view.until, now, allowed=view.timed)
        if view.notice != self._notice.text():
            self._notice.setText(view.notice)
            announce(self._notice, view.notice)
        self._trouble.setText(view.trouble)
        for label in (self._notice, self._trouble):
            label.setVisible(bool(label.text()))
        self._fit()

    def focus_step(self) -> None:
        """Give the keyboard to the large button."""
        self._step.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the large button a line of its own where nothing else fits beside it."""
        margins, step = self._column.contentsMargins(), self._step.sizeHint().width()
        left = self.width() - margins.left() - margins.right() - step - self._row.spacing()
        way = QBoxLayout.Direction
        narrow = left < self._quiet.minimumSize().width()
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", kind)
        button.setAutoDefault(True)
        return button

    def _restyled(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(10), px(24), px(12))
        self._column.setSpacing(px(6))
        self._row.setSpacing(px(12))
        self._quiet.setSpacing(px(8))
