"""`rapport records xapi` and `push`: what leaves this computer, and only when it is asked to."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.records.credentials import KEY, SECRET
from simulator.records.opening import records_at

from ..records import fake_lrs
from ..records.fake_lrs import FakeLrs, running
from ..records.xapi_rules import broken_rules
from .conftest import Rapport
from .test_records import attempts, place  # noqa: F401

pytestmark = pytest.mark.usefixtures("attempts")


@pytest.fixture
def remote(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLrs]:
    """A Learning Record Store, whose key is in the environment."""
    monkeypatch.setenv(KEY, fake_lrs.KEY)
    monkeypatch.setenv(SECRET, fake_lrs.SECRET)
    with running(FakeLrs()) as there:
        yield there


def test_statements_as_lines(rapport: Rapport, tmp_path: Path) -> None:
    """Printed, or written into a file; attempts that are still open are left out."""
    printed = rapport("records", "xapi")
    assert printed.exit_code == 0
    said = [json.loads(line) for line in printed.stdout.splitlines()]
    assert len(said) == 8
    assert [one for statement in said for one in broken_rules(statement)] == []
    file = tmp_path / "statements.jsonl"
    assert rapport("records", "xapi", "--out", file).stdout == ""
    assert file.read_text(encoding="utf-8") == printed.stdout
    assert "Ann" not in printed.stdout.replace("Ana", "")


def test_whose_and_by_what_name(rapport: Rapport) -> None:
    """One person's, with the name, under the organisation's address."""
    more = ("--profile", "Ann", "--names", "--home", "https://training.example")
    said = [json.loads(line) for line in rapport("records", "xapi", *more).stdout.splitlines()]
    assert len(said) == 4
    assert {one["actor"]["name"] for one in said} == {"Ann"}
    assert {one["actor"]["account"]["homePage"] for one in said} == {"https://training.example"}


def test_sending(rapport: Rapport, remote: FakeLrs) -> None:
    """Once; a second time nothing is left to send."""
    sent = rapport("records", "xapi", "--to", remote.url)
    assert (sent.exit_code, sent.stdout) == (0, "2 attempts sent in 8 statements.\n")
    assert len(remote.kept) == 8
    again = rapport("records", "xapi", "--to", remote.url)
    assert again.stdout == "0 attempts sent in 0 statements.\n"


def test_sending_that_fails(
    rapport: Rapport, remote: FakeLrs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a sentence, exit 1, and no secret."""
    monkeypatch.setenv(SECRET, "mistyped")
    refused = rapport("records", "xapi", "--to", remote.url)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == "The Learning Record Store refuses the key or the secret (401).\n"
    unsafe = rapport("records", "xapi", "--to", "http://lrs.example/xapi")
    assert unsafe.exit_code == 1
    assert "begins with https://" in unsafe.stderr


def test_called_wrongly(rapport: Rapport) -> None:
    """Exit 2."""
    assert rapport("records", "xapi", "--login").exit_code == 2
    assert rapport("records", "xapi", "--home", "training").exit_code == 2
    nowhere = rapport("records", "push")
    assert nowhere.exit_code == 2
    assert "say where to" in nowhere.stderr


def test_pushing(rapport: Rapport, tmp_path: Path) -> None:
    """To another database, once."""
    other = f"sqlite:///{tmp_path / 'department.sqlite'}"
    pushed = rapport("records", "push", "--records", other)
    assert (pushed.exit_code, pushed.stdout) == (0, "2 attempts sent, 2 of them new there.\n")
    assert rapport("records", "push", "--records", other).stdout.startswith("0 attempts sent")
    there = records_at(other)
    assert [one.name for one in there.profiles()] == ["Ann", "Bob\x1b[2J"]
    there.close()


def test_pushing_to_a_server_out_of_reach(rapport: Rapport) -> None:
    """In a sentence, without the password."""
    failed = rapport("records", "push", "--records", "postgresql://ann:secret@127.0.0.1:1/x")
    assert failed.exit_code == 1
    assert "can't be reached" in failed.stderr
    assert "secret" not in failed.stderr
