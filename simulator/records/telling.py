"""The statements of many attempts, one attempt after another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import select

from simulator.records import delivering
from simulator.records.attempt import Profile
from simulator.records.database import reading
from simulator.records.errors import UnreadableAttemptError
from simulator.records.store import Records
from simulator.records.tables import attempts
from simulator.records.xapi import Speaker, Statement, statements

Told = tuple[int, tuple[Statement, ...]]
"""An attempt's number in its database, and its statements; none where it can't be read."""


def told(
    records: Records, people: Sequence[Profile], speaker: Speaker, *, names: bool, place: str = ""
) -> Iterator[Told]:
    """What some profiles' attempts that are over and were not sent to a place have to tell.

    `names` has each person's own name in it. RecordsError where the records fail.
    """
    known = {one.id: one.name for one in people} if names else {}
    with reading(records.database) as db:
        serials = delivering.waiting(db, [one.id for one in people], place)
    for serial in serials:
        try:
            kept = records.attempt(_id(records, serial))
        except UnreadableAttemptError:
            yield serial, ()
        else:
            name = known.get(kept.row.profile, "")
            yield serial, tuple(statements(kept, replace(speaker, name=name)))


def _id(records: Records, serial: int) -> str:
    with reading(records.database) as db:
        wanted = select(attempts.c.id).where(attempts.c.serial == serial)
        return str(db.execute(wanted).scalar_one())
