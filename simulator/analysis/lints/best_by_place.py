"""Who always takes the first option of the file, or the last, must not do well by it."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.naming import named
from simulator.analysis.lints.tells import tell
from simulator.story.diagnostics import Finding, Severity

LIMIT = 1 / 2
"""Milder than for length: options are shuffled in play, and their order shows only in print."""
MARGIN = LIMIT - 1 / 4


def best_by_place(analysis: Analysis) -> Iterator[Finding]:
    """The best option stands first (or last) of those on offer in too many scenes."""
    for name, index in (("first", 0), ("last", -1)):
        found = tell(analysis, lambda offered, index=index: [offered[index]])  # type: ignore[misc]
        if found.above(LIMIT, MARGIN):
            often, scenes = round(found.hits), len(found.moments)
            message = f"The best option stands {name} in {often} of {scenes} scenes."
            hint = f"Move it elsewhere among the options in some of {named(found.culprits)}."
            warning = Severity.WARNING
            yield Finding("best-by-place", found.where, message, hint, severity=warning)


LINT = Lint("best-by-place", "best options that stand in the same place", best_by_place)
