"""The drawer of who was told, here and elsewhere."""

from __future__ import annotations

from datetime import date

from sqlmodel import col, delete, select

from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.elsewhere import Elsewhere
from reflect_tui.domain.owed import Owed
from reflect_tui.domain.telling import Telling
from reflect_tui.storage import duties
from reflect_tui.storage.connection import plain_faults
from reflect_tui.storage.opportunity_rows import ElsewhereRow, TellingRow
from reflect_tui.storage.store import Drawer


class Tellings(Drawer):
    """What was done about telling those who must be told, and others."""

    def add(self, telling: Telling) -> None:
        """Keep one more time that something was done."""
        with self._transaction(group_words=False) as session:
            session.add(TellingRow.of(telling))

    def remove(self, telling: Telling) -> None:
        """Take back one that was kept by mistake."""
        with self._transaction(group_words=False) as session:
            session.exec(delete(TellingRow).where(col(TellingRow.id) == telling.id))

    def of_opportunity(self, opportunity_id: str) -> tuple[Telling, ...]:
        """What was done in one event, in the order in which it was kept."""
        wanted = (
            select(TellingRow)
            .where(TellingRow.opportunity_id == opportunity_id)
            .order_by(col(TellingRow.position))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))

    def owed(
        self, rules: tuple[DutyRule, ...], today: date | None = None, *, closed: bool = False
    ) -> list[Owed]:
        """Everybody who must be told, of the open opportunities or of the ``closed`` ones."""
        with plain_faults(self._connection):
            return duties.owed(self._connection, rules, today, closed=closed)

    def save_elsewhere(self, made: Elsewhere) -> None:
        """Keep whether somebody was told outside the app."""
        with self._transaction(group_words=False) as session:
            session.merge(ElsewhereRow.of(made))

    def elsewhere(self, opportunity_id: str) -> dict[str, Elsewhere]:
        """What is known of that in one event, by the keys of the checklist."""
        wanted = select(ElsewhereRow).where(ElsewhereRow.opportunity_id == opportunity_id)
        with self._reading() as session:
            return {row.key: row.value() for row in session.exec(wanted)}
