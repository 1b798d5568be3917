"""Where a long drawing is cut into columns, to be read like a newspaper's.

A story is narrow and deep, a window wide: whole, it would only fit as a thread. The number of
columns is the one that fits a window best; each cut is sought near its even share, where the
fewest lines cross and, after an edit, where it was before.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from simulator.analysis.arrange.ranks import Ranks
from simulator.analysis.arrange.shape import Shape
from simulator.analysis.arrange.spacing import BETWEEN_COLUMNS, BOXES_APART, LAYERS_APART

_FEWEST_LAYERS = 6
"""No column is made shorter than this."""
_PATIENCE = 6
"""After so many more columns without a gain no more are tried."""
_GOOD_ENOUGH, _STILL_GOOD = 0.8, 0.6
_MANY_LINES = 12.0
_LEEWAY = 0.3
"""How far from its even share a cut may be, in shares of a column's height."""


def columns(shape: Shape, ranks: Ranks, before: Mapping[str, int], aspect: float) -> list[int]:
    """The column of each layer; `before` are the columns of boxes in an earlier drawing.

    `aspect` is the width to height of what the drawing should fit.
    """
    count = max(ranks.layer, default=0) + 1
    heights = _heights(shape, ranks, count)
    had = max(before.values(), default=-1) + 1
    number = _how_many(heights, _widths(shape, ranks, count), aspect, had)
    if number < 2:
        return [0] * count
    ends = list(accumulate(heights))
    costs = _crossings(shape, ranks, count)
    column = [0] * count
    first = 0
    for cut in range(number - 1):
        stays = _agreement(shape, ranks, before, cut, count)
        last = _best_cut(first, ends, costs, stays, number - cut)
        for layer in range(last + 1, count):
            column[layer] = cut + 1
        first = last + 1
    return column


def _heights(shape: Shape, ranks: Ranks, count: int) -> list[float]:
    heights = [0.0] * count
    for box, layer in zip(shape.boxes, ranks.layer, strict=True):
        heights[layer] = max(heights[layer], box.card + box.foot)
    return [height + LAYERS_APART for height in heights]


def _widths(shape: Shape, ranks: Ranks, count: int) -> list[float]:
    widths = [0.0] * count
    for box, layer in zip(shape.boxes, ranks.layer, strict=True):
        widths[layer] += box.width + BOXES_APART
    return widths


def _how_many(heights: Sequence[float], widths: Sequence[float], aspect: float, had: int) -> int:
    """The fewest columns with which the drawing can be shown about as large as with any number.

    As many as it `had` before, where that is not much worse.
    """
    most = max(1, len(heights) // _FEWEST_LAYERS)
    sizes: list[float] = []
    for number in range(1, most + 1):
        sizes.append(_size(heights, widths, number, aspect))
        if len(sizes) > _PATIENCE and max(sizes[-_PATIENCE:]) < max(sizes):
            break
    enough = _GOOD_ENOUGH * max(sizes)
    if 0 < had <= len(sizes) and sizes[had - 1] >= _STILL_GOOD * max(sizes):
        return had
    return next(number for number, size in enumerate(sizes, start=1) if size >= enough)


def _size(heights: Sequence[float], widths: Sequence[float], number: int, aspect: float) -> float:
    """How large a drawing of so many even columns can be shown."""
    share = sum(heights) / number
    width = height = tallest = widest = 0.0
    for tall, wide in zip(heights, widths, strict=True):
        if height and height + tall / 2 > share:
            width, tallest = width + widest + BETWEEN_COLUMNS, max(tallest, height)
            height = widest = 0.0
        height, widest = height + tall, max(widest, wide)
    return min(aspect / (width + widest), 1 / max(tallest, height))


def _crossings(shape: Shape, ranks: Ranks, count: int) -> list[float]:
    """What a cut after each layer costs: the lines that it crosses, those to one target as one.

    Where it crosses many they are left out anyway, and more make no difference.
    """
    opens = [0] * (count + 1)
    top = list(ranks.layer)
    for (source, target), back in zip(shape.links, ranks.back, strict=True):
        if back:
            opens[ranks.layer[target]] += 2
            opens[ranks.layer[source]] -= 2
        else:
            top[target] = min(top[target], ranks.layer[source])
    for target, layer in enumerate(ranks.layer):
        opens[top[target]] += 1
        opens[layer] -= 1
    return [min(float(number), _MANY_LINES) for number in accumulate(opens)]


def _agreement(
    shape: Shape, ranks: Ranks, before: Mapping[str, int], cut: int, count: int
) -> list[float]:
    """For a cut after each layer, the share of known boxes that stay on their side of it."""
    gains = [0] * count
    known = right = 0
    for box, layer in zip(shape.boxes, ranks.layer, strict=True):
        if (column := before.get(box.id)) is not None:
            known += 1
            right += column > cut
            gains[layer] += 1 if column <= cut else -1
    return [(right + gain) / known if known else 0.0 for gain in accumulate(gains)]


def _best_cut(
    first: int, ends: list[float], costs: list[float], stays: list[float], left: int
) -> int:
    """The last layer of a column that begins with `first`; `left` columns are still to fill."""
    top = ends[first - 1] if first else 0.0
    share = (ends[-1] - top) / left
    last = max(first, len(ends) - left)

    def cost(layer: int) -> float:
        off = abs(ends[layer] - top - share) / share
        far_off = 1_000.0 * off if off > _LEEWAY else 4 * off
        return costs[layer] + far_off - 8 * stays[layer]

    return min(range(first, last + 1), key=cost)
