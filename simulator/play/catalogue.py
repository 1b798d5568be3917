"""The stories in some folders, as cards; an index keeps what a card needs."""

import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from simulator.mood.loading import Loaded, load_story
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Channel, Level, Story
from simulator.story.portrait import Portrait
from simulator.story.speech import word_count
from simulator.story.stakes import skills_at_stake

WORDS_A_MINUTE = 160
"""How fast a trainee reads and weighs replies; plain reading is about 230."""
_SHOWN_SKILLS = 4
_FORMAT = 2
"""Raised when a card's shape changes, so that older indexes are read anew."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the library shows of a story; `skills` are ids, those most at stake first.

    `minutes` is an estimate of one talk; `problem` says why the story can't be played, or "".
    """

    path: Path
    id: str
    title: str
    summary: str
    level: Level
    channel: Channel
    place: str
    role: str
    customer: str
    persona: str
    portrait: Portrait
    minutes: int
    scenes: int
    skills: tuple[str, ...]
    problem: str = ""


class Catalogue:
    """The cards of every story in `folders`; only files that changed are read again.

    `index` is a cache: lost, broken or unwritable, it costs time and nothing else.
    """

    def __init__(self, folders: Sequence[Path], index: Path, rulebook: Rulebook) -> None:
        self._folders = folders
        self._index = index
        self._rulebook = rulebook

    def cards(self) -> Iterator[Card]:
        """Every story's card, folder by folder, in the order of their file names."""
        known = self._read_index()
        seen: dict[str, Any] = {}
        fresh = False
        for path, stamp in self._files():
            entry = known.get(str(path))
            if entry is None or entry["stamp"] != stamp:
                entry = {"stamp": stamp, "card": self._plain_card(path)}
                fresh = True
            seen[str(path)] = entry
            if entry["card"] is not None:
                yield _card(path, entry["card"])
        if fresh or seen.keys() != known.keys():
            self._write_index(seen)

    def _files(self) -> Iterator[tuple[Path, list[int]]]:
        """Each story file with what tells that it changed: its size and time."""
        for folder in self._folders:
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError:
                continue
            for entry in entries:
                if entry.name.endswith((".yaml", ".yml")) and entry.is_file():
                    stat = entry.stat()
                    yield Path(entry.path), [stat.st_size, stat.st_mtime_ns]

    def _plain_card(self, path: Path) -> dict[str, Any] | None:
        """The file's card as the index keeps it; None for a rulebook among the stories."""
        loaded = load_story(path, self._rulebook)
        return None if loaded.is_rulebook else _plain(_card_of(path, loaded))

    def _read_index(self) -> Mapping[str, Any]:
        try:
            index = json.loads(self._index.read_text(encoding="utf-8"))
            if index["format"] != _FORMAT or index["rulebook"] != self._rulebook.revision:
                return {}
            for path, entry in index["stories"].items():
                if entry["card"] is not None:
                    _card(Path(path), entry["card"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
        else:
            stories: dict[str, Any] = index["stories"]
            return stories

    def _write_index(self, stories: Mapping[str, Any]) -> None:
        index = {"format": _FORMAT, "rulebook": self._rulebook.revision, "stories": stories}
        try:
            self._index.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", dir=self._index.parent, delete=False, encoding="utf-8"
            ) as stream:
                json.dump(index, stream, ensure_ascii=False)
            Path(stream.name).replace(self._index)
        except OSError:
            return


def _card_of(path: Path, loaded: Loaded) -> Card:
    if loaded.story is not None:
        return story_card(path, loaded.story)
    first = next(iter(loaded.diagnostics), None)
    problem = f"line {first.line}: {first.message}" if first else "it can't be read"
    if loaded.draft is not None:
        return story_card(path, loaded.draft, problem)
    return _blank(path, problem)


def story_card(path: Path, story: Story, problem: str = "") -> Card:
    """The card of a story."""
    return Card(
        path=path,
        id=story.id,
        title=story.title,
        summary=story.summary,
        level=story.level,
        channel=story.setting.channel,
        place=story.setting.place,
        role=story.setting.role,
        customer=story.customer.name,
        persona=story.customer.persona,
        portrait=story.customer.portrait,
        minutes=estimated_minutes(story),
        scenes=len(story.scenes),
        skills=_main_skills(story),
        problem=problem,
    )


def estimated_minutes(story: Story) -> int:
    """How long one talk takes: its reading at `WORDS_A_MINUTE`, at least one minute.

    A talk is taken to be as many decisions as the recorded playthroughs on average, or half the
    scenes where there are none. A reply with a condition is taken to be on offer half the time.
    """
    walks = [float(len(one.choose)) for one in story.playthroughs] or [len(story.scenes) / 2]
    decisions = max(1.0, sum(walks) / len(walks))
    read = sum(
        word_count(scene.customer[0].say)
        + sum(word_count(one.say) / (1 if one.when is None else 2) for one in scene.options)
        for scene in story.scenes.values()
    )
    average = read / max(1, len(story.scenes))
    opening = word_count(story.brief) + sum(word_count(card.text) for card in story.cards)
    return max(1, round((opening + average * decisions) / WORDS_A_MINUTE))


def _main_skills(story: Story) -> tuple[str, ...]:
    """The skills on which the most scenes' options differ."""
    at_stake = Counter(
        skill for scene in story.scenes.values() for skill in skills_at_stake(scene.options)
    )
    return tuple(skill for skill, _ in at_stake.most_common(_SHOWN_SKILLS))


def _blank(path: Path, problem: str) -> Card:
    return Card(
        path, path.stem, path.stem, "", Level.CORE, Channel.IN_PERSON, "", "", "", "",
        Portrait(), 1, 0, (), problem,
    )  # fmt: skip


def _plain(card: Card) -> dict[str, Any]:
    plain = asdict(card)
    del plain["path"]
    return plain


def _card(path: Path, plain: Mapping[str, Any]) -> Card:
    return Card(
        **{
            **plain,
            "path": path,
            "level": Level(plain["level"]),
            "channel": Channel(plain["channel"]),
            "portrait": Portrait(**plain["portrait"]),
            "skills": tuple(plain["skills"]),
        }
    )
