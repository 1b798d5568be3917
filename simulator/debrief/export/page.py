"""Attempts as one HTML page that needs nothing else, to be read on a screen or printed."""

from collections.abc import Generator, Iterable
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.content import sheet
from simulator.debrief.export.sheet import Sheet
from simulator.debrief.export.templates import Entry, Templates
from simulator.debrief.export.whole_file import whole_file
from simulator.debrief.words import Translate


def write_page(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write a page of up to `count` attempts; see `formats.Write`.

    The contents stand first and are known last, so the attempts wait in a file of their own.
    """
    templates = Templates(tr)
    entries: list[Entry] = []
    with (
        whole_file(path) as draft,
        TemporaryFile("w+", encoding="utf-8", errors="replace") as parts,
    ):
        for attempt in attempts:
            told = sheet(attempt, tr)
            entries.append(_entry(attempt, told))
            parts.write(templates.attempt(told, len(entries), alone=count == 1))
            yield len(entries)
        parts.seek(0)
        with draft.open("w", encoding="utf-8", errors="replace", newline="\n") as page:
            page.write(templates.head(entries))
            copyfileobj(parts, page)
            page.write(templates.foot())


def _entry(attempt: Attempt, told: Sheet) -> Entry:
    about = (told.subtitle, attempt.trainee, attempt.date)
    return Entry(told.title, " · ".join(filter(None, about)))
