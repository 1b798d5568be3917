"""Where the conversation's column stands in the room it has."""

from typing import NamedTuple

from simulator.ui.theme import Theme

_MARGIN = 32
_WIDEST = 704


class Column(NamedTuple):
    """Left edge and width in pixels."""

    left: int
    width: int


def column_in(room: int, theme: Theme) -> Column:
    """The column in the middle of `room` pixels, no wider than reads well."""
    margin = theme.px(_MARGIN)
    if room < theme.px(640):
        margin = theme.px(20)
    width = max(1, min(room - 2 * margin, theme.px(_WIDEST)))
    return Column((room - width) // 2, width)
