"""Sets of moods as bits: one Python integer of 1,331 bits, moved as a whole.

Bit `temper * 121 + heard * 11 + trust` stands for one mood. A change of the mood is a shift
whose overhang stays at the edge, so that a thousand states cost what one does.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

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
ALL = (1 << len(MOODS)) - 1
NONE = 0

Moods = int
"""A set of moods."""


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


def moved(moods: Moods, change: Iterable[int]) -> Moods:
    """The set after a change of (temper, heard, trust), each part held within 0 to 10."""
    for dial, by in enumerate(change):
        stride = STRIDES[dial]
        if by > 0:
            top = plane(dial, HIGH)
            for _ in range(by):
                held = moods & top
                moods = ((moods ^ held) << stride) | held
        elif by < 0:
            bottom = plane(dial, LOW)
            for _ in range(-by):
                held = moods & bottom
                moods = ((moods ^ held) >> stride) | held
    return moods


def came_from(moods: Moods, change: Iterable[int]) -> Moods:
    """Every mood that the change leads into the set: the converse of `moved`."""
    for dial, by in enumerate(change):
        stride = STRIDES[dial]
        if by > 0:
            top, bottom = plane(dial, HIGH), plane(dial, LOW)
            for _ in range(by):
                moods = ((moods & ~bottom) >> stride) | (moods & top)
        elif by < 0:
            top, bottom = plane(dial, HIGH), plane(dial, LOW)
            for _ in range(-by):
                moods = ((moods & ~top) << stride) | (moods & bottom)
    return moods


def dial_range(moods: Moods, dial: int) -> tuple[int, int]:
    """The lowest and the highest value of a dial in a set that is not empty."""
    values = [value for value in range(SIZE) if moods & plane(dial, value)]
    return values[0], values[-1]
