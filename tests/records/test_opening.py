"""Play can always begin, and nothing that was on the disk is harmed."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from simulator.play.engine import Engine
from simulator.records import database
from simulator.records.database import open_database, sqlite_url, writing
from simulator.records.edition import Edition
from simulator.records.errors import DamagedError, MendedError, RecordsError
from simulator.records.mending import damaged_copies
from simulator.records.opening import Opened, open_records, open_records_file, records_at
from simulator.records.store import Records

from .conftest import GREAT, POOR, Clock, Trainee

PAGE = 4096


@pytest.fixture
def ann(file: Path, engine: Engine, edition: Edition) -> Iterator[Trainee]:
    """A trainee whose records are in a file."""
    opened = open_records_file(file)
    assert (opened.notice, opened.kept) == ("", True)
    yield Trainee(opened.records, engine, edition, "Ann")
    opened.records.close()


def damage(file: Path, pages: range | tuple[int, ...]) -> None:
    """Overwrite pages of a file, counted from 0, with noise."""
    with file.open("r+b") as stream:
        for page in pages:
            stream.seek(page * PAGE)
            stream.write(random.Random(page).randbytes(PAGE))


def page_of(file: Path, table: str) -> int:
    """The page at which a table begins, counted from 0."""
    with closing(sqlite3.connect(file)) as db:
        found = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
        return int(found.fetchone()[0]) - 1


def can_play(opened: Opened, engine: Engine, edition: Edition) -> bool:
    """Whether a talk can be kept and read back."""
    someone = Trainee(opened.records, engine, edition, "Someone")
    return opened.records.attempt(someone.play(*GREAT)).session.path == GREAT


def test_a_commit_is_on_the_disk(ann: Trainee) -> None:
    """Every connection syncs each commit, checks its references and overwrites what goes."""
    with writing(ann.records.database) as db:
        wanted = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        found = {one: db.execute(text(f"PRAGMA {one}")).scalar() for one in wanted}
    assert found == dict(zip(wanted, ("wal", 2, 1, 1), strict=True))


def test_damage_in_the_middle(file: Path, ann: Trainee, engine: Engine, edition: Edition) -> None:
    """Opening finds it; the file is kept aside, and what other pages hold is in the new one."""
    attempts = [ann.tell(*GREAT) for _ in range(100)]
    ann.records.close()
    middle = file.stat().st_size // PAGE * 2 // 3  # behind the story's text
    damage(file, (middle, middle + 1))
    before = file.read_bytes()
    opened = open_records_file(file)
    (aside,) = damaged_copies(file)
    assert str(aside) in opened.notice
    assert "Your records were damaged" in opened.notice
    assert aside.read_bytes() == before
    kept = [row.id for row in opened.records.attempts(ann.id)]
    assert set(kept) <= set(attempts)
    assert len(kept) > 60
    whole = sum(opened.records.attempt(one).session.path == GREAT for one in kept[:20])
    assert whole >= 15
    assert can_play(opened, engine, edition)
    opened.records.close()
    assert open_records_file(file).notice == ""


@pytest.mark.parametrize("table", ["attempt", "decision", "source", "profile", "evidence"])
def test_a_lost_table(
    file: Path, ann: Trainee, engine: Engine, edition: Edition, table: str
) -> None:
    """The other tables are saved; an attempt keeps its outcome though its text is lost."""
    attempt = ann.play(*GREAT)
    ann.records.close()
    damage(file, (page_of(file, table),))
    opened = open_records_file(file)
    assert "were damaged" in opened.notice
    if table not in {"attempt", "profile"}:
        (row,) = opened.records.attempts(ann.id)
        assert (row.id, row.outcome and row.outcome.band) == (attempt, "delighted")
    assert can_play(opened, engine, edition)
    if table == "source":  # the same story was played again: its text is back
        assert opened.records.attempt(attempt).session.path == GREAT
    opened.records.close()


def test_damage_that_shows_later(file: Path, ann: Trainee) -> None:
    """A read or a write that meets it says so, mends the file, and the next one works."""
    for _ in range(40):
        ann.tell(*GREAT)
    with writing(ann.records.database) as db:
        db.execute(text("PRAGMA user_version = 1"))
    ann.records.close()  # all is in the file, none in the journal
    damage(file, (page_of(file, "decision"),))
    attempt = ann.begin()
    with pytest.raises(MendedError, match=r"kept as .*damaged-.*Please try again"):
        ann.records.save(attempt, ann.session(*POOR))
    ann.records.save(attempt, ann.session(*POOR))
    assert ann.records.attempt(attempt.id).session.path == POOR
    assert ann.records.counts(ann.id) == {"test": 41}
    assert len(damaged_copies(file)) == 1


def test_two_windows_meet_the_damage(file: Path, ann: Trainee) -> None:
    """The second finds the file mended, sets nothing aside, and goes on in the new one."""
    ann.play(*GREAT)
    other = open_records_file(file).records
    assert len(other.attempts(ann.id)) == 1
    ann.records.close()
    other.close()
    damage(file, (page_of(file, "attempt"),))
    with pytest.raises(MendedError):
        ann.records.attempts(ann.id)
    assert other.attempts(ann.id) == ann.records.attempts(ann.id)
    new = ann.play(*POOR)
    assert other.attempt(new).session.path == POOR
    assert len(damaged_copies(file)) == 1
    other.close()


def test_a_file_put_in_another_ones_place(file: Path, ann: Trainee, tmp_path: Path) -> None:
    """A file restored from elsewhere while Rapport runs is read, not the one that was there."""
    ann.play(*GREAT)
    ann.records.close()
    copy = tmp_path / "copy"
    copy.write_bytes(file.read_bytes())
    ann.play(*POOR)
    ann.records.close()
    assert len(ann.records.attempts(ann.id)) == 2
    copy.replace(file)
    assert len(ann.records.attempts(ann.id)) == 1


def test_not_a_database(file: Path, engine: Engine, edition: Edition) -> None:
    """It is kept aside, and new records are begun."""
    file.parent.mkdir()
    file.write_bytes(b"Dear diary, " * 1000)
    opened = open_records_file(file)
    assert "nothing in it could be read" in opened.notice
    assert can_play(opened, engine, edition)
    (aside,) = damaged_copies(file)
    assert aside.read_bytes().startswith(b"Dear diary")
    opened.records.close()


def test_another_programs_database(file: Path, engine: Engine, edition: Edition) -> None:
    """It is left alone."""
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE bookmark (url TEXT)")
    before = file.read_bytes()
    opened = open_records_file(file)
    assert "belongs to another program" in opened.notice
    assert not opened.kept
    assert can_play(opened, engine, edition)
    assert file.read_bytes()[100:] == before[100:]


def test_a_newer_rapports_file(file: Path, ann: Trainee, engine: Engine, edition: Edition) -> None:
    """It is left alone, and play goes on in memory."""
    with writing(ann.records.database) as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    ann.records.close()
    opened = open_records_file(file)
    assert "newer Rapport" in opened.notice
    assert can_play(opened, engine, edition)


def test_no_folder_can_be_made(tmp_path: Path, engine: Engine, edition: Edition) -> None:
    """Play goes on in memory."""
    (tmp_path / "data").write_text("in the way")
    opened = open_records_file(tmp_path / "data" / "records.sqlite")
    assert "can't be kept in" in opened.notice
    assert "in memory only" in opened.notice
    assert can_play(opened, engine, edition)


def test_a_folder_in_the_files_place(file: Path, engine: Engine, edition: Edition) -> None:
    """Play goes on in memory."""
    file.mkdir(parents=True)
    opened = open_records_file(file)
    assert "can't be opened" in opened.notice
    assert can_play(opened, engine, edition)


def test_locked_while_opening(file: Path, ann: Trainee, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there can be read; what is done is saved once the other program is done."""
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    attempt = ann.play(*GREAT)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        opened = open_records_file(file)
        assert opened.notice.startswith("Another program is writing to the records")
        assert opened.kept
        assert opened.records.attempt(attempt).session.path == GREAT
        other.execute("ROLLBACK")
    opened.records.rename_profile(ann.id, "Anna")
    opened.records.close()


