"""The window's end of the line to the analyst's process."""

from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Thread

from PySide6.QtCore import QObject, Signal

from simulator.ui.writer.analyst import Proved, Request, Study, Unplayable, work


class AnalystLink(QObject):
    """Starts the analyst when first needed and stops it the moment its work is out of date."""

    told = Signal(object)
    """Something that the analyst tells, of `analyst.Told`."""
    failed = Signal(str)
    """The analyst's process could not be started, or ended by itself; why."""
    _heard = Signal(object, object)
    _hung_up = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._ear: Thread | None = None
        self._studying = False
        self._heard.connect(self._hear)
        self._hung_up.connect(self._lose)

    @property
    def studying(self) -> bool:
        """Whether a study is under way."""
        return self._studying

    def study(self, wanted: Study) -> None:
        """Study a story; what was under way is dropped."""
        if self._studying:
            self.close()
        self._studying = True
        self._send(wanted)

    def ask(self, request: Request) -> None:
        """Ask about the story studied last; the answer is told."""
        if self._line is not None:
            self._send(request)

    def close(self) -> None:
        """Stop whatever is under way, and the process with it."""
        process, line, ear = self._process, self._line, self._ear
        self._process = self._line = self._ear = None
        self._studying = False
        if process is None or line is None or ear is None:
            return
        process.kill()
        process.join()
        ear.join()
        line.close()
        process.close()

    def _send(self, request: Request) -> None:
        try:
            if self._line is None:
                self._start()
            if self._line is not None:
                self._line.send(request)
        except OSError as error:
            self.close()
            self.failed.emit(error.strerror or str(error))

    def _start(self) -> None:
        spawning = get_context("spawn")
        self._line, theirs = spawning.Pipe()
        self._process = spawning.Process(target=work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._ear = Thread(target=self._listen, args=(self._line,), daemon=True)
        self._ear.start()

    def _listen(self, line: Connection) -> None:
        """In a thread of its own: pass on what comes over the line until it goes dead."""
        with suppress(EOFError, OSError):
            while True:
                self._heard.emit(line, line.recv())
        self._hung_up.emit(line)

    def _hear(self, line: Connection, told: object) -> None:
        if line is not self._line:
            return  # it was said before the line was closed
        if isinstance(told, Proved | Unplayable):
            self._studying = False
        self.told.emit(told)

    def _lose(self, line: Connection) -> None:
        if line is self._line:
            self.close()
            self.failed.emit(self.tr("the analysis ended by itself"))
