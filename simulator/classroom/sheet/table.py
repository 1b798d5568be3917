"""A class sheet as a table of its replies: CSV that a spreadsheet opens as it was meant.

As in `simulator/debrief/export/table.py`: UTF-8 with a byte-order mark, and no text can become a
formula.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from simulator.classroom.sheet.sheet import ClassSheet, Decision, Reply, Tally
from simulator.debrief.export.table import Cell, harmless
from simulator.debrief.export.whole_file import whole_file
from simulator.story.words import Translate

_COLUMNS: Mapping[str, Callable[[Decision, Reply], Cell]] = {
    "decision": lambda one, _: one.number,
    "scene": lambda one, _: one.scene,
    "heard": lambda one, _: one.heard,
    "reply": lambda _, reply: reply.letter,
    "said": lambda _, reply: reply.said,
    "approach": lambda _, reply: reply.approach,
    "mood": lambda _, reply: reply.band,
    "first-votes": lambda _, reply: _count(reply.votes[0] if len(reply.votes) > 1 else None),
    "votes": lambda _, reply: _count(reply.votes[-1] if reply.votes else None),
    "of": lambda _, reply: _of(reply.votes[-1] if reply.votes else None),
    "share": lambda _, reply: _share(reply.votes[-1] if reply.votes else None),
    "alone": lambda _, reply: _count(reply.alone),
    "alone-of": lambda _, reply: _of(reply.alone),
    "alone-share": lambda _, reply: _share(reply.alone),
    "heard-answer": lambda _, reply: int(reply.played),
    "taken": lambda _, reply: int(reply.taken),
    "division": lambda one, _: round(one.division, 3),
}
"""Columns are codes and never translated; what nobody counted is empty, not 0."""
COLUMNS = tuple(_COLUMNS)


def rows(sheet: ClassSheet) -> Iterator[list[Cell]]:
    """A row for each reply of each decision."""
    for decision in sheet.decisions:
        for reply in decision.replies:
            yield [harmless(of(decision, reply)) for of in _COLUMNS.values()]


def write_table(sheet: ClassSheet, path: Path, tr: Translate = str) -> None:
    """Write a row for each reply; ExportError where the disk refuses."""
    with (
        whole_file(path) as draft,
        draft.open("w", encoding="utf-8-sig", errors="replace", newline="") as stream,
    ):
        table = csv.writer(stream)
        table.writerow(COLUMNS)
        table.writerows(rows(sheet))


def _count(tally: Tally | None) -> Cell:
    return tally.count if tally and tally.of else ""


def _of(tally: Tally | None) -> Cell:
    return tally.of if tally and tally.of else ""


def _share(tally: Tally | None) -> Cell:
    return round(tally.share, 3) if tally and tally.of else ""
