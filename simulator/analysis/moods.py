"""Sets of moods as bits: one Python integer of 1,331 bits, moved as a whole.

Bit `temper * 121 + heard * 11 + trust` stands for one mood. A change of the mood is a shift
whose overhang stays at the edge, so that a thousand states cost what one does. Several sets
can stand side by side in one integer, each in a lane of its own, and move at once.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from simulator.mood.state import HIGH, LOW, Mood

SIZE = HIGH - LOW + 1
MOODS = tuple(
    Mood(temper, heard, trust)
    for temper in range(SIZE)
    for heard in range(SIZE)
    for trust in range(SIZE)
)
"""Every mood, at the index of its bit."""
STRIDES = (SIZE * SIZE, SIZE, 1)
WIDTH = len(MOODS)
ALL = (1 << WIDTH) - 1
NONE = 0

Moods = int
"""A set of moods."""
Row = tuple[int, int, int]
"""A change of (temper, heard, trust)."""


def index(mood: Mood) -> int:
    """The number of a mood's bit, 0 to 1330."""
    return mood.temper * STRIDES[0] + mood.heard * STRIDES[1] + mood.trust


def one(mood: Mood) -> Moods:
    """The set of one mood."""
    return 1 << index(mood)


def where(holds: Callable[[Mood], bool]) -> Moods:
    """The set of the moods for which `holds`."""
    return sum(1 << number for number, mood in enumerate(MOODS) if holds(mood))


def members(moods: Moods) -> Iterator[Mood]:
    """The moods of a set, in the order of their bits."""
    while moods:
        low = moods & -moods
        yield MOODS[low.bit_length() - 1]
        moods ^= low


def count(moods: Moods) -> int:
    """How many moods are in the set."""
    return moods.bit_count()


@cache
def plane(dial: int, value: int) -> Moods:
    """The moods whose dial (0 temper, 1 heard, 2 trust) stands at `value`."""
    return where(lambda mood: mood[dial] == value)


@cache
def wholes() -> tuple[Moods, ...]:
    """The moods in sets of equal M, before its caps."""
    sets: dict[int, Moods] = {}
    for number, mood in enumerate(MOODS):
        whole = mood.heard + mood.trust - 2 * mood.temper
        sets[whole] = sets.get(whole, NONE) | 1 << number
    return tuple(sets[whole] for whole in sorted(sets))


def moved(moods: Moods, change: Row) -> Moods:
    """The set after a change of (temper, heard, trust), each part held within 0 to 10."""
    for up, whole, overhang, folds in _steps(change):
        held = moods & overhang
        if held:
            moods ^= held
        moods = moods << whole if up else moods >> whole
        if held:
            for edge, by in folds:
                moods |= (held & edge) << by if up else (held & edge) >> by
    return moods


def came_from(moods: Moods, change: Row, lanes: int = 1) -> Moods:
    """Every mood that the change leads into the set, lane by lane: the converse of `moved`."""
    for up, whole, reach, edge, stride in _steps_back(change, lanes):
        held = moods & edge
        moods &= reach
        moods = moods >> whole if up else moods << whole
        if held:
            for by in range(0, whole, stride):
                moods |= held >> by if up else held << by
    return moods


def dial_range(moods: Moods, dial: int) -> tuple[int, int]:
    """The lowest and the highest value of a dial in a set that is not empty."""
    values = [value for value in range(SIZE) if moods & plane(dial, value)]
    return values[0], values[-1]


@cache
def spread(moods: Moods, lanes: int) -> Moods:
    """The set repeated in so many lanes."""
    return sum(moods << lane * WIDTH for lane in range(lanes))


class _Step(NamedTuple):
    """One dial's part of a change: a shift by `whole`, and what would leave the scale.

    Of the overhang each edge is shifted by its own distance to the end of the scale.
    """

    up: bool
    whole: int
    overhang: Moods
    folds: tuple[tuple[Moods, int], ...]


class _StepBack(NamedTuple):
    """The converse: what can have come by the whole way, and the edge that gathered the rest."""

    up: bool
    whole: int
    reach: Moods
    edge: Moods
    stride: int


@cache
def _steps(change: Row) -> tuple[_Step, ...]:
    steps = []
    for dial, by in enumerate(change):
        edges = [
            (plane(dial, HIGH - short if by > 0 else LOW + short), short * STRIDES[dial])
            for short in range(min(abs(by), SIZE))
        ]
        if by:
            overhang = sum(edge for edge, _ in edges)
            steps.append(_Step(by > 0, abs(by) * STRIDES[dial], overhang, tuple(edges)))
    return tuple(steps)


@cache
def _steps_back(change: Row, lanes: int) -> tuple[_StepBack, ...]:
    steps = []
    for dial, by in enumerate(change):
        if by:
            landing = range(LOW + by, HIGH + 1) if by > 0 else range(LOW, HIGH + 1 + by)
            reach = spread(sum(plane(dial, value) for value in landing), lanes)
            edge = spread(plane(dial, HIGH if by > 0 else LOW), lanes)
            whole = min(abs(by), SIZE) * STRIDES[dial]
            steps.append(_StepBack(by > 0, whole, reach, edge, STRIDES[dial]))
    return tuple(steps)
