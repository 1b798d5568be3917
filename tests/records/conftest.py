"""Records on every kind of database, and a story to play."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, create_engine, make_url, text

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.database import open_database, sqlite_url
from simulator.records.edition import Edition
from simulator.records.store import Recording, Records

POSTGRES = os.environ.get("RAPPORT_TEST_POSTGRES", "")
"""The URL of a server for the tests; `sh .ci/postgres start FOLDER` starts one."""
GREAT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
POOR = ("listen-on", "offer-trace", "explain-why-not")


class Clock:
    """A clock that goes on by a second whenever somebody looks, and can be set."""

    def __init__(self, now: int = 1_700_000_000_000) -> None:
        self.now = now

    def __call__(self) -> int:
        """Milliseconds since 1970."""
        self.now += 1_000
        return self.now


class Trainee:
    """Plays the story of the tests into records."""

    def __init__(self, records: Records, engine: Engine, edition: Edition, name: str) -> None:
        self.records, self.engine, self.edition = records, engine, edition
        self.id = records.add_profile(name).id

    def begin(self) -> Recording:
        """A new attempt."""
        return self.records.begin(self.edition, self.id, coach=True)

    def session(self, *path: str) -> Session:
        """A session with some options said, a second and a half apart."""
        session = Session.start(self.engine, seed=7)
        for number, option in enumerate(path, start=1):
            session = session.choose(option, 1.5 * number)
        return session

    def play(self, *path: str) -> str:
        """An attempt, saved after each decision; its id. Left where it has no ending."""
        recording = self.begin()
        for number in range(1, len(path) + 1):
            self.records.save(recording, self.session(*path[:number]))
        self.records.leave(recording, self.session(*path))
        return recording.id

    def tell(self, *path: str) -> str:
        """An attempt, saved once when it is over; its id."""
        recording = self.begin()
        self.records.leave(recording, self.session(*path))
        return recording.id


@pytest.fixture
def clock() -> Clock:
    """The records' clock."""
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a file of records may be."""
    return tmp_path / "data" / "records.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[URL]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "records.sqlite")
        return
    with empty_postgres() as url:
        yield url


@contextmanager
def empty_postgres() -> Iterator[URL]:
    """A place of its own on the server of the tests; skips where there is none."""
    if not POSTGRES:
        pytest.skip("RAPPORT_TEST_POSTGRES is not set")
    server, name = create_engine(POSTGRES, isolation_level="AUTOCOMMIT"), f"t{uuid4().hex}"
    with server.connect() as db:
        db.execute(text(f"CREATE SCHEMA {name}"))
        yield make_url(POSTGRES).update_query_dict({"options": f"-csearch_path={name}"})
        db.execute(text(f"DROP SCHEMA {name} CASCADE"))
    server.dispose()


@pytest.fixture
def records(url: URL, clock: Clock) -> Iterator[Records]:
    """New records."""
    opened = Records(open_database(url), clock)
    yield opened
    opened.close()


@pytest.fixture
def edition(small: str, rules: Rulebook) -> Edition:
    """The story of the tests as it is kept."""
    return Edition("test.yaml", small.encode(), rules)


@pytest.fixture
def ann(records: Records, engine: Engine, edition: Edition) -> Trainee:
    """A trainee."""
    return Trainee(records, engine, edition, "Ann Tester")
