"""A damaged file of records: found, set aside (never deleted), and what it holds saved."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any

from sqlalchemy import Engine, Table

from simulator.records.database import bring_up_to_date, file_of
from simulator.records.errors import DamagedError, GarbledError
from simulator.records.salvage import Salvage
from simulator.records.tables import metadata

CHECK = 0.1
"""Seconds that looking for damage may take while somebody waits for the window."""
_STEPS = 2_000
"""Steps of SQLite's machine between two looks at the clock."""
_TAILS = ("", "-wal", "-shm")


def find_damage(path: Path, seconds: float | None = CHECK) -> None:
    """Raise DamagedError where a file's pages are broken; a file not done by then passes.

    sqlite3.Error where it can't be looked at for another reason.
    """
    end = None if seconds is None else monotonic() + seconds
    with closing(_read_only(path)) as file:
        if end is not None:
            file.set_progress_handler(lambda: monotonic() > end, _STEPS)
        try:
            found = file.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                return
            raise
        except sqlite3.DatabaseError as error:
            raise DamagedError(f"The records in {path} are damaged.") from error
    if found != "ok":
        raise DamagedError(f"The records in {path} are damaged ({found.splitlines()[-1]}).")


def mend(database: Engine, problem: DamagedError) -> str:
    """Make a file work again in which damage showed; what to tell the person.

    Another window may have mended it already. OSError and RecordsError where nothing can be done.
    """
    path = file_of(database)
    if path is None:
        return str(problem)
    database.dispose()
    if not isinstance(problem, GarbledError):
        with suppress(DamagedError, sqlite3.Error):
            find_damage(path, None)
            return f"{problem} They have been mended. Please try again."
    aside = set_aside(path)
    bring_up_to_date(database)
    return f"{recovered(aside, database)} Please try again."


def recovered(aside: Path, database: Engine) -> str:
    """Fill new records with what can be read of a file that was set aside; what came of it."""
    rows = recover(aside, database)
    kept = f"{rows} entries could be read and are in the new file"
    if not rows:
        kept = "nothing in it could be read, and new records were begun"
    return f"Your records were damaged. The damaged file is kept as {aside}; {kept}."


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, with its journal; its new name."""
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
    names = (f"{path.stem}-damaged-{stamp}{more}{path.suffix}" for more in _numbers())
    aside = next(one for one in map(path.with_name, names) if not one.exists())
    for tail in _TAILS:
        part = path.with_name(path.name + tail)
        if part.exists():
            part.rename(aside.with_name(aside.name + tail))
    return aside


def damaged_copies(path: Path) -> tuple[Path, ...]:
    """The files that were set aside beside a file of records; deleting records leaves them."""
    return tuple(sorted(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}")))


def recover(damaged: Path, database: Engine) -> int:
    """Copy what can still be read of a damaged file into new records; the number of rows."""
    with (
        suppress(sqlite3.Error),
        closing(_read_only(damaged)) as old,
        database.connect().execution_options(writes=True) as new,
        new.begin(),
    ):
        old.row_factory = sqlite3.Row
        old.execute("SELECT count(*) FROM sqlite_master")
        old.text_factory = lambda data: data.decode("utf-8", "replace")
        salvage = Salvage(new)
        for table in metadata.sorted_tables:
            names = {column.name for column in table.columns}
            for row in _rows(old, table):
                salvage.add(table, {key: row[key] for key in row.keys() if key in names})  # noqa: SIM118
            salvage.write()
        return salvage.rows
    return 0


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _rows(old: sqlite3.Connection, table: Table) -> Iterator[sqlite3.Row]:
    """The rows of a table: from the first on, from the last back, then key by key between."""
    key = "rowid" if table.dialect_options["sqlite"]["with_rowid"] else "attempt"
    whole, first = yield from _walk(old, table.name, key, "ASC")
    if whole:
        return
    _, last = yield from _walk(old, table.name, key, "DESC", first)
    top = last if last is not None else _most(old)
    for number in range((first or 0) + 1, top):
        with suppress(sqlite3.Error):
            yield from old.execute(_SELECT.format(table.name, key, f"{key} = {number}"))


_SELECT = 'SELECT {1} AS "key", * FROM "{0}" WHERE {2} ORDER BY {1} '
_GUESSED = 10_000
"""How many keys are tried where no table tells."""


def _walk(
    old: sqlite3.Connection, table: str, key: str, order: str, above: int | None = None
) -> Any:
    """Yield rows in order until a broken page; whether all were read, and the last whole key."""
    done, at = None, None
    rows: list[sqlite3.Row] = []
    try:
        for row in old.execute(_SELECT.format(table, key, f"{key} > {above or 0}") + order):
            if row["key"] != at:
                yield from rows
                rows, done, at = [], at, row["key"]
            rows.append(row)
    except sqlite3.Error:
        return False, done
    yield from rows
    return True, at


def _most(old: sqlite3.Connection) -> int:
    """One more than the highest key that may be there."""
    for table, column in (("attempt", "serial"), ("decision", "attempt"), ("evidence", "attempt")):
        with suppress(sqlite3.Error):
            return int(old.execute(f"SELECT max({column}) FROM {table}").fetchone()[0] or 0) + 1
    return _GUESSED


def _numbers() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f"-{number}"
        number += 1
