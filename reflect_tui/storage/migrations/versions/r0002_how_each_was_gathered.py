"""How each question was gathered, a note to it, and who has not been reached yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; a meeting of before has nothing in them."""
    for column in (
        sa.Column("for_group", sa.String(), nullable=False, server_default=sa.text("''")),
        sa.Column("not_reached", sa.String(), nullable=False, server_default="[]"),
        sa.Column("safety_shown", sa.Boolean(), nullable=False, server_default="0"),
        sa.Column("on_hold", sa.Boolean(), nullable=False, server_default="0"),
    ):
        op.add_column("meeting", column)
    op.add_column("asked_question", sa.Column("gather", sa.String(), nullable=True))
    note = sa.Column("note", sa.String(), nullable=False, server_default=sa.text("''"))
    op.add_column("asked_question", note)
    op.execute(
        "UPDATE asked_question SET gather = (SELECT gather FROM meeting WHERE id = meeting_id) "
        "WHERE state = 'revealed'"
    )
