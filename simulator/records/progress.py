"""Looking back on one person's talks: the database counts, and hands over a few rows.

Talks are put in the order in which they came to the database, which a clock that jumps can't
change. Skills are read from the newest `RECENT` talks: what was said a thousand talks ago tells
nothing of today, and no page waits for it.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, Row, Select, case, func, select

from simulator.records.attempt import AttemptRow, Outcome, State
from simulator.records.database import reading
from simulator.records.past import Evidence, Holdings, Review, SkillPast, StoryPast, Wanted
from simulator.records.rows import attempt_row
from simulator.records.tables import attempts, evidence

RECENT = 1000
"""So many of the newest talks tell how the skills stand."""
GROUPS = 12
"""At most so many points make up a skill's course."""
REVIEWS = 50
"""So many of the newest talks that put a skill to the test decide when it is due."""
_OVER = attempts.c.state.in_((State.ENDED.value, State.LEFT.value))
_CLOSED = func.coalesce(attempts.c.closed, attempts.c.started)


class Progress:
    """One profile's past. Every method may raise RecordsError.

    `database` is called for the records' database each time, so that records which were opened
    anew are seen.
    """

    def __init__(self, database: Callable[[], Engine], profile: str) -> None:
        self._database = database
        self._profile = profile

    def talks(self, wanted: Wanted, limit: int, skip: int = 0) -> tuple[AttemptRow, ...]:
        """The talks that are over and wanted, newest first."""
        chosen = self._wanted(wanted).order_by(attempts.c.serial.desc()).limit(limit).offset(skip)
        serials = chosen.subquery()  # found in an index first; only what is shown is read whole
        page = select(attempts).join(serials, attempts.c.serial == serials.c.serial)
        return tuple(
            attempt_row(row) for row in self._rows(page.order_by(attempts.c.serial.desc()))
        )

    def how_many(self, wanted: Wanted) -> int:
        """How many talks are over and wanted."""
        counted = select(func.count()).select_from(self._wanted(wanted).subquery())
        return int(self._rows(counted)[0][0])

    def stories(self) -> tuple[StoryPast, ...]:
        """Every story that was played, that of the newest talk first."""
        counted = self._by_story().subquery()
        twin = attempts.alias()
        best = (
            select(func.max(twin.c.serial))
            .where(twin.c.profile == self._profile)
            .where(twin.c.story == counted.c.story, twin.c.worth == counted.c.worth)
            .scalar_subquery()
            .label("best")
        )
        with reading(self._database()) as db:
            wanted = select(counted, best).order_by(counted.c.newest.desc())
            counts = db.execute(wanted).all()
            serials = {at for row in counts for at in (row.newest, row.first, row.best)}
            found = select(attempts).where(attempts.c.serial.in_(serials - {None}))
            rows = {row.serial: row for row in db.execute(found)}
        return tuple(
            StoryPast(
                story=count.story,
                title=rows[count.newest].title,
                times=count.times,
                first=_outcome(rows.get(count.first)),
                best=_outcome(rows.get(count.best)),
                closed=_closed(rows[count.newest]),
                order=count.newest,
            )
            for count in counts
        )

    def skills(self) -> tuple[SkillPast, ...]:
        """Every skill that was put to the test lately, most opportunities first."""
        tested = self._tested().subquery()
        order = func.ntile(GROUPS).over(partition_by=tested.c.skill, order_by=tested.c.serial)
        parted = select(tested, order.label("part")).subquery()
        grouped = select(
            parted.c.skill,
            func.sum(parted.c.points).label("points"),
            func.sum(parted.c.best).label("best"),
            func.sum(parted.c.opportunities).label("opportunities"),
            func.count().label("talks"),
            func.min(parted.c.closed).label("since"),
            func.max(parted.c.closed).label("until"),
        ).group_by(parted.c.skill, parted.c.part)
        groups: dict[str, list[Evidence]] = {}
        for row in self._rows(grouped.order_by(parted.c.skill, parted.c.part)):
            numbers = (row.points, row.best, row.opportunities, row.talks, row.since, row.until)
            groups.setdefault(row.skill, []).append(Evidence(*map(int, numbers)))
        past = (SkillPast(skill, tuple(parts)) for skill, parts in groups.items())
        return tuple(sorted(past, key=lambda one: -one.whole.opportunities))

    def reviews(self) -> tuple[Review, ...]:
        """What the newest talks showed of each skill, in the order in which they were held."""
        tested = self._tested().subquery()
        back = func.row_number().over(partition_by=tested.c.skill, order_by=tested.c.serial.desc())
        numbered = select(tested, back.label("back")).subquery()
        newest = select(numbered).where(numbered.c.back <= REVIEWS).order_by(numbered.c.serial)
        return tuple(
            Review(row.skill, row.closed, row.points, row.best, row.opportunities)
            for row in self._rows(newest)
        )

    def holdings(self) -> Holdings:
        """All that would be gone with this person's records."""
        counted = select(
            func.count(),
            func.coalesce(func.sum(attempts.c.decisions), 0),
            func.count(case((attempts.c.note != "", 1))),
            func.max(attempts.c.serial),
        ).where(attempts.c.profile == self._profile)
        with reading(self._database()) as db:
            talks, decisions, notes, newest = db.execute(counted).one()
            began = select(attempts.c.started).where(attempts.c.serial == newest)
            last = db.execute(began).scalar() if newest is not None else None
        return Holdings(int(talks), int(decisions), int(notes), last)

    def _by_story(self) -> Select[Any]:
        """Counts by story, from an index alone; talks that are still open are left out."""
        mine = attempts.c.profile == self._profile
        open_ = select(attempts.c.serial).where(mine, attempts.c.state == State.OPEN.value)
        ended = case((attempts.c.worth.is_not(None), attempts.c.serial))
        return (
            select(
                attempts.c.story,
                func.count().label("times"),
                func.max(attempts.c.serial).label("newest"),
                func.min(ended).label("first"),
                func.max(attempts.c.worth).label("worth"),
            )
            .where(mine, attempts.c.serial.not_in(open_))
            .group_by(attempts.c.story)
        )

    def _wanted(self, wanted: Wanted) -> Select[Any]:
        """The serials of the talks wanted."""
        found = select(attempts.c.serial).where(attempts.c.profile == self._profile)
        if wanted.outcome is State.LEFT:
            found = found.where(attempts.c.state == State.LEFT.value)
        elif wanted.outcome is not None:
            found = found.where(attempts.c.state == State.ENDED.value)
            found = found.where(attempts.c.grade == wanted.outcome.value)
        else:
            found = found.where(_OVER)
        if wanted.story:
            found = found.where(attempts.c.story == wanted.story)
        if wanted.mode is not None:
            found = found.where(attempts.c.mode == wanted.mode.value)
        if wanted.skill:
            tested = select(evidence.c.attempt).where(
                evidence.c.attempt == attempts.c.serial, evidence.c.skill == wanted.skill
            )
            found = found.where(tested.exists())
        return found

    def _tested(self) -> Select[Any]:
        """The evidence of the newest talks."""
        newest = self._wanted(Wanted()).order_by(attempts.c.serial.desc()).limit(RECENT).subquery()
        return (
            select(
                attempts.c.serial,
                _CLOSED.label("closed"),
                evidence.c.skill,
                evidence.c.points,
                evidence.c.best,
                evidence.c.opportunities,
            )
            .join(newest, attempts.c.serial == newest.c.serial)
            .join(evidence, evidence.c.attempt == attempts.c.serial)
        )

    def _rows(self, wanted: Select[Any]) -> list[Row[Any]]:
        with reading(self._database()) as db:
            return list(db.execute(wanted))


def _outcome(row: Row[Any] | None) -> Outcome | None:
    return attempt_row(row).outcome if row is not None else None


def _closed(row: Row[Any]) -> int:
    return int(row.started if row.closed is None else row.closed)
