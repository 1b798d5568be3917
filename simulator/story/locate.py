"""Lines and columns for paths: a second pass over the events, made only when something is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from simulator.story.diagnostics import Diagnostic, Finding, Path
from simulator.story.source import Source

_Loader: Any = getattr(yaml, "CLoader", yaml.Loader)
Spot = tuple[int, int]
"""A line and a column, both counted from 1."""


@dataclass(slots=True)
class _Wanted:
    """A step of the wanted paths: the places found here, and the steps below.

    `single` says that one text (or alias) stands here, below which nothing has a place.
    """

    below: dict[str | int, "_Wanted"] = field(default_factory=dict)
    key: Spot | None = None
    value: Spot | None = None
    single: bool = False


@dataclass(slots=True)
class _Frame:
    wanted: _Wanted | None
    is_mapping: bool
    key: str | None = None
    index: int = 0


def place(source: Source, findings: Iterable[Finding]) -> tuple[Diagnostic, ...]:
    """The findings as diagnostics, in the order of the file.

    A path that the file does not hold gets the place of its nearest ancestor.
    """
    found = list(findings)
    root = _Wanted()
    for finding in found:
        step = root
        for part in finding.path:
            step = step.below.setdefault(part, _Wanted())
    if found:
        _fill(source, root)
    diagnostics = [_diagnostic(source, root, finding) for finding in found]
    return tuple(sorted(diagnostics, key=lambda one: (one.line, one.column, one.code)))


def _diagnostic(source: Source, root: _Wanted, finding: Finding) -> Diagnostic:
    line, column = _spot(root, finding.path, at_key=finding.at_key)
    return Diagnostic(
        finding.code, finding.severity, source.file, line, column, finding.message, finding.hint
    )


def _spot(root: _Wanted, path: Path, *, at_key: bool) -> Spot:
    spot = root.value or (1, 1)
    step = root
    for number, part in enumerate(path, start=1):
        step = step.below[part]
        mine = step.value
        above = number < len(path) and not step.single
        if step.key is not None and (at_key or above or mine is None):
            mine = step.key
        if mine is None:
            break
        spot = mine
    return spot


def _fill(source: Source, root: _Wanted) -> None:
    """Walk the events once and note where each wanted path stands."""
    loader = _Loader(source.text)
    stack: list[_Frame] = []
    try:
        while (event := loader.get_event()) is not None:
            _step(stack, root, event)
    except yaml.YAMLError:
        pass  # the tree was read as far as the same error; what was found so far stands
    finally:
        loader.dispose()


def _step(stack: list[_Frame], root: _Wanted, event: Any) -> None:
    kind = type(event)
    if kind is MappingEndEvent or kind is SequenceEndEvent:
        stack.pop()
        _next(stack)
    elif kind is ScalarEvent or kind is AliasEvent:
        if stack and stack[-1].is_mapping and stack[-1].key is None and kind is ScalarEvent:
            _note_key(stack[-1], event)
        else:
            _note_value(stack, root, event)
            _next(stack)
    elif kind is MappingStartEvent or kind is SequenceStartEvent:
        wanted = _note_value(stack, root, event)
        stack.append(_Frame(wanted, kind is MappingStartEvent))


def _next(stack: list[_Frame]) -> None:
    if stack:
        stack[-1].key = None
        stack[-1].index += 1


def _note_key(frame: _Frame, event: Any) -> None:
    frame.key = event.value
    wanted = frame.wanted.below.get(event.value) if frame.wanted else None
    if wanted is not None and wanted.key is None:
        wanted.key = _mark(event)


def _note_value(stack: list[_Frame], root: _Wanted, event: Any) -> _Wanted | None:
    if not stack:
        wanted: _Wanted | None = root
    else:
        frame = stack[-1]
        part: str | int = frame.key if frame.is_mapping and frame.key is not None else frame.index
        wanted = frame.wanted.below.get(part) if frame.wanted else None
    if wanted is not None and wanted.value is None:
        wanted.value = _mark(event)
        wanted.single = type(event) is ScalarEvent or type(event) is AliasEvent
    return wanted


def _mark(event: Any) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1
