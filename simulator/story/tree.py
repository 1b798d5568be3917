"""YAML text as plain data, straight from the parser's events, within bounds.

Every scalar is read as text: YAML's own `no`, `12:30` and `010` stay what the writer wrote.
libyaml's parser is used where PyYAML has it; without it reading is about 20 times slower.
"""

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from simulator.story import limits
from simulator.story.diagnostics import Diagnostic, Severity
from simulator.story.source import Source
from simulator.story.yaml_errors import explain_yaml_error

Value = Any
"""A text, a list of values, or a dict from text to value."""

HAS_LIBYAML = hasattr(yaml, "CLoader")
_Loader: Any = getattr(yaml, "CLoader", yaml.Loader)

_PROSE = frozenset(
    "title summary brief place role name text say reply customer why note later epilogue "
    "reflect means looks-like did practise notes hint".split()
)
_PLAIN_KEY = "A key is a plain word before a colon; text with brackets goes in quotes."
_LOST = re.compile(r"[ \t]+#")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Tree:
    """A file as data. Where `diagnostics` holds a fatal one, `data` is None."""

    data: Value | None
    diagnostics: tuple[Diagnostic, ...] = ()


class _StopReadingError(Exception):
    """Reading can't go on; the diagnostic that says why is already noted."""


def read_tree(source: Source) -> Tree:
    """The file's data with duplicate keys, lost text and the like as diagnostics."""
    builder = _Builder(source)
    try:
        with no_garbage_collection():
            data = builder.build()
    except yaml.YAMLError as error:
        builder.diagnostics.append(explain_yaml_error(source, error))
        data = None
    except _StopReadingError:
        data = None
    return Tree(data, tuple(builder.diagnostics))


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """A large file makes only live objects, so that collecting them is time lost."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read."""

    value: Any
    anchor: str | None
    values_before: int
    limit: int
    prose: bool
    lines: dict[str, int] = field(default_factory=dict)
    key: str | None = None


