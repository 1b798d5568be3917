"""A file's bytes as text, or a diagnostic that says why they are not text."""

import hashlib
import re
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from simulator.story.diagnostics import Diagnostic, Severity
from simulator.story.limits import MAX_BYTES, MAX_MEMORY

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|\r|\n")
_OTHER_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Line ends to YAML and to hardly any editor: as spaces, so that lines count alike in both."""
_BOM = b"\xef\xbb\xbf"
_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: `text` without its byte-order mark; lines end as editors end them.

    `revision` is the sha256 (hex) of the bytes, which are `data`.
    """

    file: str
    text: str
    revision: str
    data: bytes = b""


def read_source(path: Path) -> Source | Diagnostic:
    """The text of a file of at most `MAX_BYTES` bytes of UTF-8; never raises for a bad file."""
    file = str(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return _fatal("unreadable-file", file, "This is not a file that can be read.")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return _fatal("unreadable-file", file, f"This file can't be read: {reason}.")
    return decode(file, data)


def decode(file: str, data: bytes) -> Source | Diagnostic:
    """The bytes as a source, refused where they are too many or not UTF-8 text."""
    if len(data) > MAX_BYTES:
        message = f"This file is larger than {MAX_BYTES // _MB} MB."
        return _fatal("too-large", file, message, _SPLIT_IT)
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            return _fatal("not-utf-8", file, f"This file is {name}, not UTF-8.", _SAVE_AS)
    if b"\0\0" in (data[0:4:2], data[1:4:2]):
        return _fatal("not-utf-8", file, "This file seems to be UTF-16, not UTF-8.", _SAVE_AS)
    body = data.removeprefix(_BOM)
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        return _bad_byte(file, body, error.start)
    if (size := sys.getsizeof(text)) > MAX_MEMORY:
        message = f"This file takes {size // _MB} MB of memory; {MAX_MEMORY // _MB} are the most."
        return _fatal("too-large", file, message, _SPLIT_IT)
    if found := _CONTROL.search(text):
        line, column = _place(text[: found.start()])
        code = f"U+{ord(found.group()):04X}"
        message = f"An invisible control character ({code}) stands here."
        return _fatal("control-character", file, message, "Delete it.", line, column)
    if any(chr(line_end) in text for line_end in _OTHER_LINE_ENDS):
        text = text.translate(_OTHER_LINE_ENDS)
    return Source(file, text, hashlib.sha256(data).hexdigest(), data)


_MB = 1024 * 1024
_SPLIT_IT = "Split it into several stories."
_SAVE_AS = "Save it again with the encoding UTF-8."


def _bad_byte(file: str, body: bytes, at: int) -> Diagnostic:
    line, column = _place(body[:at].decode())
    message = f"The byte 0x{body[at]:02X} here is not UTF-8 text."
    return _fatal("not-utf-8", file, message, _SAVE_AS, line, column)


def _place(before: str) -> tuple[int, int]:
    """The line and the column of the character that follows `before`."""
    lines = _LINE_END.split(before)
    return len(lines), len(lines[-1]) + 1


def _fatal(
    code: str, file: str, message: str, hint: str = "", line: int = 1, column: int = 1
) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, file, line, column, message, hint)
