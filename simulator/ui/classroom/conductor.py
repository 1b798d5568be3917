"""What a facilitator can do with a class, from the desk or from the projector's keys; no Qt."""

from collections.abc import Callable

from simulator.classroom.errors import ClassroomError, RefusedError
from simulator.classroom.events import (
    AskedAgain,
    Compared,
    Counted,
    Event,
    Played,
    Quoted,
    Revealed,
    Timed,
    WentBack,
    WentOn,
)
from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.room import Listener, Room
from simulator.classroom.split import split_of
from simulator.story.model import Option
from simulator.story.words import Translate

LETTERS = "ABCDEFGHI"
"""The replies in the order shown; further ones have no letter of their own."""
USUAL_TIME = 60
"""Seconds of a countdown that nobody set otherwise."""


def letter_of(index: int) -> str:
    """The letter of the reply that stands at an index (from 0); a number beyond the ninth."""
    return LETTERS[index] if index < len(LETTERS) else str(index + 1)


class Conductor:
    """One class in a facilitator's hands. Every act is on the disk when it returns.

    What can't be done changes nothing and leaves a sentence in `notice`. Listeners are called in
    the thread that changed something, the phones' one too, and must return at once.
    """

    def __init__(self, room: Room, tr: Translate = str) -> None:
        self.room = room
        self._tr = tr
        lesson = room.lesson
        self._lobby = not lesson.rounds and not lesson.session.path
        self._picked: tuple[tuple[str, ...], int, str] | None = None
        self._notice = ""
        self._listeners: tuple[Listener, ...] = ()
        self._deaf = room.listen(self._tell)

    @property
    def lesson(self) -> Lesson:
        """The class as it stands."""
        return self.room.lesson

    @property
    def lobby(self) -> bool:
        """Whether the way in is shown large: at the start, and whenever somebody comes late."""
        return self._lobby

    @property
    def notice(self) -> str:
        """Why the last act did nothing, or what to mind; "" where all went well."""
        return self._notice

    @property
    def chosen(self) -> str:
        """The reply that `step` plays, or that was played; "" where the room has to say which.

        Once the votes are shown it is the one with the most, until another is picked.
        """
        lesson = self.lesson
        match lesson.phase:
            case Phase.ANSWERED:
                return lesson.shown
            case Phase.REVEALED:
                asked = (lesson.session.path, len(lesson.round.ballots))
                if self._picked is not None and self._picked[:2] == asked:
                    return self._picked[2]
                leaders = split_of(lesson).leaders
                return leaders[0] if len(leaders) == 1 else ""
            case _:
                return ""

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell of every change from now on; call what is returned to stop."""
        self._listeners = (*self._listeners, listener)

        def stop() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not listener)

        return stop

    def close(self) -> None:
        """Tell nobody any more; the room stays open."""
        self._deaf()
        self._listeners = ()

    def step(self) -> None:
        """Do what naturally comes next."""
        if self._lobby:
            self.toggle_lobby()
            return
        match self.lesson.phase:
            case Phase.ASKING:
                self._do(Revealed())
            case Phase.REVEALED if self.chosen:
                self.play(self.chosen)
            case Phase.REVEALED:
                self._say(self._tr("Pick a reply first: tap its letter."))
            case Phase.ANSWERED:
                self._do(WentOn())
            case Phase.OVER:
                self._say(self._tr("The talk is over. You can go back, or end the class."))

    def back(self) -> None:
        """Undo one thing: the road not taken, the answer, the decision before, the lobby."""
        lesson = self.lesson
        if lesson.session.path or lesson.shown:
            if self._lobby:
                self.toggle_lobby()
            else:
                self._do(WentBack())
        elif self._lobby:
            self._say(self._tr("This is where the class begins."))
        else:
            self.toggle_lobby()

    def letter(self, index: int) -> None:
        """A reply's letter: one more hand, the pick, or the road not taken, as the phase asks."""
        option = self._at(index)
        if option is None:
            return
        match self.lesson.phase:
            case Phase.ASKING:
                self.count(option.id, self._hands(option.id) + 1)
            case Phase.REVEALED:
                self.pick(option.id)
            case Phase.ANSWERED:
                self._beside(option.id)
            case Phase.OVER:
                pass

    def unletter(self, index: int) -> None:
        """One hand less for a reply while the room is asked."""
        option = self._at(index)
        if option is not None and self.lesson.phase is Phase.ASKING:
            self.count(option.id, max(0, self._hands(option.id) - 1))

    def count(self, option: str, hands: int) -> None:
        """So many hands were up for a reply."""
        self._do(Counted(option, hands), self._tr("The votes are shown: no hand counts now."))

    def pick(self, option: str) -> None:
        """Take a reply, not the room's, to be played by the next step."""
        lesson = self.lesson
        self._picked = (lesson.session.path, len(lesson.round.ballots), option)
        self._say("")

    def play(self, option: str) -> None:
        """Hear the customer's answer to a reply; the votes are shown by then."""
        if self._do(Played(option)):
            self.pick(option)

    def compare(self, option: str) -> None:
        """Hear the answer to another reply beside the one that was played."""
        self._do(Compared(option), self._tr("Play a reply first; then another beside it."))

    def ask_again(self) -> None:
        """Have the room vote once more on the same decision."""
        self._do(AskedAgain(), self._tr("The room can vote again once the votes are shown."))

    def quote(self, text: str) -> None:
        """Note what somebody said."""
        self._do(Quoted(text))

    def timer(self, seconds: int) -> None:
        """Let a countdown run; 0 stops it."""
        until = self.room.now + seconds * 1000 if seconds > 0 else 0
        self._do(Timed(until), self._tr("A countdown is for votes and for talking them over."))

    def toggle_timer(self) -> None:
        """Start a countdown of the usual length, or stop the one that runs."""
        self.timer(0 if self.lesson.until > self.room.now else USUAL_TIME)

    def toggle_lobby(self) -> None:
        """Show the way in large, or go back to the talk."""
        self._lobby = not self._lobby
        self._say("")

    def _at(self, index: int) -> Option | None:
        """The reply with a letter; nothing while the lobby hides them all."""
        options = self.lesson.options
        if self._lobby or not options:
            return None
        if 0 <= index < len(options):
            return options[index]
        last = letter_of(len(options) - 1)
        self._say(self._tr("The replies go from A to {last}.").format(last=last))
        return None

    def _hands(self, option: str) -> int:
        return self.lesson.round.ballot.hands.get(option, 0)

    def _beside(self, option: str) -> None:
        lesson = self.lesson
        if lesson.beside and option in (lesson.beside, lesson.shown):
            self._do(WentBack())
        elif option != lesson.shown:
            self.compare(option)

    def _do(self, event: Event, otherwise: str = "") -> bool:
        """Let it happen and have it on the disk; True where it did."""
        said, done = "", False
        try:
            self.room.do(event)
            done = True
            self.room.settle()
        except RefusedError as error:
            said = otherwise or self._tr(str(error))
        except ClassroomError as error:
            said = str(error)
        self._say(said)
        return done

    def _say(self, notice: str) -> None:
        self._notice = notice
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
