"""What an attempt was played by: a story's bytes and a rulebook, kept so that it replays."""

from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter, ValidationError

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.records.errors import UnreadableAttemptError
from simulator.story.reading import read_story
from simulator.story.source import Source, decode


@dataclass(frozen=True, slots=True)
class Edition:
    """A story as it was played; `data` are its file's bytes, whose sha256 is its revision."""

    name: str
    data: bytes
    rulebook: Rulebook


@cache
def _rulebooks() -> TypeAdapter[Rulebook]:
    return TypeAdapter(Rulebook)


def rulebook_data(rulebook: Rulebook) -> bytes:
    """A rulebook as it is kept: its values as JSON, whatever file they came from."""
    return _rulebooks().dump_json(rulebook)


def rulebook_from(data: bytes) -> Rulebook:
    """A kept rulebook; UnreadableAttemptError where it has another shape."""
    try:
        return _rulebooks().validate_json(data)
    except ValidationError as error:
        raise UnreadableAttemptError("The rulebook of this attempt can't be read.") from error


def engine_of(edition: Edition, persona: str) -> Engine:
    """The engine to replay an attempt with; UnreadableAttemptError where that can't be."""
    source = decode(edition.name, edition.data)
    if not isinstance(source, Source):
        raise UnreadableAttemptError(source.message)
    story = read_story(source, edition.rulebook.vocabulary()).story
    if story is None or persona not in edition.rulebook.personas:
        raise UnreadableAttemptError("The story of this attempt can't be read any more.")
    return Engine(story, edition.rulebook, persona)
