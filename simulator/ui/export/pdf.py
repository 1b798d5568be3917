"""Attempts as a PDF, each beginning on a page of its own."""

from collections.abc import Generator, Iterable
from pathlib import Path

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.content import SHORT_REVISION, sheet
from simulator.debrief.export.sheet import Sheet
from simulator.debrief.words import Translate
from simulator.ui.export.composing import pieces
from simulator.ui.export.pagination import paginate
from simulator.ui.export.paper import Paper
from simulator.ui.export.pieces import Piece
from simulator.ui.export.press import application, press

AT_ONCE = 50
"""So many pieces are set before the window has its turn."""


def write_pdf(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write a PDF; see `formats.Write`. Needs a QGuiApplication, as all fonts of Qt do.

    It yields more often than once a page, so that a window stays awake.
    """
    paper = Paper()
    with press(path, paper, tr) as made:
        for number, attempt in enumerate(attempts, start=1):
            told = sheet(attempt, tr)
            laid: list[Piece] = []
            for piece in pieces(told, paper, tr):
                laid.append(piece)
                if len(laid) % AT_ONCE == 0:
                    yield number - 1
            title = f"{told.title}: {told.subtitle}" if count == 1 else tr("Debriefs")
            pages = paginate(laid, paper.height)
            for _ in made.printed(title, pages, _footer(attempt, told, tr)):
                yield number - 1
            if made.jammed:
                break
            yield number


def write_pdf_alone(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write a PDF where there is no window, and may be no screen."""
    running = application()
    yield from write_pdf(attempts, count, path, tr)
    del running


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
    return " · ".join(filter(None, parts))
