"""Who plays on this computer: choosing, adding, renaming, exporting and deleting a profile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from simulator.debrief.words import Translate
from simulator.records.attempt import Profile
from simulator.records.past import Holdings
from simulator.ui.progress.phrases import Phrases

_LONGEST = 200
"""So many letters of a name are kept."""


class Book(Protocol):
    """The profiles that there are (`records.store.Records` is one)."""

    def profiles(self) -> tuple[Profile, ...]: ...
    def add_profile(self, name: str) -> Profile: ...
    def rename_profile(self, profile: str, name: str) -> None: ...
    def delete_profile(self, profile: str) -> None: ...


class Written(Protocol):
    """What became of an export (`records.moving.Exported` is one)."""

    @property
    def written(self) -> int: ...
    @property
    def lost(self) -> int: ...


@dataclass(frozen=True, slots=True)
class ProfileView:
    """One person; `plays` tells that it is their turn."""

    id: str
    name: str
    note: str
    plays: bool


@dataclass(frozen=True, slots=True)
class FarewellView:
    """What is gone with a profile, and what stays; `word` must be typed to go through with it."""

    title: str
    gone: tuple[str, ...]
    stays: str
    word: str


class ProfilesPresenter:
    """The people who play here. Every call may raise RecordsError.

    `holdings` counts what is kept of a profile, `export` writes it into a zip (OSError where the
    disk refuses); `clock` gives ms since 1970.
    """

    def __init__(
        self,
        book: Book,
        current: str,
        holdings: Callable[[str], Holdings],
        export: Callable[[str, Path], Written],
        clock: Callable[[], int],
        tr: Translate = str,
    ) -> None:
        self._book = book
        self._current = current
        self._holdings = holdings
        self._export = export
        self._clock = clock
        self._tr = tr
        self._say = Phrases(tr)

    @property
    def current(self) -> str:
        """The id of who plays; "" where that profile is gone."""
        return self._current

    def choose(self, profile: str) -> None:
        """It is somebody else's turn."""
        self._current = profile

    def view(self) -> tuple[ProfileView, ...]:
        """Everybody, in the order in which they came."""
        return tuple(
            ProfileView(one.id, one.name, self._note(one.id), one.id == self._current)
            for one in self._book.profiles()
        )

    def add(self, name: str) -> str:
        """Somebody new, whose turn it is now; "" or what is wrong with the name."""
        problem = self._problem(name, "")
        if not problem:
            self._current = self._book.add_profile(_tidy(name)).id
        return problem

    def rename(self, profile: str, name: str) -> str:
        """Another name for the same person; "" or what is wrong with it."""
        problem = self._problem(name, profile)
        if not problem:
            self._book.rename_profile(profile, _tidy(name))
        return problem

    def farewell(self, profile: str) -> FarewellView:
        """What deleting a profile does, in full."""
        tr, name, held = self._tr, self._name(profile), self._holdings(profile)
        decisions = tr("one decision") if held.decisions == 1 else tr("{n} decisions")
        told = tr("{talks} with {decisions}, and their debriefs").format(
            talks=self._say.talks(held.talks),
            decisions=decisions.format(n=self._say.number(held.decisions)),
        )
        notes = tr("one note") if held.notes == 1 else tr("{n} notes")
        gone = (
            told if held.talks else "",
            notes.format(n=self._say.number(held.notes)) if held.notes else "",
            tr("the course of every skill, and what to practise next") if held.talks else "",
            tr("the profile {name} itself").format(name=name),
        )
        return FarewellView(
            title=tr("Delete the records of {name}?").format(name=name),
            gone=tuple(one for one in gone if one),
            stays=tr(
                "Nobody else's records change. Files that were exported and records that were "
                "sent elsewhere stay where they are. This can't be undone."
            ),
            word=name,
        )

    def delete(self, profile: str) -> None:
        """Everything of one person is gone for good.

        After a RecordsError the profile may be gone all the same; look at `view`.
        """
        if self._current == profile:
            self._current = ""
        self._book.delete_profile(profile)

    def file_name(self, profile: str) -> str:
        """What an export is called unless somebody says else."""
        letters = (one if one.isalnum() else "-" for one in self._name(profile).lower())
        words = [word for word in "".join(letters).split("-") if word]
        return "-".join(["rapport", *words])[:80] + ".zip"

    def export(self, profile: str, file: Path) -> str:
        """Write all of one person's talks into a zip; what to say afterwards."""
        if file.suffix.lower() != ".zip":
            file = file.with_name(f"{file.name}.zip")
        done = self._export(profile, file)
        told = self._tr("{talks} of {name} written to {file}.")
        talks = self._say.talks(done.written)
        said = told.format(talks=talks[:1].upper() + talks[1:], name=self._name(profile), file=file)
        if not done.lost:
            return said
        lost = self._tr("{talks} could not be: what they were played by was lost to damage.")
        talks = self._say.talks(done.lost)
        return f"{said} {lost.format(talks=talks[:1].upper() + talks[1:])}"

    def _note(self, profile: str) -> str:
        held = self._holdings(profile)
        if held.last is None:
            return self._tr("no talks yet")
        ago = self._say.ago(held.last, self._clock())
        return self._tr("{talks}, last {ago}").format(talks=self._say.talks(held.talks), ago=ago)

    def _name(self, profile: str) -> str:
        return next((one.name for one in self._book.profiles() if one.id == profile), "")

    def _problem(self, name: str, profile: str) -> str:
        if not _tidy(name):
            return self._tr("A name is needed.")
        if len(_tidy(name)) > _LONGEST:
            return self._tr("That name is too long.")
        for one in self._book.profiles():
            if one.id != profile and same_name(one.name, name):
                return self._tr("{name} plays here already.").format(name=one.name)
        return ""


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to a person: capitals and spaces don't matter."""
    return bool(_tidy(one)) and _tidy(one).casefold() == _tidy(other).casefold()


def _tidy(name: str) -> str:
    return " ".join(name.split())
