"""The figures of stories, as a table and as plain data."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from simulator.analysis.stats import Stats

_COUNTS = {
    "scenes": "scenes",
    "options": "options",
    "ends": "endings",
    "words": "words",
    "paths": "paths",
    "states": "states",
    "min": "minutes",
}
"""Headings short enough for a terminal of 80 columns, and what stands under them."""
_MANY = 100_000
"""From here on thousands are near enough."""


def table(rows: Sequence[tuple[str, Stats]]) -> Table:
    """A row for each story; what isn't known is a dash.

    Its grade is the years of school that reading it aloud takes (Flesch and Kincaid). How much
    it forgives is the share of states after one wrong decision from which a good ending can
    still be reached.
    """
    shown = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=0)
    shown.add_column("story", no_wrap=True)
    for name in (*_COUNTS, "grade", "forgives"):
        shown.add_column(name, justify="right")
    for story, one in rows:
        counts = [_count(getattr(one, name)) for name in _COUNTS.values()]
        grade = "-" if one.grade is None else f"{one.grade:.1f}"
        share = "-" if one.recoverability is None else f"{one.recoverability:.0%}"
        shown.add_row(Text(story), *counts, grade, share)
    return shown


def _count(number: int | None) -> str:
    """A count as a cell: a dash where it isn't known, in thousands where it is large."""
    if number is None:
        return "-"
    return f"{number:,}" if number < _MANY else f"{number // 1000:,}k"


def as_plain(story: str, one: Stats) -> dict[str, Any]:
    """One story's figures, ready for JSON; what isn't known is null."""
    return {"story": story, **asdict(one)}
