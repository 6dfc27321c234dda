"""All tables of the learning file; whoever needs them all imports this."""

from __future__ import annotations

from sqlmodel import SQLModel

from reflect_tui.storage import opportunity_rows, rows

METADATA = SQLModel.metadata
assert {opportunity_rows.OpportunityRow.metadata, rows.MeetingRow.metadata} == {METADATA}
