"""The settings' logic: what can be set, what is refused and why, and what is where."""

import os
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from simulator.assets import stories_folder
from simulator.bootstrap import Places, Settings
from simulator.debrief.words import Translate
from simulator.mood.rulebook_file import own_rulebook, read_rulebook
from simulator.records.address import records_problem
from simulator.records.settings import EDITORS, MOTIONS, SCHEMES, TEXT_SIZES
from simulator.story.diagnostics import Diagnostic
from simulator.ui.settings.address import masked
from simulator.ui.writer.editors import EDITOR_NAMES, NO_EDITOR


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with stories; `count` is None where it can't be read. One that ships stays."""

    path: str
    count: int | None
    ships: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rulebook that can't be used, with everything that is wrong with it."""

    file: str
    problems: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class SettingsView:
    """What the page shows.

    `schemes`, `text_sizes`, `motions` and `editors` are values with labels; `rulebook` is the
    title of the one in force and `rulebook_file` its file, "" for Rapport's own. `records` says
    what keeps the talks, `records_place` where it is, without a password, and `records_means`
    what follows from that; `records_refused` is why an address is none, or "".
    """

    settings: Settings
    schemes: tuple[tuple[str, str], ...]
    text_sizes: tuple[tuple[int, str], ...]
    motions: tuple[tuple[str, str], ...]
    editors: tuple[tuple[str, str], ...]
    rulebook: str
    rulebook_file: str
    refusal: Refusal | None
    folders: tuple[Folder, ...]
    records: str
    records_place: str
    records_means: str
    records_refused: str
    about: tuple[tuple[str, str], ...]


class SettingsPresenter:
    """Holds the settings in force; each change makes new ones."""

    def __init__(self, settings: Settings, places: Places, tr: Translate = str) -> None:
        self._settings = settings
        self._places = places
        self._tr = tr
        self._began = settings.records
        self._refusal: Refusal | None = None
        self._records_refused = ""
        self._rulebook = self._title(settings.rulebook)

    @property
    def settings(self) -> Settings:
        """Those in force."""
        return self._settings

    def use(self, settings: Settings) -> None:
        """Take these as in force, and forget what was refused."""
        self._refusal = None
        self._records_refused = ""
        if settings.rulebook != self._settings.rulebook:
            self._rulebook = self._title(settings.rulebook)
        self._settings = settings

    def choose_rulebook(self, file: str) -> bool:
        """Use a rulebook's file; False where it is refused, which `view` then tells."""
        reading = read_rulebook(Path(file))
        if reading.rulebook is None:
            self._refusal = Refusal(file, reading.diagnostics)
            return False
        self.use(replace(self._settings, rulebook=file))
        return True

    def use_own_rulebook(self) -> None:
        """Go back to the one that ships."""
        self.use(replace(self._settings, rulebook=""))

    def add_folder(self, folder: str) -> None:
        """Look for stories in a folder too; nothing happens for one that is there."""
        known = {Path(one) for one in self._settings.story_folders} | {stories_folder()}
        if Path(folder) not in known:
            folders = (*self._settings.story_folders, folder)
            self.use(replace(self._settings, story_folders=folders))

    def remove_folder(self, folder: str) -> None:
        """Look there no more; the folder itself stays as it is."""
        folders = tuple(one for one in self._settings.story_folders if one != folder)
        self.use(replace(self._settings, story_folders=folders))

    def choose_records(self, address: str) -> bool:
        """Keep talks in a database; False where that is no address, which `view` then tells."""
        address = address.strip()
        self._records_refused = self._no_address(address)
        if self._records_refused:
            return False
        self.use(replace(self._settings, records=address))
        return True

    def use_records_file(self) -> None:
        """Go back to the file of this computer."""
        self.use(replace(self._settings, records=""))

    def view(self) -> SettingsView:
        """All that is shown now; the folders are looked at anew."""
        tr = self._tr
        schemes = dict(zip(SCHEMES, (tr("Like the system"), tr("Light"), tr("Dark")), strict=True))
        motions = (tr("Like the system"), tr("Full"), tr("Reduced"))
        named = (one for one in EDITORS if one != NO_EDITOR)
        ships = Folder(str(stories_folder()), story_count(stories_folder()), ships=True)
        own = (Folder(one, story_count(Path(one))) for one in self._settings.story_folders)
        return SettingsView(
            settings=self._settings,
            schemes=tuple(schemes.items()),
            text_sizes=tuple((size, f"{size} %") for size in TEXT_SIZES),
            motions=tuple(zip(MOTIONS, motions, strict=True)),
            editors=((NO_EDITOR, tr("None")), *((one, tr(EDITOR_NAMES[one])) for one in named)),
            rulebook=self._rulebook,
            rulebook_file=self._settings.rulebook,
            refusal=self._refusal,
            folders=(ships, *own),
            records=tr("A database") if self._settings.records else tr("A file on this computer"),
            records_place=masked(self._settings.records) or str(self._places.records),
            records_means=self._records_means(),
            records_refused=self._records_refused,
            about=self._about(),
        )

    def _no_address(self, address: str) -> str:
        """What is wrong with a database's address, or ""."""
        told = records_problem(address if "://" in address else f"{address}://")
        if told or not address.startswith("sqlite:///"):
            return told
        if Path(address.removeprefix("sqlite:///")).is_absolute():
            return ""
        return self._tr(
            "Name the file with its whole path, as in sqlite:////folder/records.sqlite."
        )

    def _records_means(self) -> str:
        """What it means to keep talks there, and since when it holds."""
        tr, told = self._tr, []
        if not self._settings.records:
            told.append(tr("They leave this computer only when you send or export them."))
        else:
            told.append(tr("Whoever may read that database sees them."))
            told.append(tr("While it can't be reached, they are kept on this computer."))
            if "•••" in masked(self._settings.records):
                told.append(tr("The password stands in the settings' file."))
        if self._settings.records != self._began:
            told.append(tr("This holds from the next start on; earlier talks stay where they are."))
        return " ".join(told)

    def _title(self, file: str) -> str:
        """The title of the rulebook that is in force where `file` is asked for."""
        reading = read_rulebook(Path(file)) if file else None
        rulebook = reading.rulebook if reading else own_rulebook()
        return (rulebook or own_rulebook()).title

    def _about(self) -> tuple[tuple[str, str], ...]:
        tr, places = self._tr, self._places
        return (
            (tr("Version"), _version()),
            (tr("Licence"), tr("Apache License 2.0; the faces are CC0 1.0 (Open Peeps)")),
            (tr("Settings"), str(places.settings)),
            (tr("Cached faces and cards"), str(places.cache)),
        )


def story_count(folder: Path) -> int | None:
    """How many story files lie in a folder; None where it can't be read."""
    try:
        with os.scandir(folder) as entries:
            return sum(
                entry.name.endswith((".yaml", ".yml")) and entry.is_file() for entry in entries
            )
    except OSError:
        return None


def _version() -> str:
    try:
        return version("rapport-simulator")
    except PackageNotFoundError:
        return "–"
