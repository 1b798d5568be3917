"""In which shapes attempts are handed out, and how each of them is written."""

import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.whole_file import ExportError
from simulator.debrief.words import Translate


class Format(StrEnum):
    """What a file may be; its value is the ending of the file's name."""

    PDF = "pdf"
    HTML = "html"
    CSV = "csv"
    JSON = "json"

    @classmethod
    def of(cls, path: Path) -> "Format | None":
        """The format that a file's name asks for; None where that is none of these."""
        ending = path.suffix.lower().removeprefix(".")
        return cls("html" if ending == "htm" else ending) if ending in _ENDINGS else None


_ENDINGS = {*Format, "htm"}
_UNFIT = re.compile(r"[^a-z0-9-]+")

Write = Callable[[Iterable[Attempt], int, Path, Translate], Generator[int, None, None]]
"""Writes up to so many attempts into a file, one at most each time it is asked to go on.

It yields how many are written, again and again. When it is exhausted the file stands in its
place; closed before, or when anything goes wrong, it leaves no trace. ExportError where the disk
refuses.
"""


def writers() -> Mapping[Format, Write]:
    """How to write what needs no Qt; imports a template engine."""
    from simulator.debrief.export.data import write_data
    from simulator.debrief.export.page import write_page
    from simulator.debrief.export.table import write_table

    return {Format.HTML: write_page, Format.CSV: write_table, Format.JSON: write_data}


def export(
    write: Write, attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write attempts as `Write` says; ExportError where there is not one."""
    return write(_some(attempts), count, path, tr)


def proposed_name(attempt: Attempt | None, count: int, format_: Format) -> str:
    """A name for the file, such as "2025-11-21-running-late.html"."""
    if attempt is None or count != 1:
        return f"rapport-{count}-attempts.{format_}"
    day = attempt.begun.strftime("%Y-%m-%d") if attempt.begun else ""
    story = _UNFIT.sub("-", attempt.session.engine.story.id)[:80].strip("-")
    return f"{'-'.join(filter(None, (day, story or 'attempt')))}.{format_}"


def _some(attempts: Iterable[Attempt]) -> Iterator[Attempt]:
    none = True
    for attempt in attempts:
        none = False
        yield attempt
    if none:
        raise ExportError("There is no attempt to write.")
