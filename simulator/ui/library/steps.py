"""Where an arrow key leads in the grid of cards."""

from dataclasses import dataclass
from enum import Enum, auto


class Way(Enum):
    """A key's direction; NEXT and BACK run on over the ends of lines."""

    NEXT = auto()
    BACK = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    FIRST = auto()
    LAST = auto()


@dataclass(frozen=True, slots=True)
class Grid:
    """`count` entries in lines of `columns`; with `lead`, the first has a line to itself."""

    count: int
    columns: int
    lead: bool = False

    def step(self, at: int, way: Way, page: int = 1) -> int:
        """The entry that `way` leads to from the entry `at`; `page` is in lines."""
        last = self.count - 1
        match way:
            case Way.NEXT:
                return min(at + 1, last)
            case Way.BACK:
                return max(at - 1, 0)
            case Way.FIRST:
                return 0
            case Way.LAST:
                return last
            case Way.UP:
                return self._lines(at, -1)
            case Way.DOWN:
                return self._lines(at, 1)
            case Way.PAGE_UP:
                return self._lines(at, -page)
            case Way.PAGE_DOWN:
                return self._lines(at, page)

    def _lines(self, at: int, by: int) -> int:
        """The entry so many lines away, in the same column; never beyond the ends."""
        lead = int(self.lead)
        if at < lead:
            return at if by < 0 else min(1 + (by - 1) * self.columns, self.count - 1)
        place = at - lead + by * self.columns
        if place < 0:
            return 0 if lead else (at - lead) % self.columns
        last = self.count - 1 - lead
        if place > last:
            column, bottom = (at - lead) % self.columns, last // self.columns
            place = min(bottom * self.columns + column, last)
        return place + lead
