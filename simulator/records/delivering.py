"""What was sent where: so that sending goes on where it stopped, and nothing is sent twice."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from sqlalchemy import Connection, select

from simulator.records.attempt import State
from simulator.records.rows import insert_once
from simulator.records.tables import attempts, deliveries


def place_of(kind: str, address: str) -> str:
    """A place to send to, as it is remembered; the address itself is not."""
    return sha256(f"{kind} {address}".encode()).hexdigest()


def waiting(db: Connection, people: Sequence[str], place: str) -> Sequence[int]:
    """The numbers of some profiles' attempts that are over and were not sent there, in order.

    To no place ("") nothing was sent.
    """
    sent = select(deliveries.c.attempt).where(deliveries.c.place == place)
    wanted = (
        select(attempts.c.serial)
        .where(attempts.c.profile.in_(people), attempts.c.state != State.OPEN.value)
        .where(attempts.c.serial.not_in(sent))
        .order_by(attempts.c.serial)
    )
    return db.execute(wanted).scalars().all()


def sent(db: Connection, serials: Iterable[int], place: str, at: int) -> None:
    """Remember that attempts have arrived; `at` in ms since 1970."""
    for serial in serials:
        insert_once(db, deliveries, {"attempt": serial, "place": place, "at": at})
