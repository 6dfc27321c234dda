"""What has become of each agreed action: done, checked, holding, dropped."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TO_DO = sa.text("done_on IS NULL AND dropped_on IS NULL")
DONE = sa.text(
    "done_on IS NOT NULL AND dropped_on IS NULL AND (checked_on IS NULL OR "
    "(look_on IS NOT NULL AND looked_on IS NULL))"
)


def upgrade() -> None:
    """Add the columns, all of them empty, and the indexes of what waits for somebody."""
    nothing = sa.text("''")
    for column in (
        sa.Column("late_because", sa.String(), nullable=False, server_default=nothing),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("checked_by", sa.String(), nullable=False, server_default=nothing),
        sa.Column("checked_how", sa.String(), nullable=True),
        sa.Column("look_on", sa.Date(), nullable=True),
        sa.Column("looked_on", sa.Date(), nullable=True),
        sa.Column("holding", sa.String(), nullable=True),
        sa.Column("dropped_on", sa.Date(), nullable=True),
        sa.Column("dropped_because", sa.String(), nullable=False, server_default=nothing),
    ):
        op.add_column("agreed_action", column)
    op.drop_index("ix_agreed_action_due_on", table_name="agreed_action")
    op.create_index("ix_agreed_action_to_do", "agreed_action", ["due_on"], sqlite_where=TO_DO)
    op.create_index("ix_agreed_action_done", "agreed_action", ["done_on"], sqlite_where=DONE)
