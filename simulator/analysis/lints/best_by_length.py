"""Who always takes the longest option, or the shortest, must not do well by it."""

from collections.abc import Callable, Collection, Iterable, Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.tells import Mark, given_away
from simulator.story.diagnostics import Finding
from simulator.story.model import Option

LIMIT = 1 / 3
"""Of four replies the best is the longest in a quarter of the scenes by chance."""
MARGIN = LIMIT - 1 / 4
"""As far above chance where scenes offer fewer than four."""


def _by_length(
    of_all: Callable[[Iterable[int]], int],
) -> Callable[[tuple[Option, ...]], Collection[Option]]:
    def pick(offered: tuple[Option, ...]) -> Collection[Option]:
        length = of_all(len(one.say) for one in offered)
        return [one for one in offered if len(one.say) == length]

    return pick


MARKS = tuple(
    Mark(
        "best-by-length",
        _by_length(of_all),
        LIMIT,
        MARGIN,
        f"The best option is the {name} on offer in {{often}} of {{scenes}} scenes.",
        f"Let a wrong option be {other} than the best in some of {{culprits}}.",
    )
    for name, of_all, other in (("longest", max, "longer"), ("shortest", min, "shorter"))
)


def best_by_length(analysis: Analysis) -> Iterator[Finding]:
    """The best option is the longest (or the shortest) on offer in too many scenes."""
    yield from given_away(analysis, MARKS)


LINT = Lint("best-by-length", "best options that can be told by their length", best_by_length)
