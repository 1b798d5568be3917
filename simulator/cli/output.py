"""How the command line shows things: one console, one look for diagnostics."""

import io
import json
import re
import sys
from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.text import Text

from simulator.story.diagnostics import Diagnostic, Severity

CLEAN, ERRORS, USAGE = 0, 1, 2
"""Exit codes: nothing wrong, mistakes found, called wrongly."""

console = Console(highlight=False)
problems = Console(stderr=True, highlight=False)

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def print_any_text() -> None:
    """Let what a terminal (or a file's strange name) can't spell come out as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_json(value: Any) -> None:
    """One JSON value on standard output, as it is."""
    console.file.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def shown(text: str) -> str:
    """A text of somebody's, with what would move the cursor or turn the line around escaped."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Each on a line that editors can jump to, its hint below."""
    for one in diagnostics:
        where = f"{shown(one.file)}:{one.line}:{one.column}: "
        head = Text(where)
        head.append(f"{one.severity}", style=_STYLES[one.severity])
        head.append(f" [{one.code}] {shown(one.message)}")
        console.print(head, soft_wrap=True)
        if one.hint:
            console.print(Text(f"    {shown(one.hint)}", style="dim"), soft_wrap=True)


def as_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain data."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "file": diagnostic.file,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
