"""Where each line leaves its box: a slot on the lower edge, in the order of where it goes.

Far links stand on both sides of those that have a line, so that what follows stays in the middle.
"""

from collections.abc import Sequence
from itertools import groupby

from simulator.analysis.arrange.drawing import Way
from simulator.analysis.arrange.net import Net
from simulator.analysis.arrange.shape import Shape


def ports(shape: Shape, ways: Sequence[Way], net: Net, to_left: frozenset[int]) -> dict[int, float]:
    """By link, how far right of its box's middle it leaves; `to_left` turn back on the left."""
    place = {vertex: at for row in net.rows for at, vertex in enumerate(row)}

    def rank(link: int) -> tuple[int, int]:
        if ways[link] is Way.BACK:
            return (0 if link in to_left else 4, link)
        if ways[link] is Way.FAR:
            return (3 if link % 2 else 1, link)
        following = net.next[link]
        return (2, 1_000_000 if following is None else place[following])

    def source_of(link: int) -> int:
        return shape.links[link][0]

    offsets: dict[int, float] = {}
    for source, group in groupby(sorted(net.links, key=source_of), key=source_of):
        links = sorted(group, key=rank)
        slot = shape.boxes[source].width / len(links)
        for at, link in enumerate(links):
            offsets[link] = (at + 0.5) * slot - shape.boxes[source].width / 2
    return offsets
