"""The figures of stories, as a table and as plain data."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from simulator.analysis.stats import Stats

_NUMBERS = ("scenes", "options", "words", "endings", "states", "minutes", "forgives")


def table(rows: Sequence[tuple[str, Stats]]) -> Table:
    """A row for each story; what isn't known is a dash.

    How much a story forgives is the share of states after one wrong decision from which a good
    ending can still be reached.
    """
    shown = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, collapse_padding=True)
    shown.add_column("story", no_wrap=True)
    for name in _NUMBERS:
        shown.add_column(name, justify="right")
    for story, one in rows:
        share = None if one.recoverability is None else f"{one.recoverability:.0%}"
        counts = (one.scenes, one.options, one.words, one.endings, one.states, one.minutes)
        shown.add_row(Text(story), *("-" if n is None else f"{n:,}" for n in counts), share or "-")
    return shown


def as_plain(story: str, one: Stats) -> dict[str, Any]:
    """One story's figures, ready for JSON; what isn't known is null."""
    return {"story": story, **asdict(one)}
