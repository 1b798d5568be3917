"""Saying sorry is a move like any other: right in some places, and wrong in more."""

from collections.abc import Collection, Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.tells import Mark, given_away
from simulator.analysis.wording import SORRY
from simulator.story.diagnostics import Finding
from simulator.story.model import Option

LIMIT = 1 / 2
"""Past it, "say sorry where you can" is a better rule than thinking."""
MARGIN = LIMIT - 1 / 4


def _apologetic(offered: tuple[Option, ...]) -> Collection[Option]:
    return [one for one in offered if SORRY.search(one.say)]


MARKS = (
    Mark(
        "sorry-is-best",
        _apologetic,
        LIMIT,
        MARGIN,
        "In {often} of {scenes} scenes where an option says sorry, it is the best one.",
        "Let a wrong option say it too, or the best one do without, in some of {culprits}.",
    ),
)


def sorry_is_best(analysis: Analysis) -> Iterator[Finding]:
    """Where an option says sorry, it is mostly the best one."""
    yield from given_away(analysis, MARKS)


LINT = Lint("sorry-is-best", "a “sorry” that gives the best option away", sorry_is_best)
