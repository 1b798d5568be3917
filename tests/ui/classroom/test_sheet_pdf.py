"""The class sheet on paper: words as words, the graph as lines, numbered pages."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from simulator.classroom.sheet.gathering import Gathering, held_in
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.debrief.export.whole_file import ExportError
from simulator.mood.rulebook import Rulebook
from simulator.ui.classroom.sheet.composing import sheet_pieces
from simulator.ui.classroom.sheet.pdf import write_sheet_pdf, write_sheet_pdf_alone
from simulator.ui.classroom.sheet.pieces import BarRow, PageDrawing
from simulator.ui.export.paper import Paper
from simulator.ui.export.pieces import TextPiece
from tests.classroom.holding import GREAT, POOR
from tests.ui.classroom.front_classes import DAY, School

NASTY = "<b>bold</b> & {{ 7*7 }}"


@pytest.fixture
def sheet(qapp: QApplication, tmp_path: Path, small: str, rules: Rulebook) -> ClassSheet:
    """A class with a quote that looks like markup, and two attempts of its people."""
    school = School(tmp_path / "classes", tmp_path / "stories", small, rules)
    folder = school.begin("one", NASTY, DAY)
    school.play(folder, GREAT)
    for path in (GREAT, POOR):
        school.hand_in(folder.hand_ins, *path)
    gathering = Gathering(folder.hand_ins, held=held_in(folder))
    gathering.look()
    made = gathering.sheet()
    assert made is not None
    return made


def text_of(sheet: ClassSheet) -> str:
    made = sheet_pieces(sheet, Paper(), str)
    texts = (one.row if isinstance(one, BarRow) else one for one in made)
    return "\n".join(one.document.toPlainText() for one in texts if isinstance(one, TextPiece))


def test_everything_on_the_sheet_is_on_the_paper(sheet: ClassSheet) -> None:
    """Markup among it is plain text."""
    text = text_of(sheet).replace("\u2028", "\n")
    assert NASTY in text
    assert all(one.text in text for one in sheet.questions)
    for decision in sheet.decisions:
        assert decision.about in text
        for reply in decision.replies:
            assert all(one.words in text for one in reply.votes)
        assert all(f"“{quote}”" in text for quote in decision.quotes)
    assert all(one.name in text for one in sheet.techniques)
    assert all(one.value in text for one in (*sheet.facts, *sheet.sources))
    assert all(place.title in text for place in sheet.places)


def test_the_graph_fits_a_page_and_every_reply_has_a_bar(sheet: ClassSheet) -> None:
    """As wide as the column at most."""
    paper = Paper()
    made = list(sheet_pieces(sheet, paper, str))
    (drawing,) = [one for one in made if isinstance(one, PageDrawing)]
    assert 0 < drawing.height < paper.height
    bars = [one for one in made if isinstance(one, BarRow)]
    assert len(bars) == sum(len(one.replies) for one in sheet.decisions)
    for one in bars:
        assert 0 <= one.bar.share <= 1
        assert one.bar.left + one.bar.width < paper.width


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")
def test_its_words_can_be_selected(sheet: ClassSheet, tmp_path: Path) -> None:
    """Also those within the graph; there is no picture in the file."""
    path = tmp_path / "sheet.pdf"
    write_sheet_pdf_alone(sheet, path)
    data = path.read_bytes()
    assert b"/FontFile2" in data
    assert b"/Subtype /Image" not in data
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    text = " ".join(done.stdout.decode().split())
    pages = len(re.findall(rb"/Type /Page\b", data))
    for words in ("Class sheet", sheet.title, NASTY, "2 of 3 · 67%", f"Page 1 of {pages}"):
        assert words in text, words
    assert all(card.lines[0] in text for card in sheet.graph.cards)


def test_nothing_is_left_where_the_disk_refuses(sheet: ClassSheet, tmp_path: Path) -> None:
    """Nor where the writing is given up."""
    with pytest.raises(ExportError):
        write_sheet_pdf_alone(sheet, tmp_path / "no" / "such" / "folder.pdf")
    out = tmp_path / "out"
    out.mkdir()
    steps = write_sheet_pdf(sheet, out / "sheet.pdf")
    next(steps)
    steps.close()
    assert list(out.iterdir()) == []
