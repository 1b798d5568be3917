"""Store and forward: attempts kept here are sent on to a department's database, when asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.records import delivering
from simulator.records.database import file_of, reading, writing
from simulator.records.errors import RecordsError
from simulator.records.explaining import shown
from simulator.records.parcel import Arrival, Packer, Parcel, unpack
from simulator.records.store import Records

BATCH = 50
"""Attempts that travel in one transaction."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many attempts have arrived, how many of them were new, of how many, and how many can't.

    An attempt can't be sent when its story was lost to damage.
    """

    arrived: int
    new: int
    of: int
    lost: int = 0


def push(records: Records, people: Sequence[str], target: Records) -> Iterator[Pushed]:
    """Send some profiles' attempts that are over and have not arrived yet; what has so far.

    They are known there by their ids, so that nothing arrives twice, and each batch is remembered
    here at once, so that the next call goes on behind it. RecordsError where either fails.
    """
    _differ(records, target)
    place = delivering.place_of("push", shown(target.database.url))
    with reading(records.database) as db:
        serials = delivering.waiting(db, people, place)
    done = Pushed(0, 0, len(serials))
    for start in range(0, len(serials), BATCH):
        batch = serials[start : start + BATCH]
        parcels = _packed(records, batch)
        with writing(target.database) as there:
            arrivals = unpack(there, tuple(parcels.values()), leads=True)
        with writing(records.database) as here:
            delivering.sent(here, parcels, place, records.now)
        done = Pushed(
            done.arrived + len(parcels),
            done.new + arrivals[Arrival.NEW],
            done.of,
            done.lost + len(batch) - len(parcels),
        )
        yield done


def _packed(records: Records, serials: Sequence[int]) -> dict[int, Parcel]:
    with reading(records.database) as db:
        packer = Packer(db)
        packed = ((serial, packer.pack(serial)) for serial in serials)
        return {serial: one for serial, one in packed if one is not None}


def _differ(records: Records, target: Records) -> None:
    """What is sent to itself would only seem to have arrived somewhere."""
    here, there = file_of(records.database), file_of(target.database)
    same = here.resolve() == there.resolve() if here and there else False
    if same or records.database.url == target.database.url:
        raise RecordsError("These are the records themselves: name another database to push to.")
