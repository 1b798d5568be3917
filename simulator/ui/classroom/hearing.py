"""From any thread to the window's: changes of a class, as often as eyes can follow."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

_BETWEEN = 50
"""Milliseconds from one refresh to the next at least."""


class Hearing(QObject):
    """Tells in the window's thread that something changed: the first time at once, then rarely."""

    changed = Signal()
    _told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = False
        self._since = QElapsedTimer()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._tell)
        self._told.connect(self._weigh, Qt.ConnectionType.QueuedConnection)

    def hear(self) -> None:
        """Something changed; may be called in any thread, and returns at once."""
        if not self._waiting:
            self._waiting = True
            self._told.emit()

    def _weigh(self) -> None:
        """Tell now, or when it is time again."""
        left = _BETWEEN - self._since.elapsed() if self._since.isValid() else 0
        if left > 0:
            self._later.start(left)
        else:
            self._tell()

    def _tell(self) -> None:
        self._waiting = False  # what happens from here on is told again
        self._since.start()
        self.changed.emit()
