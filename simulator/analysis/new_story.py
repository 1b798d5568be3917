"""A new story to begin with: small, whole, in order, and with notes that teach.

Its text is `assets/new-story.yaml`, in which words in {{double braces}} are filled in.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from simulator.assets import asset_path
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.play.playthroughs import broken_playthroughs
from simulator.story.diagnostics import Diagnostic
from simulator.story.json_schema import story_schema
from simulator.story.model import Channel
from simulator.story.reading import read_story
from simulator.story.schema import ID_PATTERN
from simulator.story.source import decode

SCHEMA = "story.schema.json"
"""The file beside stories from which editors complete; the first line of a story names it."""
MAX_ID = 80

_SCENE_SET = {
    Channel.IN_PERSON: (
        "Ingrid Vale is next at the counter.",
        "[a pink ticket, face up on the counter]",
    ),
    Channel.PHONE: ("The telephone rings.", "[a bus going by]"),
    Channel.CHAT: ("A chat window opens.", "[a photo of a pink ticket]"),
    Channel.EMAIL: (
        "An email has come in, and you write to and fro.",
        "[attached: a photo of a pink ticket]",
    ),
    Channel.SOCIAL: (
        "Ingrid Vale has written under the shop's last picture, where everybody can read it.",
        "[a photo of a pink ticket]",
    ),
}
"""For each channel how the talk begins: in the brief, and in the customer's first line."""


class NewStoryError(Exception):
    """A story that can't be made, with a sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a new story is to be called, how the two talk, and the customer's temperament.

    Without a `title`, the id's own words are one.
    """

    id: str
    title: str = ""
    channel: Channel = Channel.IN_PERSON
    persona: str = "steady"


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were made; `schema` is None where one lay there already."""

    story: Path
    schema: Path | None


def id_problem(id_: str) -> str:
    """What is wrong with an id, in a sentence; "" where it can be one."""
    if re.fullmatch(ID_PATTERN, id_) and len(id_) <= MAX_ID:
        return ""
    told = f"`{id_[:MAX_ID]}` can't be a story's id: small letters, digits and single dashes"
    near = suggested_id(id_)
    return f"{told}, as in `{near}`." if near else f"{told}."


def suggested_id(title: str) -> str:
    """An id out of a title: "Der Mantel für Samstag" is `der-mantel-fur-samstag`."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_ID].strip("-")


def new_story_text(wanted: Wanted) -> str:
    """The whole file's text."""
    brief, opening = _SCENE_SET[wanted.channel]
    title = wanted.title or wanted.id.replace("-", " ").capitalize()
    words = {
        "id": wanted.id,
        "title": json.dumps(title, ensure_ascii=False),  # JSON's text is YAML's, quoted
        "channel": wanted.channel.value,
        "persona": wanted.persona,
        "also": "steady" if wanted.persona == "firecracker" else "firecracker",
        "brief": brief,
        "opening": opening,
    }
    text = asset_path("new-story.yaml").read_text(encoding="utf-8")
    return re.sub(r"\{\{([a-z]+)\}\}", lambda found: words[found[1]], text)


def write_new_story(folder: Path, wanted: Wanted, rulebook: Rulebook | None = None) -> Written:
    """Write the file into a folder (made if need be), and the editors' schema if it is missing.

    NewStoryError where the id or the title is none, the file is there already, the rulebook
    lacks what the story speaks of, or the disk refuses.
    """
    rules = rulebook or own_rulebook()
    path = folder / f"{wanted.id}.yaml"
    if problem := id_problem(wanted.id):
        raise NewStoryError(problem)
    if path.exists():
        raise NewStoryError(f"{path} is there already, and stays as it is.")
    text = new_story_text(wanted)
    if wrong := _wrong(path.name, text, rules):
        raise NewStoryError(f"By the rulebook “{rules.title}” it would not be in order: {wrong}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        return Written(path, _write_schema(folder, rules))
    except OSError as error:
        raise NewStoryError(f"{path} can't be written: {error.strerror}.") from error


def _wrong(file: str, text: str, rules: Rulebook) -> str:
    """The first thing that `rapport check` would say; "" where the story is in order."""
    source = decode(file, text.encode())
    if isinstance(source, Diagnostic):
        return source.message
    reading = read_story(source, rules.vocabulary())
    told = [one.message for one in reading.diagnostics]
    if reading.story is not None:
        told += [one.message for one in broken_playthroughs(reading.story, rules)]
    return next(iter(told), "")


def _write_schema(folder: Path, rules: Rulebook) -> Path | None:
    path = folder / SCHEMA
    if path.exists():
        return None
    schema = json.dumps(story_schema(rules.vocabulary()), ensure_ascii=False, indent=2)
    path.write_text(f"{schema}\n", encoding="utf-8")
    return path
