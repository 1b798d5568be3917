"""Who always takes the first option of the file, or the last, must not do well by it."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.tells import Mark, given_away
from simulator.story.diagnostics import Finding

LIMIT = 1 / 2
"""Milder than for length: options are shuffled in play, and their order shows only in print."""
MARGIN = LIMIT - 1 / 4

MARKS = tuple(
    Mark(
        "best-by-place",
        lambda offered, index=index: [offered[index]],  # type: ignore[misc]
        LIMIT,
        MARGIN,
        f"The best option stands {name} in {{often}} of {{scenes}} scenes.",
        "Move it elsewhere among the options in some of {culprits}.",
    )
    for name, index in (("first", 0), ("last", -1))
)


def best_by_place(analysis: Analysis) -> Iterator[Finding]:
    """The best option stands first (or last) of those on offer in too many scenes."""
    yield from given_away(analysis, MARKS)


LINT = Lint("best-by-place", "best options that stand in the same place", best_by_place)
