"""What was deleted is gone from a file's bytes, its journal's among them."""

import sqlite3
from contextlib import closing

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from simulator.records.database import file_of
from simulator.records.errors import RecordsError


def wipe(database: Engine) -> None:
    """Write the file anew without what was deleted; a server does that in its own time.

    RecordsError where another window holds on to the old bytes.
    """
    if file_of(database) is None:
        return
    try:
        with closing(database.raw_connection()) as raw:
            cursor = raw.cursor()
            cursor.execute("VACUUM")
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except (sqlite3.Error, SQLAlchemyError) as error:
        raise RecordsError(_LEFT) from error
    if busy:
        raise RecordsError(_LEFT)


_LEFT = (
    "The records are deleted, and traces of them remain in the file while another program uses "
    "it. Close every other window of Rapport and delete once more."
)
