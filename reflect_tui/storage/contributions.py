"""The drawer of contributions: whole sets, in the order of their random keys.

A question's set is always written as a whole. So its rows lie in the file as their keys say,
and nothing of who came first, or what was changed last, can be read from where they lie.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, delete, insert, select

from reflect_tui.domain.contribution import Contribution
from reflect_tui.domain.meeting import Meeting
from reflect_tui.storage.meetings import save_meeting
from reflect_tui.storage.rows import ContributionRow
from reflect_tui.storage.store import Drawer


class Contributions(Drawer):
    """What was revealed, question by question."""

    def reveal(
        self,
        meeting: Meeting,
        question_key: str,
        found: Iterable[Contribution],
        before: Meeting | None = None,
    ) -> None:
        """Put these in the place of the question's set, with the meeting as it is now."""
        with self._transaction() as session:
            save_meeting(session, meeting, before)
            rewrite(session, meeting.id, question_key, found)

    def rewrite(self, meeting_id: str, question_key: str, found: Iterable[Contribution]) -> None:
        """Put these in the place of the question's set."""
        with self._transaction() as session:
            rewrite(session, meeting_id, question_key, found)

    def of_questions(
        self, meeting_id: str, question_keys: Iterable[str]
    ) -> tuple[Contribution, ...]:
        """The contributions to these questions, each question's in the order of its random ids."""
        wanted = (
            select(ContributionRow)
            .where(ContributionRow.meeting_id == meeting_id)
            .where(col(ContributionRow.question_key).in_(list(question_keys)))
            .order_by(col(ContributionRow.question_key), col(ContributionRow.id))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))


def rewrite(
    session: Session, meeting_id: str, question_key: str, found: Iterable[Contribution]
) -> None:
    """Replace a question's whole set within a transaction, in the order of the keys."""
    session.exec(
        delete(ContributionRow)
        .where(col(ContributionRow.meeting_id) == meeting_id)
        .where(col(ContributionRow.question_key) == question_key)
    )
    ordered = sorted(found, key=lambda contribution: contribution.id)
    if ordered:
        rows = [
            {
                "id": contribution.id,
                "meeting_id": meeting_id,
                "question_key": question_key,
                "text": contribution.text,
                "learning_point_id": contribution.learning_point_id,
            }
            for contribution in ordered
        ]
        session.exec(insert(ContributionRow), params=rows)
