"""A class that is being held: its lesson, shared by the window and the phones' service.

The window's thread and the service's both call it. A lesson is one frozen value that is replaced
as a whole, so that whoever reads it sees one moment.
"""

from collections.abc import Callable
from threading import RLock
from time import time_ns

from simulator.classroom.events import Entry, Event, applied
from simulator.classroom.journal import Journal
from simulator.classroom.lesson import Lesson
from simulator.classroom.plan import Plan

Listener = Callable[[], None]
"""Is told that something changed, in the thread that changed it; it must return at once."""
Clock = Callable[[], int]
"""Milliseconds since 1970."""


def now() -> int:
    """Milliseconds since 1970 by this computer's clock."""
    return time_ns() // 1_000_000


class Room:
    """The one place where a lesson changes. What was done is in the journal."""

    def __init__(self, plan: Plan, lesson: Lesson, journal: Journal, clock: Clock = now) -> None:
        self.plan = plan
        self._lesson = lesson
        self._journal = journal
        self._clock = clock
        self._lock = RLock()
        self._listeners: tuple[Listener, ...] = ()
        self._present: frozenset[str] = frozenset()
        self._trouble = ""

    @property
    def lesson(self) -> Lesson:
        """The class as it stands."""
        return self._lesson

    @property
    def present(self) -> frozenset[str]:
        """The seats whose phones are connected now."""
        return self._present

    @property
    def trouble(self) -> str:
        """One quiet line for the facilitator about what the service refused; "" for nothing."""
        return self._trouble

    @property
    def now(self) -> int:
        """Milliseconds since 1970 by the clock of this room."""
        return self._clock()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell of changes from now on; call what is returned to stop."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def stop() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return stop

    def do(self, event: Event) -> Lesson:
        """Let something happen; RefusedError where it isn't possible now.

        It is on the disk when `settle` has returned.
        """
        with self._lock:
            entry = Entry(max(0, self._clock() - self.plan.began), event)
            lesson = applied(self._lesson, entry)
            if lesson == self._lesson:
                return lesson
            self._journal.append(entry)
            self._lesson = lesson
        self._tell()
        return lesson

    def settle(self) -> None:
        """Have all that happened on the disk; ClassroomError where that fails."""
        self._journal.settle()

    def see(self, present: frozenset[str]) -> None:
        """The service says whose phones are connected."""
        self._present = present
        self._tell()

    def warn(self, trouble: str) -> None:
        """The service says what it refuses."""
        if trouble != self._trouble:
            self._trouble = trouble
            self._tell()

    def close(self) -> None:
        """Let the journal's file go; ClassroomError where something could not be written."""
        try:
            self._journal.settle()
        finally:
            self._journal.close()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
