"""Pages of pieces become a PDF: words that can be selected, lines for drawings, page numbers."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter

from simulator.debrief.export.plain_text import fit
from simulator.debrief.export.whole_file import ExportError, whole_file
from simulator.debrief.words import Translate
from simulator.ui.export.pagination import Placed
from simulator.ui.export.paper import UNIT, Paper
from simulator.ui.export.setting import SMALL

_RESOLUTION = 1200


class Press:
    """One PDF as it grows; nothing is open before its first page, which takes its title."""

    def __init__(self, file: QFile, paper: Paper, tr: Translate) -> None:
        self._file = file
        self._writer = QPdfWriter(file)
        self._writer.setCreator(f"Rapport {version('rapport-simulator')}")
        self._writer.setResolution(_RESOLUTION)
        self._writer.setPageLayout(paper.layout)
        self._paper = paper
        self._painter = QPainter()
        self._tr = tr

    @property
    def jammed(self) -> bool:
        """Whether the disk refused something."""
        return self._file.error() != QFile.FileError.NoError

    def printed(self, title: str, pages: list[list[Placed]], footer: str) -> Iterator[None]:
        """Add pages with their own numbers, pausing after each; the first title is the file's."""
        if self._painter.isActive():
            self._writer.newPage()
        else:
            self._writer.setTitle(fit(title))
            self._painter.begin(self._writer)
            self._painter.scale(_RESOLUTION / UNIT, _RESOLUTION / UNIT)
        for number, page in enumerate(pages, start=1):
            if number > 1:
                self._writer.newPage()
            self._page(page)
            where = self._tr("Page {n} of {all}").format(n=number, all=len(pages))
            self._foot(fit(footer), where)
            yield

    def end(self) -> None:
        """Write what is left."""
        if self._painter.isActive():
            self._painter.end()

    def _page(self, page: list[Placed]) -> None:
        for one in page:
            self._painter.save()
            self._painter.translate(self._paper.left, self._paper.top + one.top)
            one.piece.draw(self._painter, one.start, one.end)
            self._painter.restore()

    def _foot(self, what: str, where: str) -> None:
        paper, painter = self._paper, self._painter
        painter.setFont(paper.font(SMALL))
        painter.setPen(paper.colour(SMALL.role))
        line = QRectF(paper.left, paper.foot - 16, paper.width, 16)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, where)
        room = paper.width - painter.fontMetrics().horizontalAdvance(where) - 24
        cut = painter.fontMetrics().elidedText(what, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, cut)


@contextmanager
def press(path: Path, paper: Paper, tr: Translate) -> Iterator[Press]:
    """A press whose file takes its place only if all went well; ExportError otherwise."""
    with whole_file(path) as draft:
        file = QFile(str(draft))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise ExportError(f"{path} can't be written: {file.errorString()}.")
        made = Press(file, paper, tr)
        try:
            yield made
        finally:
            made.end()
            file.close()
        if made.jammed:
            raise ExportError(f"{path} can't be written: {file.errorString()}.")


def application() -> QGuiApplication:
    """What the fonts of Qt need; where there is no window there may be no screen either."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    words = ["rapport"]
    if sys.platform.startswith("linux"):
        words += ["-platform", "offscreen"]
    return QGuiApplication(words)
