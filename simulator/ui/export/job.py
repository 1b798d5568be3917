"""Something long, done bit by bit between two events of the window."""

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from simulator.debrief.export.whole_file import ExportError
from simulator.records.errors import RecordsError


class Job(QObject):
    """Asks a generator for its next number whenever the window has nothing else to do."""

    progressed = Signal(int)
    """So much is done."""
    finished = Signal()
    """All is done."""
    failed = Signal(str)
    """It can't be done, and why; nothing is left of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[int, None, None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._steps is not None

    def start(self, steps: Generator[int, None, None]) -> None:
        """Begin; what was under way is cancelled."""
        self.cancel()
        self._steps = steps
        self._timer.start()

    def cancel(self) -> None:
        """Stop, and leave nothing behind."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _step(self) -> None:
        """One step; whatever goes wrong in it, there is no next one by itself."""
        steps, self._steps = self._steps, None
        self._timer.stop()
        if steps is None:
            return
        try:
            done = next(steps)
        except StopIteration:
            self.finished.emit()
        except (ExportError, RecordsError) as error:
            self.failed.emit(str(error))
        else:
            self._steps = steps
            self._timer.start()
            self.progressed.emit(done)
