"""A database made ready for records: opened, brought up to date, and safe with its bytes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import DBAPIError, DisconnectionError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from simulator.records.errors import DamagedError, GarbledError, MendedError, RecordsError
from simulator.records.explaining import explained, shown

MEMORY = "sqlite://"
"""The URL of a database that ends with the program."""
HEAD = "0001"
"""The newest migration: the shape that `tables` describes."""
MEND = "mend"
"""The engine's option for what mends its file: `Mend`."""
Mend = Callable[[Engine, DamagedError], str]
"""Makes a broken database work again and says in words what became of it."""
PATIENCE = 1.0
"""Seconds to wait for another program that is writing while a person waits for an answer."""
LONG_PATIENCE = 30.0
"""Seconds that a command may wait for it."""
_FAR_PATIENCE = 5
"""Seconds to wait for a server."""
_AGAIN = 0.01
"""Seconds before asking once more."""
_LOCK = 7_270_668
"""PostgreSQL's advisory lock while the tables are brought up to date."""
_ONE_THREAD = Lock()
"""Alembic keeps what it works on in its modules."""
_FAILURES = (DBAPIError, DisconnectionError)


def open_database(url: str | URL, patience: float | None = None) -> Engine:
    """The database at a URL, its tables up to date; RecordsError where it can't be used.

    `patience` are the seconds to wait for another program that is writing to the same file.
    `postgresql://…` is spoken to by psycopg. DamagedError where a file is broken.
    """
    database = _engine(url, PATIENCE if patience is None else patience)
    try:
        if _version(database) != HEAD:
            bring_up_to_date(database)
    except SQLAlchemyError as error:
        database.dispose()
        raise explained(error, database.url) from error
    except RecordsError:
        database.dispose()
        raise
    return database


def sqlite_url(path: Path) -> URL:
    """The URL of a database file."""
    return URL.create("sqlite", database=str(path))


def file_of(database: Engine) -> Path | None:
    """The file that holds a database; None for one in memory or on a server."""
    name = database.url.database
    if database.dialect.name != "sqlite" or name in {None, "", ":memory:"}:
        return None
    return None if name is None or name.startswith("file:") else Path(name)


@contextmanager
def reading(database: Engine) -> Iterator[Connection]:
    """A transaction that only reads; RecordsError in words where the database fails."""
    try:
        with database.connect() as connection:
            yield connection
    except _FAILURES as error:
        raise _told(error, database) from error


@contextmanager
def writing(database: Engine) -> Iterator[Connection]:
    """A transaction that is committed whole at its end; RecordsError, and nothing, otherwise."""
    try:
        with database.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection
    except _FAILURES as error:
        raise _told(error, database) from error


def bring_up_to_date(database: Engine) -> None:
    """Give a database the tables of this version, one program at a time, whole or not at all."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    alone = database.connect().execution_options(writes=True)
    with _ONE_THREAD, alone as connection, connection.begin():
        if database.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise RecordsError(
                f"The records in {shown(database.url)} were written by a newer Rapport. "
                "Update Rapport to open them; nothing in them is changed."
            ) from error


def _told(error: Exception, database: Engine) -> RecordsError:
    """A failure in words; a broken database is mended first, where there is a way."""
    told = explained(error, database.url)
    mend: Mend | None = database.get_execution_options().get(MEND)
    if isinstance(told, DamagedError) and mend is not None:
        with suppress(OSError, SQLAlchemyError, RecordsError):
            return MendedError(mend(database, told))
    return told


def _engine(url: str | URL, patience: float) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.drivername in {"postgresql", "postgres"}:
            parsed = parsed.set(drivername="postgresql+psycopg")
        local = parsed.get_backend_name() == "sqlite"
        database = create_engine(parsed, **(_local(parsed, patience) if local else _far()))
    except SQLAlchemyError as error:
        raise RecordsError(
            f"{shown(url).capitalize()} is not one of a database, such as "
            "postgresql://user@host/records or sqlite:///records.sqlite."
        ) from error
    except ImportError as error:
        raise RecordsError(
            f"The database {shown(url)} needs a driver: pip install 'rapport-simulator[postgres]'."
        ) from error
    if local:
        event.listen(database, "connect", _set_up)
        event.listen(database, "begin", _begin)
        _follow(database)
    return database


def _local(url: URL, patience: float) -> dict[str, Any]:
    more: dict[str, Any] = {"connect_args": {"timeout": patience, "check_same_thread": False}}
    if url.database in {None, "", ":memory:"}:
        more["poolclass"] = StaticPool
    return more


def _far() -> dict[str, Any]:
    return {"pool_pre_ping": True, "connect_args": {"connect_timeout": _FAR_PATIENCE}}


def _set_up(connection: sqlite3.Connection, _: Any) -> None:
    """Each commit is on the disk before it is confirmed, and what is deleted is overwritten."""
    connection.isolation_level = None
    cursor = connection.cursor()
    _write_ahead(cursor)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _write_ahead(cursor: sqlite3.Cursor) -> None:
    """Keep a journal ahead of the file; in a new file SQLite won't wait for others by itself."""
    (patience,) = cursor.execute("PRAGMA busy_timeout").fetchone()
    until = monotonic() + patience / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() >= until:
                raise
            sleep(_AGAIN)
        else:
            return


def _begin(connection: Connection) -> None:
    """Who will write asks for it at once, so that two writers wait instead of failing."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _follow(database: Engine) -> None:
    """Open the file anew where another has taken its place: it was set aside, or restored."""
    path = file_of(database)
    if path is None:
        return

    def note(_: Any, record: Any) -> None:
        record.info["file"] = _identity(path)

    def compare(_: Any, record: Any, __: Any) -> None:
        if record.info["file"] != _identity(path):
            raise DisconnectionError("the file was replaced")

    event.listen(database, "connect", note)
    event.listen(database, "checkout", compare)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _version(database: Engine) -> str | None:
    """The migration that the tables stand at; None in a new database."""
    with database.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if "alembic_version" in tables:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if "attempt" in tables:
        raise GarbledError(f"The records in {shown(database.url)} have lost a table.")
    if tables and database.dialect.name == "sqlite":
        raise RecordsError(f"The file {shown(database.url)} belongs to another program.")
    return None
