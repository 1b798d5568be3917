"""How long a call has lasted, told from the talk alone: no clock on a wall takes part."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from simulator.story.speech import spans

WORDS_A_MINUTE = 150
"""An easy pace for somebody who is listened to."""
DIRECTION_SECONDS = 2
"""What a stage direction takes: a breath, a pen, a kettle."""
HOLD_SECONDS: Mapping[str, int] = {"hold-asked": 120, "hold-unasked": 60}
"""How long each approach leaves the customer on hold: what is commonly asked for, and the "just a
moment" that never is one."""
TRANSFER_SECONDS: Mapping[str, int] = {"transfer-warm": 30, "transfer-cold": 30}
"""How long each approach takes to put the customer through."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call so far.

    It lasts a minute for 150 words spoken by either side, two seconds for each stage direction,
    and what `HOLD_SECONDS` and `TRANSFER_SECONDS` say. `holds` and `transfers` are how often the
    customer was on hold and put through. A call ends where time passes in the story or the talk
    leaves the phone; the next one begins at nought.
    """

    words: int = 0
    pauses: int = 0
    holds: int = 0
    transfers: int = 0

    @property
    def seconds(self) -> int:
        """How long it has lasted."""
        return self.words * 60 // WORDS_A_MINUTE + self.pauses

    @property
    def clock(self) -> str:
        """How long it has lasted, such as 02:10."""
        return f"{self.seconds // 60:02d}:{self.seconds % 60:02d}"

    def after(self, line: str) -> "Call":
        """The call when a line has been said."""
        words, directions = _measure(line)
        pauses = DIRECTION_SECONDS * directions
        return replace(self, words=self.words + words, pauses=self.pauses + pauses)

    def after_hold(self, approach: str) -> "Call":
        """The call when the customer is back from hold."""
        pauses = self.pauses + HOLD_SECONDS[approach]
        return replace(self, pauses=pauses, holds=self.holds + 1)

    def after_transfer(self, approach: str) -> "Call":
        """The call when the customer has been put through."""
        pauses = self.pauses + TRANSFER_SECONDS[approach]
        return replace(self, pauses=pauses, transfers=self.transfers + 1)


@lru_cache(maxsize=2048)
def _measure(line: str) -> tuple[int, int]:
    """How many words and how many directions a line has; a talk asks at each of its moments."""
    said = spans(line)
    words = sum(len(span.text.split()) for span in said if not span.direction)
    return words, sum(span.direction for span in said)
