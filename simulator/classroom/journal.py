"""The events of a class on the disk, a line each, so that a killed class comes back."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

from pydantic import ValidationError

from simulator.classroom.errors import ClassroomError
from simulator.classroom.events import Entry, entries


class Journal:
    """Appends entries to a file. What `settle` returned from is on the disk.

    May be used from several threads. A line that a kill cut off is left out when read, and cut
    off before more is written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()  # for `_waiting`: whoever appends never waits for the disk
        self._writing = Lock()
        self._waiting: list[bytes] = []
        self._file: int | None = None

    def read(self) -> Iterator[Entry]:
        """All whole entries, oldest first; ClassroomError where the file can't be read."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return
        except OSError as error:
            raise ClassroomError(f"{self._path} can't be read: {error.strerror}.") from error
        whole, _, _ = data.rpartition(b"\n")
        for line in whole.splitlines():
            with suppress(ValidationError):  # damage costs that line, not the class
                yield entries().validate_json(line)

    def append(self, entry: Entry) -> None:
        """Have an entry written by the next `settle`."""
        line = entries().dump_json(entry) + b"\n"
        with self._lock:
            self._waiting.append(line)

    def settle(self) -> None:
        """Write all that waits and have it on the disk; ClassroomError where that fails.

        What could not be written waits for the next call.
        """
        with self._writing:
            with self._lock:
                batch = tuple(self._waiting)
            if not batch:
                return
            try:
                _add(self._opened(), b"".join(batch))
            except OSError as error:
                self._let_go()  # when it is opened again, what is torn is cut off
                told = f"The class can't be kept on the disk: {error.strerror}."
                raise ClassroomError(told) from error
            with self._lock:
                del self._waiting[: len(batch)]

    def close(self) -> None:
        """Let the file go."""
        with self._writing:
            self._let_go()

    def _let_go(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):  # what was settled is on the disk already
                os.close(file)

    def _opened(self) -> int:
        if self._file is None:
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._file = os.open(self._path, flags, 0o600)
            _cut_torn_line(self._file)
        return self._file


def _add(file: int, data: bytes) -> None:
    """Have bytes at the end of a file and on the disk, or none of them: they are tried again."""
    end = os.lseek(file, 0, os.SEEK_END)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(file, view) :]
        os.fsync(file)
    except OSError:
        os.ftruncate(file, end)
        raise


def _cut_torn_line(file: int) -> None:
    """Take off what follows the last whole line."""
    os.lseek(file, 0, os.SEEK_SET)
    chunks = []
    while chunk := os.read(file, 1 << 20):
        chunks.append(chunk)
    os.ftruncate(file, b"".join(chunks).rfind(b"\n") + 1)
