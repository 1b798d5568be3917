"""What a library teaches, as a table of techniques by stories, and as plain data."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from simulator.analysis.coverage import Missing, StoryCoverage, techniques_of
from simulator.mood.rulebook import Rulebook

_MARKS = {(True, True): "●○", (True, False): "●", (False, True): "○", (False, False): "·"}
"""By whether a story shows a technique and breaks it."""
KEY = "● shown by an option   ○ broken by a tempting one"


def table(found: Sequence[StoryCoverage], rulebook: Rulebook) -> Table:
    """A section for each skill, a row for each of its techniques, a numbered column a story."""
    shown = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=0)
    shown.add_column("technique", no_wrap=True)
    for number, _ in enumerate(found, start=1):
        shown.add_column(str(number), min_width=2, no_wrap=True)
    for skill in rulebook.skills:
        shown.add_section()
        stakes = ["×" if skill in one.skills else "" for one in found]
        shown.add_row(Text(skill, style="bold"), *stakes)
        for name in techniques_of(skill, rulebook):
            marks = [_MARKS[name in one.shown, name in one.broken] for one in found]
            shown.add_row(f"  {name}", *marks)
    return shown


def legend(found: Sequence[StoryCoverage]) -> Iterator[str]:
    """What the columns' numbers and the marks mean, line by line."""
    for number, one in enumerate(found, start=1):
        yield f"{number:>2} {one.story}"
    yield f"{KEY}   × the skill is at stake"


def said(one: Missing) -> str:
    """One thing that is missing, in a line."""
    stories = "story" if one.wanted == 1 else "stories"
    return f"{one.name}: {one.lack} in {one.found} of at least {one.wanted} {stories}"


def as_plain(found: Sequence[StoryCoverage], lacks: Sequence[Missing]) -> dict[str, Any]:
    """Everything, ready for JSON; counts are those of options."""
    return {
        "stories": [
            {
                "story": one.story,
                "shown": dict(one.shown),
                "broken": dict(one.broken),
                "skills": sorted(one.skills),
            }
            for one in found
        ],
        "missing": [
            {"name": one.name, "lack": one.lack, "found": one.found, "wanted": one.wanted}
            for one in lacks
        ],
    }
