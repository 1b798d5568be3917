"""`rapport sheet` writes what a class made of a story: of a class, of a folder, of both."""

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.classroom.events import Counted, Played, Revealed, WentOn
from simulator.classroom.folder import Classes
from simulator.classroom.plan import Plan
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.cli.main import command_line
from simulator.mood.rulebook import Rulebook
from simulator.play.session import Session
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition, engine_of
from simulator.records.moving import export_profiles
from simulator.records.store import Records
from simulator.story.words import Translate

from .conftest import FakeWindow, Rapport


@pytest.fixture
def attempts(tmp_path: Path, corner_shop: Path, rules: Rulebook) -> Path:
    """A folder of three exported attempts, and a file that is none."""
    records = Records(open_database(MEMORY), lambda: 1_763_733_900_000)
    edition = Edition("corner-shop.yaml", corner_shop.read_bytes(), rules)
    person = records.add_profile("Ana Somebody")
    for said in ("listen", "listen", "blame-fridge"):
        recording = records.begin(edition, person.id, coach=False)
        session = Session.start(engine_of(edition, "steady")).choose(said, 9.0)
        records.save(recording, session.choose("offer-refund", 18.0))
    folder = tmp_path / "attempts"
    export_profiles(records, [person.id], folder)
    records.close()
    (folder / "ben.rapport.json").write_text("{")
    return folder


@pytest.fixture
def held(tmp_path: Path, corner_shop: Path, rules: Rulebook) -> Path:
    """The folder of a class that counted hands at its first decision."""
    plan = Plan("may", "Onboarding May", "steady", 7, "K7QP", 1_763_733_900_000)
    edition = Edition("corner-shop.yaml", corner_shop.read_bytes(), rules)
    made = Classes(tmp_path / "classes").begin(plan, edition)
    room = made.open()
    for event in (Counted("listen", 9), Revealed(), Played("listen"), WentOn()):
        room.do(event)
    room.close()
    return made.path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_folder_of_attempts(rapport: Rapport, attempts: Path, tmp_path: Path) -> None:
    """Counted; the file that is none is named beside it, and nobody is in it."""
    file = tmp_path / "sheet.html"
    result = rapport("sheet", file, "--from", attempts)
    assert (result.exit_code, result.stdout) == (0, f"Class sheet of Sour milk written to {file}\n")
    assert result.stderr == (
        "1 file can't be read.\nben.rapport.json is not an attempt of Rapport, or was cut off\n"
    )
    text = file.read_text(encoding="utf-8")
    assert "3 of 3 attempts ended well." in text
    assert not [name for name in ("Ana Somebody", "ben.") if name in text]


def test_a_class(rapport: Rapport, held: Path, tmp_path: Path) -> None:
    """Though it isn't over yet."""
    file = tmp_path / "sheet.csv"
    assert rapport("sheet", file, "--class", held).exit_code == 0
    told = {row["said"]: (row["votes"], row["taken"]) for row in rows(file)}
    assert told == {
        "Tell me what happened.": ("9", "1"),
        "Have you had it in the sun?": ("0", "0"),
    }


def test_both(rapport: Rapport, held: Path, attempts: Path, tmp_path: Path) -> None:
    """The class's votes, and beside them those who played alone."""
    file = tmp_path / "sheet.csv"
    assert rapport("sheet", file, "--class", held, "--from", attempts).exit_code == 0
    told = {row["said"]: (row["votes"], row["alone"]) for row in rows(file)}
    assert told == {
        "Tell me what happened.": ("9", "2"),
        "Have you had it in the sun?": ("0", "1"),
        "Your money, or a fresh bottle?": ("", "3"),
    }


def test_a_pdf_is_for_who_has_qt(
    window: FakeWindow, rapport: Rapport, attempts: Path, tmp_path: Path
) -> None:
    """What writes it is handed to the command line; without it that is told."""
    told: list[tuple[str, Path]] = []

    def write(sheet: ClassSheet, path: Path, tr: Translate) -> None:
        told.append((sheet.title, path))

    file = tmp_path / "a.pdf"
    words = ["sheet", str(file), "--from", str(attempts)]
    done = CliRunner().invoke(command_line(window, window, write_sheet=write), words)
    assert (done.exit_code, told) == (0, [("Sour milk", file)])
    without = rapport(*words)
    assert without.exit_code == 2
    assert "a PDF can't be written here" in " ".join(without.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["x.html"], 2, "say --from FOLDER with attempts, or --class FOLDER, or both"),
        (["x.json", "--from", "attempts"], 2, "is no format of a sheet; end it with .pdf"),
        (["x.html", "--from", "nowhere"], 2, "does not exist"),
        (["x.html", "--from", "empty"], 1, "There is no attempt to make a sheet of."),
        (
            ["x.html", "--from", "attempts", "--story", "corner-shp"],
            1,
            "There is no attempt at corner-shp. Did you mean `corner-shop`? Found: corner-shop "
            "(3 attempts).",
        ),
        (["x.html", "--class", "classes/may", "--story", "x"], 2, "--story goes with --from"),
        (["x.html", "--class", "empty"], 1, "can't be read"),
        (["no/x.html", "--from", "attempts"], 1, "can't be written: No such file"),
    ],
)
@pytest.mark.usefixtures("attempts", "held")
def test_what_can_t_be_done_is_said(
    rapport: Rapport,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    code: int,
    says: str,
) -> None:
    """In a sentence, and no file is left."""
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    result = rapport("sheet", *words)
    assert says in " ".join(result.stderr.replace("│", " ").split())
    assert result.exit_code == code
    assert not list(tmp_path.glob("*x.html*"))
