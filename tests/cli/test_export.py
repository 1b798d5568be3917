"""`rapport export` writes debriefs: of attempts in the records, or of one talk."""

import csv
import json
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli.main import command_line
from simulator.debrief.export.attempt import Attempt
from simulator.mood.rulebook import Rulebook
from simulator.play.session import Session
from simulator.records.database import open_database, sqlite_url
from simulator.records.edition import Edition, engine_of
from simulator.records.store import Records

from .conftest import FakeWindow, Rapport

TALK = ("listen", "offer-refund")


@pytest.fixture
def records(tmp_path: Path, corner_shop: Path, rules: Rulebook) -> Path:
    """A file of records in which Ana has played twice, and Ben once, with a note."""
    path = tmp_path / "records.sqlite"
    store = Records(open_database(sqlite_url(path)), lambda: 1_763_733_900_000)
    edition = Edition("corner-shop.yaml", corner_shop.read_bytes(), rules)
    engine = engine_of(edition, "steady")
    for name, talks in (("Ana", 2), ("Ben", 1)):
        person = store.add_profile(name)
        for _ in range(talks):
            recording = store.begin(edition, person.id, coach=False)
            session = Session.start(engine)
            for at, option in enumerate(TALK, start=1):
                session = session.choose(option, at * 9.0)
            store.save(recording, session)
            store.note(recording.id, f"{name}'s note")
    store.close()
    return path


def found(path: Path) -> list[dict[str, object]]:
    attempts: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))["attempts"]
    return attempts


@pytest.mark.parametrize(
    ("ending", "verdict"),
    [("html", "It cost nothing."), ("csv", "It cost nothing."), ("json", '"verdict": "best"')],
)
def test_a_talk_is_written(
    rapport: Rapport, corner_shop: Path, tmp_path: Path, ending: str, verdict: str
) -> None:
    """By its options, judged, with its revision; the file's name says how."""
    file = tmp_path / f"talk.{ending}"
    result = rapport("export", file, "--story", corner_shop, "--choose", "blame-fridge")
    assert (result.exit_code, result.stdout) == (0, f"1 attempt written to {file}\n")
    text = file.read_text(encoding="utf-8-sig")
    assert "Have you had it in the sun?" in text
    assert verdict in text


def test_all_attempts_of_the_records_are_written(
    rapport: Rapport, records: Path, tmp_path: Path
) -> None:
    """Each person's in the order in which they were played, judged, and without names."""
    file = tmp_path / "all.json"
    result = rapport("export", file, "--records", records)
    assert (result.exit_code, result.stdout) == (0, f"3 attempts written to {file}\n")
    attempts = found(file)
    assert [one["note"] for one in attempts] == ["Ana's note", "Ana's note", "Ben's note"]
    assert {one["trainee"] for one in attempts} == {None}
    assert all(one["judgement"] for one in attempts)


def test_one_person_s_with_the_name(rapport: Rapport, records: Path, tmp_path: Path) -> None:
    """Where it is asked for."""
    file = tmp_path / "ben.csv"
    rapport("export", file, "--records", records, "--profile", "ben", "--names")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["trainee"] for row in rows} == {"Ben"}
    assert len(rows) == 2


def test_one_attempt_by_its_id(rapport: Rapport, records: Path, tmp_path: Path) -> None:
    """And one that isn't there is told, while the other is written."""
    rapport("export", tmp_path / "all.json", "--records", records)
    id_ = str(found(tmp_path / "all.json")[1]["attempt"])
    file = tmp_path / "one.json"
    words = ("--records", records, "--attempt", id_, "--attempt", "nobody")
    result = rapport("export", file, *words)
    assert [one["attempt"] for one in found(file)] == [id_]
    assert result.exit_code == 1
    assert "Left out, since they can't be read: nobody." in result.stderr


def test_a_pdf_is_for_who_has_qt(
    window: FakeWindow, rapport: Rapport, corner_shop: Path, tmp_path: Path
) -> None:
    """What writes it is handed to the command line; without it that is told."""
    told: list[tuple[int, Path]] = []

    def write(
        attempts: Iterable[Attempt], count: int, path: Path, tr: Callable[[str], str]
    ) -> Generator[int, None, None]:
        told.append((len(list(attempts)), path))
        yield count

    file = tmp_path / "a.pdf"
    words = ["export", str(file), "--story", str(corner_shop), "--choose", "listen"]
    done = CliRunner().invoke(command_line(window, window, write), words)
    assert (done.exit_code, told) == (0, [(1, file)])
    without = rapport(*words)
    assert without.exit_code == 2
    assert "a PDF can't be written here" in " ".join(without.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["x.txt"], 2, "says no format; end it with .pdf, .html, .csv or .json"),
        (["x.html", "--story", "corner-shop.yaml"], 2, "--story needs --choose"),
        (["x.html", "--choose", "listen"], 2, "go with --story"),
        (["x.html", "--story", "corner-shop.yaml", "--choose", "lisen"], 1, "`listen`"),
        (["x.html", "--records", "nowhere.sqlite"], 1, "There are no records yet in"),
        (["x.html", "--records", "records.sqlite", "--profile", "Bob"], 2, "nobody named Bob"),
        (["no/x.html", "--records", "records.sqlite"], 1, "can't be written: No such file"),
    ],
)
def test_what_can_t_be_done_is_said(
    rapport: Rapport,
    records: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    code: int,
    says: str,
) -> None:
    """In a sentence, and no file is left."""
    monkeypatch.chdir(tmp_path)
    result = rapport("export", *words)
    assert says in " ".join(result.stderr.replace("│", " ").split())
    assert result.exit_code == code
    assert not list(tmp_path.glob("*x.html*"))
