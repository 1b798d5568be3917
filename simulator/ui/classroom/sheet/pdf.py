"""A class sheet as a PDF."""

from collections.abc import Generator
from pathlib import Path

from simulator.classroom.sheet.sheet import ClassSheet
from simulator.debrief.words import Translate
from simulator.ui.classroom.sheet.composing import sheet_pieces
from simulator.ui.export.pagination import paginate
from simulator.ui.export.paper import Paper
from simulator.ui.export.pieces import Piece
from simulator.ui.export.press import application, press

_AT_ONCE = 50
"""So many pieces are set before the window has its turn."""


def write_sheet_pdf(
    sheet: ClassSheet, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write a PDF bit by bit, 0 for each; ExportError where the disk refuses.

    Closed before it is exhausted, it leaves no trace. Needs a QGuiApplication.
    """
    paper = Paper()
    with press(path, paper, tr) as made:
        laid: list[Piece] = []
        for piece in sheet_pieces(sheet, paper, tr):
            laid.append(piece)
            if len(laid) % _AT_ONCE == 0:
                yield 0
        title = f"{sheet.title}: {sheet.subtitle}" if sheet.subtitle else sheet.title
        footer = " · ".join(filter(None, (sheet.title, sheet.subtitle)))
        for _ in made.printed(title, paginate(laid, paper.height), footer):
            yield 0


def write_sheet_pdf_alone(sheet: ClassSheet, path: Path, tr: Translate = str) -> None:
    """Write a PDF at once where there is no window, and may be no screen."""
    running = application()
    for _ in write_sheet_pdf(sheet, path, tr):
        pass
    del running
