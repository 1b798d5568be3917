"""The window's end of the line to the process that judges."""

from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal

from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.ui.debrief.seer import Attempt, Ground, work


class SeerLink(QObject):
    """Has attempts judged, one at a time; the process lives from `prepare` to the answer."""

    judged = Signal(object, object)
    """A Session, and its Judgement."""
    failed = Signal(object, str)
    """A Session that could not be judged, and why."""
    _heard = Signal(object, object)
    _hung_up = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._speaker: Thread | None = None
        self._asked: SimpleQueue[Attempt | None] = SimpleQueue()
        self._ground: Ground | None = None
        self._session: Session | None = None
        self._heard.connect(self._hear)
        self._hung_up.connect(self._lose)

    def prepare(self, engine: Engine) -> None:
        """Look ahead in a story that is being played, so that its judgement comes at once."""
        with suppress(OSError):  # it is tried again when there is something to judge
            self._look(Ground.of(engine))

    def judge(self, session: Session) -> None:
        """Judge an attempt of at least one decision; what was under way is dropped."""
        if self._session is not None:
            self.close()
        try:
            self._look(Ground.of(session.engine))
        except OSError as error:
            self.close()
            self.failed.emit(session, error.strerror or str(error))
            return
        self._session = session
        self._asked.put(Attempt.of(session))

    def close(self) -> None:
        """Stop whatever is under way, and the process with it."""
        process, line, speaker = self._process, self._line, self._speaker
        self._process = self._line = self._speaker = None
        self._ground = self._session = None
        if process is None or line is None or speaker is None:
            return
        process.kill()
        process.join()
        self._asked.put(None)
        speaker.join()
        self._asked = SimpleQueue()
        line.close()
        process.close()

    def _look(self, ground: Ground) -> None:
        """Have a process that looks at this ground."""
        if ground == self._ground:
            return
        self.close()
        spawning = get_context("spawn")
        self._line, theirs = spawning.Pipe()
        self._process = spawning.Process(target=work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._speaker = Thread(
            target=self._speak, args=(self._line, ground, self._asked), daemon=True
        )
        self._speaker.start()
        self._ground = ground

    def _speak(
        self, line: Connection, ground: Ground, asked: "SimpleQueue[Attempt | None]"
    ) -> None:
        """In a thread of its own, since a process that is starting up doesn't listen yet."""
        with suppress(EOFError, OSError):
            line.send(ground)
            attempt = asked.get()
            if attempt is None:
                return
            line.send(attempt)
            self._heard.emit(line, line.recv())
            return
        self._hung_up.emit(line)

    def _hear(self, line: Connection, judgement: object) -> None:
        if line is not self._line:
            return  # it was said before the line was closed
        session = self._session
        self.close()
        self.judged.emit(session, judgement)

    def _lose(self, line: Connection) -> None:
        if line is not self._line:
            return
        session = self._session
        self.close()
        if session is not None:
            self.failed.emit(session, self.tr("the process that judges ended by itself"))
