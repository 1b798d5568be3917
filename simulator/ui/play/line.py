"""What a line of the transcript is, with all that decides how it is set; no Qt."""

from dataclasses import dataclass, field
from enum import Enum, auto

from simulator.story.model import Channel
from simulator.ui.play.console import Console


class Manner(Enum):
    """How a line of the transcript is set."""

    OPENING = auto()
    CUSTOMER = auto()
    TRAINEE = auto()
    LATER = auto()
    ASIDE = auto()
    """What the customer does, where they can only write: it is no part of what they write."""
    CHANNEL = auto()
    """The talk goes on by another channel."""
    CALL = auto()
    """What happens to the line: hold, or transfer."""
    CLOSING = auto()


SPEAKING = frozenset({Manner.CUSTOMER, Manner.TRAINEE})
"""Lines that somebody says; the others are told."""
BETWEEN = frozenset({Manner.LATER, Manner.CHANNEL, Manner.CALL})
"""Lines that tell what happens between two things said."""


class Arrival(Enum):
    """How a line comes to the reader where things may move."""

    SPOKEN = auto()
    """Letter by letter, as it would be said."""
    TYPED = auto()
    """Whole, after a moment in which the other side is seen to be typing."""
    DELIVERED = auto()
    """Whole, as mail and posts come."""
    TOLD = auto()
    """Whole; a breath follows."""
    ENDURED = auto()
    """Whole; the next words keep one waiting."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said or told.

    `fade` is 0 for what the last decision brought, 1 for the exchange before it, 2 for all that
    is older; `current` marks the customer's last words, the largest on the page. `channel` is the
    one by which it was said, whose costume it wears for good. `head` is what stands over the
    words, as pairs of a label ("" for none) and a text. `console` is what the console shows while
    a new line is on its way.
    """

    manner: Manner
    text: str
    fade: int
    current: bool = False
    channel: Channel = Channel.IN_PERSON
    head: tuple[tuple[str, str], ...] = ()
    arrival: Arrival = Arrival.SPOKEN
    console: Console | None = field(default=None, compare=False)
