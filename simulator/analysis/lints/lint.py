"""The shape of a lint: its code, what it means in a line, and the function that looks for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simulator.analysis.analysis import Analysis
from simulator.story.diagnostics import Finding

Find = Callable[[Analysis], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Lint:
    """One rule: called with an analysis, it yields findings of its `code`, all of them warnings.

    `means` completes the sentence "Look out for …" in one line.
    """

    code: str
    means: str
    find: Find

    def __call__(self, analysis: Analysis) -> Iterator[Finding]:
        """What the rule finds in the analysed story."""
        return self.find(analysis)
