"""The drawer of learning opportunities and their safety checks."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.opportunity import Noted, Opportunity
from reflect_tui.domain.safety import Answer, SafetyCheck
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.opportunity_rows import OpportunityRow, SafetyCheckRow
from reflect_tui.storage.row import number
from reflect_tui.storage.store import ELSEWHERE, Drawer

LONGEST_NUMBER = 15
"""Characters; a longer one is not a number that the file could have."""


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

    def save(
        self,
        opportunity: Opportunity,
        before: Opportunity | None = None,
        *,
        went_well: bool = True,
    ) -> None:
        """Keep what is now known about an opportunity; only if the file still has it as ``before``.

        Where it did not go well after all, all four safety questions have to be asked: the one
        that is asked after something good counts no more (S02). A closed one is open again then.
        Raises ``SaveFailed`` when it was changed in another window.
        """
        with self._transaction(group_words=False) as session:
            if before is not None:
                row = session.get(OpportunityRow, opportunity.id)
                if row is None or row.value() != before:
                    raise SaveFailed(ELSEWHERE)
            check = None if went_well else session.get(SafetyCheckRow, opportunity.id)
            if check is not None and check.light == Answer.NO.value:
                check.light = None
                opportunity = opportunity.reopened
            session.merge(OpportunityRow.of(opportunity))

    def get(self, opportunity_id: str) -> Opportunity:
        """The opportunity with this id. Raises ``KeyError``."""
        with self._reading() as session:
            row = session.get(OpportunityRow, opportunity_id)
            if row is None:
                raise KeyError(opportunity_id)
            return row.value()

    def numbered(self, number: str) -> str:
        """The id of the opportunity with this number. Raises ``KeyError``."""
        year, _, serial = number.partition("-")
        if not (year.isdecimal() and serial.isdecimal() and len(number) < LONGEST_NUMBER):
            raise KeyError(number)
        with self._reading() as session:
            found = session.exec(
                select(OpportunityRow.id).where(
                    OpportunityRow.year == int(year), OpportunityRow.serial == int(serial)
                )
            ).first()
        if found is None:
            raise KeyError(number)
        return found

    def noted_in(self, first: date, last: date) -> tuple[str, ...]:
        """The ids of those that were noted from one day to another, oldest first."""
        return self._ids(col(OpportunityRow.noted_on).between(first, last))

    def closed_in(self, first: date, last: date) -> tuple[str, ...]:
        """The ids of those that were closed from one day to another, and are, oldest first."""
        return self._ids(col(OpportunityRow.closed_on).between(first, last))

    def _ids(self, where: ColumnElement[bool]) -> tuple[str, ...]:
        order = (col(OpportunityRow.year), col(OpportunityRow.serial))
        with self._reading() as session:
            return tuple(session.exec(select(OpportunityRow.id).where(where).order_by(*order)))

    def safety(self, opportunity_id: str) -> SafetyCheck | None:
        """The latest safety check, if there was one."""
        with self._reading() as session:
            row = session.get(SafetyCheckRow, opportunity_id)
            return None if row is None else row.value()

    def save_safety(
        self,
        check: SafetyCheck,
        before: SafetyCheck | None = None,
        *,
        first: bool = False,
        kinds: tuple[str, ...] | None = None,
    ) -> None:
        """Keep a safety check in the place of the one ``before``; the ``first`` has none before.

        A closed event is open again when somebody may not be safe, or not everything is done.
        Raises ``SaveFailed`` when it was answered in another window since, or the event is not of
        these ``kinds`` any more: something that went well is asked less.
        """
        with self._transaction(group_words=False) as session:
            row = session.get(SafetyCheckRow, check.opportunity_id)
            if (first and row is not None) or (
                before is not None and (row is None or row.value() != before)
            ):
                raise SaveFailed(ELSEWHERE)
            about = session.get(OpportunityRow, check.opportunity_id)
            if kinds is not None and (about is None or about.value().kinds != kinds):
                raise SaveFailed(ELSEWHERE)
            if check.obstacle is not None and about is not None and about.closed_on is not None:
                session.merge(OpportunityRow.of(about.value().reopened))
            session.merge(SafetyCheckRow.of(check))
