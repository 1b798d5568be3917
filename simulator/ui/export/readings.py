"""The attempts that are to be handed out, each read only when its turn comes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from simulator.debrief.export.attempt import Attempt
from simulator.records.errors import UnknownAttemptError, UnreadableAttemptError

if TYPE_CHECKING:
    from simulator.records.store import Kept, Records

Reading = Callable[[], Attempt | None]
"""Reads an attempt; None where it can't be read any more. RecordsError where the records fail."""


def at_hand(attempt: Attempt) -> Reading:
    """An attempt that is known already."""
    return lambda: attempt


def kept_readings(records: "Records", ids: Sequence[str], trainee: str = "") -> tuple[Reading, ...]:
    """Attempts of the records by their ids, all of one trainee."""
    return tuple(partial(_read, records, one, trainee) for one in ids)


def kept_attempt(kept: "Kept", trainee: str = "") -> Attempt:
    """An attempt as it was read from the records."""
    row = kept.row
    return Attempt(
        session=kept.session,
        begun=datetime.fromtimestamp(row.started / 1000).astimezone(),
        judgement=kept.judgement,
        guess=row.guess,
        note=row.note,
        trainee=trainee,
        id=row.id,
        again_after=row.retry.after if row.retry else None,
    )


def trimmed(attempt: Attempt, *, named: bool, noted: bool) -> Attempt:
    """An attempt without what is not to be handed out."""
    trainee = attempt.trainee if named else ""
    return replace(attempt, trainee=trainee, note=attempt.note if noted else "")


def _read(records: "Records", id_: str, trainee: str) -> Attempt | None:
    try:
        return kept_attempt(records.attempt(id_), trainee)
    except (UnknownAttemptError, UnreadableAttemptError):
        return None
