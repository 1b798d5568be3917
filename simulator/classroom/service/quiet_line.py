"""One quiet line for the facilitator about what the service refused."""

from asyncio import AbstractEventLoop, TimerHandle
from collections import Counter
from collections.abc import Callable
from enum import StrEnum

from simulator.story.words import Translate

_PAUSE = 1.0
"""Seconds between two changes of the line."""
_MOST_NAMED = 50


class Refusal(StrEnum):
    """Why something was refused."""

    CODE = "code"
    HAND_IN = "hand-in"
    LARGE = "large"
    FAST = "fast"
    GARBLED = "garbled"
    FOREIGN = "foreign"
    UNJOINED = "unjoined"
    CROWD = "crowd"
    SLOW = "slow"


class QuietLine:
    """Counts refusals and says them in one line, at most once a second.

    Belongs to the loop's thread. What keeps votes from the disk is said before anything else.
    """

    def __init__(
        self, loop: AbstractEventLoop, warn: Callable[[str], None], tr: Translate = str
    ) -> None:
        self._loop, self._warn, self._tr = loop, warn, tr
        self._counts: Counter[Refusal] = Counter()
        self._addresses: dict[str, None] = {}
        self._more = False
        self._disk = ""
        self._timer: TimerHandle | None = None

    def refuse(self, kind: Refusal, address: str) -> None:
        """Something from an address was refused."""
        self._counts[kind] += 1
        if len(self._addresses) < _MOST_NAMED:
            self._addresses.setdefault(address)
        elif address not in self._addresses:
            self._more = True
        self._say_soon()

    def disk(self, trouble: str) -> None:
        """What keeps the class from the disk; "" when it is kept again."""
        if trouble != self._disk:
            self._disk = trouble
            self._say_soon()

    def close(self) -> None:
        """Say nothing more."""
        if self._timer is not None:
            self._timer.cancel()

    @property
    def text(self) -> str:
        """Such as "Refused: 41 wrong codes, 3 oversized messages, from 192.168.1.77."."""
        if not self._counts:
            return self._disk
        refused = ", ".join(self._many(kind) for kind in Refusal if self._counts[kind])
        line = self._tr("Refused: {what}, from {whom}.").format(what=refused, whom=self._whom())
        return f"{self._disk} {line}".strip()

    def _many(self, kind: Refusal) -> str:
        many = self._counts[kind]
        one, several = _PHRASES[kind]
        return self._tr(one) if many == 1 else self._tr(several).format(n=many)

    def _whom(self) -> str:
        first, *others = self._addresses
        if self._more:
            return self._tr("{one} and many others").format(one=first)
        if len(others) > 1:
            return self._tr("{one} and {n} others").format(one=first, n=len(others))
        return self._tr("{one} and {two}").format(one=first, two=others[0]) if others else first

    def _say_soon(self) -> None:
        if self._timer is None:
            self._timer = self._loop.call_later(0, self._say)

    def _say(self) -> None:
        said = self.text
        self._warn(said)
        self._timer = self._loop.call_later(_PAUSE, self._rested, said)

    def _rested(self, said: str) -> None:
        self._timer = None
        if said != self.text:
            self._say_soon()


_PHRASES = {
    Refusal.CODE: ("1 wrong code", "{n} wrong codes"),
    Refusal.HAND_IN: ("1 hand-in", "{n} hand-ins"),
    Refusal.LARGE: ("1 oversized message", "{n} oversized messages"),
    Refusal.FAST: ("1 message too many", "{n} messages too many"),
    Refusal.GARBLED: ("1 garbled message", "{n} garbled messages"),
    Refusal.FOREIGN: ("1 request through another site", "{n} requests through another site"),
    Refusal.UNJOINED: ("1 visitor without a code", "{n} visitors without a code"),
    Refusal.CROWD: ("1 connection too many", "{n} connections too many"),
    Refusal.SLOW: ("1 stalled connection", "{n} stalled connections"),
}
