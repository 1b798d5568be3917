"""A search that was stopped before it had seen every state: what is missing isn't proved."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.evidence import listed
from simulator.story.diagnostics import Finding, Severity


def not_proved(analysis: Analysis) -> Iterator[Finding]:
    """Told once where the states of some persona were not all found."""
    stopped = {name: space for name, space in analysis.spaces.items() if not space.complete}
    if stopped:
        found = sum(space.states for space in stopped.values())
        yield Finding(
            "not-proved",
            ("scenes",),
            f"Not proved: stopped at {found:,} states, with {listed(tuple(stopped))}.",
            "What is told here is true, and more may be wrong. A higher `--limit` sees more.",
            at_key=True,
            severity=Severity.WARNING,
        )
