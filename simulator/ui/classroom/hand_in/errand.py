"""Something that may take a while, such as a slow network, done beside the window."""

from queue import Empty, SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from simulator.classroom.handing_in.hand_in import HandInError
from simulator.ui.classroom.hand_in.presenter import Work

_EVERY = 30
"""Milliseconds between two looks at whether it is done; the thread itself never touches Qt."""


class Errand(QObject):
    """Runs one piece of work at a time in a thread; nobody waits for one that was stopped."""

    done = Signal(str)
    """It went well, and what to say."""
    failed = Signal(object)
    """It did not: the `HandInError`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._stop = Event()
        self._answers: SimpleQueue[str | HandInError] = SimpleQueue()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Begin; what was under way is stopped."""
        self.stop()
        stop, answers = Event(), SimpleQueue[str | HandInError]()

        def run() -> None:
            try:
                answers.put(work(stop.wait))
            except HandInError as error:
                answers.put(error)

        self._stop, self._answers = stop, answers
        self._thread = Thread(target=run, name="handing in", daemon=True)
        self._thread.start()
        self._timer.start()

    def stop(self) -> None:
        """Try no further; what is being tried just now may still succeed."""
        self._timer.stop()
        self._stop.set()
        self._thread = None

    def _look(self) -> None:
        thread = self._thread
        ended = thread is None or not thread.is_alive()  # asked first: an answer comes before
        try:
            answer = self._answers.get_nowait()
        except Empty:
            if not ended:
                return
            told = self.tr("Rapport made a mistake, and nothing was handed in. Try another way.")
            answer = HandInError(told)  # a bug; the thread has written down which
        self.stop()
        if isinstance(answer, HandInError):
            self.failed.emit(answer)
        else:
            self.done.emit(answer)
