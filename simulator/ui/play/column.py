"""Where the conversation's column stands in the room it has."""

from typing import NamedTuple

from simulator.ui.theme import Theme

_MARGIN, _SMALL_MARGIN = 32, 20
_SMALL_ROOM = 640
"""In less room than this the margins are small."""
_WIDEST = 704


class Column(NamedTuple):
    """Left edge and width in pixels."""

    left: int
    width: int


def column_in(room: int, theme: Theme) -> Column:
    """The column in the middle of `room` pixels, no wider than reads well."""
    scale = theme.px(1000) / 1000
    margin = _SMALL_MARGIN if room < _SMALL_ROOM * scale else _MARGIN
    width = max(1, round(min(room - 2 * margin * scale, _WIDEST * scale)))
    return Column((room - width) // 2, width)
