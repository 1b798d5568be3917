"""Everything that can be said of a story's file: what is wrong, what is proved, what gives away."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.analysis.analysis import Analysis, Progress, analyse
from simulator.analysis.lints import LINTS
from simulator.analysis.proofs import PROOFS
from simulator.analysis.space import DEFAULT_LIMIT
from simulator.mood.loading import Loaded
from simulator.mood.rulebook import Rulebook
from simulator.play.checking import check_story
from simulator.story.diagnostics import Finding
from simulator.story.locate import place
from simulator.story.tree import no_garbage_collection

Look = Callable[[Analysis], Iterator[Finding]]
"""A proof or a lint."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A story's file with every diagnostic; `analysis` is None where it can't be played."""

    loaded: Loaded
    analysis: Analysis | None


def check_thoroughly(
    path: Path,
    rulebook: Rulebook | None = None,
    progress: Progress | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Loaded:
    """The story at `path` as `check_story` tells of it, with its proofs and lints."""
    return check_and_analyse(path, rulebook, progress, limit).loaded


def check_and_analyse(
    path: Path,
    rulebook: Rulebook | None = None,
    progress: Progress | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Checked:
    """As `check_thoroughly`, with the states that were found on the way."""
    loaded = check_story(path, rulebook)
    if loaded.story is None:
        return Checked(loaded, None)
    with no_garbage_collection():
        analysis = analyse(loaded.story, loaded.rulebook, progress, limit)
        return Checked(with_analysis(loaded, analysis), analysis)


def with_analysis(loaded: Loaded, analysis: Analysis) -> Loaded:
    """The story with what its analysis proves and what its lints find."""
    if loaded.source is None:
        return loaded
    looks: tuple[Look, ...] = (*PROOFS, *LINTS)
    findings = [found for look in looks for found in look(analysis)]
    told = (*loaded.diagnostics, *place(loaded.source, findings))
    in_order = sorted(told, key=lambda one: (one.line, one.column, one.code))
    return replace(loaded, diagnostics=tuple(in_order))
