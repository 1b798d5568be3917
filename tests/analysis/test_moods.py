"""Sets of moods as bits do what single moods do."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.analysis import moods
from simulator.mood.state import Mood

parts = st.integers(0, 10)
single = st.builds(Mood, parts, parts, parts)
changes = st.tuples(*[st.integers(-4, 4)] * 3)


def clamped(mood: Mood, change: tuple[int, int, int]) -> Mood:
    return Mood(*(max(0, min(10, part + by)) for part, by in zip(mood, change, strict=True)))


@given(st.sets(single, max_size=30), changes)
def test_a_set_moves_as_its_members_do(some: set[Mood], change: tuple[int, int, int]) -> None:
    """The shifted set holds exactly the moved members, clamped at the edges."""
    bits = sum(moods.one(mood) for mood in some)
    expected = {clamped(mood, change) for mood in some}
    assert set(moods.members(moods.moved(bits, change))) == expected


@given(single, changes)
def test_came_from_is_the_converse(target: Mood, change: tuple[int, int, int]) -> None:
    """The preimage of a mood holds exactly the moods that the change leads there."""
    back = moods.came_from(moods.one(target), change)
    expected = {mood for mood in moods.MOODS if clamped(mood, change) == target}
    assert set(moods.members(back)) == expected


def test_a_set_tells_its_ranges() -> None:
    """The envelope of a set is read off its planes."""
    some = moods.one(Mood(2, 3, 4)) | moods.one(Mood(5, 0, 4))
    assert [moods.dial_range(some, dial) for dial in range(3)] == [(2, 5), (0, 3), (4, 4)]
    assert moods.count(some) == 2
    assert moods.count(moods.ALL) == 1331
