"""Everything of one attempt, to be moved from one database to another."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, select, update

from simulator.records import rows
from simulator.records.attempt import Evidence, Profile, State
from simulator.records.tables import attempts, evidence, profiles, sources


class Arrival(StrEnum):
    """What unpacking an attempt did: it was not there, had gone on, or was there already."""

    NEW = "new"
    FURTHER = "further"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Text:
    """A story's file or a rulebook; `kind` is "story" or "rulebook"."""

    kind: str
    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        """By what it is known."""
        return sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Parcel:
    """One attempt; `row` are its columns but for `serial`, which only one database knows.

    `texts` are the story and the rulebook that it was played by.
    """

    profile: Profile
    row: Mapping[str, Any]
    said: tuple[rows.Said, ...]
    evidence: Evidence
    texts: tuple[Text, ...]


_LATER = ("guess", "note", "judged")
"""Columns that may change when the talk is over."""


class Packer:
    """Packs attempts of one database; texts are read once."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._texts: dict[str, Text] = {}

    def pack(self, serial: int) -> Parcel | None:
        """The attempt with a number; None where its story or rulebook was lost to damage."""
        row = self._db.execute(select(attempts).where(attempts.c.serial == serial)).one()
        texts = (self._text(row.revision), self._text(row.rulebook))
        if not all(text.data for text in texts):
            return None
        person = self._db.execute(select(profiles).where(profiles.c.id == row.profile)).one()
        shown = self._db.execute(select(evidence).where(evidence.c.attempt == serial)).all()
        return Parcel(
            Profile(person.id, person.name, person.created),
            {key: value for key, value in row._mapping.items() if key != "serial"},
            tuple((one.scene, one.option, one.at) for one in rows.path_of(self._db, serial)),
            {one.skill: (one.points, one.best, one.opportunities) for one in shown},
            texts,
        )

    def _text(self, digest: str) -> Text:
        if digest not in self._texts:
            row = self._db.execute(select(sources).where(sources.c.sha256 == digest)).one()
            self._texts[digest] = Text(row.kind, row.name, bytes(row.data))
        return self._texts[digest]


def unpack(db: Connection, parcels: Sequence[Parcel], *, leads: bool = False) -> Counter[Arrival]:
    """Put attempts into a database; how many arrived how.

    An attempt that is there already stays as it is, unless it was open and has gone on since.
    Where the place that it comes from `leads`, its note, guess and judgement are those of there.
    """
    people = {one.profile.id: one.profile for one in parcels}
    for id_ in sorted(people):
        person = people[id_]
        values = {"id": id_, "name": person.name, "created": person.created}
        if not rows.insert_once(db, profiles, values) and leads:
            db.execute(update(profiles).where(profiles.c.id == id_).values(name=person.name))
    _keep_texts(db, (text for one in parcels for text in one.texts))
    return Counter(_arrive(db, one, leads=leads) for one in parcels)


def _keep_texts(db: Connection, texts: Iterable[Text]) -> None:
    """In one order everywhere, so that two writers never wait for each other in a ring."""
    found = {one.sha256: one for one in texts}
    for digest in sorted(found):
        one = found[digest]
        rows.keep_source(db, one.kind, one.name, one.data)


def _arrive(db: Connection, parcel: Parcel, *, leads: bool) -> Arrival:
    row = dict(parcel.row)
    new = rows.insert_once(db, attempts, row)
    wanted = select(attempts.c.serial, attempts.c.state, attempts.c.decisions)
    there = db.execute(wanted.where(attempts.c.id == row["id"])).one()
    further = there.state == State.OPEN.value and (
        row["state"] != State.OPEN.value or row["decisions"] > there.decisions
    )
    if new or further:
        held = tuple(one.option for one in rows.path_of(db, there.serial))
        rows.write_path(db, there.serial, held, parcel.said)
        rows.write_evidence(db, there.serial, parcel.evidence)
    if further or leads:
        columns = row if further else {key: row[key] for key in _LATER}
        db.execute(update(attempts).where(attempts.c.serial == there.serial).values(**columns))
    if new:
        return Arrival.NEW
    return Arrival.FURTHER if further else Arrival.KNOWN
