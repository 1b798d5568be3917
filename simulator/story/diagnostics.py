"""What a writer is told about a file: a code, a place, a sentence and a hint."""

from collections.abc import Iterable, Sequence
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


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or lists them all when they are few."""
    choices: Sequence[str] = sorted(set(known))
    near = get_close_matches(word.lower(), choices, n=1, cutoff=0.6)
    if near:
        return f"Did you mean `{near[0]}`?"
    if 0 < len(choices) <= 12:
        return "One of: " + ", ".join(f"`{choice}`" for choice in choices) + "."
    return ""
