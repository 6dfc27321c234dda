"""A change that was looked at keeps that day, also when it is to be looked at once more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

WAITING = (
    "done_on IS NOT NULL AND dropped_on IS NULL AND (checked_on IS NULL OR "
    "(look_on IS NOT NULL AND (looked_on IS NULL OR look_on > looked_on)))"
)
EARLIER = "UPDATE agreed_action SET look_on = looked_on WHERE look_on > looked_on"


def upgrade() -> None:
    """Who looked before the day had looked for good; then the index of what still waits."""
    op.execute(EARLIER)
    op.drop_index("ix_agreed_action_done", "agreed_action")
    op.create_index(
        "ix_agreed_action_done", "agreed_action", ["done_on"], sqlite_where=sa.text(WAITING)
    )
