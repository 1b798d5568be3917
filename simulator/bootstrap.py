"""The one place that wires settings, rulebook, stories and records into an application."""

import getpass
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import PlatformDirs

from simulator.assets import stories_folder
from simulator.mood.loading import Loaded, load_story
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook, read_rulebook
from simulator.play.catalogue import Catalogue
from simulator.records.attempt import Profile
from simulator.records.history import History
from simulator.records.settings import Settings, read_settings, write_settings

if TYPE_CHECKING:
    from simulator.records.opening import Opened
    from simulator.records.store import Records

__all__ = ["App", "Places", "Settings", "start_app"]


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of this user on this computer; each is made when first written to."""

    config: Path
    cache: Path
    data: Path

    @classmethod
    def of_this_user(cls) -> "Places":
        """Where the operating system wants a program's files."""
        dirs = PlatformDirs("rapport", appauthor=False)
        return cls(dirs.user_config_path, dirs.user_cache_path, dirs.user_data_path)

    @property
    def settings(self) -> Path:
        """The settings' file."""
        return self.config / "settings.json"

    @property
    def records(self) -> Path:
        """The file of attempts, where no other database is named."""
        return self.data / "records.sqlite"

    @property
    def classes(self) -> Path:
        """A folder for each class that was held."""
        return self.data / "classes"


@dataclass(slots=True)
class App:
    """What the window and the commands work with. `notices` are things to tell the person.

    `records` is the place that was named for the records of this run, "" for that of the settings.
    """

    places: Places
    settings: Settings
    rulebook: Rulebook
    history: History = field(default_factory=History)
    notices: tuple[str, ...] = ()
    records: str = ""

    @property
    def catalogue(self) -> Catalogue:
        """The stories that ship with Rapport, then those of the person's own folders."""
        folders = (stories_folder(), *(Path(one) for one in self.settings.story_folders))
        return Catalogue(folders, self.places.cache / "library.json", self.rulebook)

    @property
    def portrait_cache(self) -> Path:
        """Where drawn faces are kept."""
        return self.places.cache / "faces"

    def open_records(self, place: str = "") -> "Opened":
        """The records at a URL or in a file; else those of this run, or this user's own file.

        Never fails: where a server can't be reached, those in this user's file are opened, and
        what can't be opened at all is in memory, each with a notice. The first call imports a
        database toolkit, which takes half a second.
        """
        from simulator.records.opening import open_records, open_records_file

        place = place or self.records or self.settings.records
        if not place:
            return open_records_file(self.places.records)
        return open_records(place, otherwise=self.places.records)

    def profile(self, records: "Records") -> Profile:
        """Who plays: the profile of the settings, else the first, else a new one."""
        known = records.profiles()
        chosen = next((one for one in known if one.id == self.settings.profile), None)
        return chosen or next(iter(known), None) or records.add_profile(_name_of_this_user())

    def load(self, path: Path) -> Loaded:
        """A story by the rulebook in force."""
        return load_story(path, self.rulebook)

    def save_settings(self, settings: Settings) -> None:
        """Use the settings from now on and keep them; OSError where the disk refuses."""
        if settings.rulebook != self.settings.rulebook:
            self.rulebook, _ = _rulebook(settings.rulebook)
        self.settings = settings
        write_settings(self.places.settings, settings)


def start_app(places: Places | None = None, rulebook: str | None = None, records: str = "") -> App:
    """The application of this user; nothing here opens a window.

    `rulebook` is a file to use instead of the one in the settings; `records` is a database's URL
    or a file, also instead.
    """
    places = places or Places.of_this_user()
    settings, notice = read_settings(places.settings)
    rules, problem = _rulebook(settings.rulebook if rulebook is None else rulebook)
    notices = tuple(one for one in (notice, problem) if one)
    return App(places, settings, rules, notices=notices, records=records)


def _name_of_this_user() -> str:
    """What the computer calls whoever sits before it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "Trainee"


def _rulebook(file: str) -> tuple[Rulebook, str]:
    """The rulebook in a file, or Rapport's own with a notice that says why."""
    if not file:
        return own_rulebook(), ""
    reading = read_rulebook(Path(file))
    if reading.rulebook is not None:
        return reading.rulebook, ""
    first = reading.diagnostics[0]
    told = f"The rulebook {file} can't be used (line {first.line}: {first.message})"
    return own_rulebook(), f"{told} Rapport's own is used."
