"""Opportunities by the hundred, each with the little that a report about many of them needs.

Read one by one with all that belongs to each, ten years of them take most of a minute.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import islice

from sqlmodel import Session, col, select

from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.outline import Outline
from reflect_tui.storage.opportunity_rows import OpportunityRow, SafetyCheckRow
from reflect_tui.storage.rows import LearningPointRow, MeetingRow
from reflect_tui.storage.store import Drawer

AT_ONCE = 500
"""So many are asked for at a time: SQLite takes no question with more names than a limit."""


class Outlines(Drawer):
    """Learning opportunities in short."""

    def of(self, ids: Iterable[str]) -> dict[str, Outline]:
        """Those with these ids, by their ids; what there is not is left out."""
        found: dict[str, Outline] = {}
        left = iter(dict.fromkeys(ids))
        with self._reading() as session:
            while some := list(islice(left, AT_ONCE)):
                found.update(outlines(session, some))
        return found


def outlines(session: Session, ids: list[str]) -> dict[str, Outline]:
    """The same, of no more than can be asked for at a time."""
    events = session.exec(select(OpportunityRow).where(col(OpportunityRow.id).in_(ids)))
    checks = session.exec(select(SafetyCheckRow).where(col(SafetyCheckRow.opportunity_id).in_(ids)))
    safety = {row.opportunity_id: row.value() for row in checks}
    met: dict[str, list[date]] = defaultdict(list)
    learned: dict[str, list[str]] = defaultdict(list)
    ended = col(MeetingRow.opportunity_id).in_(ids), MeetingRow.stage == Stage.ENDED.value
    days = select(col(MeetingRow.opportunity_id), col(MeetingRow.held_on)).where(*ended)
    oldest_first = (col(MeetingRow.held_on), col(MeetingRow.id))
    for about, day in session.exec(days.order_by(*oldest_first)):
        met[about].append(day)
    points = (
        select(col(MeetingRow.opportunity_id), col(LearningPointRow.text))
        .join(LearningPointRow, col(LearningPointRow.meeting_id) == col(MeetingRow.id))
        .where(*ended)
        .order_by(*oldest_first, col(LearningPointRow.position))
    )
    for about, text in session.exec(points):
        learned[about].append(text)
    return {
        row.id: Outline(
            opportunity=row.value(),
            safety=safety.get(row.id),
            met=tuple(met[row.id]),
            learned=tuple(learned[row.id]),
        )
        for row in events
    }
