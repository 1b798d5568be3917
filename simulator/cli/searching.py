"""What a terminal shows while a story's states are looked for: nothing, unless it takes long."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from rich.status import Status

from simulator.analysis.analysis import Progress
from simulator.cli.output import problems

_PATIENCE = 0.5
"""Seconds for which nothing is shown."""
_EVERY = 0.1
"""Seconds between two counts."""


@contextmanager
def searching(title: str) -> Iterator[Progress | None]:
    """Counts the states found, on a terminal; None where there is no terminal to show them."""
    if not problems.is_terminal:
        yield None
        return
    count = _Count(title)
    try:
        yield count
    finally:
        count.status.stop()


class _Count:
    """A line that says with whom the search is, and how far."""

    def __init__(self, title: str) -> None:
        self.status = Status(title, console=problems)
        self._title = title
        self._next = monotonic() + _PATIENCE

    def __call__(self, persona: str, found: int) -> bool:
        if monotonic() >= self._next:
            self.status.update(f"{self._title}: {found:,} states with {persona}")
            self.status.start()
            self._next = monotonic() + _EVERY
        return True
