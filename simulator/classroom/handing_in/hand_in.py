"""An attempt on its way to a facilitator: without a name, into a file or a shared folder.

What stays at home is taken out in one place, `anonymous`; every way out takes a `HandIn`, which
is made of that only. Handing in twice is never wrong: an attempt keeps its id and arrives once.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from simulator.classroom.errors import ClassroomError
from simulator.debrief.export.whole_file import ExportError, whole_file
from simulator.records.attempt import Profile
from simulator.records.attempt_file import ENDING, MAX_FILE, file_data, file_name
from simulator.records.parcel import Parcel, Text
from simulator.story.words import Translate

NOBODY = "Anonymous"
"""The name on every attempt that is handed in."""


class HandInError(ClassroomError):
    """An attempt was not handed in; the message says what to do. It may be tried again."""


class HandedIn(StrEnum):
    """What came of it: the attempt is there now, or was there before just as it is."""

    NEW = "new"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class HandIn:
    """An attempt that names nobody, ready to go: the name of its file, and the file's bytes."""

    name: str
    data: bytes


def hand_in_of(parcel: Parcel, tr: Translate = str) -> HandIn:
    """What of an attempt is handed in; HandInError where it is larger than a class takes."""
    nameless = anonymous(parcel)
    data = file_data(nameless)
    if len(data) > MAX_FILE:
        told = tr("This attempt can't be handed in: with its story it is larger than {n} MB.")
        raise HandInError(told.format(n=MAX_FILE // 2**20))
    return HandIn(file_name(nameless), data)


def anonymous(parcel: Parcel) -> Parcel:
    """An attempt without its trainee: no name, no note, and nothing of their profile.

    Its id stays, so that it arrives once. The profile's is made of it: two attempts of one person
    look like those of two. The story's file goes by the story's id, wherever it lay.
    """
    row = parcel.row
    key = sha256(f"nobody of {row['id']}".encode()).hexdigest()[:32]
    texts = tuple(_unplaced(text, row["story"]) for text in parcel.texts)
    return replace(
        parcel,
        profile=Profile(key, NOBODY, row["started"]),
        row={**row, "profile": key, "note": ""},
        texts=texts,
    )


def to_file(hand_in: HandIn, path: Path, tr: Translate = str) -> HandedIn:
    """Into a file of the person's choice, to be passed on; HandInError where that fails."""
    return _written(hand_in, path, tr)


def to_folder(hand_in: HandIn, folder: Path, tr: Translate = str) -> HandedIn:
    """Into a folder that others hand in to as well; HandInError where that fails."""
    if not folder.is_dir():
        told = tr("There is no folder {folder}. Connect the share again, or choose another one.")
        raise HandInError(told.format(folder=folder))
    return _written(hand_in, folder / hand_in.name, tr)


def completed(path: Path) -> Path:
    """A path with the ending by which a class finds what was handed in."""
    if path.name.endswith(ENDING):
        return path
    return path.with_name(f"{path.name.removesuffix('.json').removesuffix('.rapport')}{ENDING}")


def _written(hand_in: HandIn, path: Path, tr: Translate) -> HandedIn:
    """Whole or not at all; a file that is torn, or older than the attempt, is replaced."""
    if _holds(path, hand_in.data):
        return HandedIn.KNOWN
    try:
        with whole_file(path) as draft:
            draft.write_bytes(hand_in.data)
    except ExportError as error:
        advice = tr("Nothing was handed in: make room or choose another place, and try again.")
        raise HandInError(f"{error} {advice}") from error
    return HandedIn.NEW


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _unplaced(text: Text, story: str) -> Text:
    return replace(text, name=f"{story}.yaml") if text.kind == "story" else text
