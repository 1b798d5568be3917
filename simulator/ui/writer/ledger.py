"""The ledger of a talk as a table: what each decision asked for, and what it made of the mood."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.debrief.words import Translate
from simulator.mood.state import Change, Mood
from simulator.play.engine import Step
from simulator.play.session import Session
from simulator.ui.writer.effects import row_words


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of the mood.

    `decision` counts from 1 and is 0 for what coming to the first scene changed; `source` is
    the option's id, or what else moved the mood; `rules` are those that shaped it.
    """

    decision: int
    source: str
    asked: str
    rules: str
    mood: Mood
    band: str


def ledger(session: Session, tr: Translate = str) -> tuple[Entry, ...]:
    """Every change of a talk, oldest first."""
    decisions = session.decisions
    first = decisions[0].before if decisions else session.step
    entries = list(_entered(first, 0, session, tr)) if first is not None else []
    for number, step in enumerate(decisions, start=1):
        entries += _decided(step, number, session, tr)
        entries += _entered(step, number, session, tr)
    return tuple(entries)


def _decided(step: Step, number: int, session: Session, tr: Translate) -> Iterator[Entry]:
    for change in step.changes:
        own = step.option is not None and change.source == step.option.approach
        source = step.option.id if own and step.option is not None else change.source
        yield _entry(number, source, change, step, session, tr)


def _entered(step: Step, number: int, session: Session, tr: Translate) -> Iterator[Entry]:
    for change in step.entry:
        yield _entry(number, change.source, change, step, session, tr)


def _entry(
    number: int, source: str, change: Change, step: Step, session: Session, tr: Translate
) -> Entry:
    band = session.engine.rulebook.mood_band(step.after._replace(mood=change.mood))
    return Entry(
        decision=number,
        source=source,
        asked=row_words((change.temper, change.heard, change.trust), tr),
        rules=", ".join(change.rules),
        mood=change.mood,
        band=band,
    )
