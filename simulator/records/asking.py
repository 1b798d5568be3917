"""What the records are asked about one profile, as queries that an index answers."""

from typing import Any

from sqlalchemy import Select, func, select

from simulator.records.attempt import State
from simulator.records.tables import attempts

_OPEN = State.OPEN.value


def unfinished(profile: str) -> Select[Any]:
    """The newest attempt that is still open."""
    open_ = _of(profile).where(attempts.c.state == _OPEN)
    return open_.order_by(attempts.c.serial.desc()).limit(1)


def page(profile: str, story: str, limit: int | None, skip: int) -> Select[Any]:
    """Attempts that are no longer open, newest first."""
    wanted = _of(profile).where(attempts.c.state != _OPEN)
    if story:
        wanted = wanted.where(attempts.c.story == story)
    return wanted.order_by(attempts.c.serial.desc()).limit(limit).offset(skip or None)


def best(profile: str) -> Select[Any]:
    """For each story that was played to an ending one of its best attempts."""
    worth = (
        select(attempts.c.story, func.max(attempts.c.worth).label("worth"))
        .where(attempts.c.profile == profile, attempts.c.worth.is_not(None))
        .group_by(attempts.c.story)
        .subquery()
    )
    other = attempts.alias()
    one = (
        select(other.c.serial)
        .where(other.c.profile == profile)
        .where(other.c.story == worth.c.story, other.c.worth == worth.c.worth)
        .limit(1)
        .scalar_subquery()
    )
    columns = (attempts.c.story, attempts.c.grade, attempts.c.band, attempts.c.score)
    return select(*columns).join_from(worth, attempts, attempts.c.serial == one)


def counts(profile: str, *, open_: bool = False) -> Select[Any]:
    """How often each story was begun, or is open now, as `story` and `times`."""
    counted = select(attempts.c.story, func.count().label("times"))
    mine = counted.where(attempts.c.profile == profile).group_by(attempts.c.story)
    return mine.where(attempts.c.state == _OPEN) if open_ else mine


def _of(profile: str) -> Select[Any]:
    return select(attempts).where(attempts.c.profile == profile)
