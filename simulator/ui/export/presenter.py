"""The logic of the export's dialogue: what is asked, what is written, what is said of it."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.formats import Format, Write, export, proposed_name
from simulator.debrief.words import Translate
from simulator.ui.export.readings import Reading, trimmed

Writers = Mapping[Format, Write]
"""How each format is written."""


@dataclass(frozen=True, slots=True)
class FormatView:
    """A format to choose, with what it is good for."""

    format: Format
    name: str
    good_for: str


@dataclass(frozen=True, slots=True)
class ExportView:
    """What the dialogue asks. `name` is whose name may be put on it; "" where nobody's can."""

    title: str
    formats: tuple[FormatView, ...]
    name: str
    note: str


class Exporting(Protocol):
    """What the dialogue needs to know of something that is to be written into a file.

    `count` is how many numbers `start` goes through; `named` and `noted` are the answers to what
    the view asks.
    """

    format: Format
    named: bool
    noted: bool

    @property
    def count(self) -> int: ...
    @property
    def view(self) -> ExportView: ...
    def proposed_name(self) -> str: ...
    def completed(self, path: Path) -> Path: ...
    def start(self, path: Path) -> Generator[int, None, None]: ...
    def progress(self, done: int) -> str: ...
    def told(self, path: Path) -> str: ...


class ExportPresenter:
    """A few attempts, or hundreds, on their way into one file."""

    def __init__(
        self,
        readings: Sequence[Reading],
        writers: Writers,
        trainee: str = "",
        tr: Translate = str,
    ) -> None:
        """`readings` are the attempts, of which there is at least one."""
        self._readings = readings
        self._writers = writers
        self._trainee = trainee
        self._tr = tr
        self._left_out = 0
        self.format = next(iter(writers))
        self.named = False
        self.noted = True

    @property
    def count(self) -> int:
        """How many attempts are asked for."""
        return len(self._readings)

    @property
    def view(self) -> ExportView:
        """What is asked."""
        tr, count = self._tr, self.count
        title = tr("Export this debrief")
        if count > 1:
            title = tr("Export {n} debriefs").format(n=count)
        name = tr("Put the name {name} on it").format(name=self._trainee) if self._trainee else ""
        return ExportView(title, self._formats(), name, tr("With the trainee's own notes"))

    def proposed_name(self) -> str:
        """What the file could be called."""
        only = self._readings[0]() if self.count == 1 else None
        return proposed_name(only, self.count, self.format)

    def completed(self, path: Path) -> Path:
        """A path with the format's ending, if it has none of its own."""
        return with_ending(path, self.format)

    def start(self, path: Path) -> Generator[int, None, None]:
        """Write into a file, one attempt each time it is asked for its next number."""
        self._left_out = 0
        write = self._writers[self.format]
        return export(write, self._attempts(), self.count, path, self._tr)

    def progress(self, done: int) -> str:
        """How far it is."""
        return self._tr("Writing {n} of {all} …").format(
            n=min(done + 1, self.count), all=self.count
        )

    def told(self, path: Path) -> str:
        """What became of it."""
        said = self._tr("Written to {file}.").format(file=path)
        if not self._left_out:
            return said
        lost = self._tr("{n} attempts can't be read any more and were left out.")
        if self._left_out == 1:
            lost = self._tr("1 attempt can't be read any more and was left out.")
        return f"{said} {lost.format(n=self._left_out)}"

    def _attempts(self) -> Iterator[Attempt]:
        for reading in self._readings:
            attempt = reading()
            if attempt is None:
                self._left_out += 1
            else:
                yield trimmed(attempt, named=self.named, noted=self.noted)

    def _formats(self) -> tuple[FormatView, ...]:
        tr = self._tr
        words = {
            Format.PDF: (tr("PDF"), tr("To print, or to send to somebody.")),
            Format.HTML: (tr("Web page"), tr("One file that any browser opens, also offline.")),
            Format.CSV: (tr("CSV"), tr("A table for a spreadsheet, each decision on a line.")),
            Format.JSON: (tr("JSON"), tr("Everything as data, for other programs.")),
        }
        return tuple(FormatView(one, *words[one]) for one in self._writers)


def with_ending(path: Path, format_: Format) -> Path:
    """A path with a format's ending, if it has none of its own."""
    return path if Format.of(path) is format_ else path.with_name(f"{path.name}.{format_}")
