"""The table: a row for each reply, and nothing that a spreadsheet would run."""

import csv
from pathlib import Path

from simulator.classroom.sheet.content import class_sheet
from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.classroom.sheet.table import COLUMNS, write_table

GOLDEN = Path(__file__).parent / "golden"


def table(sheet: ClassSheet, folder: Path) -> list[dict[str, str]]:
    write_table(sheet, folder / "a.csv")
    with (folder / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_table_as_it_was(sheet: ClassSheet, tmp_path: Path) -> None:
    """The whole of it, with the mark by which spreadsheets know UTF-8."""
    write_table(sheet, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == (GOLDEN / "class.csv").read_bytes()


def test_what_nobody_counted_is_empty(held: Material, alone: Material, tmp_path: Path) -> None:
    """And not 0, which would be a result."""
    rows = table(class_sheet(held), tmp_path)
    assert {row["alone"] for row in rows} == {""}
    assert {row["votes"] for row in table(class_sheet(alone), tmp_path)} == {""}
    assert [row["first-votes"] for row in rows[:4]] == ["5", "1", "6", "0"]
    assert {row["first-votes"] for row in rows[4:]} == {""}


def test_no_text_becomes_a_formula(hostile: Material, tmp_path: Path) -> None:
    """Whatever a story says stands behind an apostrophe where it would begin one."""
    rows = table(class_sheet(hostile), tmp_path)
    assert tuple(rows[0]) == COLUMNS
    said = [row["said"] for row in rows]
    assert any(one.startswith("'=HYPERLINK") for one in said)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]
