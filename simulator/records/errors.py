"""What can go wrong with records, in words for a person."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


class RecordsError(Exception):
    """What was to be kept or read could not be; the message says why and what to do.

    Nothing that was on disk is harmed, and the same may be tried again later.
    """


class DamagedError(RecordsError):
    """The database itself is broken."""


class GarbledError(DamagedError):
    """The file's pages are whole; what stands in them is not."""


class MendedError(RecordsError):
    """The database was broken and has been mended just now: ask again, and it answers.

    The message says what became of it.
    """


def asked_again(ask: Callable[[], Answer], tell: Callable[[str], None]) -> Answer:
    """The answer, asked for once more where the database had to be mended, which is told."""
    try:
        return ask()
    except MendedError as mended:
        tell(str(mended))
        return ask()


class UnknownAttemptError(LookupError):
    """There is no attempt with this id."""


class UnreadableAttemptError(Exception):
    """An attempt is there, and what it was played by can't be read by this version."""
