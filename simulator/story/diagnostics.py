"""What a writer is told about a file: a code, a place, a sentence and a hint."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and list indexes."""


class Severity(StrEnum):
    """How bad it is: an `error` keeps the story from being played, a `warning` does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake in one file; `line` and `column` count from 1.

    `code` is stable and has a page of its own (`rapport explain CODE`).
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake known by its path, before anybody has looked up its line.

    `at_key` points at the key rather than at its value.
    """

    code: str
    path: Path
    message: str
    hint: str = ""
    at_key: bool = False
    severity: Severity = Severity.ERROR


_MANY = 500
"""So many names that comparing a word with each would take too long."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A hint that names the nearest known word, or lists them all when they are few."""
    if near := _nearest(word.lower()[:80], known):
        return f"Did you mean `{near}`?"
    if 0 < len(known) <= 12:
        return "One of: " + ", ".join(f"`{choice}`" for choice in sorted(known)) + "."
    return ""


def _nearest(word: str, known: Collection[str]) -> str | None:
    if len(known) > _MANY:
        return next((slip for slip in _slips(word) if slip in known), None)
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), None)


def _slips(word: str) -> Iterator[str]:
    """Every word that one slip of the finger makes `word` of: swapped, extra, lost or wrong."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
