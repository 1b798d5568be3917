"""A class sheet on its way into a file; no Qt but what paper takes."""

import re
from collections.abc import Callable, Generator, Mapping
from pathlib import Path

from simulator.classroom.sheet.sheet import ClassSheet
from simulator.debrief.export.formats import Format
from simulator.debrief.words import Translate
from simulator.ui.export.presenter import ExportView, FormatView, with_ending

Write = Callable[[ClassSheet, Path, Translate], Generator[int, None, None]]
_UNFIT = re.compile(r"[^a-z0-9]+")


class SheetExport:
    """What the export's dialogue asks about one sheet, and does with it."""

    count = 1
    named = noted = False

    def __init__(self, sheet: ClassSheet, tr: Translate = str) -> None:
        self._sheet = sheet
        self._tr = tr
        self._writers = sheet_writers()
        self.format = Format.PDF

    @property
    def view(self) -> ExportView:
        """What is asked."""
        tr = self._tr
        words = {
            Format.PDF: (tr("PDF"), tr("To print, or to send to those who were there.")),
            Format.HTML: (tr("Web page"), tr("One file that any browser opens, also offline.")),
            Format.CSV: (tr("CSV"), tr("A table for a spreadsheet, each reply on a line.")),
        }
        formats = tuple(FormatView(one, *words[one]) for one in self._writers)
        return ExportView(tr("Export this class sheet"), formats, name="", note="")

    def proposed_name(self) -> str:
        """Such as "class-sheet-the-kettle-that-leaks.pdf"."""
        story = _UNFIT.sub("-", self._sheet.title.casefold())[:60].strip("-")
        return f"{'-'.join(filter(None, ('class-sheet', story)))}.{self.format}"

    def completed(self, path: Path) -> Path:
        """A path with the format's ending, if it has none of its own."""
        return with_ending(path, self.format)

    def start(self, path: Path) -> Generator[int, None, None]:
        """Write into a file, a bit each time it is asked for its next number."""
        return self._writers[self.format](self._sheet, path, self._tr)

    def progress(self, done: int) -> str:
        """How far it is."""
        return self._tr("Writing …")

    def told(self, path: Path) -> str:
        """What became of it."""
        return self._tr("Written to {file}.").format(file=path)


def sheet_writers() -> Mapping[Format, Write]:
    """The formats in the order in which they are offered; imports a template engine."""
    from simulator.classroom.sheet.page import write_page
    from simulator.classroom.sheet.table import write_table
    from simulator.ui.classroom.sheet.pdf import write_sheet_pdf

    return {
        Format.PDF: write_sheet_pdf,
        Format.HTML: _at_once(write_page),
        Format.CSV: _at_once(write_table),
    }


def _at_once(write: Callable[[ClassSheet, Path, Translate], None]) -> Write:
    def steps(sheet: ClassSheet, path: Path, tr: Translate) -> Generator[int, None, None]:
        yield 0
        write(sheet, path, tr)

    return steps
