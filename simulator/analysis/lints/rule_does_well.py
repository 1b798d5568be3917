"""Who plays by a rule of thumb, such as the longest reply each time, must not do well by it."""

from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.players.policies import NAIVE
from simulator.analysis.players.tally import Tally, satisfied_with, skill_of, tallies
from simulator.story.diagnostics import Finding, Severity

TALKS = 40
"""Of each player who leaves something to chance."""
TOO_MANY_POINTS = 0.6
"""The share of the skill points that takes some thinking."""
ENOUGH_DECISIONS = 8
"""In a shorter talk a rule of thumb may do well by mere chance."""


_known: "WeakKeyDictionary[Outcomes, Sequence[Tally]]" = WeakKeyDictionary()
"""A library asks for the same once more; the talks are kept as long as an outcome is."""


def rule_does_well(analysis: Analysis) -> Iterator[Finding]:
    """A player who doesn't think satisfies the customer, or shows most of the skills."""
    if analysis.complete:
        yield from _by_tallies(naive_tallies(analysis))


def naive_tallies(analysis: Analysis) -> Sequence[Tally]:
    """How those who never think fare, with each persona; played at first asking."""
    key = analysis.outcomes(analysis.story.customer.persona)
    if key not in _known:
        _known[key] = tallies(analysis, TALKS, seed=0, players=NAIVE)
    return _known[key]


def _by_tallies(found: Sequence[Tally]) -> Iterator[Finding]:
    """What the players' talks show, a finding for each player who does well."""
    for player in NAIVE:
        own = [one for one in found if one.player == player.name]
        if max((one.decisions for one in own), default=0) >= ENOUGH_DECISIONS:
            yield from _told(player.means, own)


def _told(means: str, own: Sequence[Tally]) -> Iterator[Finding]:
    done = []
    if won := satisfied_with(own):
        done.append(f"satisfies the customer ({', '.join(won)})")
    if (share := skill_of(own)) >= TOO_MANY_POINTS:
        done.append(f"gains {share:.0%} of the skill points")
    if done:
        message = f"Whoever {means} {' and '.join(done)}."
        hint = "See `rapport players`, and let the rule fail where much is at stake."
        yield Finding("rule-does-well", ("story",), message, hint, severity=Severity.WARNING)


LINT = Lint("rule-does-well", "rules of thumb that get a trainee through", rule_does_well)
