"""What a person set, on disk."""

import json
import tempfile
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

SCHEMES = ("system", "light", "dark")
MOTIONS = ("system", "full", "reduced")
TEXT_SIZES = (100, 125, 150, 200)
"""Per cent of the design's sizes."""
EDITORS = ("none", "code", "subl", "kate", "notepad++", "vim")
"""Programs in which a writer can have a line opened."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How Rapport looks and plays on this computer.

    `typing` lets the customer's line appear as speech; `coach` is practice's default; an empty
    `rulebook` means Rapport's own; `story_folders` stand beside the stories that ship; `editor`
    is where the writer's lines are opened. `profile` is the id of who plays; `records` is the URL
    of a database to keep attempts in, or empty for a file of this computer.
    """

    scheme: str = "system"
    text_size: int = 100
    motion: str = "system"
    typing: bool = True
    coach: bool = True
    rulebook: str = ""
    story_folders: tuple[str, ...] = ()
    editor: str = "none"
    profile: str = ""
    records: str = ""


def read_settings(path: Path) -> tuple[Settings, str]:
    """The settings in a file, and a notice where it could not be used ("" otherwise).

    A file that can't be understood is set aside as `….broken`, never overwritten.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), f"The settings in {path} can't be read ({error}); the usual ones apply."
    try:
        return _from_plain(json.loads(text)), ""
    except (ValueError, TypeError):
        aside = _set_aside(path)
        return Settings(), f"The settings could not be understood; they are kept in {aside}."


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all; raises OSError where that can't be done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, delete=False, encoding="utf-8"
    ) as stream:
        json.dump(asdict(settings), stream, indent=2)
    Path(stream.name).replace(path)


def _from_plain(plain: Any) -> Settings:
    """Known keys with values of the right kind; a value that makes no sense is left out."""
    if not isinstance(plain, dict):
        raise TypeError("settings are a mapping")
    usual = Settings()
    chosen: dict[str, Any] = {}
    for field in fields(Settings):
        value = plain.get(field.name)
        if field.name == "story_folders" and isinstance(value, list):
            chosen[field.name] = tuple(one for one in value if isinstance(one, str))
        elif type(value) is type(getattr(usual, field.name)):
            chosen[field.name] = value
    allowed = {
        "scheme": SCHEMES,
        "motion": MOTIONS,
        "text_size": TEXT_SIZES,
        "editor": EDITORS,
    }
    sound = {
        name: value
        for name, value in chosen.items()
        if name not in allowed or value in allowed[name]
    }
    return Settings(**sound)


def _set_aside(path: Path) -> Path:
    aside = path.with_suffix(path.suffix + ".broken")
    try:
        path.replace(aside)
    except OSError:
        return path
    return aside
