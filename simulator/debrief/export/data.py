"""Attempts as plain data, for other programs: one JSON object with a list of them."""

import json
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.whole_file import whole_file
from simulator.debrief.judgement import judgement_data
from simulator.debrief.report import attempt_report
from simulator.debrief.words import Translate

FORMAT, VERSION = "rapport-debriefs", 1
"""What the file says that it is."""


def write_data(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write `{"format", "version", "attempts": […]}`; see `formats.Write`."""
    with (
        whole_file(path) as draft,
        draft.open("w", encoding="utf-8", errors="replace", newline="\n") as stream,
    ):
        stream.write(f'{{"format": "{FORMAT}", "version": {VERSION}, "attempts": [')
        for number, attempt in enumerate(attempts, start=1):
            stream.write(",\n" if number > 1 else "\n")
            json.dump(attempt_data(attempt), stream, ensure_ascii=False, indent=1)
            yield number
        stream.write("\n]}\n")


def attempt_data(attempt: Attempt) -> dict[str, Any]:
    """One attempt: the object of DESIGN.md, section 5, and all that was kept beside it.

    `times` are seconds after the start, one a decision; what is not known is null.
    """
    session = attempt.session
    engine, judgement = session.engine, attempt.judgement
    return {
        "attempt": attempt.id or None,
        "begun": attempt.begun.isoformat() if attempt.begun else None,
        "trainee": attempt.trainee or None,
        "title": engine.story.title,
        "customer": engine.story.customer.name,
        "rulebook": {"id": engine.rulebook.id, "revision": engine.rulebook.revision},
        "mode": session.mode.value,
        "seed": session.seed,
        "times": list(session.times),
        "again-after": attempt.again_after,
        "guess": attempt.guess,
        "note": attempt.note,
        **attempt_report(session),
        "judgement": json.loads(judgement_data(judgement)) if judgement else None,
    }
