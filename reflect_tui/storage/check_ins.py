"""The drawer of wellbeing check-ins."""

from __future__ import annotations

from sqlmodel import col, select

from reflect_tui.domain.check_in import CheckIn
from reflect_tui.storage.opportunity_rows import CheckInRow
from reflect_tui.storage.store import Drawer


class CheckIns(Drawer):
    """Wellbeing check-ins, each about one opportunity."""

    def add(self, made: CheckIn) -> None:
        """Keep one more."""
        with self._transaction(group_words=False) as session:
            session.add(CheckInRow.of(made))

    def of_opportunity(self, opportunity_id: str) -> tuple[CheckIn, ...]:
        """The check-ins after one event, oldest first."""
        wanted = (
            select(CheckInRow)
            .where(CheckInRow.opportunity_id == opportunity_id)
            .order_by(col(CheckInRow.held_on), col(CheckInRow.id))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))
