"""The order of the vertices in each row: barycentre sweeps, the order with fewest crossings kept.

A sweep sorts each row by the mean position of its neighbours in the row before, downwards and
upwards in turn (Sugiyama, Tagawa and Toda, 1981); small drawings then also swap neighbours while
that helps. The first order stays unless another has fewer crossings, so that small edits leave a
drawing as it was. A sweep is O(E + V log V), counting crossings O(E log E).
"""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence

from simulator.analysis.arrange.net import Net

_SWEEPS = 12
_PATIENCE = 4
"""After so many sweeps without a gain no more are made."""
_SMALL = 600
"""Up to so many vertices, neighbours are swapped one by one too."""


def order(net: Net, before: Mapping[int, float]) -> None:
    """Sort the net's rows; `before` are x positions of boxes in an earlier drawing."""
    net.rows = [_as_before(net, row, before) for row in net.rows]
    best, fewest = [list(row) for row in net.rows], crossings(net)
    since = 0
    for sweep in range(_SWEEPS):
        if not fewest or since == _PATIENCE:
            break
        _sweep(net, down=sweep % 2 == 0)
        found = crossings(net)
        since += 1
        if found < fewest:
            best, fewest, since = [list(row) for row in net.rows], found, 0
    net.rows = best
    if fewest and len(net.row) <= _SMALL:
        _swap_neighbours(net)


def crossings(net: Net) -> int:
    """How many pairs of lines cross between neighbouring rows."""
    total = 0
    for row, below in zip(net.rows, net.rows[1:], strict=False):
        place = {vertex: at for at, vertex in enumerate(below)}
        seen: list[int] = []
        for vertex in row:
            ends = sorted(place[lower] for lower in net.down[vertex])
            for end in ends:
                total += len(seen) - bisect_right(seen, end)
            for end in ends:
                insort(seen, end)
    return total


def _as_before(net: Net, row: list[int], before: Mapping[int, float]) -> list[int]:
    """The row with those boxes that were drawn before in the order they had."""
    known = [v for v in row if net.is_box(v) and net.target[v] in before]
    sorted_ = iter(sorted(known, key=lambda v: before[net.target[v]]))
    among = set(known)
    return [next(sorted_) if vertex in among else vertex for vertex in row]


def _sweep(net: Net, *, down: bool) -> None:
    order = range(1, len(net.rows)) if down else range(len(net.rows) - 2, -1, -1)
    near = net.up if down else net.down
    for number in order:
        beside = net.rows[number - 1 if down else number + 1]
        place = {vertex: at for at, vertex in enumerate(beside)}
        net.rows[number] = _by_mean(net.rows[number], near, place)


def _by_mean(row: list[int], near: Sequence[Sequence[int]], place: Mapping[int, int]) -> list[int]:
    """The row sorted by the mean place of each one's neighbours; those without stay put."""
    means = {
        vertex: sum(place[other] for other in near[vertex]) / len(near[vertex])
        for vertex in row
        if near[vertex]
    }
    sorted_ = iter(sorted(means, key=means.__getitem__))
    return [next(sorted_) if vertex in means else vertex for vertex in row]


def _swap_neighbours(net: Net) -> None:
    """Swap two that stand side by side wherever fewer lines cross then, until none is left."""
    place = {vertex: at for row in net.rows for at, vertex in enumerate(row)}
    better = True
    while better:
        better = False
        for row in net.rows:
            for at in range(len(row) - 1):
                one, two = row[at], row[at + 1]
                now = _cross(net, place, one, two)
                if now and _cross(net, place, two, one) < now:
                    row[at], row[at + 1] = two, one
                    place[one], place[two] = at + 1, at
                    better = True


def _cross(net: Net, place: Mapping[int, int], left: int, right: int) -> int:
    """How often the lines of two vertices of a row cross if they stand in this order."""
    return sum(
        place[a] > place[b] for near in (net.up, net.down) for a in near[left] for b in near[right]
    )
