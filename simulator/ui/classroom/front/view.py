"""The logic of the classroom's front page: what to go on with, what to start, what was held."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.classroom.errors import ClassroomError
from simulator.classroom.folder import Classes, ClassFolder
from simulator.classroom.lesson import Lesson
from simulator.classroom.record import ClassRecord
from simulator.classroom.room import Clock, now
from simulator.debrief.words import Translate
from simulator.mood.loading import Loaded
from simulator.play.catalogue import Card
from simulator.records.attempt_file import ENDING
from simulator.story.model import Grade, SceneId
from simulator.ui.classroom.front.words import ClassPhrases
from simulator.ui.classroom.setup.view import SetUpView, Usual, setup_view

Day = Callable[[int], str]
"""The date of a moment (ms since 1970), in short."""


@dataclass(frozen=True, slots=True)
class UnfinishedView:
    """A class to go on with; `problem` says why it can't be, "" where nothing keeps it."""

    folder: ClassFolder
    name: str
    told: str
    problem: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class PastView:
    """A class that is over; `attempt` is the id of the road taken, "" where none was kept."""

    folder: ClassFolder
    name: str
    about: str
    told: str
    attempt: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FarewellView:
    """What is asked before a class is deleted."""

    title: str
    gone: tuple[str, ...]
    stays: str


class FrontPresenter:
    """The classes of this user, and the stories for another. Reading them may be slow."""

    held: Path | None = None
    """The folder of the class that is open at the desk now; it can't be deleted."""

    def __init__(
        self,
        classes: Classes,
        cards: Callable[[], Iterator[Card]],
        load: Callable[[Path], Loaded],
        day: Day,
        tr: Translate = str,
        clock: Clock = now,
    ) -> None:
        self._classes = classes
        self._load = load
        self._day = day
        self._tr = tr
        self._clock = clock
        self._say = ClassPhrases(tr)
        self.cards = cards

    def unfinished(self) -> tuple[UnfinishedView, ...]:
        """Classes to go on with, the newest first."""
        return tuple(self._unfinished(one) for one in self._classes.unfinished())

    def past(self) -> Iterator[PastView]:
        """Classes that are over, the newest first, each read when its turn comes."""
        for one in self._classes.past():
            yield self._past(one)

    def last_story(self) -> str:
        """The id of the story of the newest class; "" where there is none."""
        newest = self._newest()
        try:
            if newest is None:
                return ""
            return newest.record().story if newest.over else newest.engine().story.id
        except ClassroomError:
            return ""

    def set_up(self, path: Path) -> SetUpView | None:
        """What is asked before a class in a story; None where it can't be played any more."""
        newest, today = self._newest(), self._day(self._clock())
        usual = Usual.of(newest.plan()) if newest else Usual()
        return setup_view(path, self._load(path), usual, today, self._tr)

    def farewell(self, folder: ClassFolder) -> FarewellView:
        """What would be gone with a class, as far as it can be read."""
        tr = self._tr
        name, decisions, quotes, attempt = "", 0, 0, ""
        try:
            name = folder.plan().name
            record = folder.record() if folder.over else None
            attempt = record.attempt if record else ""
            noted = (
                [one.quotes for one in record.decisions]
                if record
                else [one.quotes for one in self._lesson(folder).rounds.values()]
            )
            decisions, quotes = len(noted), sum(map(len, noted))
        except ClassroomError:
            pass
        return FarewellView(
            tr("Delete the class “{name}”?").format(name=name or folder.path.name),
            self._say.gone(decisions, quotes, handed_in(folder)),
            tr("The road that the room took stays among the attempts.") if attempt else "",
        )

    def _newest(self) -> ClassFolder | None:
        """The class that began last; those that can't be read are no classes."""
        known = (*self._classes.unfinished(), *self._classes.past())
        return max(known, key=lambda one: one.plan().began, default=None)

    def _unfinished(self, folder: ClassFolder) -> UnfinishedView:
        plan = folder.plan()
        held = folder.path == self.held
        ago = self._say.left(folder.touched, self._clock())
        try:
            lesson = self._lesson(folder)
        except ClassroomError as error:
            return UnfinishedView(folder, plan.name, ago, str(error))
        where = self._say.where(len(lesson.session.path), over=lesson.session.over)
        title = lesson.session.engine.story.title
        told = (title, ago, where, self._say.code(plan))
        return UnfinishedView(folder, plan.name, " · ".join(told), held=held)

    def _past(self, folder: ClassFolder) -> PastView:
        name, day = folder.plan().name, self._day(folder.plan().began)
        try:
            record = folder.record()
        except ClassroomError as error:
            return PastView(folder, name, day, "", problem=str(error))
        told = [self._say.people(record.people), self._ending(folder, record)]
        told.append(self._say.handed_in(handed_in(folder)))
        about = f"{day} · {record.title}"
        return PastView(folder, name, about, " · ".join(filter(None, told)), record.attempt)

    def _ending(self, folder: ClassFolder, record: ClassRecord) -> str:
        grade: Grade | None = None
        if record.ending:
            try:
                endings = folder.engine().story.endings
            except ClassroomError:
                return ""
            ending = endings.get(SceneId(record.ending))
            grade = ending.grade if ending else None
        return self._say.ending(grade)

    def _lesson(self, folder: ClassFolder) -> Lesson:
        room = folder.open(self._clock)
        room.close()
        return room.lesson


def handed_in(folder: ClassFolder) -> int:
    """How many attempts were handed in to a class."""
    return sum(1 for _ in folder.hand_ins.glob(f"*{ENDING}"))
