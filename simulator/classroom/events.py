"""What happens in a class, one small value each: a lesson is always replayed from them."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal, assert_never

from pydantic import Field, TypeAdapter

from simulator.classroom.lesson import Lesson, Seat, Vote


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody with a phone; `seat` is the secret that their phone holds."""

    seat: str
    name: str = ""
    team: str = ""
    do: Literal["joined"] = "joined"


@dataclass(frozen=True, slots=True)
class Voted:
    """Somebody voted, for the first time or otherwise than before."""

    seat: str
    option: str
    band: str = ""
    do: Literal["voted"] = "voted"


@dataclass(frozen=True, slots=True)
class Counted:
    """So many hands were up for a reply."""

    option: str
    hands: int
    do: Literal["counted"] = "counted"


@dataclass(frozen=True, slots=True)
class Revealed:
    """How the room voted was shown."""

    do: Literal["revealed"] = "revealed"


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """The room was asked to vote once more."""

    do: Literal["asked-again"] = "asked-again"


@dataclass(frozen=True, slots=True)
class Played:
    """The answer to a reply was heard."""

    option: str
    do: Literal["played"] = "played"


@dataclass(frozen=True, slots=True)
class Compared:
    """The answer to another reply was heard beside it."""

    option: str
    do: Literal["compared"] = "compared"


@dataclass(frozen=True, slots=True)
class WentOn:
    """The road of the answer shown was taken."""

    do: Literal["went-on"] = "went-on"


@dataclass(frozen=True, slots=True)
class WentBack:
    """One thing back."""

    do: Literal["went-back"] = "went-back"


@dataclass(frozen=True, slots=True)
class Quoted:
    """What somebody said was noted."""

    text: str
    do: Literal["quoted"] = "quoted"


@dataclass(frozen=True, slots=True)
class Timed:
    """A countdown to a time in ms since 1970; 0 stops it."""

    until: int
    do: Literal["timed"] = "timed"


Event = (
    Joined | Voted | Counted | Revealed | AskedAgain | Played | Compared | WentOn | WentBack
    | Quoted | Timed
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its time, in ms after the start of the class."""

    at: int
    event: Annotated[Event, Field(discriminator="do")]


def applied(lesson: Lesson, entry: Entry) -> Lesson:
    """The lesson after an event; RefusedError where it isn't possible then."""
    match entry.event:
        case Joined(seat, name, team):
            return lesson.join(seat, Seat(name, team))
        case Voted(seat, option, band):
            return lesson.vote(seat, Vote(option, band))
        case Counted(option, hands):
            return lesson.count(option, hands)
        case Revealed():
            return lesson.reveal()
        case AskedAgain():
            return lesson.ask_again()
        case Played(option):
            return lesson.play(option)
        case Compared(option):
            return lesson.compare(option)
        case WentOn():
            return lesson.go_on(entry.at / 1000)
        case WentBack():
            return lesson.go_back()
        case Quoted(text):
            return lesson.quote(text)
        case Timed(until):
            return lesson.time(until)
        case _:
            assert_never(entry.event)


@cache
def entries() -> TypeAdapter[Entry]:
    """Entries as JSON and back."""
    return TypeAdapter(Entry)
