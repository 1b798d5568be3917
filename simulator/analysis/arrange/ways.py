"""Which links get a line, and which only the name of their target.

A line that passes many layers, or leaves its column together with many others, makes the
drawing worse for all the rest. So there is a budget: the longest lines are left out until the
lines pass no more places than `_PASSES` for each box; a cut between columns carries a few lines
or none. In a story of usual size nothing is left out.
"""

from collections.abc import Sequence
from itertools import accumulate

from simulator.analysis.arrange.drawing import Way
from simulator.analysis.arrange.ranks import Ranks
from simulator.analysis.arrange.shape import Shape

_PASSES = 3
_FREE_PASSES = 300
_LINES_THROUGH_A_CUT = 4
_LIMITS = (1_000_000, 64, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1)


def ways(shape: Shape, ranks: Ranks, column: Sequence[int]) -> list[Way]:
    """How each link is drawn; `column` is that of each layer."""
    spans = [abs(ranks.layer[target] - ranks.layer[source]) for source, target in shape.links]
    drawn = _through_cuts(shape, ranks, column)
    limit = _longest(shape, spans, drawn)
    return [
        Way.FAR if not line or span > limit else Way.BACK if back else Way.ON
        for line, span, back in zip(drawn, spans, ranks.back, strict=True)
    ]


def _through_cuts(shape: Shape, ranks: Ranks, column: Sequence[int]) -> list[bool]:
    """Which links stay in their column, or leave it by cuts that carry few lines."""
    at = [column[layer] for layer in ranks.layer]
    number = column[-1] + 1 if column else 1
    first = list(at)
    for (source, target), back in zip(shape.links, ranks.back, strict=True):
        if not back:
            first[target] = min(first[target], at[source])
    opens = [0] * (number + 1)
    for target, begin in enumerate(first):
        opens[begin] += 1
        opens[at[target]] -= 1
    crowded = [count > _LINES_THROUGH_A_CUT for count in accumulate(opens)]
    crowds = [0, *accumulate(crowded)]
    return [
        at[source] == at[target]
        if back
        else crowds[at[source]] == crowds[max(at[source], at[target])]
        for (source, target), back in zip(shape.links, ranks.back, strict=True)
    ]


def _longest(shape: Shape, spans: Sequence[int], drawn: Sequence[bool]) -> int:
    """The longest span that still gets a line."""
    budget = _FREE_PASSES + _PASSES * len(shape.boxes)
    for limit in _LIMITS:
        passes = [0] * len(shape.boxes)
        for (_, target), span, line in zip(shape.links, spans, drawn, strict=True):
            if line and span <= limit:
                passes[target] = max(passes[target], span)
        if sum(passes) <= budget:
            return limit
    return 1
