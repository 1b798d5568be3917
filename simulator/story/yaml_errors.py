"""What the YAML parser complains of, said so that a writer can mend it."""

from typing import Any

import yaml

from simulator.story.diagnostics import Diagnostic, Severity
from simulator.story.source import Source

_SAYINGS: tuple[tuple[str, str, str, str], ...] = (
    (
        "character '\\t'",
        "tab-indent",
        "A tab stands here where only spaces may.",
        "Indent with spaces; most editors can turn tabs into spaces.",
    ),
    (
        "tab character",
        "tab-indent",
        "A tab stands here where only spaces may.",
        "Indent with spaces; most editors can turn tabs into spaces.",
    ),
    (
        "mapping values are not allowed",
        "yaml-syntax",
        "A colon stands here where none can.",
        "Put text that holds `: ` in quotes; check the indentation of this line.",
    ),
    (
        "while scanning a quoted scalar",
        "yaml-syntax",
        "A quote is opened here and never closed.",
        'Close it with the same mark; inside "…" write \\" for a quote.',
    ),
    (
        "unknown escape character",
        "yaml-syntax",
        "A backslash in double quotes starts an escape that YAML does not know.",
        "Write \\\\ for a backslash, or use single quotes.",
    ),
    (
        "cannot start any token",
        "yaml-syntax",
        "A text can't start with this character unless it is quoted.",
        "Put the whole text in quotes.",
    ),
    (
        "expected ',' or",
        "yaml-syntax",
        "A list or map in brackets is not closed, or a comma is missing.",
        "Close it, or put text that holds commas or brackets in quotes.",
    ),
    (
        "could not find expected ':'",
        "yaml-syntax",
        "This line is neither `key: value` nor part of the text above it.",
        "Add the colon, or indent the line under its text.",
    ),
    (
        "expected <block end>",
        "yaml-syntax",
        "The indentation here fits nothing above it.",
        "Line it up with the keys it belongs to; after a closing quote no text may follow.",
    ),
    (
        "did not find expected key",
        "yaml-syntax",
        "The indentation here fits nothing above it, or text follows a closing quote.",
        "Line it up with the keys it belongs to, and keep the whole text inside the quotes.",
    ),
)


def explain_yaml_error(source: Source, error: yaml.YAMLError) -> Diagnostic:
    """One diagnostic at the place where the parser gave up, or where it started to go wrong."""
    said = " ".join(str(part) for part in (_part(error, "context"), _part(error, "problem")))
    mark: Any = _part(error, "problem_mark") or _part(error, "context_mark")
    if "quoted scalar" in said:
        mark = _part(error, "context_mark") or mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    code, message, hint = "yaml-syntax", "This is not YAML that Rapport can read.", said.strip()
    for needle, its_code, its_message, its_hint in _SAYINGS:
        if needle in said:
            code, message, hint = its_code, its_message, its_hint
            break
    if code == "yaml-syntax" and _starts_with_tab(source.text, line):
        code, message, hint = _SAYINGS[0][1:]
    return Diagnostic(code, Severity.ERROR, source.file, line, column, message, hint)


def _part(error: yaml.YAMLError, name: str) -> Any:
    return getattr(error, name, None) or ""


def _starts_with_tab(text: str, line: int) -> bool:
    lines = text.splitlines()
    here = lines[line - 1] if line - 1 < len(lines) else ""
    return "\t" in here[: len(here) - len(here.lstrip())]
