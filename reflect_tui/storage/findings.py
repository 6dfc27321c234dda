"""The drawer of what others found."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, delete, select, update

from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.storage.opportunity_rows import FindingRow
from reflect_tui.storage.store import Drawer


class Findings(Drawer):
    """Findings of other organisations, each about one opportunity."""

    def save(self, finding: Finding) -> None:
        """Keep a finding, new or changed."""
        with self._transaction(group_words=False) as session:
            session.merge(FindingRow.of(finding))

    def remove(self, finding: Finding) -> None:
        """Take out a finding that was written by mistake."""
        with self._transaction(group_words=False) as session:
            session.exec(delete(FindingRow).where(col(FindingRow.id) == finding.id))

    def of_opportunity(self, opportunity_id: str) -> tuple[Finding, ...]:
        """The findings about one opportunity, in the order they were written down."""
        wanted = (
            select(FindingRow)
            .where(FindingRow.opportunity_id == opportunity_id)
            .order_by(col(FindingRow.position))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))


def became(session: Session, finding: Finding, action_id: str) -> None:
    """Decide within a transaction that an action follows from a finding, if it is still there."""
    decided = {"decision": Decision.ACTION.value, "action_id": action_id, "because": ""}
    session.exec(update(FindingRow).where(col(FindingRow.id) == finding.id).values(decided))


def undecide(session: Session, action_ids: Iterable[str]) -> None:
    """Leave within a transaction what these actions follow from without a decision again."""
    linked = col(FindingRow.action_id).in_(list(action_ids))
    session.exec(update(FindingRow).where(linked).values(decision=None, action_id=None))
