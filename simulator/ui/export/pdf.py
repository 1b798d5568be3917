"""Attempts as a PDF: words that can be selected, drawings as lines, a number on each page."""

import sys
from collections.abc import Generator, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.content import SHORT_REVISION, sheet
from simulator.debrief.export.plain_text import fit
from simulator.debrief.export.sheet import Sheet
from simulator.debrief.export.whole_file import ExportError, whole_file
from simulator.debrief.words import Translate
from simulator.ui.export.composing import pieces
from simulator.ui.export.pagination import Placed, paginate
from simulator.ui.export.paper import UNIT, Paper
from simulator.ui.export.pieces import Piece
from simulator.ui.export.setting import SMALL

_RESOLUTION = 1200
_AT_ONCE = 50
"""So many pieces are set before the window has its turn."""


def write_pdf(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write a PDF; see `formats.Write`. Needs a QGuiApplication, as all fonts of Qt do.

    It yields more often than once a page, so that a window stays awake.
    """
    paper = Paper()
    with whole_file(path) as draft:
        file = QFile(str(draft))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise ExportError(f"{path} can't be written: {file.errorString()}.")
        press = _Press(file, paper, tr)
        try:
            for number, attempt in enumerate(attempts, start=1):
                for _ in press.printed(attempt, alone=count == 1):
                    yield number - 1
                if file.error() != QFile.FileError.NoError:
                    break
                yield number
        finally:
            press.end()
            file.close()
        if file.error() != QFile.FileError.NoError:
            raise ExportError(f"{path} can't be written: {file.errorString()}.")


def write_pdf_alone(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write a PDF where there is no window, and may be no screen."""
    application = QGuiApplication.instance() or _without_screen()
    yield from write_pdf(attempts, count, path, tr)
    del application


class _Press:
    """One PDF as it grows; nothing is open before its first page, which takes its title."""

    def __init__(self, file: QFile, paper: Paper, tr: Translate) -> None:
        self._writer = QPdfWriter(file)
        self._writer.setCreator(f"Rapport {version('rapport-simulator')}")
        self._writer.setResolution(_RESOLUTION)
        self._writer.setPageLayout(paper.layout)
        self._paper = paper
        self._painter = QPainter()
        self._tr = tr

    def printed(self, attempt: Attempt, *, alone: bool) -> Iterator[None]:
        """Add one attempt, beginning on a page of its own; pauses now and then."""
        told = sheet(attempt, self._tr)
        if not self._painter.isActive():
            self._begin(f"{told.title}: {told.subtitle}" if alone else self._tr("Debriefs"))
        else:
            self._writer.newPage()
        laid: list[Piece] = []
        for piece in pieces(told, self._paper, self._tr):
            laid.append(piece)
            if len(laid) % _AT_ONCE == 0:
                yield
        pages = paginate(laid, self._paper.height)
        footer = _footer(attempt, told, self._tr)
        for number, page in enumerate(pages, start=1):
            if number > 1:
                self._writer.newPage()
            self._page(page)
            self._foot(footer, self._tr("Page {n} of {all}").format(n=number, all=len(pages)))
            yield

    def end(self) -> None:
        """Write what is left."""
        if self._painter.isActive():
            self._painter.end()

    def _begin(self, title: str) -> None:
        self._writer.setTitle(fit(title))
        self._painter.begin(self._writer)
        self._painter.scale(_RESOLUTION / UNIT, _RESOLUTION / UNIT)

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


def _footer(attempt: Attempt, told: Sheet, tr: Translate) -> str:
    """What was played, on every page."""
    revision = attempt.session.engine.story.revision[:SHORT_REVISION]
    parts = (
        told.title,
        told.subtitle,
        attempt.trainee,
        attempt.date,
        tr("revision {revision}").format(revision=revision),
    )
    return fit(" · ".join(filter(None, parts)))


def _without_screen() -> QGuiApplication:
    words = ["rapport"]
    if sys.platform.startswith("linux"):
        words += ["-platform", "offscreen"]
    return QGuiApplication(words)
