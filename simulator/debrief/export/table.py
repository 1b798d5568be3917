"""Attempts as a table of their decisions: CSV that a spreadsheet opens as it was meant.

UTF-8 with a byte-order mark, by which spreadsheets know it. No text can become a formula: one that
would begin as such stands behind an apostrophe.
"""

import csv
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from pathlib import Path

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.decisions import decisions
from simulator.debrief.export.plain_text import fit
from simulator.debrief.export.sheet import Decision
from simulator.debrief.export.whole_file import whole_file
from simulator.debrief.export.wording import Wording
from simulator.debrief.words import Translate

_FORMULA = tuple("=+-@＝＋－＠\t\n|%")
"""What makes a formula (or a command) of a cell in one spreadsheet or another."""

Cell = str | int | float
_Of = Callable[[Wording], Cell]
_In = Callable[[Wording, Decision], Cell]

_ATTEMPT: Mapping[str, _Of] = {
    "attempt": lambda words: words.attempt.id,
    "played": lambda words: words.attempt.date,
    "trainee": lambda words: words.attempt.trainee,
    "story": lambda words: words.told.story,
    "title": lambda words: words.told.title,
    "revision": lambda words: words.attempt.session.engine.story.revision,
    "persona": lambda words: words.told.persona,
    "mode": lambda words: words.attempt.session.mode.value,
    "ending": lambda words: words.told.ending.id if words.told.ending else "",
    "grade": lambda words: words.told.ending.grade.value if words.told.ending else "",
    "left": lambda words: words.told.left,
}
"""Columns that are the same in every decision of an attempt; ids and codes, never translated."""
_DECISION: Mapping[str, _In] = {
    "decision": lambda _, one: one.number,
    "seconds": lambda words, one: round(words.attempt.session.times[one.number - 1], 1),
    "scene": lambda words, one: words.told.reviews[one.number - 1].scene,
    "heard": lambda _, one: one.heard,
    "option": lambda words, one: words.told.reviews[one.number - 1].option,
    "approach": lambda words, one: words.told.reviews[one.number - 1].approach,
    "said": lambda _, one: one.said,
    "reply": lambda _, one: one.reply,
    "mood": lambda words, one: words.told.reviews[one.number - 1].after.band,
    "whole": lambda _, one: one.score,
    "temper": lambda _, one: one.mood[0],
    "heard-dial": lambda _, one: one.mood[1],
    "trust": lambda _, one: one.mood[2],
    "verdict": lambda _, one: one.mark.verdict.value if one.mark else "",
    "cost": lambda _, one: one.mark.cost if one.mark else "",
    "because": lambda _, one: " ".join(one.because),
    "why": lambda _, one: one.why,
    "skills": lambda words, one: _skills(words.told.reviews[one.number - 1].levels),
    "shown": lambda words, one: " ".join(words.told.reviews[one.number - 1].shown),
    "missed": lambda words, one: " ".join(words.told.reviews[one.number - 1].missed),
}
"""Columns of one decision."""
COLUMNS = (*_ATTEMPT, *_DECISION)


def write_table(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write a row for every decision; see `formats.Write`."""
    with (
        whole_file(path) as draft,
        draft.open("w", encoding="utf-8-sig", errors="replace", newline="") as stream,
    ):
        table = csv.writer(stream)
        table.writerow(COLUMNS)
        for number, attempt in enumerate(attempts, start=1):
            table.writerows(_rows(Wording(attempt, tr)))
            yield number


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(cell, str):
        return cell
    text = fit(cell)
    return f"'{text}" if text.startswith(_FORMULA) or text.strip().startswith(_FORMULA) else text


def _rows(words: Wording) -> Iterator[list[Cell]]:
    same = [harmless(of(words)) for of in _ATTEMPT.values()]
    for one in decisions(words):
        yield [*same, *(harmless(of(words, one)) for of in _DECISION.values())]


def _skills(levels: Mapping[str, int]) -> str:
    """Such as "empathy=2 respect=1"."""
    return " ".join(f"{skill}={level}" for skill, level in levels.items())
