"""Writing a file whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


class ExportError(Exception):
    """What was to be handed out could not be; the message says why."""


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to; it takes its place only if all went well.

    Otherwise it is gone, and what stood at `path` stays. OSError where the disk refuses.
    """
    target = path.resolve()
    draft = target.with_name(f".{target.name[:100]}.{uuid4().hex[:8]}.part")
    try:
        draft.touch(exist_ok=False)
        yield draft
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """As `whole`, on the disk before it has its name; ExportError where the disk refuses."""
    try:
        with whole(path) as draft:
            yield draft
            _settle(draft)
    except OSError as error:
        raise ExportError(f"{path} can't be written: {error.strerror or error}.") from error


def _settle(draft: Path) -> None:
    """Have the bytes on the disk before the name is given to them."""
    with draft.open("rb+") as stream:
        os.fsync(stream.fileno())
