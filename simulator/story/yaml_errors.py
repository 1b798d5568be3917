"""What the YAML parser complains of, said so that a writer can mend it.

The parser says where it could not go on; what the writer did wrong often stands a little
earlier. So each guess looks at the parser's words and at the text around the place.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from simulator.story.diagnostics import Diagnostic, Severity
from simulator.story.source import Source

_QUOTE_IT = "Put the whole text in quotes."
_CLOSE_IT = "Close it, or put the text in quotes if the bracket is part of it."
_CLOSED = re.compile(r"""(["'])\s*\Z""")
_BRACKETS = re.compile(r"(?:\[[^\[\]]*\]|\{[^{}]*\})\s*\Z")
_KEY_ONLY = re.compile(r"\s*(?:- )?[\w-]+\s*\Z")
_HAS_KEY = re.compile(r"""\s*(?:- )?\{?["']?[\w-]+["']?\s*:(?:\s|\Z)""")
_LINE_END = re.compile(r"\r\n|\r|\n")
_FAR = 2_000
"""How many characters before the place are looked at."""


class _Trouble(NamedTuple):
    """The parser's words, where it gave up, and where the thing it was reading began.

    `line` is the line up to where it gave up, `above` the nearest line above that is not blank,
    `above_line` that line's number (from 0), `first` the character at which the thing began.
    `cut_short` says that the file ended in the midst of it.
    """

    said: str
    at: Any
    since: Any
    line: str
    above: str
    above_line: int
    first: str
    cut_short: bool


class _Said(NamedTuple):
    """What to tell the writer, and the line and column (from 0) to tell it at."""

    line: int
    column: int
    message: str
    hint: str
    code: str = "yaml-syntax"


def explain_yaml_error(source: Source, error: yaml.YAMLError) -> Diagnostic:
    """One diagnostic at the place where it started to go wrong, as far as can be seen."""
    trouble = _trouble(source.text, error)
    told = (guess(trouble) for guess in _GUESSES)
    said = next((one for one in told if one is not None), None) or _unknown(trouble)
    return Diagnostic(
        said.code,
        Severity.ERROR,
        source.file,
        said.line + 1,
        said.column + 1,
        said.message,
        said.hint,
    )


def _trouble(text: str, error: yaml.YAMLError) -> _Trouble:
    words = (getattr(error, "context", None), getattr(error, "problem", None))
    at = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = at or _Mark()
    cut_short = at.index >= len(text)
    if cut_short:
        at = _end_of(text)
    since = getattr(error, "context_mark", None) or at
    *lines, line = _LINE_END.split(text[max(0, at.index - _FAR) : at.index])
    rising = zip(range(at.line - 1, -1, -1), reversed(lines), strict=False)
    above_line, above = next(((number, one) for number, one in rising if one.strip()), (0, ""))
    return _Trouble(
        said=" ".join(word for word in words if word),
        at=at,
        since=since,
        line=line,
        above=above,
        above_line=above_line,
        first=text[since.index : since.index + 1],
        cut_short=cut_short,
    )


def _end_of(text: str) -> "_Mark":
    """Where the last thing of a file ends; the parser's own mark may lie a line below."""
    written = text.rstrip()
    lines = _LINE_END.split(written)
    return _Mark(len(lines) - 1, len(lines[-1]), len(written))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place as the parser marks it; by itself the start, for errors that come without one."""

    line: int = 0
    column: int = 0
    index: int = 0


def _tab(trouble: _Trouble) -> _Said | None:
    tab = "\\t" in trouble.said or "tab character" in trouble.said
    if trouble.first == "\t" and "start any token" in trouble.said:
        tab = True
    if not tab:
        return None
    message = "A tab stands here where only spaces may."
    hint = "Indent with spaces; most editors can turn tabs into spaces."
    return _Said(trouble.at.line, trouble.at.column, message, hint, "tab-indent")


def _start(trouble: _Trouble) -> _Said | None:
    """A text that begins with one of YAML's own signs."""
    if trouble.first not in set("*&!%@`|>,]}?-") or trouble.since.line != trouble.at.line:
        return None
    if trouble.first == "%" and trouble.since.column == 0:
        return None
    sign = "a backtick" if trouble.first == "`" else f"`{trouble.first}`"
    message = f"A text can't start with {sign} unless it is in quotes."
    return _Said(trouble.since.line, trouble.since.column, message, _QUOTE_IT)


def _escape(trouble: _Trouble) -> _Said | None:
    if "escape" not in trouble.said and "hexdecimal" not in trouble.said:
        return None
    backslash = trouble.line.rfind("\\")
    column = backslash if backslash >= 0 else trouble.at.column
    if "Unicode" in trouble.said:
        message = "This escape makes no character that can be shown."
        hint = "Write the character itself, or take the escape out."
        return _Said(trouble.at.line, column, message, hint, "control-character")
    message = "A backslash between double quotes starts an escape, and there is none like this."
    hint = "Write \\\\ for a backslash, or use single quotes."
    return _Said(trouble.at.line, column, message, hint)


def _open_quote(trouble: _Trouble) -> _Said | None:
    if "quoted scalar" not in trouble.said:
        return None
    hint = "Close it with the same mark; inside \"…\" write \\\" and inside '…' write ''."
    message = "A quote is opened here and never closed."
    return _Said(trouble.since.line, trouble.since.column, message, hint)


def _after_quote(trouble: _Trouble) -> _Said | None:
    found = _CLOSED.search(trouble.line)
    if found is None or not trouble.line.strip("\"' "):
        return None
    message = "A quoted text has ended before this."
    hint = "Keep all of it inside the quotes; inside \"…\" write \\\" and inside '…' write ''."
    return _Said(trouble.at.line, trouble.at.column, message, hint)


def _after_bracket(trouble: _Trouble) -> _Said | None:
    found = _BRACKETS.search(trouble.line)
    if found is None:
        return None
    sign = found.group()[0]
    message = f"A text can't start with `{sign}` unless it is in quotes."
    return _Said(trouble.at.line, found.start(), message, _QUOTE_IT)


def _open_bracket(trouble: _Trouble) -> _Said | None:
    if "flow" not in trouble.said:
        return None
    if trouble.first not in {"[", "{"}:
        message = "The file ends before its last bracket is closed."
        return _Said(trouble.at.line, trouble.at.column, message, _CLOSE_IT)
    if trouble.since.line != trouble.at.line or trouble.cut_short:
        message = f"The `{trouble.first}` here is not closed."
        return _Said(trouble.since.line, trouble.since.column, message, _CLOSE_IT)
    message = f"Between `{trouble.first}` and its end, a comma is missing or one is too many."
    hint = "Put text that holds commas, colons or brackets in quotes."
    return _Said(trouble.at.line, trouble.at.column, message, hint)


def _colon(trouble: _Trouble) -> _Said | None:
    if "mapping values are not allowed" not in trouble.said:
        return None
    if not _KEY_ONLY.match(trouble.line):
        message = "A colon and a space stand inside a text that is not in quotes."
        return _Said(trouble.at.line, trouble.at.column, message, _QUOTE_IT)
    column = len(trouble.line) - len(trouble.line.lstrip())
    if _HAS_KEY.match(trouble.above):
        message = "This line is indented further than the one above, which has its text already."
        hint = "Line it up with the keys it belongs to."
        return _Said(trouble.at.line, column, message, hint)
    column = len(trouble.above) - len(trouble.above.lstrip())
    return _Said(trouble.above_line, column, *_NO_KEY)


def _missing_colon(trouble: _Trouble) -> _Said | None:
    if "could not find expected ':'" not in trouble.said:
        return None
    return _Said(trouble.since.line, trouble.since.column, *_NO_KEY)


_NO_KEY = (
    "This line is neither `key: value` nor part of the text above it.",
    "After a key come a colon and a space; a text's further lines are indented under it.",
)


def _indentation(trouble: _Trouble) -> _Said | None:
    if "did not find expected" not in trouble.said and "<block end>" not in trouble.said:
        return None
    message = "The indentation of this line fits nothing above it."
    return _Said(
        trouble.at.line,
        trouble.at.column,
        message,
        "Line it up with the keys (or the dashes) it belongs to.",
    )


def _directive(trouble: _Trouble) -> _Said | None:
    if trouble.first != "%" or trouble.since.column != 0:
        return None
    message = "A line that starts with `%` is an order to YAML; stories have none."
    return _Said(trouble.since.line, 0, message, "Take the line out.")


def _unknown(trouble: _Trouble) -> _Said:
    message = "This is not YAML that Rapport can read."
    return _Said(trouble.at.line, trouble.at.column, message, trouble.said)


_GUESSES: tuple[Callable[[_Trouble], _Said | None], ...] = (
    _tab,
    _escape,
    _open_quote,
    _directive,
    _start,
    _after_quote,
    _after_bracket,
    _open_bracket,
    _colon,
    _missing_colon,
    _indentation,
)
"""The first that recognises the trouble explains it."""
