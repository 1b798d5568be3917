"""Statements reach a Learning Record Store once each, and no secret gets anywhere else."""

import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest

from simulator.play.engine import Engine
from simulator.records import lrs
from simulator.records.credentials import (
    KEY,
    SECRET,
    Credentials,
    CredentialsError,
    credentials_for,
    remember,
)
from simulator.records.edition import Edition
from simulator.records.lrs import LrsError, Sent, Store, send
from simulator.records.opening import open_records_file
from simulator.records.xapi import Speaker

from . import fake_lrs
from .conftest import GREAT, POOR, Trainee
from .fake_lrs import FakeLrs, running

SPEAKER = Speaker(home="https://training.example")


@pytest.fixture
def ann(file: Path, engine: Engine, edition: Edition) -> Iterator[Trainee]:
    """A trainee who has played: two talks to their end, one broken off, one still open."""
    trainee = Trainee(open_records_file(file).records, engine, edition, "Ann Tester")
    for path in (GREAT, POOR, ("listen-on",)):
        trainee.play(*path)
    trainee.records.save(trainee.begin(), trainee.session("listen-on"))
    yield trainee
    trainee.records.close()


STATEMENTS = sum(len(path) + 2 for path in (GREAT, POOR, ("listen-on",)))


@pytest.fixture
def remote() -> Iterator[FakeLrs]:
    """A store."""
    with running(FakeLrs()) as there:
        yield there


@pytest.fixture
def waited() -> list[float]:
    """The pauses between tries, which these tests don't wait for."""
    return []


@pytest.fixture
def store(remote: FakeLrs, waited: list[float]) -> Iterator[Store]:
    """The way to it."""
    made = Store(remote.url, Credentials(fake_lrs.KEY, fake_lrs.SECRET), waited.append)
    yield made
    made.close()


def send_all(ann: Trainee, store: Store, *, names: bool = False) -> Sent:
    """Send what waits; how much arrived."""
    *_, last = send(ann.records, ann.records.profiles(), store, SPEAKER, names=names)
    return last


def test_all_arrive_once(ann: Trainee, remote: FakeLrs, store: Store) -> None:
    """Attempts that are over are sent; a second time there is nothing left to send."""
    assert send_all(ann, store) == Sent(attempts=3, statements=STATEMENTS)
    assert len(remote.kept) == STATEMENTS
    assert "Ann Tester" not in str(remote.kept)
    assert send_all(ann, store) == Sent()
    assert remote.posts == 1
    ann.play(*GREAT)
    assert send_all(ann, store) == Sent(attempts=1, statements=6)


