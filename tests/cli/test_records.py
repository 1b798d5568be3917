"""`rapport records`: attempts listed, moved from computer to computer, and deleted."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from simulator.mood.loading import load_story
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.edition import Edition
from simulator.records.opening import open_records_file
from simulator.records.store import Records

from .conftest import Rapport


def play(records: Records, profile: str, story: Path, *path: str) -> str:
    """An attempt at a story; its id."""
    loaded = load_story(story)
    assert loaded.story is not None
    assert loaded.source is not None
    session = Session.start(Engine(loaded.story, loaded.rulebook))
    edition = Edition("corner-shop.yaml", loaded.source.data, loaded.rulebook)
    recording = records.begin(edition, profile, coach=True)
    for option in path:
        session = session.choose(option, 2.0)
        records.save(recording, session)
    return recording.id


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The file in which this user's attempts are."""
    return tmp_path / "xdg_data_home" / "rapport" / "records.sqlite"


@pytest.fixture
def attempts(place: Path, corner_shop: Path, rapport: Rapport) -> tuple[str, ...]:
    """Two attempts of Ann's, the second not finished, and one of Bob's."""
    records = open_records_file(place).records
    ann, bob = (records.add_profile(name).id for name in ("Ann", "Bob\x1b[2J"))
    ids = (
        play(records, ann, corner_shop, "listen", "offer-refund"),
        play(records, ann, corner_shop, "listen"),
        play(records, bob, corner_shop, "blame-fridge", "offer-refund"),
    )
    records.close()
    return ids


def test_nothing_yet(rapport: Rapport, place: Path) -> None:
    """Without records there is nothing to list, and no file is made."""
    listed = rapport("records", "list")
    assert (listed.exit_code, listed.stdout) == (0, "There are no attempts.\n")
    assert "There are no records yet in" in listed.stderr
    assert rapport("records", "list", "--json").stdout == "[]\n"
    assert not place.exists()


def test_listing(rapport: Rapport, attempts: tuple[str, ...]) -> None:
    """Everybody's attempts, newest first, the unfinished one before; one person's; as JSON."""
    listed = rapport("records", "list")
    assert listed.exit_code == 0
    lines = listed.stdout.splitlines()
    assert [line.split()[-1] for line in lines] == [attempts[1], attempts[0], attempts[2]]
    assert "open after 1" in lines[0]
    assert "good, " in lines[1]
    assert "\x1b" not in listed.stdout
    assert len(rapport("records", "list", "--profile", "ann").stdout.splitlines()) == 2
    assert "no attempts" in rapport("records", "list", "--story", "other").stdout
    (plain,) = json.loads(rapport("records", "list", "--json", "--limit", "1").stdout)[2:]
    assert (plain["id"], plain["outcome"]["grade"]) == (attempts[2], "good")


def test_profiles(rapport: Rapport, attempts: tuple[str, ...]) -> None:
    """Who plays here, and how much."""
    lines = rapport("records", "profiles").stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [
        ["Ann", "2", "attempts"],
        ["Bob\\u001b[2J", "1", "attempt"],
    ]
    plain = json.loads(rapport("records", "profiles", "--json").stdout)
    assert [(one["name"], one["attempts"]) for one in plain] == [("Ann", 2), ("Bob\x1b[2J", 1)]


def test_from_one_computer_to_another(
    rapport: Rapport, attempts: tuple[str, ...], tmp_path: Path
) -> None:
    """Exported to a stick, imported elsewhere, and once more."""
    stick, other = tmp_path / "stick", tmp_path / "class" / "all.sqlite"
    exported = rapport("records", "export", stick, "--profile", "Ann")
    assert (exported.exit_code, exported.stdout) == (0, f"2 attempts written to {stick}.\n")
    for new, known in ((2, 0), (0, 2)):
        done = rapport("records", "import", stick, "--records", other)
        assert done.exit_code == 0
        counted = f"{new} attempts imported, {known} already there, 0 refused.\n"
        assert done.stdout == counted
    listed = rapport("records", "list", "--records", other)
    assert all(one in listed.stdout for one in attempts[:2])


