"""Statements on their way to a Learning Record Store: in batches, resumable, nothing twice."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import httpx

from simulator.records import delivering
from simulator.records.attempt import Profile
from simulator.records.credentials import Credentials
from simulator.records.database import writing
from simulator.records.store import Records
from simulator.records.telling import told
from simulator.records.xapi import VERSION, Speaker, Statement

BATCH = 100
"""Statements that are sent at once."""
TRIES = 5
"""How often a batch is tried while the store fails or can't be reached."""
_LONGEST = 30.0
"""Seconds between two tries, whatever the store asks for."""
_TIMEOUT = 20.0
_AT_HOME = {"localhost", "127.0.0.1", "::1"}


class LrsError(Exception):
    """A Learning Record Store can't be sent to; the message says why, without a secret."""


@dataclass(frozen=True, slots=True)
class Sent:
    """How much arrived this time, and how many attempts can't be read any more."""

    attempts: int = 0
    statements: int = 0
    unreadable: int = 0


Wait = Callable[[float], None]
"""Waits for some seconds."""


class Store:
    """A Learning Record Store at an endpoint, such as `https://lrs.example/xapi`."""

    def __init__(self, endpoint: str, credentials: Credentials, wait: Wait = time.sleep) -> None:
        self.endpoint = checked(endpoint)
        self._wait = wait
        self._client = httpx.Client(
            auth=(credentials.key, credentials.secret),
            headers={"X-Experience-API-Version": VERSION},
            timeout=_TIMEOUT,
        )

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def take(self, said: Sequence[Statement]) -> None:
        """Send statements; when this returns, the store has them. LrsError otherwise.

        Where it refuses a batch because it has one of them in other words, they are sent one by
        one, and that one stays as the store has it.
        """
        answer = self._post(list(said))
        if answer.status_code == httpx.codes.CONFLICT and len(said) > 1:
            for one in said:
                self.take([one])
            return
        if answer.status_code == httpx.codes.CONFLICT:
            return
        if not answer.is_success:
            raise LrsError(_refusal(answer.status_code))
        if _ids(answer) != [one["id"] for one in said]:
            raise LrsError("The answer is not one of a Learning Record Store. Check the address.")

    def _post(self, said: list[Statement]) -> httpx.Response:
        """The answer to a batch, tried again while the store is away or asks for patience."""
        problem = ""
        for number in range(TRIES):
            pause = min(_LONGEST, 0.5 * 2**number)
            try:
                answer = self._client.post(f"{self.endpoint}/statements", json=said)
            except httpx.HTTPError as error:
                problem = f"it can't be reached ({type(error).__name__})"
            else:
                if answer.status_code != httpx.codes.TOO_MANY_REQUESTS and (
                    not answer.is_server_error
                ):
                    return answer
                problem = f"it fails ({answer.status_code})"
                pause = _asked(answer, pause)
            if number < TRIES - 1:
                self._wait(pause)
        raise LrsError(f"The Learning Record Store didn't take the statements: {problem}.")


def checked(endpoint: str) -> str:
    """An endpoint to which a secret may be sent; LrsError for another."""
    parts = urlsplit(endpoint)
    if parts.username or parts.password:
        raise LrsError("The key and the secret don't belong into the address.")
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _AT_HOME)
    if not safe or not parts.hostname or parts.query or parts.fragment:
        raise LrsError("A Learning Record Store's address begins with https:// and ends in a path.")
    return endpoint.rstrip("/").removesuffix("/statements")


def send(
    records: Records,
    people: Sequence[Profile],
    store: Store,
    speaker: Speaker,
    *,
    names: bool = False,
) -> Iterator[Sent]:
    """Send some profiles' attempts that are over and have not arrived yet; what has so far.

    Each batch that arrived is remembered at once, so that the next call goes on behind it.
    `names` tells the store who is who. LrsError, RecordsError.
    """
    place = delivering.place_of("xapi", store.endpoint)
    done, batch = Sent(), _Batch()
    for serial, said in told(records, people, speaker, names=names, place=place):
        if not said:
            done = replace(done, unreadable=done.unreadable + 1)
            continue
        batch.add(serial, said)
        if len(batch.said) >= BATCH:
            done = _arrived(records, store, place, batch, done)
            batch = _Batch()
            yield done
    yield _arrived(records, store, place, batch, done)


class _Batch:
    """Whole attempts that are sent and remembered together."""

    def __init__(self) -> None:
        self.serials: list[int] = []
        self.said: list[Statement] = []

    def add(self, serial: int, said: Sequence[Statement]) -> None:
        self.serials.append(serial)
        self.said.extend(said)


def _arrived(records: Records, store: Store, place: str, batch: _Batch, done: Sent) -> Sent:
    for start in range(0, len(batch.said), BATCH):
        store.take(batch.said[start : start + BATCH])
    with writing(records.database) as db:
        delivering.sent(db, batch.serials, place, records.now)
    return replace(
        done,
        attempts=done.attempts + len(batch.serials),
        statements=done.statements + len(batch.said),
    )


def _ids(answer: httpx.Response) -> object:
    try:
        return answer.json()
    except ValueError:
        return None


def _asked(answer: httpx.Response, usual: float) -> float:
    """How long the store asks to be left alone."""
    asked = answer.headers.get("Retry-After", "")
    return min(_LONGEST, float(asked)) if asked.isdigit() else usual


def _refusal(code: int) -> str:
    if code in {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}:
        return f"The Learning Record Store refuses the key or the secret ({code})."
    if httpx.codes.is_redirect(code):
        return f"The address leads elsewhere ({code}); use the one that it leads to."
    return f"The Learning Record Store refuses the statements ({code})."
