"""Rows of a damaged file on their way into new records; what they lean on may be lost."""

from typing import Any

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.exc import SQLAlchemyError

from simulator.records.tables import attempts, profiles, sources

_AT_ONCE = 1_000
_LOST = b""
"""Stands for a text that was lost; it is filled in when the same text is played again."""


class Salvage:
    """Puts rows in by the hundred, and one by one where some of them can't be."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._table: Table | None = None
        self._waiting: list[dict[str, Any]] = []
        self.rows = 0

    def add(self, table: Table, row: dict[str, Any]) -> None:
        """One more row; parents come before their children."""
        if table is not self._table or len(self._waiting) >= _AT_ONCE:
            self.write()
            self._table = table
        if table is attempts:
            self._stand_in(row)
        self._waiting.append(row)

    def write(self) -> None:
        """Write what is waiting."""
        waiting, self._waiting = self._waiting, []
        if not self._tried(waiting):
            for row in waiting:
                self._tried([row])

    def _tried(self, rows: list[dict[str, Any]]) -> bool:
        if not rows or self._table is None:
            return True
        try:
            with self._db.begin_nested():
                self._db.execute(insert(self._table), rows)
        except SQLAlchemyError:
            return False
        self.rows += len(rows)
        return True

    def _stand_in(self, row: dict[str, Any]) -> None:
        """An attempt whose profile or text was lost keeps its outcome."""
        for kind, digest in (("story", row.get("revision")), ("rulebook", row.get("rulebook"))):
            known = select(sources.c.sha256).where(sources.c.sha256 == digest)
            if digest and self._db.execute(known).first() is None:
                lost = insert(sources).values(sha256=digest, kind=kind, name="", data=_LOST)
                self._db.execute(lost)
        person = row.get("profile")
        known = select(profiles.c.id).where(profiles.c.id == person)
        if person and self._db.execute(known).first() is None:
            self._db.execute(insert(profiles).values(id=person, name="?", created=0))
