"""The drawer of learning points and parked ideas."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import col, delete, select

from reflect_tui.domain.learning_point import LearningPoint, ParkedIdea
from reflect_tui.domain.meeting import Meeting
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.contributions import lay, of_meeting
from reflect_tui.storage.meetings import ELSEWHERE, goes_on
from reflect_tui.storage.rows import LearningPointRow, ParkedIdeaRow
from reflect_tui.storage.store import Drawer


class Learning(Drawer):
    """What a meeting agreed it has learned, and what it keeps for later.

    What changes it may name the ``meeting``; then it raises ``SaveFailed`` unless that goes on
    and the file holds it just so.
    """

    def save_point(
        self,
        point: LearningPoint,
        meeting: Meeting | None = None,
        before: LearningPoint | None = None,
    ) -> None:
        """Keep a learning point, new or changed; only if the file still has it as ``before``."""
        with self._transaction() as session:
            goes_on(session, meeting)
            if before is not None:
                row = session.get(LearningPointRow, point.id)
                if row is None or row.value() != before:
                    raise SaveFailed(ELSEWHERE)
            session.merge(LearningPointRow.of(point))

    def remove_point(self, point: LearningPoint, meeting: Meeting | None = None) -> None:
        """Take out a learning point; contributions under it are under none."""
        with self._transaction() as session:
            goes_on(session, meeting)
            freed = [
                replace(found, learning_point_id=None)
                if found.learning_point_id == point.id
                else found
                for found in of_meeting(session, point.meeting_id)
            ]
            lay(session, point.meeting_id, freed)
            session.exec(delete(LearningPointRow).where(col(LearningPointRow.id) == point.id))

    def points(self, meeting_id: str) -> tuple[LearningPoint, ...]:
        """A meeting's learning points in their order."""
        wanted = (
            select(LearningPointRow)
            .where(LearningPointRow.meeting_id == meeting_id)
            .order_by(col(LearningPointRow.position))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))

    def park(self, idea: ParkedIdea, meeting: Meeting | None = None) -> None:
        """Keep an idea for step 5."""
        with self._transaction() as session:
            goes_on(session, meeting)
            session.merge(ParkedIdeaRow.of(idea))

    def unpark(self, idea: ParkedIdea, meeting: Meeting | None = None) -> None:
        """Take out an idea that became an action or is not wanted any more."""
        with self._transaction() as session:
            goes_on(session, meeting)
            session.exec(delete(ParkedIdeaRow).where(col(ParkedIdeaRow.id) == idea.id))

    def parked(self, meeting_id: str) -> tuple[ParkedIdea, ...]:
        """A meeting's parked ideas in their order."""
        wanted = (
            select(ParkedIdeaRow)
            .where(ParkedIdeaRow.meeting_id == meeting_id)
            .order_by(col(ParkedIdeaRow.position))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))
