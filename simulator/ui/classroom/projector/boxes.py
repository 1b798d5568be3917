"""How the parts of a slide share the room: one below the other, side by side, in a grid.

`unit` is how many pixels one px of the design takes (a slide of 1920 x 1080 at 1.0).
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QRect


class Box(Protocol):
    """A part of a slide."""

    def tall(self, width: int, unit: float) -> int:
        """The height in pixels that it takes in a width."""
        ...

    def place(self, area: QRect, unit: float) -> None:
        """Stand there; the area is at least as tall as asked for."""
        ...


class Column:
    """Parts one below the other; what is left of the height goes to `grows`, or around them."""

    def __init__(
        self, *rows: Box, gap: float = 20, grows: Box | None = None, middle: bool = False
    ) -> None:
        self._rows, self._gap = rows, gap
        self._grows, self._middle = grows, middle

    def tall(self, width: int, unit: float) -> int:
        gaps = round(self._gap * unit) * max(0, len(self._rows) - 1)
        return sum(row.tall(width, unit) for row in self._rows) + gaps

    def place(self, area: QRect, unit: float) -> None:
        spare = max(0, area.height() - self.tall(area.width(), unit))
        y = area.top() + (spare // 2 if self._middle and self._grows is None else 0)
        for row in self._rows:
            tall = row.tall(area.width(), unit) + (spare if row is self._grows else 0)
            row.place(QRect(area.left(), y, area.width(), tall), unit)
            y += tall + round(self._gap * unit)


class Row:
    """Parts side by side, each as tall as the tallest; `shares` part the width."""

    def __init__(self, *parts: Box, shares: Sequence[float] = (), gap: float = 40) -> None:
        self._parts, self._gap = parts, gap
        self._shares = tuple(shares) or (1.0,) * len(parts)

    def tall(self, width: int, unit: float) -> int:
        widths = (wide for _, wide in self._spans(width, unit))
        return max(
            (part.tall(wide, unit) for part, wide in zip(self._parts, widths, strict=True)),
            default=0,
        )

    def place(self, area: QRect, unit: float) -> None:
        spans = self._spans(area.width(), unit)
        for part, (x, wide) in zip(self._parts, spans, strict=True):
            part.place(QRect(area.left() + x, area.top(), wide, area.height()), unit)

    def _spans(self, width: int, unit: float) -> Iterator[tuple[int, int]]:
        """Left edge and width of each part."""
        gap = round(self._gap * unit)
        room = max(0, width - gap * (len(self._parts) - 1))
        whole, x = sum(self._shares), 0.0
        for share in self._shares:
            wide = room * share / whole
            yield round(x), max(1, round(wide))
            x += wide + gap


class Grid:
    """Parts in rows of so many columns, read from left to right; `apart` is between columns."""

    def __init__(
        self, parts: Sequence[Box], columns: int, gap: float = 16, apart: float = 16
    ) -> None:
        self._rows = Column(
            *(
                _padded_row(parts[first : first + columns], columns, apart)
                for first in range(0, len(parts), columns)
            ),
            gap=gap,
        )

    def tall(self, width: int, unit: float) -> int:
        return self._rows.tall(width, unit)

    def place(self, area: QRect, unit: float) -> None:
        self._rows.place(area, unit)


class Room:
    """A part that takes at least so much height, or an empty one."""

    def __init__(self, least: float, box: Box | None = None) -> None:
        self._least, self._box = least, box

    def tall(self, width: int, unit: float) -> int:
        needed = self._box.tall(width, unit) if self._box is not None else 0
        return max(round(self._least * unit), needed)

    def place(self, area: QRect, unit: float) -> None:
        if self._box is not None:
            self._box.place(area, unit)


def _padded_row(parts: Sequence[Box], columns: int, gap: float) -> Row:
    empty = (Room(0) for _ in range(columns - len(parts)))
    return Row(*parts, *empty, gap=gap)
