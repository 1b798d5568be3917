"""The PDF: words as words, drawings as lines, pages with numbers, written whole or not at all."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.content import sheet
from simulator.debrief.export.formats import export
from simulator.debrief.export.whole_file import ExportError
from simulator.ui.export.composing import pieces
from simulator.ui.export.paper import Paper
from simulator.ui.export.pdf import write_pdf, write_pdf_alone
from simulator.ui.export.pieces import DrawingPiece, TextPiece

pytestmark = pytest.mark.usefixtures("qapp")
HAS_POPPLER = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", path.read_bytes()))


def text_of(path: Path) -> str:
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def test_a_debrief_is_pages_of_words_and_lines(tmp_path: Path, attempt: Attempt) -> None:
    """Fonts are in the file, pictures are not."""
    path = tmp_path / "one.pdf"
    assert list(export(write_pdf, [attempt], 1, path))[-1] == 1
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert pages(path) > 1
    assert b"/FontFile2" in data
    assert b"/Subtype /Image" not in data
    assert list(tmp_path.iterdir()) == [path]


@HAS_POPPLER
def test_its_words_can_be_selected(tmp_path: Path, attempt: Attempt) -> None:
    """What was played, what was said, the chart's names, the page's number; no letters merged."""
    path = tmp_path / "one.pdf"
    list(export(write_pdf, [attempt], 1, path))
    text = text_of(path)
    revision = attempt.session.engine.story.revision
    for words in (
        "The late parcel",
        "Ida Brandt as Steady",
        "Kim Lee",
        "2025-11-21 14:05",
        revision,
        "▼ turning point",
        "It was busy.",
        "satisfied",
        "best possible",
        "I should breathe.",
        f"Page 1 of {pages(path)}",
    ):
        assert words in text, words


def test_every_text_of_the_sheet_is_on_the_paper(attempt: Attempt) -> None:
    """Markup among it is plain text."""
    told = sheet(replace(attempt, note="<b>bold</b> & {{ 7*7 }}"))
    made = list(pieces(told, Paper(), str))
    text = "\n".join(one.document.toPlainText() for one in made if isinstance(one, TextPiece))
    assert "<b>bold</b> & {{ 7*7 }}" in text
    for one in told.decisions:
        assert all(reason in text for reason in one.because)
        assert all(other.mark.cost in text for other in one.others)
    assert all(line.said.strip("[]") in text for line in told.best)
    assert [type(one) for one in made].count(DrawingPiece) == 1


def test_no_piece_is_wider_than_its_column(attempt: Attempt) -> None:
    """Not even a word without a blank in it."""
    paper = Paper()
    told = sheet(replace(attempt, note="x" * 2000, trainee="y" * 300))
    for one in pieces(told, paper, str):
        if isinstance(one, TextPiece):
            assert one.indent + one.document.idealWidth() <= paper.width + 2


def test_a_note_longer_than_a_page_goes_on(tmp_path: Path, attempt: Attempt) -> None:
    """Over as many pages as it takes."""
    path = tmp_path / "long.pdf"
    list(export(write_pdf, [attempt], 1, path))
    before = pages(path)
    list(export(write_pdf, [replace(attempt, note="So it went on.\n" * 200)], 1, path))
    assert pages(path) >= before + 3


def test_each_attempt_begins_on_a_page_of_its_own(tmp_path: Path, attempt: Attempt) -> None:
    """Two take twice the pages of one."""
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    list(export(write_pdf, [attempt], 1, one))
    told = list(export(write_pdf, [attempt, attempt], 2, two))
    assert told == sorted(told)
    assert set(told) == {0, 1, 2}
    assert pages(two) == 2 * pages(one)


def test_cancelling_leaves_what_was_there(tmp_path: Path, attempt: Attempt) -> None:
    """And nothing beside it."""
    path = tmp_path / "some.pdf"
    path.write_bytes(b"before")
    steps = export(write_pdf, [attempt] * 3, 3, path)
    next(steps)
    steps.close()
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_written_of_no_attempt_or_nowhere(tmp_path: Path, attempt: Attempt) -> None:
    """And it is said why."""
    with pytest.raises(ExportError, match="There is no attempt"):
        list(export(write_pdf, [], 1, tmp_path / "none.pdf"))
    with pytest.raises(ExportError, match="can't be written"):
        list(export(write_pdf, [attempt], 1, tmp_path / "nowhere" / "one.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_the_command_line_writes_one_as_well(
    qapp: QApplication, tmp_path: Path, attempt: Attempt
) -> None:
    """With the application that is there, or one of its own."""
    path = tmp_path / "alone.pdf"
    assert list(write_pdf_alone([attempt], 1, path))[-1] == 1
    assert pages(path) > 1
    assert QApplication.instance() is qapp
