"""An attempt's rows in the tables: written from a session, and read back as values."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from simulator.analysis.skills import skill_scores
from simulator.play.session import Session
from simulator.records.attempt import AttemptRow, Evidence, Outcome, Retry, State, outcome_of
from simulator.records.edition import Edition, rulebook_data
from simulator.records.errors import UnreadableAttemptError
from simulator.records.tables import attempts, decisions, deliveries, evidence, sources
from simulator.story.model import Grade

Said = tuple[str, str, float]
"""A decision as it is kept: its scene, its option, and the seconds after the start."""
_NAME = 200
"""Characters of a name that are kept."""


def insert_once(db: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert a row unless its key is there, whoever else writes; whether it was new."""
    kind = postgresql.insert if db.dialect.name == "postgresql" else sqlite.insert
    statement = kind(table).values(**row).on_conflict_do_nothing()
    return db.execute(statement.returning(*table.primary_key)).first() is not None


def serial_of(db: Connection, attempt: str) -> int | None:
    """The number of an attempt in this database."""
    return db.execute(select(attempts.c.serial).where(attempts.c.id == attempt)).scalar()


def said_in(session: Session) -> tuple[Said, ...]:
    """The decisions of a session."""
    return tuple(
        (step.before.place.id, step.option.id, at)
        for step, at in zip(session.decisions, session.times, strict=True)
        if step.before is not None and step.option is not None
    )


def path_of(db: Connection, serial: int) -> Sequence[Row[Any, Any, Any]]:
    """The decisions of an attempt (`scene`, `option`, `at`), oldest first."""
    wanted = select(decisions.c.scene, decisions.c.option, decisions.c.at)
    in_order = wanted.where(decisions.c.attempt == serial).order_by(decisions.c.number)
    return db.execute(in_order).all()


def write_path(db: Connection, serial: int, held: Sequence[str], said: Sequence[Said]) -> None:
    """Make the stored decisions those of a session; `held` are the option ids that are stored."""
    same = 0
    while same < min(len(held), len(said)) and held[same] == said[same][1]:
        same += 1
    if same < len(held):
        gone = (decisions.c.attempt == serial) & (decisions.c.number > same)
        db.execute(delete(decisions).where(gone))
    new = [
        {"attempt": serial, "number": number, "scene": scene, "option": option, "at": at}
        for number, (scene, option, at) in enumerate(said[same:], start=same + 1)
    ]
    if new:
        db.execute(insert(decisions), new)


def write_evidence(db: Connection, serial: int, shown: Evidence) -> None:
    """Make the stored evidence this."""
    db.execute(delete(evidence).where(evidence.c.attempt == serial))
    rows = [
        {"attempt": serial, "skill": skill, "points": points, "best": best, "opportunities": count}
        for skill, (points, best, count) in shown.items()
    ]
    if rows:
        db.execute(insert(evidence), rows)


def evidence_of(session: Session) -> Evidence:
    """What a session shows of each skill that had an opportunity in it."""
    scores = skill_scores(session.decisions, session.engine.rulebook.skills)
    return {one.skill: (one.points, one.best, len(one.opportunities)) for one in scores}


def remove(db: Connection, serials: Select[Any] | Iterable[int]) -> None:
    """Take attempts out with all that belongs to them."""
    gone = serials if isinstance(serials, Select) else tuple(serials)
    for table in (decisions, evidence, deliveries):
        db.execute(delete(table).where(table.c.attempt.in_(gone)))
    db.execute(delete(attempts).where(attempts.c.serial.in_(gone)))


def keep_edition(db: Connection, edition: Edition) -> tuple[str, str]:
    """Keep what an attempt is played by, once; the sha256 of the story and of the rulebook."""
    rules = rulebook_data(edition.rulebook)
    story = keep_source(db, "story", edition.name, edition.data)
    return story, keep_source(db, "rulebook", edition.rulebook.title, rules)


def keep_source(db: Connection, kind: str, name: str, data: bytes) -> str:
    """Keep a text once; its sha256. One that was lost to damage is filled in again."""
    digest = sha256(data).hexdigest()
    row = {"sha256": digest, "kind": kind, "name": name[:_NAME], "data": data}
    if not insert_once(db, sources, row):
        lost = (sources.c.sha256 == digest) & (sources.c.data == b"")
        db.execute(update(sources).where(lost).values(**row))
    return digest


def source(db: Connection, digest: str) -> bytes:
    """A kept text; UnreadableAttemptError where it is missing."""
    found = db.execute(select(sources.c.data).where(sources.c.sha256 == digest)).scalar()
    if not found:
        raise UnreadableAttemptError("The story of this attempt is missing from the records.")
    return bytes(found)


def played(session: Session) -> dict[str, Any]:
    """The columns of an attempt that say what is played, and how."""
    story = session.engine.story
    return {
        "story": story.id,
        "title": story.title,
        "customer": story.customer.name,
        "persona": session.engine.customer.persona.id,
        "mode": session.mode.value,
        "seed": session.seed,
    }


def standing(session: Session, now: int) -> dict[str, Any]:
    """The columns of an attempt that change with each decision."""
    outcome = outcome_of(session)
    return {
        "state": (State.ENDED if outcome else State.OPEN).value,
        "closed": now if outcome else None,
        "decisions": len(session.path),
        "ending": outcome.ending if outcome else None,
        "grade": outcome.grade.value if outcome else None,
        "band": outcome.band if outcome else None,
        "score": outcome.score if outcome else None,
        "worth": outcome.worth if outcome else None,
    }


def attempt_row(row: Row[Any]) -> AttemptRow:
    """A row of the table of attempts as a value."""
    outcome = None
    if row.ending is not None:
        outcome = Outcome(row.ending, Grade(row.grade), row.band, row.score)
    return AttemptRow(
        id=row.id,
        profile=row.profile,
        story=row.story,
        title=row.title,
        customer=row.customer,
        persona=row.persona,
        mode=row.mode,
        coach=row.coach,
        started=row.started,
        closed=row.closed,
        state=State(row.state),
        decisions=row.decisions,
        outcome=outcome,
        guess=row.guess,
        note=row.note,
        retry=Retry(row.retry_of, row.retry_from) if row.retry_of else None,
        revision=row.revision,
    )
