"""Who was told, what others found, holds that were lifted, and closed opportunities."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns, all of them empty, and the tables."""
    nothing, no_keys = sa.text("''"), sa.text("'[]'")
    for column in (
        sa.Column("lifted_on", sa.Date(), nullable=True),
        sa.Column("lifted_by", sa.String(), nullable=False, server_default=nothing),
        sa.Column("lifted_limits", sa.String(), nullable=False, server_default=nothing),
        sa.Column("lifted_for", sa.String(), nullable=False, server_default=no_keys),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False, server_default=nothing),
        sa.Column("closed_because", sa.String(), nullable=False, server_default=nothing),
        sa.Column("closed_points", sa.String(), nullable=False, server_default=no_keys),
        sa.Column("closed_before", sa.String(), nullable=False, server_default=no_keys),
    ):
        op.add_column("opportunity", column)
    still_open = sa.text("closed_on IS NULL")
    op.create_index(
        "ix_opportunity_open", "opportunity", ["year", "serial"], sqlite_where=still_open
    )
    add_findings()
    add_tellings()
    add_check_ins()
    not_held = sa.text("holding IN ('no', 'partly')")
    op.create_index(
        "ix_agreed_action_not_held", "agreed_action", ["looked_on"], sqlite_where=not_held
    )


def add_findings() -> None:
    """Add the table of what others found."""
    op.create_table(
        "finding",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("opportunity_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("action_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["opportunity_id"], ["opportunity.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_finding_opportunity_id", "finding", ["opportunity_id"])


def add_tellings() -> None:
    """Add the tables of who was told, here and elsewhere."""
    op.create_table(
        "telling",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("opportunity_id", sa.String(), nullable=False),
        sa.Column("action_id", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("ways", sa.String(), nullable=False),
        sa.Column("learning", sa.Boolean(), nullable=False),
        sa.Column("changes", sa.Boolean(), nullable=False),
        sa.Column("covers", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("details", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["opportunity_id"], ["opportunity.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_telling_opportunity_id", "telling", ["opportunity_id"])
    op.create_table(
        "told_elsewhere",
        sa.Column("opportunity_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("reference", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["opportunity_id"], ["opportunity.id"]),
        sa.PrimaryKeyConstraint("opportunity_id", "key"),
    )


def add_check_ins() -> None:
    """Add the table of the wellbeing check-ins."""
    op.create_table(
        "check_in",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("opportunity_id", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["opportunity_id"], ["opportunity.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_check_in_opportunity_id", "check_in", ["opportunity_id"])
