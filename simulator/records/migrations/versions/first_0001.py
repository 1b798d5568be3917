"""The first shape: profiles, sources, attempts with their decisions, evidence and deliveries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "profile",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
    )
    op.create_table(
        "source",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_source")),
    )
    op.create_table(
        "attempt",
        sa.Column(
            "serial",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("profile", sa.String(length=32), nullable=False),
        sa.Column("story", sa.String(length=80), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("revision", sa.String(length=64), nullable=False),
        sa.Column("rulebook", sa.String(length=64), nullable=False),
        sa.Column("persona", sa.String(length=80), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("coach", sa.Boolean(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("started", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("closed", sa.BigInteger(), nullable=True),
        sa.Column("decisions", sa.Integer(), nullable=False),
        sa.Column("ending", sa.String(length=80), nullable=True),
        sa.Column("grade", sa.String(length=10), nullable=True),
        sa.Column("band", sa.String(length=80), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("worth", sa.Integer(), nullable=True),
        sa.Column("guess", sa.String(length=80), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("retry_of", sa.String(length=32), nullable=True),
        sa.Column("retry_from", sa.Integer(), nullable=True),
        sa.Column("judged", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["profile"], ["profile.id"], name=op.f("fk_attempt_profile")),
        sa.ForeignKeyConstraint(["revision"], ["source.sha256"], name=op.f("fk_attempt_revision")),
        sa.ForeignKeyConstraint(["rulebook"], ["source.sha256"], name=op.f("fk_attempt_rulebook")),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_attempt")),
        sa.UniqueConstraint("id", name=op.f("uq_attempt_id")),
    )
    op.create_index("ix_attempt_profile_serial", "attempt", ["profile", "serial"], unique=False)
    op.create_index(
        "ix_attempt_profile_state", "attempt", ["profile", "state", "serial"], unique=False
    )
    op.create_index(
        "ix_attempt_profile_story", "attempt", ["profile", "story", "worth"], unique=False
    )
    op.create_table(
        "decision",
        sa.Column("attempt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("scene", sa.String(length=80), nullable=False),
        sa.Column("option", sa.String(length=80), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["attempt"], ["attempt.serial"], name=op.f("fk_decision_attempt")),
        sa.PrimaryKeyConstraint("attempt", "number", name=op.f("pk_decision")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "evidence",
        sa.Column("attempt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("skill", sa.String(length=80), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("best", sa.Integer(), nullable=False),
        sa.Column("opportunities", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["attempt"], ["attempt.serial"], name=op.f("fk_evidence_attempt")),
        sa.PrimaryKeyConstraint("attempt", "skill", name=op.f("pk_evidence")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "delivery",
        sa.Column("attempt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["attempt"], ["attempt.serial"], name=op.f("fk_delivery_attempt")),
        sa.PrimaryKeyConstraint("attempt", "place", name=op.f("pk_delivery")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    for name in ("delivery", "evidence", "decision", "attempt", "source", "profile"):
        op.drop_table(name)
