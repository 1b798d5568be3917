"""Pages: nothing is lost, nothing overflows, and what belongs together stays so."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from simulator.ui.export.pagination import Placed, paginate

PAGE = 100.0


@dataclass(slots=True)
class Slab:
    """A piece that may be cut every ten."""

    height: float
    keep: bool = False
    gap: float = 0.0
    before: float = 0.0
    step: float = 10.0

    def cut(self, start: float, room: float) -> float:
        return start + room // self.step * self.step

    def draw(self, painter: QPainter, start: float, end: float) -> None:
        raise AssertionError


slabs = st.lists(
    st.builds(
        Slab,
        height=st.floats(1, 350),
        keep=st.booleans(),
        gap=st.floats(0, 20),
        before=st.floats(0, 20),
        step=st.sampled_from([10.0, 120.0]),
    ),
    max_size=12,
)


@given(slabs)
def test_every_piece_is_shown_once_from_its_top_to_its_end(pieces: list[Slab]) -> None:
    """In order, within its page, and without overlapping the piece before."""
    pages = paginate(pieces, PAGE)
    shown: dict[int, float] = {}
    for page in pages:
        floor = 0.0
        for one in page:
            assert one.top >= floor - 1e-6
            assert one.start == shown.get(id(one.piece), 0.0)
            assert one.end > one.start
            floor = one.top + one.end - one.start
            assert floor <= PAGE + 1e-6
            shown[id(one.piece)] = one.end
    assert [shown[id(one)] for one in pieces] == [one.height for one in pieces]


def test_a_heading_stays_with_what_it_heads() -> None:
    """It goes to the next page with it."""
    body, heading, text = Slab(80), Slab(10, keep=True), Slab(20)
    assert paginate([body, heading, text], PAGE) == [
        [Placed(body, 0, 0, 80)],
        [Placed(heading, 0, 0, 10), Placed(text, 10, 0, 20)],
    ]


def test_room_before_a_piece_is_left_out_at_the_top_of_a_page() -> None:
    """Where nothing stands above it."""
    first, second = Slab(95), Slab(50, before=14)
    assert [one.top for page in paginate([first, second], PAGE) for one in page] == [0, 0]


def test_what_is_taller_than_a_page_is_cut_between_lines() -> None:
    """And only that."""
    tall = Slab(230)
    pages = paginate([Slab(5), tall], PAGE)
    assert [(one.start, one.end) for page in pages[1:] for one in page] == [
        (0, 100),
        (100, 200),
        (200, 230),
    ]
