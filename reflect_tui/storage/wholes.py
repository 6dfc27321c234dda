"""Opportunities by the hundred, each with all that belongs to it but the questions as asked.

Read one by one, a year of them takes seconds, and ten years most of a minute.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any

from sqlmodel import Session, col, or_, select

from reflect_tui.domain.kept import Kept
from reflect_tui.storage.opportunity_rows import (
    CheckInRow,
    ElsewhereRow,
    FindingRow,
    OpportunityRow,
    SafetyCheckRow,
    TellingRow,
)
from reflect_tui.storage.outlines import AT_ONCE
from reflect_tui.storage.rows import AgreedActionRow, LearningPointRow, MeetingRow
from reflect_tui.storage.store import Drawer


class Wholes(Drawer):
    """Learning opportunities with all that belongs to them."""

    def of(self, ids: Iterable[str]) -> dict[str, Kept]:
        """Those with these ids, by their ids in that order; what there is not is left out.

        The meetings have no questions.
        """
        found: dict[str, Kept] = {}
        left = iter(dict.fromkeys(ids))
        with self._reading() as session:
            while some := list(islice(left, AT_ONCE)):
                read = wholes(session, some)
                found.update((id_, read[id_]) for id_ in some if id_ in read)
        return found

    def touched_in(self, first: date, last: date) -> tuple[str, ...]:
        """The ids of those to which something happened from one day to another, newest first.

        They were noted, talked about or closed then, or a change was agreed, made or dropped; or
        one of their changes is still to come.
        """
        met = select(MeetingRow.opportunity_id).where(col(MeetingRow.held_on).between(first, last))
        days = (AgreedActionRow.agreed_on, AgreedActionRow.done_on, AgreedActionRow.dropped_on)
        to_come = col(AgreedActionRow.done_on).is_(None) & col(AgreedActionRow.dropped_on).is_(None)
        changed = select(AgreedActionRow.opportunity_id).where(
            or_(to_come, *(col(day).between(first, last) for day in days))
        )
        wanted = (
            select(OpportunityRow.id)
            .where(
                or_(
                    col(OpportunityRow.noted_on).between(first, last),
                    col(OpportunityRow.closed_on).between(first, last),
                    col(OpportunityRow.id).in_(met),
                    col(OpportunityRow.id).in_(changed),
                )
            )
            .order_by(col(OpportunityRow.year).desc(), col(OpportunityRow.serial).desc())
        )
        with self._reading() as session:
            return tuple(session.exec(wanted))


def wholes(session: Session, ids: list[str]) -> dict[str, Kept]:
    """The same, of no more than can be asked for at a time."""
    events = session.exec(select(OpportunityRow).where(col(OpportunityRow.id).in_(ids)))
    checks = of_events(session, SafetyCheckRow, ids)
    meetings = of_events(session, MeetingRow, ids, "held_on", "id")
    actions = of_events(session, AgreedActionRow, ids, "due_on", "position")
    findings = of_events(session, FindingRow, ids, "position")
    tellings = of_events(session, TellingRow, ids, "position")
    elsewhere = of_events(session, ElsewhereRow, ids)
    check_ins = of_events(session, CheckInRow, ids, "held_on", "id")
    learning = learned(session, ids)
    return {
        row.id: Kept(
            opportunity=row.value(),
            safety=next((each.value() for each in checks[row.id]), None),
            meetings=tuple(each.value(()) for each in meetings[row.id]),
            learning=tuple(each.value() for each in learning[row.id]),
            actions=tuple(each.value() for each in actions[row.id]),
            findings=tuple(each.value() for each in findings[row.id]),
            tellings=tuple(each.value() for each in tellings[row.id]),
            elsewhere={each.key: each.value() for each in elsewhere[row.id]},
            check_ins=tuple(each.value() for each in check_ins[row.id]),
        )
        for row in events
    }


def of_events(
    session: Session, kind: type[Any], ids: list[str], *order: str
) -> dict[str, list[Any]]:
    """The rows of a kind by the opportunity they belong to, each in this order."""
    wanted = select(kind).where(col(kind.opportunity_id).in_(ids))
    found: dict[str, list[Any]] = defaultdict(list)
    for row in session.exec(wanted.order_by(*(getattr(kind, name) for name in order))):
        found[row.opportunity_id].append(row)
    return found


def learned(session: Session, ids: list[str]) -> dict[str, list[LearningPointRow]]:
    """The learning points of all meetings about each."""
    wanted = (
        select(MeetingRow.opportunity_id, LearningPointRow)
        .join(LearningPointRow, col(LearningPointRow.meeting_id) == col(MeetingRow.id))
        .where(col(MeetingRow.opportunity_id).in_(ids))
        .order_by(col(MeetingRow.held_on), col(MeetingRow.id), col(LearningPointRow.position))
    )
    found: dict[str, list[LearningPointRow]] = defaultdict(list)
    for about, row in session.exec(wanted):
        found[about].append(row)
    return found
