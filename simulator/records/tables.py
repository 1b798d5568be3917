"""The tables of the records, the same on SQLite and on PostgreSQL.

Times are milliseconds since 1970 (UTC). Attempts are known everywhere by `id`, and in one
database by `serial`, which also gives their order when a clock has jumped.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)
_Serial = BigInteger().with_variant(Integer, "sqlite")

profiles = Table(
    "profile",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("created", BigInteger, nullable=False),
)

sources = Table(
    "source",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("kind", String(10), nullable=False),  # story or rulebook
    Column("name", String(200), nullable=False),
    Column("data", LargeBinary, nullable=False),
)

attempts = Table(
    "attempt",
    metadata,
    Column("serial", _Serial, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("profile", String(32), ForeignKey("profile.id"), nullable=False),
    Column("story", String(80), nullable=False),
    Column("title", Text, nullable=False),
    Column("customer", Text, nullable=False),
    Column("revision", String(64), ForeignKey("source.sha256"), nullable=False),
    Column("rulebook", String(64), ForeignKey("source.sha256"), nullable=False),
    Column("persona", String(80), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("coach", Boolean, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("started", BigInteger, nullable=False),
    Column("state", String(10), nullable=False),  # open, ended or left
    Column("closed", BigInteger),
    Column("decisions", Integer, nullable=False),
    Column("ending", String(80)),
    Column("grade", String(10)),
    Column("band", String(80)),
    Column("score", Integer),
    Column("worth", Integer),  # how good the outcome was: grade first, then M
    Column("guess", String(80)),
    Column("note", Text, nullable=False, server_default=""),
    Column("retry_of", String(32)),
    Column("retry_from", Integer),
    Column("judged", LargeBinary),  # the judgement of its decisions, packed
    Index("ix_attempt_profile_story", "profile", "story", "worth"),
    Index("ix_attempt_profile_serial", "profile", "serial"),
    Index("ix_attempt_profile_state", "profile", "state", "serial"),
)

decisions = Table(
    "decision",
    metadata,
    Column("attempt", _Serial, ForeignKey("attempt.serial"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # from 1
    Column("scene", String(80), nullable=False),
    Column("option", String(80), nullable=False),
    Column("at", Float, nullable=False),  # seconds after the start
    sqlite_with_rowid=False,
)

evidence = Table(
    "evidence",
    metadata,
    Column("attempt", _Serial, ForeignKey("attempt.serial"), primary_key=True),
    Column("skill", String(80), primary_key=True),
    Column("points", Integer, nullable=False),
    Column("best", Integer, nullable=False),
    Column("opportunities", Integer, nullable=False),
    sqlite_with_rowid=False,
)

deliveries = Table(
    "delivery",
    metadata,
    Column("attempt", _Serial, ForeignKey("attempt.serial"), primary_key=True),
    Column("place", String(64), primary_key=True),  # the sha256 of what and where to
    Column("at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
