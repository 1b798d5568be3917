"""Records on their way out of a database and into another, as files on a stick or a share."""

import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Select, select

from simulator.debrief.export.whole_file import whole
from simulator.records.attempt_file import (
    ENDING,
    NotAnAttemptError,
    Reader,
    file_data,
    file_name,
)
from simulator.records.attempt_sources import UNREADABLE, file_bytes, zipped
from simulator.records.database import reading, writing
from simulator.records.errors import UnknownAttemptError
from simulator.records.parcel import Arrival, Packer, Parcel, unpack
from simulator.records.rows import serial_of
from simulator.records.store import Records
from simulator.records.tables import attempts

MAX_FILES = 200_000
"""Attempts in one archive."""

Progress = Callable[[int, int], None]
"""Called with how many attempts are done, and of how many; it may raise to stop."""


@dataclass(frozen=True, slots=True)
class Exported:
    """How many attempts were written, and of how many the story was lost to damage."""

    written: int
    lost: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: it arrived, or `problem` says why not."""

    file: str
    arrival: Arrival | None
    problem: str = ""


def export_attempt(records: Records, attempt: str, folder: Path) -> Path:
    """Write an attempt into a file in a folder; the file.

    UnknownAttemptError where there is none or its story is lost; OSError where the folder can't
    be written.
    """
    parcel = pack_attempt(records, attempt)
    return _written(folder, file_name(parcel), file_data(parcel))


def pack_attempt(records: Records, attempt: str) -> Parcel:
    """Everything of an attempt; UnknownAttemptError where there is none or its story is lost."""
    with reading(records.database) as db:
        serial = serial_of(db, attempt)
        parcel = Packer(db).pack(serial) if serial is not None else None
    if parcel is None:
        raise UnknownAttemptError(attempt)
    return parcel


def export_profiles(
    records: Records, people: Sequence[str], target: Path, progress: Progress | None = None
) -> Exported:
    """Write every attempt of some profiles into a folder, or one zip where `target` ends so.

    OSError where it can't be written. Each file is written whole or not at all.
    """
    mine = attempts.c.profile.in_(people)
    wanted = select(attempts.c.serial).where(mine).order_by(attempts.c.serial)
    packed = _packed(records, wanted, progress)
    if target.suffix.lower() == ".zip":
        return _zipped(packed, target)
    written = [one is not None and bool(_written(target, *one)) for one in packed]
    return Exported(sum(written), len(written) - sum(written))


def import_files(records: Records, paths: Iterable[Path]) -> Iterator[Imported]:
    """Take in files, the files of folders, and zips of them, one after another.

    Each is in the records or was refused when it is told of. RecordsError where the records fail.
    """
    reader = Reader()
    for name, read in _found(paths):
        try:
            parcel = reader.parcel(read())
        except NotAnAttemptError as error:
            yield Imported(name, None, f"{name} {error}.")
        except UNREADABLE as error:
            yield Imported(name, None, f"{name} can't be read ({error}).")
        else:
            with writing(records.database) as db:
                (arrival,) = unpack(db, [parcel])
            yield Imported(name, arrival)


def _packed(
    records: Records, wanted: Select[int], progress: Progress | None
) -> Iterator[tuple[str, bytes] | None]:
    """The name and the bytes of each attempt's file; None where its story is lost."""
    with reading(records.database) as db:
        serials = db.execute(wanted).scalars().all()
        packer = Packer(db)
        for done, serial in enumerate(serials, start=1):
            parcel = packer.pack(serial)
            yield (file_name(parcel), file_data(parcel)) if parcel else None
            if progress is not None:
                progress(done, len(serials))


def _written(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with whole(folder / name) as draft:
        draft.write_bytes(data)
    return folder / name


def _zipped(packed: Iterator[tuple[str, bytes] | None], target: Path) -> Exported:
    written = lost = 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with whole(target) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in packed:
            if one is None:
                lost += 1
            else:
                archive.writestr(*one)
                written += 1
    return Exported(written, lost)


def _found(paths: Iterable[Path]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The files to take in, each with how to read it."""
    for path in paths:
        if path.is_dir():
            for one in sorted(path.glob(f"*{ENDING}")):
                yield str(one), lambda one=one: file_bytes(one)  # type: ignore[misc]
        elif zipfile.is_zipfile(path):
            for name, read in zipped(path, MAX_FILES):
                yield f"{path}/{name}", read
        else:
            yield str(path), lambda path=path: file_bytes(path)  # type: ignore[misc]
