"""Which layer each box stands in, and which links lead back.

A link leads back where it closes a circle, found by a walk in depth from the start in the order
of the options. Without those, a box stands one layer below the lowest that leads to it (the
longest way from the start), so that every other link leads down. Linear in boxes and links.
"""

from dataclasses import dataclass

from simulator.analysis.arrange.shape import Shape


@dataclass(frozen=True, slots=True)
class Ranks:
    """The layer of each box, from 0; which links lead back; the order in which boxes are met."""

    layer: list[int]
    back: list[bool]
    met: list[int]


def rank(shape: Shape) -> Ranks:
    """The layers of a shape."""
    out: list[list[int]] = [[] for _ in shape.boxes]
    for number, (source, _) in enumerate(shape.links):
        out[source].append(number)
    met, finished, back = _walk(shape, out)
    layer = [0] * len(shape.boxes)
    for box in reversed(finished):
        for number in out[box]:
            if not back[number]:
                target = shape.links[number][1]
                layer[target] = max(layer[target], layer[box] + 1)
    _settle_strays(shape, finished, back, layer)
    return Ranks(layer, back, met)


def _walk(shape: Shape, out: list[list[int]]) -> tuple[list[int], list[int], list[bool]]:
    """Boxes as they are met and as they are finished; links that lead to an unfinished one."""
    new, open_, done = 0, 1, 2
    state = [new] * len(shape.boxes)
    back = [False] * len(shape.links)
    met: list[int] = []
    finished: list[int] = []
    for root in range(len(shape.boxes)):
        if state[root] != new:
            continue
        state[root] = open_
        met.append(root)
        stack = [(root, iter(out[root]))]
        while stack:
            box, links = stack[-1]
            for number in links:
                target = shape.links[number][1]
                back[number] = state[target] == open_
                if state[target] == new:
                    state[target] = open_
                    met.append(target)
                    stack.append((target, iter(out[target])))
                    break
            else:
                state[box] = done
                finished.append(box)
                stack.pop()
    return met, finished, back


def _settle_strays(shape: Shape, finished: list[int], back: list[bool], layer: list[int]) -> None:
    """Lower what the start doesn't lead to: just above what it leads to, or to the bottom."""
    leads: list[list[int]] = [[] for _ in shape.boxes]
    entered = [False] * len(shape.boxes)
    for (source, target), is_back in zip(shape.links, back, strict=True):
        if not is_back:
            leads[source].append(target)
            entered[target] = True
    found = _reached(leads)
    for box in finished:
        if found[box]:
            continue
        if leads[box]:
            layer[box] = max(layer[box], min(layer[target] for target in leads[box]) - 1)
        elif not entered[box]:
            layer[box] = max(layer)


def _reached(leads: list[list[int]]) -> list[bool]:
    found = [False] * len(leads)
    waiting = [0] if leads else []
    while waiting:
        box = waiting.pop()
        if not found[box]:
            found[box] = True
            waiting += leads[box]
    return found
