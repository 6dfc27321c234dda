"""The drawer of what others found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlmodel import Session, col, delete, select, update

from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.opportunity_rows import FindingRow
from reflect_tui.storage.store import ELSEWHERE, Drawer


class Findings(Drawer):
    """Findings of other organisations, each about one opportunity."""

    def save(self, finding: Finding, was: Finding | None = None) -> None:
        """Keep a finding, new or changed; only if the file still has it as it ``was``.

        Raises ``SaveFailed`` when it was changed in another window.
        """
        with self._transaction(group_words=False) as session:
            if was is not None:
                unchanged(session, was)
            session.merge(FindingRow.of(finding))

    def remove(self, finding: Finding) -> None:
        """Take out a finding that was written by mistake.

        Raises ``SaveFailed`` when it was changed in another window.
        """
        with self._transaction(group_words=False) as session:
            unchanged(session, finding, gone=True)
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

    def found_in(self, first: date, last: date) -> tuple[Finding, ...]:
        """All that was found from one day to another, about whatever event."""
        wanted = select(FindingRow).where(col(FindingRow.found_on).between(first, last))
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))


def unchanged(session: Session, finding: Finding, *, gone: bool = False) -> None:
    """Raise ``SaveFailed`` unless the file has a finding just so; it may be ``gone``."""
    row = session.get(FindingRow, finding.id)
    if (row is None and not gone) or (row is not None and row.value() != finding):
        raise SaveFailed(ELSEWHERE)


def became(session: Session, finding: Finding, action_id: str) -> None:
    """Decide within a transaction that an action follows from a finding, if it is still there.

    Raises ``SaveFailed`` when something else was decided since.
    """
    unchanged(session, finding, gone=True)
    decided = {"decision": Decision.ACTION.value, "action_id": action_id, "because": ""}
    session.exec(update(FindingRow).where(col(FindingRow.id) == finding.id).values(decided))


def undecide(session: Session, action_ids: Iterable[str]) -> None:
    """Leave within a transaction what these actions follow from without a decision again."""
    linked = col(FindingRow.action_id).in_(list(action_ids))
    session.exec(update(FindingRow).where(linked).values(decision=None, action_id=None))
