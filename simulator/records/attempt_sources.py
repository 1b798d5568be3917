"""Where attempts' files are read from, disks and archives, and no further than one may reach."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from simulator.records.attempt_file import ENDING, MAX_FILE

UNREADABLE = (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError)
"""What reading a file or an archive that somebody else made may raise."""


def file_bytes(path: Path) -> bytes:
    """A file, and a byte more than it may have where it is larger."""
    with path.open("rb") as stream:
        return stream.read(MAX_FILE + 1)


def zipped(path: Path, most: int) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The names of up to `most` attempts in an archive, each with how to read it right then."""
    with zipfile.ZipFile(path) as archive:
        members = [one for one in archive.infolist() if one.filename.endswith(ENDING)]
        for one in members[:most]:
            yield one.filename, lambda one=one: _member(archive, one)  # type: ignore[misc]


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as stream:
        return stream.read(MAX_FILE + 1)