def test_one_attempt(rapport: Rapport, attempts: tuple[str, ...], tmp_path: Path) -> None:
    """By its id; an unknown one is an error."""
    done = rapport("records", "export", tmp_path / "one", "--attempt", attempts[2])
    assert done.exit_code == 0
    (file,) = (tmp_path / "one").iterdir()
    assert file.name.endswith(f"-corner-shop-{attempts[2]}.rapport.json")
    missing = rapport("records", "export", tmp_path, "--attempt", "x")
    assert (missing.exit_code, missing.stderr) == (1, "There is no attempt x.\n")


def test_a_changed_file_is_refused(
    rapport: Rapport, attempts: tuple[str, ...], tmp_path: Path
) -> None:
    """It is named, the others are imported, exit 1."""
    stick = tmp_path / "stick"
    rapport("records", "export", stick)
    (bad,) = stick.glob(f"*{attempts[0]}*")
    bad.write_text(bad.read_text(encoding="utf-8").replace("listen", "blame"), encoding="utf-8")
    done = rapport("records", "import", stick, "--records", tmp_path / "other.sqlite")
    assert done.exit_code == 1
    assert done.stdout == "2 attempts imported, 0 already there, 1 refused.\n"
    assert done.stderr.startswith(f"{bad} was changed after it was exported")


def test_deleting(rapport: Rapport, attempts: tuple[str, ...], place: Path) -> None:
    """Only after the name was typed; then nothing of that person is left."""
    kept = rapport("records", "delete", "--profile", "Ann", typed="no\n")
    assert kept.exit_code == 1
    assert "2 attempts of Ann will be gone for good" in kept.stdout
    assert "Nothing was deleted." in kept.stdout
    damaged = place.with_name("records-damaged-2026-01-01-000000.sqlite")
    damaged.touch()
    gone = rapport("records", "delete", "--profile", "Ann", typed="Ann\n")
    assert gone.exit_code == 0
    assert gone.stdout.endswith("2 attempts of Ann deleted.\n")
    assert gone.stderr == f"A damaged copy of earlier records is still in {damaged}.\n"
    assert attempts[0].encode() not in place.read_bytes()
    assert rapport("records", "profiles").stdout.startswith("Bob")


def test_called_wrongly(rapport: Rapport, attempts: tuple[str, ...], tmp_path: Path) -> None:
    """Exit 2, and what was meant is guessed."""
    nobody = rapport("records", "list", "--profile", "Anne")
    assert nobody.exit_code == 2
    assert "there is nobody named Anne" in nobody.stderr
    assert rapport("records", "import", tmp_path / "none").exit_code == 2
    assert rapport("records", "delete").exit_code == 2
    assert rapport("records").exit_code == 2


def test_records_that_fail(rapport: Rapport, place: Path, tmp_path: Path) -> None:
    """In a sentence and without a traceback, exit 1."""
    place.parent.mkdir(parents=True)
    place.write_bytes(b"x" * 5000)
    failed = rapport("records", "list")
    assert (failed.exit_code, failed.stdout) == (1, "")
    assert "are damaged. Open Rapport's window to have them mended" in failed.stderr
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute("CREATE TABLE bookmark (url TEXT)")
    failed = rapport("records", "list", "--records", tmp_path / "other.sqlite")
    assert (failed.exit_code, failed.stderr.count("\n")) == (1, 1)
    assert "belongs to another program" in failed.stderr
    nowhere = rapport("records", "list", "--records", "postgresql://a:secret@127.0.0.1:1/x")
    assert nowhere.exit_code == 1
    assert "can't be reached" in nowhere.stderr
    assert "secret" not in nowhere.stderr
