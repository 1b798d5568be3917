"""A class sheet that is made anew, in a thread, whenever attempts arrive."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from simulator.classroom.errors import ClassroomError
from simulator.classroom.folder import ClassFolder
from simulator.classroom.sheet.gathering import Gathering, held_in
from simulator.classroom.sheet.sheet import ClassSheet

EVERY = 1.0
"""Seconds between two looks."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a sheet is made from: a class, folders of attempts, or both; `story` "" is any."""

    folder: ClassFolder | None = None
    places: tuple[Path, ...] = ()
    story: str = ""

    def gathering(self) -> Gathering:
        """Looks into all of them; ClassroomError where the class can't be read."""
        if self.folder is None:
            return Gathering(*self.places, story=self.story)
        places = (self.folder.hand_ins, *self.places)
        return Gathering(*places, held=held_in(self.folder))


@dataclass(frozen=True, slots=True)
class SheetNews:
    """The sheet as it is now; `stories` are ids, titles and attempts of those in the folders.

    `sheet` is None where there is nothing for one yet; `unread` says what can't be read.
    """

    sheet: ClassSheet | None
    stories: tuple[tuple[str, str, int], ...] = ()
    unread: tuple[str, ...] = ()


class SheetWatch(QObject):
    """Looks every second; signals come in the window's thread."""

    changed = Signal(object)
    """`SheetNews`, at first and whenever something is otherwise."""
    failed = Signal(str)
    """There will be no sheet, and why."""
    _told = Signal(int, object)
    _broke = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._over = Event()
        self._turn = 0
        self._told.connect(self._take)
        self._broke.connect(self._give_up)

    def watch(self, sources: Sources) -> None:
        """Look at these from now on, and at nothing else."""
        self.close()
        self._over = Event()
        work = (sources, self._turn, self._over)
        self._thread = Thread(target=self._work, args=work, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop looking; what is under way is heard no more."""
        self._turn += 1
        self._over.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self, sources: Sources, turn: int, over: Event) -> None:
        try:
            gathering = sources.gathering()
        except ClassroomError as error:
            self._broke.emit(turn, str(error))
            return
        _look(gathering, over, lambda news: self._told.emit(turn, news), self.tr)

    def _take(self, turn: int, news: SheetNews) -> None:
        if turn == self._turn:
            self.changed.emit(news)

    def _give_up(self, turn: int, why: str) -> None:
        if turn == self._turn:
            self.failed.emit(why)


def _look(
    gathering: Gathering,
    over: Event,
    tell: Callable[[SheetNews], None],
    tr: Callable[[str], str],
) -> None:
    """Tell what there is, then whatever changes, until it is over."""
    first = True
    while not over.is_set():
        if gathering.look() or first:
            first = False
            tell(SheetNews(gathering.sheet(tr), gathering.stories, gathering.unread))
        over.wait(EVERY)
