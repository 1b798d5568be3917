"""How much the service takes, and from whom how often."""

from collections.abc import Callable
from time import monotonic

Seconds = Callable[[], float]
"""A clock that only goes forward."""

MOST_SEATS = 1_000
MOST_SEATS_AN_ADDRESS = 300
"""A school's router may hide a whole room behind one address."""
MOST_TABS = 3
"""Pages of one seat that are open at once; the oldest makes room."""
MOST_CONNECTIONS = 1_400
MOST_CONNECTIONS_AN_ADDRESS = 400
MOST_UNJOINED_AN_ADDRESS = 32
"""Sockets that have not said the code yet: a room behind one router may come back at once."""
LONGEST_MESSAGE = 2_048
"""Bytes of one message from a phone."""
LONGEST_UNTAKEN = 16 * 1024
"""Bytes that wait for a phone before it is waited for."""
LONGEST_HEADER = 4_096
MOST_HEADERS = 48
LONGEST_NICKNAME = 24
"""Characters."""

TIME_TO_JOIN = 5.0
TIME_TO_LEAVE = 3.0
"""Seconds until a socket that was said goodbye to is cut."""
TIME_FOR_A_PAGE = 15.0
"""Seconds until a connection that is neither a phone's socket nor a hand-in is cut."""
TIME_TO_HAND_IN = 60.0
TIME_TO_TAKE = 10.0
"""Seconds that a phone may take to take one message."""
BEAT = 8.0
"""Seconds after which a phone hears something, so that it knows that it is still here."""
HEARTBEAT = 8.0
"""Seconds between pings; a phone that doesn't answer within half of them is gone."""

MESSAGES_A_SECOND, MESSAGES_AT_ONCE = 5.0, 10.0
MOST_MISTAKES = 8
"""Messages refused before a phone's socket is closed."""
CONNECTIONS_A_SECOND, CONNECTIONS_AT_ONCE = 50.0, 2_000.0
"""From one address: a room of 300 behind one router loads its pages in one go."""
WRONG_CODES, WRONG_CODES_WITHIN = 10, 60.0
"""Wrong codes after which an address has to wait, and for how many seconds."""
MOST_WATCHED = 4_096
"""Addresses of which it is remembered what they did."""

MOST_HAND_INS = 300
MOST_HANDED_IN = 200 * 2**20
"""Bytes of all attempts that one class takes."""
LARGEST_HAND_IN = 8 * 2**20
"""Bytes of one attempt: far more than a story for a class needs, and read within a moment."""
HAND_INS_AT_ONCE = 4


class Bucket:
    """Lets `rate` things a second pass, and `burst` of them at once."""

    def __init__(self, rate: float, burst: float, clock: Seconds = monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left, self._at = burst, clock()

    def take(self) -> bool:
        """Whether one more may pass now."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Buckets:
    """A bucket for each address; those that were idle longest are forgotten."""

    def __init__(self, rate: float, burst: float, clock: Seconds = monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._watched: dict[str, Bucket] = {}

    def take(self, address: str) -> bool:
        """Whether one more of an address may pass now."""
        found = self._watched.pop(address, None)
        if len(self._watched) >= MOST_WATCHED:
            del self._watched[next(iter(self._watched))]
        bucket = found or Bucket(self._rate, self._burst, self._clock)
        self._watched[address] = bucket
        return bucket.take()


class Strikes:
    """Counts an address's wrong codes; after too many it has to wait."""

    def __init__(self, clock: Seconds = monotonic) -> None:
        self._clock = clock
        self._watched: dict[str, list[float]] = {}

    def out(self, address: str) -> bool:
        """Whether nothing more is taken from an address for now."""
        since = self._clock() - WRONG_CODES_WITHIN
        recent = [at for at in self._watched.get(address, ()) if at > since]
        return len(recent) >= WRONG_CODES

    def strike(self, address: str) -> None:
        """An address got a code wrong."""
        times = self._watched.pop(address, [])[1 - WRONG_CODES :]
        if len(self._watched) >= MOST_WATCHED:
            del self._watched[next(iter(self._watched))]
        self._watched[address] = [*times, self._clock()]