def test_read_only(file: Path, ann: Trainee) -> None:
    """Old attempts can be read; writing is refused in words."""
    attempt = ann.play(*GREAT)
    opened = open_records(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert "is read-only" in opened.notice
    assert opened.records.attempt(attempt).session.path == GREAT
    with pytest.raises(RecordsError, match="is read-only"):
        opened.records.add_profile("Bob")
    opened.records.close()


def test_a_full_disk(file: Path, ann: Trainee, clock: Clock) -> None:
    """A save is refused in words and made good when there is room."""
    with writing(ann.records.database) as db:
        pages = db.execute(text("PRAGMA page_count")).scalar()
        db.execute(text(f"PRAGMA max_page_count = {pages}"))
    recording = ann.begin()
    with pytest.raises(RecordsError, match=r"disk is full.*Make room"):
        ann.records.save(recording, ann.session("listen-on"))
    assert ann.records.attempts(ann.id) == ()
    with writing(ann.records.database) as db:
        db.execute(text("PRAGMA max_page_count = 100000"))
    ann.records.save(recording, ann.session("listen-on", "paraphrase"))
    assert ann.records.attempt(recording.id).session.path == ("listen-on", "paraphrase")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("nonsense://x", "not one of a database"),
        ("post gres://x", "not one of a database"),
        ("postgresql://ann:secret@127.0.0.1:1/x?password=secret2", "can't be reached"),
    ],
)
def test_an_address_that_leads_nowhere(place: str, words: str) -> None:
    """It is told in words, without the password."""
    opened = open_records(place)
    assert words in opened.notice
    assert "secret" not in opened.notice
    assert not opened.kept
    with pytest.raises(RecordsError, match=words):
        records_at(place)


def test_a_server_out_of_reach(file: Path) -> None:
    """The file of this computer takes its place, from which records can be pushed later."""
    opened = open_records("postgresql://ann@127.0.0.1:1/x", otherwise=file)
    assert "can't be reached" in opened.notice
    assert "kept on this computer" in opened.notice
    assert opened.kept
    opened.records.add_profile("Ann")
    opened.records.close()
    assert file.is_file()


def test_a_command_leaves_a_damaged_file(file: Path, ann: Trainee) -> None:
    """Only the window mends: a command says what is wrong."""
    ann.play(*GREAT)
    ann.records.close()
    damage(file, (page_of(file, "attempt"),))
    with pytest.raises(DamagedError):
        records_at(file)
    assert damaged_copies(file) == ()


def test_odd_names_of_files(tmp_path: Path, clock: Clock) -> None:
    """A folder may be called as it likes."""
    path = tmp_path / "Ça va? 100%41 #1;x" / "records.sqlite"
    opened = open_records_file(path)
    assert opened.notice == ""
    opened.records.add_profile("Ann")
    opened.records.close()
    assert path.is_file()
    again = Records(open_database(sqlite_url(path)), clock)
    assert [one.name for one in again.profiles()] == ["Ann"]
    again.close()
