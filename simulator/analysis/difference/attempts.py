"""Saved attempts (`rapport play --json`), and what another version makes of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ValidationError

from simulator.analysis.difference.pairs import Names
from simulator.analysis.difference.walks import Stage, Stop
from simulator.mood.state import Mood, score
from simulator.play.session import Session
from simulator.story.model import SceneId

MAX_BYTES = 16 * 1024**2
"""A file larger than this is no attempt; those of the longest talks have some 100 kB."""


class _DecisionFile(BaseModel):
    option: str


class _AttemptFile(BaseModel):
    """As much of an attempt's file as it takes to play it again."""

    story: str
    persona: str
    decisions: list[_DecisionFile]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A saved attempt: whose story, with whom, and the options that were said."""

    file: str
    story: str
    persona: str
    path: tuple[str, ...]


class NotJudged(StrEnum):
    """Why nothing can be said of a file."""

    NO_ATTEMPT = "no-attempt"
    OTHER_STORY = "other-story"
    EARLIER = "earlier-version"


@dataclass(frozen=True, slots=True)
class Felt:
    """The first decision (from 1) after which the customer feels otherwise; M after its caps."""

    decision: int
    old: Mood
    new: Mood
    old_score: int
    new_score: int


@dataclass(frozen=True, slots=True)
class Touched:
    """An attempt that goes otherwise in the new version.

    `stop` is where its options can't be said any more; a persona that is gone stops it before
    the first. `felt` is where the mood parts. `ends` is where it came to (by its new name) and
    where it comes to now, where these differ and nothing stopped it.
    """

    file: str
    persona: str
    stop: Stop | None = None
    persona_gone: bool = False
    felt: Felt | None = None
    ends: tuple[SceneId, SceneId] | None = None


@dataclass(frozen=True, slots=True)
class Attempts:
    """What became of a folder's attempts; `judged` counts those that could be compared."""

    judged: int = 0
    touched: tuple[Touched, ...] = ()
    skipped: tuple[tuple[str, NotJudged], ...] = ()


def attempt_files(folder: Path) -> list[Path]:
    """The JSON files directly in a folder, by name."""
    return sorted(path for path in folder.glob("*.json") if path.is_file())


def touched_attempts(files: Iterable[Path], old: Stage, new: Stage, names: Names) -> Attempts:
    """Say every attempt again in both versions and tell which go otherwise."""
    found = [(file.name, _judged(file, old, new, names)) for file in files]
    skipped = tuple((name, one) for name, one in found if isinstance(one, NotJudged))
    touched = tuple(one for _, one in found if isinstance(one, Touched))
    return Attempts(len(found) - len(skipped), touched, skipped)


def _judged(file: Path, old: Stage, new: Stage, names: Names) -> Touched | NotJudged | None:
    """What the new version changes in a file's attempt; None where nothing."""
    attempt = _read(file)
    if isinstance(attempt, NotJudged):
        return attempt
    if attempt.story not in (old.story.id, new.story.id):
        return NotJudged.OTHER_STORY
    return _compared(attempt, old, new, names)


def _read(file: Path) -> Attempt | NotJudged:
    try:
        if file.stat().st_size > MAX_BYTES:
            return NotJudged.NO_ATTEMPT
        said = _AttemptFile.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return NotJudged.NO_ATTEMPT
    return Attempt(file.name, said.story, said.persona, tuple(one.option for one in said.decisions))


def _compared(attempt: Attempt, old: Stage, new: Stage, names: Names) -> Touched | NotJudged | None:
    if not old.knows(attempt.persona):
        return NotJudged.EARLIER
    before, stopped = old.say(attempt.persona, attempt.path)
    if stopped is not None:
        return NotJudged.EARLIER
    if not new.knows(attempt.persona):
        return Touched(attempt.file, attempt.persona, persona_gone=True)
    after, stop = new.say(attempt.persona, attempt.path)
    felt = _felt(before, after)
    came, comes = names.now(before.step.place.id), after.step.place.id
    ends = (came, comes) if stop is None and came != comes else None
    if stop is None and felt is None and ends is None:
        return None
    return Touched(attempt.file, attempt.persona, stop, felt=felt, ends=ends)


def _felt(before: Session, after: Session) -> Felt | None:
    """Where two tellings of a talk first part in mood, the start aside."""
    both = zip(before.decisions, after.decisions, strict=False)
    for number, (was, now) in enumerate(both, start=1):
        old, new = was.after, now.after
        if (old.mood, score(old)) != (new.mood, score(new)):
            return Felt(number, old.mood, new.mood, score(old), score(new))
    return None
