"""The cut of what is said on each channel: how wide, how round, how large; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from simulator.story.model import Channel


class HeadStyle(Enum):
    """How the head of a line is set."""

    OVER = auto()
    """A small name over the bubble."""
    LETTER = auto()
    """Labels and texts within, and a rule below them."""
    POST = auto()
    """A monogram, a name and a handle within."""


@dataclass(frozen=True, slots=True)
class Dress:
    """The cut of one channel's lines, sizes in the design's px.

    `share` is the most of the column that a line takes, and `fills` has it take that always.
    `tail` is the radius of the corner that points at who speaks. `size` is that of the words, and
    `current` that of the customer's last.
    """

    head: HeadStyle
    share: float = 0.84
    fills: bool = False
    radius: int = 16
    tail: int = 4
    pad: tuple[int, int] = (18, 10)
    size: int = 16
    current: int = 20


_SPEECH = Dress(HeadStyle.OVER)
DRESSES: Mapping[Channel, Dress] = {
    Channel.IN_PERSON: _SPEECH,
    Channel.PHONE: _SPEECH,
    Channel.CHAT: Dress(HeadStyle.OVER, share=0.66, radius=18, pad=(16, 9), current=18),
    Channel.EMAIL: Dress(
        HeadStyle.LETTER, share=0.9, fills=True, radius=4, tail=4, pad=(24, 14), current=18
    ),
    Channel.SOCIAL: Dress(HeadStyle.POST, fills=True, radius=14, tail=14, pad=(18, 12)),
}
