"""The records: what trainees did, kept so that nothing confirmed is lost.

An attempt is written as it is played, one transaction a decision. What is saved is always the
whole difference between a session and what the database holds, so that a save that failed is
made good by the next. Attempts stand in the order in which they came, whatever the clock said.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, Select, delete, func, insert, select, update

from simulator.debrief.judgement import Judgement
from simulator.play.engine import Engine as PlayEngine
from simulator.play.session import Mode, Session, replay
from simulator.records import asking, judged, rows
from simulator.records.attempt import AttemptRow, Best, Profile, Retry, State
from simulator.records.database import reading, writing
from simulator.records.edition import Edition, engine_of, rulebook_from
from simulator.records.errors import RecordsError, UnknownAttemptError, UnreadableAttemptError
from simulator.records.tables import attempts, deliveries, profiles, sources
from simulator.records.wiping import wipe
from simulator.story.model import Grade

Clock = Callable[[], int]
"""Milliseconds since 1970."""
_NAME = 200
"""Characters of a name."""
_EDITIONS = 8
"""How many stories are kept ready to replay."""


@dataclass(slots=True)
class Recording:
    """An attempt that is being written.

    `saved` are the option ids known to be on the disk; None where that is not known.
    """

    id: str
    profile: str
    edition: Edition
    coach: bool
    started: int
    retry: Retry | None = None
    saved: tuple[str, ...] | None = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """An attempt read back: its row, its session replayed exactly, and its judgement if known."""

    row: AttemptRow
    session: Session
    edition: Edition
    judgement: Judgement | None


class Records:
    """Profiles and attempts in one database. Every method may raise RecordsError."""

    def __init__(self, database: Engine, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._played_by = lru_cache(maxsize=_EDITIONS)(self._edition)

    @property
    def database(self) -> Engine:
        """For the parts of this room that read and write tables of their own."""
        return self._database

    @property
    def now(self) -> int:
        """Milliseconds since 1970 by the clock of these records."""
        return self._clock()

    def close(self) -> None:
        """Let the database go."""
        self._database.dispose()

    # Profiles

    def profiles(self) -> tuple[Profile, ...]:
        """Everybody who plays on this computer, in the order in which they came."""
        with reading(self._database) as db:
            found = db.execute(select(profiles).order_by(profiles.c.created, profiles.c.id))
            return tuple(Profile(row.id, row.name, row.created) for row in found)

    def add_profile(self, name: str) -> Profile:
        """Somebody new, who stands last; names may be alike."""
        with writing(self._database) as db:
            last = db.execute(select(func.max(profiles.c.created))).scalar() or 0
            new = Profile(uuid4().hex, _name(name), max(self._clock(), last + 1))
            db.execute(insert(profiles).values(id=new.id, name=new.name, created=new.created))
        return new

    def rename_profile(self, profile: str, name: str) -> None:
        """Another name for the same person."""
        with writing(self._database) as db:
            named = update(profiles).where(profiles.c.id == profile)
            db.execute(named.values(name=_name(name)))

    def delete_profile(self, profile: str) -> None:
        """Everything of one person is gone, from the file's bytes as well.

        Damaged files that were set aside stay: `mending.damaged_copies` names them.
        """
        with writing(self._database) as db:
            own = select(attempts.c.serial).where(attempts.c.profile == profile)
            rows.remove(db, own)
            db.execute(delete(profiles).where(profiles.c.id == profile))
            used = select(attempts.c.revision).union(select(attempts.c.rulebook))
            db.execute(delete(sources).where(sources.c.sha256.not_in(used)))
        wipe(self._database)

    # Playing

    def begin(
        self, edition: Edition, profile: str, *, coach: bool, retry: Retry | None = None
    ) -> Recording:
        """A new attempt; nothing is written before its first decision."""
        return Recording(uuid4().hex, profile, edition, coach, self._clock(), retry)

    def save(self, recording: Recording, session: Session) -> None:
        """Confirm a session as it stands: when this returns, it is on the disk.

        An attempt whose words were all taken back is taken out again. Where another window has
        gone on with the same attempt, this one goes on under an id of its own.
        """
        path = session.path
        if recording.saved == () == path:
            return
        known, recording.saved = recording.saved, None
        attempt = recording.id
        with writing(self._database) as db:
            serial = rows.serial_of(db, attempt)
            held = tuple(one.option for one in rows.path_of(db, serial)) if serial else ()
            if known is not None and held != known[: len(held)]:
                attempt, serial, held = uuid4().hex, None, ()
            self._write(db, attempt, serial, held, recording, session)
        recording.id, recording.saved = attempt, path

    def leave(self, recording: Recording, session: Session) -> None:
        """The talk was broken off for good: it is no longer offered to be gone on with."""
        self.save(recording, session)
        if session.over or not session.path:
            return
        with writing(self._database) as db:
            serial = rows.serial_of(db, recording.id)
            if serial is not None:
                closed = update(attempts).where(attempts.c.serial == serial)
                db.execute(closed.values(state=State.LEFT.value, closed=self._clock()))
                rows.write_evidence(db, serial, rows.evidence_of(session))

    def note(self, attempt: str, text: str) -> None:
        """The trainee's own note on an attempt."""
        self._set(attempt, note=text.replace("\0", ""))

    def guess(self, attempt: str, band: str) -> None:
        """The band in which the trainee thought that the customer left."""
        self._set(attempt, guess=band)

    def judge(self, attempt: str, judgement: Judgement) -> None:
        """Keep what the decisions of an attempt cost."""
        self._set(attempt, judged=judged.packed(judgement))

    # Looking back

    def unfinished(self, profile: str) -> AttemptRow | None:
        """The newest attempt that is still open."""
        return next(iter(self._rows(asking.unfinished(profile))), None)

    def attempts(
        self, profile: str, *, story: str = "", limit: int | None = None, skip: int = 0
    ) -> tuple[AttemptRow, ...]:
        """Attempts that are no longer open, newest first."""
        return self._rows(asking.page(profile, story, limit, skip))

    def attempt(self, attempt: str) -> Kept:
        """An attempt with its session, played again by what it was played by then.

        UnknownAttemptError where there is none, UnreadableAttemptError where it can't be played.
        """
        with reading(self._database) as db:
            row = db.execute(select(attempts).where(attempts.c.id == attempt)).first()
            if row is None:
                raise UnknownAttemptError(attempt)
            said = rows.path_of(db, row.serial)
        edition, engine = self._played_by(row.story, row.revision, row.rulebook, row.persona)
        start = Session.start(engine, row.seed, Mode(row.mode))
        played = replay(start, (one.option for one in said))
        if played.vanished is not None:
            raise UnreadableAttemptError("The decisions of this attempt don't fit its story.")
        session = played.session.timed(one.at for one in said)
        return Kept(rows.attempt_row(row), session, edition, judged.unpacked(row.judged))

    def resume(self, attempt: str) -> tuple[Recording, Session]:
        """An open attempt to go on with; raises as `attempt`."""
        kept = self.attempt(attempt)
        row, path = kept.row, kept.session.path
        recording = Recording(
            row.id, row.profile, kept.edition, row.coach, row.started, row.retry, path
        )
        return recording, kept.session

    def best(self, profile: str) -> dict[str, Best]:
        """The best outcome of each story that was played to an ending."""
        with reading(self._database) as db:
            found = db.execute(asking.best(profile))
            return {row.story: Best(Grade(row.grade), row.band, row.score) for row in found}

    def counts(self, profile: str) -> dict[str, int]:
        """How often each story was played; a talk that is still open doesn't count yet."""
        with reading(self._database) as db:
            begun = {row.story: row.times for row in db.execute(asking.counts(profile))}
            for row in db.execute(asking.counts(profile, open_=True)):
                begun[row.story] -= row.times
        return {story: times for story, times in begun.items() if times}

    # Within

    def _edition(
        self, story: str, revision: str, rulebook: str, persona: str
    ) -> tuple[Edition, PlayEngine]:
        """What an attempt was played by; a text of a given sha256 never changes."""
        with reading(self._database) as db:
            data, rules = rows.source(db, revision), rows.source(db, rulebook)
        edition = Edition(f"{story}.yaml", data, rulebook_from(rules))
        return edition, engine_of(edition, persona)

    def _rows(self, wanted: Select[Any]) -> tuple[AttemptRow, ...]:
        with reading(self._database) as db:
            return tuple(rows.attempt_row(row) for row in db.execute(wanted))

    def _set(self, attempt: str, **values: Any) -> None:
        with writing(self._database) as db:
            serial = rows.serial_of(db, attempt)
            db.execute(update(attempts).where(attempts.c.serial == serial).values(**values))
            db.execute(delete(deliveries).where(deliveries.c.attempt == serial))  # send it again

    def _write(
        self,
        db: Connection,
        attempt: str,
        serial: int | None,
        held: tuple[str, ...],
        recording: Recording,
        session: Session,
    ) -> None:
        """Make the database hold a session; `held` are the option ids that it holds now."""
        if not session.path:
            rows.remove(db, [serial] if serial is not None else [])
            return
        if serial is None:
            serial = self._add(db, attempt, recording, session)
        rows.write_path(db, serial, held, rows.said_in(session))
        stands = rows.standing(session, self._clock())
        db.execute(update(attempts).where(attempts.c.serial == serial).values(**stands))
        if session.over:
            rows.write_evidence(db, serial, rows.evidence_of(session))

    def _add(self, db: Connection, attempt: str, recording: Recording, session: Session) -> int:
        known = select(profiles.c.id).where(profiles.c.id == recording.profile)
        if db.execute(known).first() is None:
            raise RecordsError("The records of this trainee were deleted; nothing more is kept.")
        revision, rulebook = rows.keep_edition(db, recording.edition)
        retry = recording.retry
        columns = {
            "id": attempt,
            "profile": recording.profile,
            "revision": revision,
            "rulebook": rulebook,
            "coach": recording.coach,
            "started": recording.started,
            "retry_of": retry.of if retry else None,
            "retry_from": retry.after if retry else None,
        }
        added = {**columns, **rows.played(session), **rows.standing(session, self._clock())}
        key = db.execute(insert(attempts).values(**added)).inserted_primary_key
        assert key is not None
        return int(key[0])


def _name(typed: str) -> str:
    """A person's name as it is kept."""
    return typed.replace("\0", "").strip()[:_NAME]
