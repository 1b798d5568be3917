"""The countdown on the desk."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_LENGTHS = (30, 60, 90)
"""Seconds that a room is usually given."""
_TICK = 200
"""Milliseconds between two looks at the clock."""


def clock_face(milliseconds: int) -> str:
    """What is left of a countdown, such as "1:05"; a second that has begun still counts."""
    seconds = max(0, -(-milliseconds // 1000))
    return f"{seconds // 60}:{seconds % 60:02}"


class TimerRow(QWidget):
    """Three lengths to start with; while it runs, what is left and a way to stop it."""

    wanted = Signal(int)
    """Seconds to count down; 0 stops."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._until = 0
        self._now: Callable[[], int] = int
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._starts = [self._start(seconds) for seconds in _LENGTHS]
        self._left = QLabel(self)
        self._left.setProperty("kind", "heading")
        self._stop = QPushButton(self)
        self._stop.setAutoDefault(True)
        self._stop.clicked.connect(partial(self.wanted.emit, 0))
        for widget in (*self._starts, self._left, self._stop):
            self._row.addWidget(widget)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK)
        self._ticks.timeout.connect(self._tick)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.show_countdown(0, int, allowed=True)

    def show_countdown(self, until: int, now: Callable[[], int], *, allowed: bool) -> None:
        """Count down to `until` (ms since 1970, 0 for none) by a clock of the same kind."""
        running = until > 0
        fresh, self._until, self._now = until != self._until, until, now
        self._left.setVisible(running)
        self._stop.setVisible(running)
        for start in self._starts:
            start.setVisible(not running and allowed)
        if running and fresh:
            self._tick()
            self._ticks.start()
        elif not running:
            self._ticks.stop()

    def _tick(self) -> None:
        left = self._until - self._now()
        if left > 0:
            self._left.setText(clock_face(left))
            self._stop.setText(self.tr("Stop"))
            return
        self._ticks.stop()
        self._left.setText(self.tr("Time is up"))
        self._stop.setText(self.tr("Clear"))
        announce(self, self._left.text())

    def _start(self, seconds: int) -> QPushButton:
        button = QPushButton(self.tr("{n} s").format(n=seconds), self)
        tip = self.tr("Count down {n} seconds on the projector").format(n=seconds)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoDefault(True)
        button.clicked.connect(partial(self.wanted.emit, seconds))
        return button

    def _restyled(self) -> None:
        self._row.setSpacing(self._theme.px(6))