def test_it_goes_on_where_it_stopped(
    ann: Trainee, remote: FakeLrs, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was acknowledged is remembered, though the rest failed."""
    monkeypatch.setattr(lrs, "BATCH", 6)
    sending = send(ann.records, ann.records.profiles(), store, SPEAKER)
    assert next(sending) == Sent(attempts=1, statements=6)
    remote.failures = [500] * lrs.TRIES
    with pytest.raises(LrsError, match=r"it fails \(500\)"):
        next(sending)
    assert send_all(ann, store) == Sent(attempts=2, statements=STATEMENTS - 6)
    assert len(remote.kept) == STATEMENTS


def test_it_tries_again(ann: Trainee, remote: FakeLrs, store: Store, waited: list[float]) -> None:
    """A store that fails, hangs up or asks for patience gets time, ever longer."""
    remote.failures = [503, 0, 429]
    assert send_all(ann, store).statements == STATEMENTS
    assert waited == [0.5, 1.0, 7.0]


def test_an_answer_that_was_lost(ann: Trainee, remote: FakeLrs, store: Store) -> None:
    """Statements that had arrived are sent again with the same ids: nothing is there twice."""
    send_all(ann, store)
    for row in ann.records.attempts(ann.id):
        ann.records.note(row.id, "changed")  # to be sent again
    assert send_all(ann, store).statements == STATEMENTS
    assert len(remote.kept) == STATEMENTS


def test_known_in_other_words(ann: Trainee, remote: FakeLrs, store: Store) -> None:
    """A statement that the store has in other words stays as it is there, the others arrive."""
    send_all(ann, store)
    first = next(iter(remote.kept))
    remote.kept = {first: {**remote.kept[first], "timestamp": "2020-01-01T00:00:00Z"}}
    for row in ann.records.attempts(ann.id):
        ann.records.note(row.id, "changed")
    assert send_all(ann, store).statements == STATEMENTS
    assert len(remote.kept) == STATEMENTS
    assert remote.kept[first]["timestamp"] == "2020-01-01T00:00:00Z"


def test_names_where_asked(ann: Trainee, remote: FakeLrs, store: Store) -> None:
    """The store learns who it was only then."""
    send_all(ann, store, names=True)
    assert all(one["actor"]["name"] == "Ann Tester" for one in remote.kept.values())


@pytest.mark.parametrize(
    ("code", "words"),
    [(401, "refuses the key"), (403, "refuses the key"), (400, "refuses the"), (302, "elsewhere")],
)
def test_a_refusal_tells_no_secret(
    ann: Trainee,
    remote: FakeLrs,
    store: Store,
    caplog: pytest.LogCaptureFixture,
    code: int,
    words: str,
) -> None:
    """Not in the error, its causes or a log; and it isn't tried again."""
    remote.failures = [code]
    with caplog.at_level(logging.DEBUG), pytest.raises(LrsError, match=words) as caught:
        send_all(ann, store)
    told = f"{caught.getrepr(style='long', showlocals=True)}\n{caplog.text}"
    assert fake_lrs.SECRET not in told
    assert fake_lrs.KEY not in told
    assert remote.posts == 1


def test_a_page_that_is_no_store(ann: Trainee, remote: FakeLrs, store: Store) -> None:
    """A friendly answer of something else acknowledges nothing."""
    remote.failures = [200]
    with pytest.raises(LrsError, match="Check the address"):
        send_all(ann, store)
    assert send_all(ann, store).statements == STATEMENTS


def test_nobody_there(ann: Trainee, waited: list[float]) -> None:
    """It is told after some tries."""
    store = Store("http://127.0.0.1:9/xapi", Credentials("k", "s"), waited.append)
    with pytest.raises(LrsError, match="can't be reached"):
        send_all(ann, store)
    assert len(waited) == lrs.TRIES - 1
    store.close()


@pytest.mark.parametrize(
    "address",
    [
        "http://lrs.example/xapi",
        "https://me:mine@lrs.example/xapi",
        "ftp://lrs.example",
        "lrs.example",
        "https://lrs.example/xapi?key=mine",
        "",
    ],
)
def test_addresses_that_would_tell_the_secret(address: str) -> None:
    """A secret goes over https, or stays on this computer; and none belongs in an address."""
    with pytest.raises(LrsError) as caught:
        Store(address, Credentials("k", "s"))
    assert "mine" not in str(caught.value)


def test_an_address_may_name_the_resource() -> None:
    """With or without the last part."""
    assert lrs.checked("https://lrs.example/xapi/statements/") == "https://lrs.example/xapi"


class FakeKeyring(keyring.backend.KeyringBackend):
    """A keyring in memory; it may be locked."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        """What is kept, if anything."""
        self._look()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self._look()
        self.kept[service, username] = password

    def _look(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> FakeKeyring:
    """The keyring of this computer."""
    monkeypatch.delenv(KEY, raising=False)
    monkeypatch.delenv(SECRET, raising=False)
    made = FakeKeyring()
    monkeypatch.setattr(keyring, "get_password", made.get_password)
    monkeypatch.setattr(keyring, "set_password", made.set_password)
    return made


def test_where_credentials_come_from(ring: FakeKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """The keyring knows them by the store's host; the environment goes before it."""
    address = "https://lrs.example/xapi"
    with pytest.raises(CredentialsError, match=r"no key for lrs\.example"):
        credentials_for(address)
    remember(address, Credentials("k", "s"))
    assert credentials_for("https://lrs.example/other") == Credentials("k", "s")
    assert "'s'" not in repr(credentials_for(address))
    monkeypatch.setenv(KEY, "k2")
    monkeypatch.setenv(SECRET, "s2")
    assert credentials_for(address) == Credentials("k2", "s2")


def test_no_keyring(ring: FakeKeyring) -> None:
    """It is told what to do instead."""
    ring.locked = True
    with pytest.raises(CredentialsError, match=SECRET):
        credentials_for("https://lrs.example/xapi")
    with pytest.raises(CredentialsError, match="no keyring"):
        remember("https://lrs.example/xapi", Credentials("k", "s"))
