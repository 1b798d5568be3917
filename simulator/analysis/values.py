"""A small number for each mood, held as bits, so that all moods' numbers are moved as one.

A value is one integer of several lanes, each as wide as a set of moods: lane k is the set of
the moods whose number has bit k. Moods that are in no lane have the number 0.
"""

from collections.abc import Iterator
from functools import cache

from simulator.analysis import moods
from simulator.analysis.moods import ALL, NONE, WIDTH, Moods

Value = int


class Values:
    """The arithmetic of values whose numbers lie between 0 and `highest`."""

    def __init__(self, highest: int) -> None:
        self._lanes = highest.bit_length()
        self._masks = cache(self._repeated)

    def constant(self, number: int, some: Moods) -> Value:
        """The value with one number in all these moods."""
        return sum(some << lane * WIDTH for lane in range(self._lanes) if number >> lane & 1)

    def within(self, value: Value, some: Moods) -> Value:
        """The value in these moods alone; the masks of a story's conditions come often."""
        return value & self._masks(some)

    def only(self, value: Value, some: Moods) -> Value:
        """As `within`, for a mask that is not worth remembering."""
        return value & self._repeated(some)

    def came_from(self, value: Value, row: moods.Row) -> Value:
        """Each mood's number is that of the mood to which the change leads it."""
        return moods.came_from(value, row, self._lanes)

    def higher(self, one: Value, other: Value) -> Value:
        """In each mood the higher number of the two."""
        if one == other or not other:
            return one
        if not one:
            return other
        differs = one ^ other
        undecided, mine = ALL, NONE
        for lane in reversed(range(self._lanes)):
            here = differs >> lane * WIDTH & undecided
            if here:
                mine |= one >> lane * WIDTH & here
                undecided ^= here
        return other ^ (differs & self._repeated(mine))

    def same(self, one: Value, other: Value) -> Moods:
        """The moods that have the same number in both."""
        differs, differing = one ^ other, NONE
        for lane in range(self._lanes):
            differing |= differs >> lane * WIDTH
        return ALL & ~differing

    def number(self, value: Value, index: int) -> int:
        """The number of one mood, named by its bit."""
        bits = (value >> lane * WIDTH + index & 1 for lane in range(self._lanes))
        return sum(bit << lane for lane, bit in enumerate(bits))

    def at_least(self, value: Value, number: int) -> Moods:
        """The moods whose number is as high or higher."""
        above, level = NONE, ALL
        for lane in reversed(range(self._lanes)):
            here = value >> lane * WIDTH & level
            if number >> lane & 1:
                level = here
            else:
                above |= here
                level ^= here
        return above | level

    def layers(self, value: Value) -> Iterator[tuple[int, Moods]]:
        """Every number but 0 with its moods, the highest first."""
        yield from self._split(value, self._lanes - 1, 0, ALL)

    def _split(
        self, value: Value, lane: int, number: int, some: Moods
    ) -> Iterator[tuple[int, Moods]]:
        if lane < 0:
            if number and some:
                yield number, some
            return
        high = value >> lane * WIDTH & some
        if high:
            yield from self._split(value, lane - 1, number | 1 << lane, high)
        if some ^ high:
            yield from self._split(value, lane - 1, number, some ^ high)

    def _repeated(self, some: Moods) -> Value:
        """A set in every lane."""
        lanes = 1
        while lanes < self._lanes:
            some |= some << lanes * WIDTH
            lanes *= 2
        return some
