"""The table: a row for every decision, and nothing in it that a spreadsheet would run."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.formats import export
from simulator.debrief.export.table import COLUMNS, harmless, write_table


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_decision_is_a_row(tmp_path: Path, kept: Attempt, broken: Attempt) -> None:
    """With what was played: story, revision, persona and date."""
    path = tmp_path / "two.csv"
    assert list(export(write_table, (kept, broken), 2, path)) == [1, 2]
    assert path.read_bytes().startswith("\ufeff".encode())
    found = rows(path)
    assert len(found) == 9
    first = found[0]
    assert tuple(first) == COLUMNS
    assert first["revision"] == kept.session.engine.story.revision
    assert (first["played"], first["persona"]) == ("2025-11-21 14:05", "steady")
    assert (first["decision"], first["option"], first["seconds"]) == ("1", "listen-on", "20.0")
    assert [one["verdict"] for one in found[4:]].count("turning-point") >= 1
    assert found[4]["skills"] == "active-listening=0 ownership=0"


def test_what_was_not_judged_has_no_verdict(tmp_path: Path, kept: Attempt) -> None:
    """An empty cell, and no guess."""
    path = tmp_path / "one.csv"
    plain = Attempt(kept.session)
    list(export(write_table, [plain], 1, path))
    assert {(one["verdict"], one["cost"], one["played"]) for one in rows(path)} == {("", "", "")}


def test_hostile_texts_stay_texts(tmp_path: Path, hostile: Attempt) -> None:
    """No cell begins as a formula does, and none is lost."""
    path = tmp_path / "hostile.csv"
    list(export(write_table, [hostile], 1, path))
    found = rows(path)
    assert len(found) == 5
    assert found[0]["trainee"].startswith("'=cmd|")
    assert found[0]["attempt"] == "'@SUM(1)"
    for row in found:
        assert not [cell for cell in row.values() if cell[:1] in set("=+@\t\r\n")]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\n=1", "＝1", "|cmd", "%0A"]
)
def test_what_begins_like_a_formula_stands_behind_an_apostrophe(text: str) -> None:
    """Also behind blanks, and in full-width letters."""
    made = harmless(text)
    assert isinstance(made, str)
    assert made.startswith("'")


@given(st.text())
def test_no_text_at_all_is_a_formula(text: str) -> None:
    """Whatever it is; and plain words stay as they are."""
    made = harmless(text)
    assert isinstance(made, str)
    assert not made.lstrip().startswith(("=", "+", "-", "@"))


def test_numbers_stay_numbers() -> None:
    """A mood of -5 is no formula."""
    assert harmless(-5) == -5
    assert harmless("She said no.") == "She said no."
