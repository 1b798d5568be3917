"""Numbers held as bits, all moods at once, do what single numbers do."""

from random import Random

import pytest

from simulator.analysis import moods
from simulator.analysis.values import Value, Values

HIGHEST = 11
VALUES = Values(HIGHEST)
Numbers = list[int]


@pytest.fixture(params=range(5))
def draw(request: pytest.FixtureRequest) -> Random:
    return Random(request.param)


def drawn(draw: Random) -> Numbers:
    """A number for each mood."""
    return [draw.randint(0, HIGHEST) for _ in moods.MOODS]


def value(numbers: Numbers) -> Value:
    return sum(VALUES.constant(number, 1 << index) for index, number in enumerate(numbers))


def where(numbers: Numbers, holds: object) -> moods.Moods:
    return sum(1 << index for index, number in enumerate(numbers) if holds(number))  # type: ignore


def test_each_mood_has_its_number(draw: Random) -> None:
    """What was put in comes out, by mood and by layer."""
    numbers = drawn(draw)
    held = value(numbers)
    assert [VALUES.number(held, index) for index in range(moods.WIDTH)] == numbers
    layers = dict(VALUES.layers(held))
    assert list(layers) == sorted(set(numbers) - {0}, reverse=True)
    assert all(some == where(numbers, number.__eq__) for number, some in layers.items())


def test_the_higher_of_two(draw: Random) -> None:
    """Mood by mood, and where they are the same."""
    one, other = drawn(draw), drawn(draw)
    pairs = list(zip(one, other, strict=True))
    assert VALUES.higher(value(one), value(other)) == value([max(pair) for pair in pairs])
    assert VALUES.same(value(one), value(other)) == sum(
        1 << index for index, (mine, yours) in enumerate(pairs) if mine == yours
    )


@pytest.mark.parametrize("least", range(HIGHEST + 2))
def test_at_least(draw: Random, least: int) -> None:
    """The moods whose number is as high or higher."""
    numbers = drawn(draw)
    assert VALUES.at_least(value(numbers), least) == where(numbers, lambda one: one >= least)


@pytest.mark.parametrize("row", [(0, 1, 0), (-2, 1, 1), (3, -2, -2), (12, 0, -11)])
def test_coming_from(draw: Random, row: tuple[int, int, int]) -> None:
    """Before a change each mood has the number of the mood that it is led to."""
    numbers = drawn(draw)
    led = [
        moods.index(next(moods.members(moods.moved(1 << index, row))))
        for index in range(moods.WIDTH)
    ]
    expected = value([numbers[index] for index in led])
    assert VALUES.came_from(value(numbers), row) == expected
