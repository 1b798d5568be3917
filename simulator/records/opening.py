"""Opening the records so that play can always begin: damaged, locked or read-only as they are."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import time

from sqlalchemy import Engine, text

from simulator.records.database import (
    LONG_PATIENCE,
    MEMORY,
    MEND,
    file_of,
    open_database,
    sqlite_url,
    writing,
)
from simulator.records.errors import DamagedError, RecordsError
from simulator.records.mending import find_damage, mend, recovered, set_aside
from simulator.records.store import Records

_FORGOTTEN = "Until Rapport is started again, what you do is kept in memory only."
_HERE = (
    "Until Rapport is started again, what you do is kept on this computer; "
    "`rapport records push` sends it."
)
_LATER = "What you do now is kept in memory, and saved as soon as that works."


@dataclass(frozen=True, slots=True)
class Opened:
    """Records that can be used, and what to tell the person ("" where all is well).

    Where `kept` is false they end with the program.
    """

    records: Records
    notice: str = ""
    kept: bool = True


def now() -> int:
    """Milliseconds since 1970."""
    return round(time() * 1000)


def records_at(place: str | Path) -> Records:
    """The records at a database's URL or in a file, for a command; RecordsError in words.

    A damaged file is left as it is: DamagedError.
    """
    if isinstance(place, str) and "://" in place:
        return Records(open_database(place, LONG_PATIENCE), now)
    path = Path(place)
    try:
        _look_at(path)
    except DamagedError as error:
        raise DamagedError(f"{error} Open Rapport's window to have them mended.") from error
    return Records(open_database(sqlite_url(path), LONG_PATIENCE), now)


def open_records(url: str, otherwise: Path | None = None) -> Opened:
    """The records at a database's URL or in a file; never fails.

    Where they can't be opened, those in the file `otherwise` are, from which
    `rapport records push` sends them on; without one, they are in memory. The notice says so.
    """
    if "://" not in url:
        return open_records_file(Path(url))
    try:
        database = open_database(url)
    except RecordsError as error:
        if otherwise is None:
            return _in_memory(f"{error} {_FORGOTTEN}")
        opened = open_records_file(otherwise)
        return replace(opened, notice=f"{error} {_HERE} {opened.notice}".strip())
    path = file_of(database)
    if path is not None:
        database.dispose()
        return open_records_file(path)
    return _tried(database)


def open_records_file(path: Path) -> Opened:
    """The records in a file of this computer, made if there is none.

    A damaged file is set aside under another name, never deleted, and what can be read of it is
    copied into a new one; so it is when the damage shows later (MendedError). Where nothing can
    be written, play goes on in memory.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _look_at(path)
        database = open_database(sqlite_url(path))
    except DamagedError:
        return _renewed(path)
    except (RecordsError, OSError) as error:
        return _in_memory(_words(error, path))
    database.update_execution_options(**{MEND: mend})
    return _tried(database)


def _renewed(path: Path) -> Opened:
    try:
        aside = set_aside(path)
        database = open_database(sqlite_url(path))
    except (RecordsError, OSError) as error:
        return _in_memory(_words(error, path))
    database.update_execution_options(**{MEND: mend})
    return _tried(database, recovered(aside, database))


def _tried(database: Engine, told: str = "") -> Opened:
    """Find out now, and not at the first reply, whether the database can be written."""
    try:
        with writing(database) as db:
            db.execute(text("UPDATE alembic_version SET version_num = version_num"))
    except RecordsError as error:
        told = f"{told} {error} {_LATER}".strip()
    return Opened(Records(database, now), told)


def _look_at(path: Path) -> None:
    """DamagedError for a broken file; what else is wrong with it shows when it is opened."""
    with suppress(sqlite3.Error):
        if path.is_file() and path.stat().st_size:
            find_damage(path)


def _in_memory(told: str) -> Opened:
    return Opened(Records(open_database(MEMORY), now), told, kept=False)


def _words(error: Exception, path: Path) -> str:
    if isinstance(error, RecordsError):
        return f"{error} {_FORGOTTEN}"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"The records can't be kept in {path.parent} ({reason}). {_FORGOTTEN}"