class _Builder:
    def __init__(self, source: Source) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._source = source
        self._escapes = "\\" in source.text
        self._stack: list[_Open] = []
        self._root: list[Value] = []
        self._anchors: dict[str, tuple[Value, int]] = {}
        self._values = 0
        self._aliased = 0
        self._documents = 0

    def build(self) -> Value | None:
        loader = _Loader(self._source.text)
        handlers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: lambda event: self._open({}, event),
            SequenceStartEvent: lambda event: self._open([], event),
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        try:
            while (event := loader.get_event()) is not None:
                handle = handlers.get(type(event))
                if handle is not None:
                    handle(event)
        finally:
            loader.dispose()
        if not self._root or self._root[0] == "":
            self._note("empty-file", None, "There is no story in this file.")
            return None
        return self._root[0]

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "A second document starts here (`---`)."
            self._stop("several-documents", event, message, "One file holds one story.")

    def _scalar(self, event: Any) -> None:
        text: str = event.value
        if event.tag is not None:
            self._tag(event)
        if self._escapes and event.style == '"' and (bad := _NOT_TEXT.search(text)):
            code = f"U+{ord(bad.group()):04X}"
            message = f"An escape in this text makes {code}, no character that can be shown."
            self._note("control-character", event, message, "Take the escape out.")
            text = _NOT_TEXT.sub("", text)
        top = self._stack[-1] if self._stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            self._key(top, text, event)
            return
        if not event.style and self._is_prose(top):
            self._check_hash(event)
        if len(text) > limits.MAX_TEXT:
            message = f"This text has {len(text):,} characters; {limits.MAX_TEXT:,} are the most."
            self._note("text-too-long", event, message, "Shorten it.")
            text = text[: limits.MAX_TEXT]
        self._count(1, event)
        if event.anchor:
            self._anchors[event.anchor] = (text, 1)
        self._put(text, event)

    def _key(self, top: _Open, text: str, event: Any) -> None:
        line = event.start_mark.line + 1
        self._count(1, event)
        if text in top.lines:
            message = f"`{_short(text)}` stands here twice; the first is on line {top.lines[text]}."
            self._note("duplicate-key", event, message, "Rename or delete one of them.")
        elif len(top.value) >= top.limit:
            self._stop_full(top, event)
        top.lines.setdefault(text, line)
        top.key = text

    def _open(self, value: Any, event: Any) -> None:
        if event.tag is not None:
            self._tag(event)
        depth = len(self._stack)
        if depth >= limits.MAX_DEPTH:
            message = f"This nests deeper than {limits.MAX_DEPTH} levels."
            self._stop("too-deep", event, message, "A story needs about eight levels.")
        top = self._stack[-1] if self._stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            message = "Something in brackets stands where a key should."
            self._stop("not-a-key", event, message, _PLAIN_KEY)
        if top is not None and type(top.value) is list and len(top.value) >= top.limit:
            self._stop_full(top, event)
        many = depth == 1 and top is not None and top.key == "scenes"
        limit = limits.MAX_SCENES if many else limits.MAX_ENTRIES
        opened = _Open(value, event.anchor, self._values, limit, self._is_prose(top))
        self._count(1, event)
        if event.anchor:
            self._anchors[event.anchor] = (None, 0)
        self._stack.append(opened)

    def _close(self, event: Any) -> None:
        done = self._stack.pop()
        if done.anchor:
            self._anchors[done.anchor] = (done.value, self._values - done.values_before)
        self._put(done.value, None)

    def _alias(self, event: Any) -> None:
        known = self._anchors.get(event.anchor)
        if known is None:
            name = _short(event.anchor)
            message = f"`*{name}` is YAML for “the same as `&{name}`”, which stands nowhere above."
            self._stop("undefined-alias", event, message, "Put the text in quotes.")
        value, size = known
        if size == 0:
            message = f"`*{_short(event.anchor)}` stands inside what it repeats, without end."
            self._stop("recursive-alias", event, message, "Write out what is meant.")
        self._aliased += size
        if self._aliased > limits.MAX_ALIASED_VALUES:
            message = f"Aliases stand for more than {limits.MAX_ALIASED_VALUES:,} values."
            self._stop("too-many-aliases", event, message, "Write out what is meant.")
        self._count(size, event)
        top = self._stack[-1] if self._stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            self._stop("not-a-key", event, "An alias stands where a key should.", _PLAIN_KEY)
        self._put(value, event)

    def _put(self, value: Value, event: Any) -> None:
        if not self._stack:
            self._root.append(value)
            return
        top = self._stack[-1]
        if type(top.value) is list:
            if len(top.value) >= top.limit:
                self._stop_full(top, event)
            top.value.append(value)
        elif top.key is not None:
            top.value.setdefault(top.key, value)
            top.key = None

    def _stop_full(self, top: _Open, event: Any) -> None:
        self._stop("too-many-values", event, f"There are more than {top.limit:,} entries here.")

    def _count(self, more: int, event: Any) -> None:
        self._values += more
        if self._values > limits.MAX_VALUES:
            message = f"This file holds more than {limits.MAX_VALUES:,} values."
            self._stop("too-many-values", event, message)

    def _is_prose(self, top: _Open | None) -> bool:
        if top is None:
            return False
        return top.prose if top.key is None else top.key in _PROSE

    def _check_hash(self, event: Any) -> None:
        """An unquoted ` #` starts a comment: prose behind it is lost without a word."""
        end: int = event.end_mark.index
        found = _LOST.match(self._source.text, end)
        if found is not None:
            lost = self._source.text[end : end + 99].splitlines()[0].strip()
            message = f"The text from `{_short(lost)}` on is lost: an unquoted # starts a comment."
            hint = "Put the whole text in quotes, or the comment on a line of its own."
            spot = event.end_mark.line, event.end_mark.column + len(found.group()) - 1
            self._note_at("lost-after-hash", spot, message, hint)

    def _tag(self, event: Any) -> None:
        tag = _short(event.tag.replace("tag:yaml.org,2002:", "!!"))
        message = f"`{tag}` is a YAML tag; stories have none."
        self._note("yaml-tag", event, message, "Put the text in quotes if the ! is part of it.")

    def _note(self, code: str, event: Any, message: str, hint: str = "") -> None:
        mark = event.start_mark if event is not None else None
        spot = (mark.line, mark.column) if mark is not None else (0, 0)
        self._note_at(code, spot, message, hint)

    def _note_at(self, code: str, spot: tuple[int, int], message: str, hint: str) -> None:
        """Note something at a line and a column counted from 0."""
        file, line, column = self._source.file, spot[0] + 1, spot[1] + 1
        self.diagnostics.append(Diagnostic(code, Severity.ERROR, file, line, column, message, hint))
        if len(self.diagnostics) >= limits.MAX_FINDINGS:
            raise _StopReadingError

    def _stop(self, code: str, event: Any, message: str, hint: str = "") -> NoReturn:
        self._note(code, event, message, hint)
        raise _StopReadingError


def _short(text: str) -> str:
    """A name short enough to quote in a sentence."""
    return text if len(text) <= 40 else text[:39] + "…"
