"""The migrations lead from nothing to the tables of this version."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, inspect, text

from simulator.records import database as module
from simulator.records.database import HEAD, open_database, writing
from simulator.records.errors import RecordsError
from simulator.records.tables import metadata


def test_migrating_from_nothing_makes_the_tables(url: URL) -> None:
    """Alembic sees no difference between the migrated database and `tables`."""
    database = open_database(url)
    with database.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == HEAD
    database.dispose()


def test_the_head_is_the_newest_migration() -> None:
    """`HEAD` is what `alembic upgrade head` leads to."""
    config = Config()
    config.set_main_option("script_location", module.__file__.replace("database.py", "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_opening_again_changes_nothing(url: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that is up to date is opened without Alembic."""
    open_database(url).dispose()
    monkeypatch.setattr(module, "bring_up_to_date", None)
    open_database(url).dispose()


def test_programs_that_open_a_new_database_together(url: URL) -> None:
    """One makes the tables, the others wait and find them."""
    with ThreadPoolExecutor(6) as pool:
        for database in list(pool.map(open_database, [url] * 6, [30.0] * 6)):
            assert inspect(database).has_table("attempt")
            database.dispose()


def test_a_newer_rapport_was_here(url: URL) -> None:
    """It is refused in words, and nothing in it is changed."""
    database = open_database(url)
    with writing(database) as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.dispose()
    with pytest.raises(RecordsError, match=r"newer Rapport\. Update Rapport"):
        open_database(url)
