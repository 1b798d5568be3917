"""The problems of a file as a list to walk and to narrow down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from simulator.debrief.words import Translate
from simulator.story.diagnostics import Diagnostic, Severity


class Shown(StrEnum):
    """Which severities the list is narrowed to."""

    ALL = "all"
    ERRORS = "errors"
    WARNINGS = "warnings"


@dataclass(frozen=True, slots=True)
class Problem:
    """One diagnostic with the scene or ending it belongs to ("" for the file's head).

    `foreign` is the name of another file in which it stands, such as the story's rulebook.
    """

    diagnostic: Diagnostic
    scene: str
    foreign: str = ""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.diagnostic.severity

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from others across two readings of the file."""
        return self.diagnostic.code, self.scene, self.diagnostic.message


@dataclass(frozen=True, slots=True)
class Tally:
    """How many problems of each kind there are."""

    errors: int = 0
    warnings: int = 0

    @property
    def worst(self) -> Severity | None:
        """The worse kind of which there are any."""
        if self.errors:
            return Severity.ERROR
        return Severity.WARNING if self.warnings else None

    @property
    def count(self) -> int:
        """How many there are of both kinds."""
        return self.errors + self.warnings


def severity_word(severity: Severity, tr: Translate = str) -> str:
    """The kind in a word."""
    return tr("error") if severity is Severity.ERROR else tr("warning")


def tally(problems: Iterable[Problem]) -> Tally:
    """The problems counted."""
    severities = [one.severity for one in problems]
    errors = severities.count(Severity.ERROR)
    return Tally(errors, len(severities) - errors)


def tallies(problems: Iterable[Problem]) -> dict[str, Tally]:
    """The problems of each scene and ending that has any, counted."""
    of: dict[str, list[Problem]] = {}
    for one in problems:
        of.setdefault(one.scene, []).append(one)
    return {scene: tally(some) for scene, some in of.items()}


def tally_words(counted: Tally, tr: Translate = str) -> str:
    """Such as "2 errors, 1 warning"; "" for none."""
    parts = []
    if counted.errors:
        told = tr("1 error") if counted.errors == 1 else tr("{count} errors")
        parts.append(told.format(count=counted.errors))
    if counted.warnings:
        told = tr("1 warning") if counted.warnings == 1 else tr("{count} warnings")
        parts.append(told.format(count=counted.warnings))
    return ", ".join(parts)


def narrowed(problems: Sequence[Problem], shown: Shown, text: str) -> tuple[Problem, ...]:
    """The problems of a kind whose message, hint, code or scene holds every word of `text`."""
    words = text.casefold().split()
    return tuple(
        one
        for one in problems
        if _is_shown(one.severity, shown) and all(word in _searchable(one) for word in words)
    )


def _is_shown(severity: Severity, shown: Shown) -> bool:
    if shown is Shown.ALL:
        return True
    return (severity is Severity.ERROR) == (shown is Shown.ERRORS)


def _searchable(problem: Problem) -> str:
    told = problem.diagnostic
    return f"{told.message} {told.hint} {told.code} {problem.scene}".casefold()
