"""The logic of handing in: what goes along, what stays, by which way, and what is said of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from simulator.classroom.handing_in.address import (
    Address,
    BadAddressError,
    BadCodeError,
    address_of,
    code_in,
)
from simulator.classroom.handing_in.hand_in import (
    HandedIn,
    HandInError,
    completed,
    hand_in_of,
    to_file,
    to_folder,
)
from simulator.records.attempt_file import file_name
from simulator.records.parcel import Parcel
from simulator.story.words import Translate

Wait = Callable[[float], bool]
"""Waits for some seconds; True where the person has stopped it."""
Work = Callable[[Wait], str]
"""Hands in, in a thread of its own, and returns what to say then; HandInError where it fails."""


class Way(StrEnum):
    """How an attempt gets to the facilitator."""

    COMPUTER = "computer"
    FOLDER = "folder"
    FILE = "file"


class Field(StrEnum):
    """Where something is typed."""

    ADDRESS = "address"
    CODE = "code"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class WayView:
    """A way to choose: what it is good for, and what its button says."""

    way: Way
    name: str
    good_for: str
    button: str


@dataclass(frozen=True, slots=True)
class HandInView:
    """What the dialogue shows before anything is handed in."""

    title: str
    attempt: str
    ways: tuple[WayView, ...]
    goes: str
    stays: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What keeps it from being handed in, and where to mend it; None where nothing typed can."""

    told: str
    field: Field | None = None


class HandInPresenter:
    """Hands in one attempt after another; remembers how until the program ends."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr
        self._parcel: Parcel | None = None
        self.way = Way.COMPUTER
        self.address = ""
        self.code = ""
        self.folder = ""

    def take(self, parcel: Parcel) -> None:
        """The attempt to hand in from now on."""
        self._parcel = parcel

    @property
    def view(self) -> HandInView:
        """What the dialogue shows."""
        tr, row = self._tr, self._attempt.row
        many = tr("{title}, 1 decision") if row["decisions"] == 1 else tr("{title}, {n} decisions")
        return HandInView(
            tr("Hand in this attempt"),
            many.format(title=row["title"], n=row["decisions"]),
            self._ways(),
            tr("Handed over: the story, what you said and when, your guess, and what came of it."),
            tr("Stays here: your name and your note."),
        )

    def found_code(self, typed: str) -> str:
        """The code that a typed address ends with, "" where it has none."""
        return code_in(typed)

    def proposed_name(self) -> str:
        """What the file could be called."""
        return file_name(self._attempt)

    def problem(self) -> Problem | None:
        """What must be mended before anything can be sent."""
        try:
            self._checked()
        except HandInError as error:
            return self.problem_of(error)
        return None

    def problem_of(self, error: HandInError) -> Problem:
        """A failure, with where to mend it."""
        field = None
        if isinstance(error, BadAddressError):
            field = Field.ADDRESS
        elif isinstance(error, BadCodeError):
            field = Field.CODE
        elif self.way is Way.FOLDER:
            field = Field.FOLDER
        return Problem(str(error), field)

    def work(self, file: Path | None = None) -> Work:
        """What hands it in as it is asked for now; `file` is where to, if into a file."""
        tr, parcel, address = self._tr, self._attempt, self._checked()
        folder = Path(self.folder.strip())
        if address is not None:
            return lambda wait: _posted(parcel, address, tr, wait)
        if file is None:
            return lambda _: _shared(parcel, folder, tr)
        return lambda _: _saved(parcel, completed(file), tr)

    def waiting(self) -> str:
        """What is said while it is on its way."""
        address = self._checked()
        if address is not None:
            return self._tr("Sending to {address} …").format(address=address)
        return self._tr("Writing …")

    def stopped(self) -> str:
        """What is said when the person did not wait for it."""
        return self._tr("Stopped. It may have arrived; handing it in again does no harm.")

    @property
    def _attempt(self) -> Parcel:
        if self._parcel is None:
            raise ValueError("there is no attempt to hand in")
        return self._parcel

    def _checked(self) -> Address | None:
        """The class to send to, if it is sent; HandInError where something must be mended."""
        if self.way is Way.COMPUTER:
            return address_of(self.address, self.code, self._tr)
        if self.way is Way.FOLDER and not self.folder.strip():
            raise HandInError(self._tr("Choose the folder that the facilitator shares."))
        return None

    def _ways(self) -> tuple[WayView, ...]:
        tr = self._tr
        return (
            WayView(
                Way.COMPUTER,
                tr("Facilitator's computer"),
                tr("Over the network of this room. Address and code stand on the projector."),
                tr("Hand in"),
            ),
            WayView(
                Way.FOLDER,
                tr("Shared folder"),
                tr("A folder on the network that the facilitator shares with everybody."),
                tr("Hand in"),
            ),
            WayView(
                Way.FILE,
                tr("File"),
                tr("To give to the facilitator yourself, on a stick or by mail."),
                tr("Save as …"),
            ),
        )


def _posted(parcel: Parcel, address: Address, tr: Translate, wait: Wait) -> str:
    from simulator.classroom.handing_in.post import post

    post(hand_in_of(parcel, tr), address, tr, wait)
    return tr("It has arrived at {place}.").format(place=address)


def _shared(parcel: Parcel, folder: Path, tr: Translate) -> str:
    done = to_folder(hand_in_of(parcel, tr), folder, tr)
    told = tr("It is in {place} now.")
    if done is HandedIn.KNOWN:
        told = tr("It was in {place} already, just as it is here.")
    return told.format(place=folder)


def _saved(parcel: Parcel, file: Path, tr: Translate) -> str:
    to_file(hand_in_of(parcel, tr), file, tr)
    return tr("Written to {place}. Give this file to the facilitator.").format(place=file)
