"""Two options that do the same are one choice written twice."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis
from simulator.analysis.arcs import Spot
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.offers import Met, met
from simulator.analysis.moods import Moods
from simulator.analysis.space import Space
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import Option, OptionId


def alike_options(analysis: Analysis) -> Iterator[Finding]:
    """Two options move the mood alike, lead alike and show alike, wherever both are offered."""
    if not analysis.complete:
        return
    for id_, spots in met(analysis).items():
        for one, other in combinations(analysis.story.scenes[id_].options, 2):
            if one.skills == other.skills and _alike(spots, one, other):
                message = f"`{other.id}` does just what `{one.id}` does: the same moods, the same "
                message += "way on, the same skills."
                hint = "Let one of them cost or win something else, or take it away."
                path = option_path(analysis.story.scenes[id_], other)
                warning = Severity.WARNING
                yield Finding("alike-options", path, message, hint, at_key=True, severity=warning)


def _alike(spots: Iterable[Met], one: Option, other: Option) -> bool:
    """Whether both are offered somewhere, and have the same effect wherever they are."""
    side_by_side = False
    for _, space, spot in spots:
        both = space.arcs.offered(spot, one) & space.arcs.offered(spot, other)
        both &= space.reached[spot]
        if both:
            side_by_side = True
            if _effect(space, spot, one.id, both) != _effect(space, spot, other.id, both):
                return False
    return side_by_side


def _effect(space: Space, spot: Spot, option: OptionId, some: Moods) -> dict[object, Moods]:
    """What saying an option does, by the moods in which it does so."""
    effect: dict[object, Moods] = {}
    for arc in space.arcs.of(spot):
        if arc.option == option and arc.before & some:
            does = (arc.rows, arc.tails)
            effect[does] = effect.get(does, moods.NONE) | arc.before & some
    return effect


LINT = Lint("alike-options", "options that do the same and lead the same way", alike_options)
