"""The drawer of learning opportunities and their safety checks."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from sqlmodel import func, select

from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.opportunity import Noted, Opportunity
from reflect_tui.domain.safety import SafetyCheck
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.opportunity_rows import OpportunityRow, SafetyCheckRow
from reflect_tui.storage.row import number
from reflect_tui.storage.store import Drawer

ELSEWHERE = (
    "This was changed in another window, so nothing was saved. "
    "Go back (Esc), look at it, and do it again."
)


class Opportunities(Drawer):
    """Learning opportunities, each with its latest safety check."""

    def add(self, noted: Noted, today: date) -> Opportunity:
        """Keep what was noted under the next free number of this year."""
        with self._transaction(group_words=False) as session:
            last = session.exec(
                select(func.max(OpportunityRow.serial)).where(OpportunityRow.year == today.year)
            ).one()
            opportunity = Opportunity(
                id=random_id(),
                number=number(today.year, (last or 0) + 1),
                noted_on=today,
                **asdict(noted),
            )
            session.add(OpportunityRow.of(opportunity))
        return opportunity

    def save(self, opportunity: Opportunity, before: Opportunity | None = None) -> None:
        """Keep what is now known about an opportunity; only if the file still has it as ``before``.

        Raises ``SaveFailed`` when it was changed in another window.
        """
        with self._transaction(group_words=False) as session:
            if before is not None:
                row = session.get(OpportunityRow, opportunity.id)
                if row is None or row.value() != before:
                    raise SaveFailed(ELSEWHERE)
            session.merge(OpportunityRow.of(opportunity))

    def get(self, opportunity_id: str) -> Opportunity:
        """The opportunity with this id. Raises ``KeyError``."""
        with self._reading() as session:
            row = session.get(OpportunityRow, opportunity_id)
            if row is None:
                raise KeyError(opportunity_id)
            return row.value()

    def safety(self, opportunity_id: str) -> SafetyCheck | None:
        """The latest safety check, if there was one."""
        with self._reading() as session:
            row = session.get(SafetyCheckRow, opportunity_id)
            return None if row is None else row.value()

    def save_safety(self, check: SafetyCheck) -> None:
        """Keep a safety check in the place of the one before."""
        with self._transaction(group_words=False) as session:
            session.merge(SafetyCheckRow.of(check))
