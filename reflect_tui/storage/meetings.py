"""The drawer of meetings: the plan, the questions as asked, and where the team is."""

from __future__ import annotations

from sqlmodel import Session, col, delete, select

from reflect_tui.domain.meeting import Keep, Meeting, Stage
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.findings import undecide
from reflect_tui.storage.opportunity_rows import OpportunityRow
from reflect_tui.storage.rows import (
    AgreedActionRow,
    AskedQuestionRow,
    ContributionRow,
    LearningPointRow,
    MeetingRow,
    ParkedIdeaRow,
)
from reflect_tui.storage.store import Drawer
from reflect_tui.storage.tellings import nobody_knows


class Meetings(Drawer):
    """Meetings, each with its questions."""

    def save(self, meeting: Meeting, before: Meeting | None = None) -> None:
        """Keep a meeting as it is now; only if the file still holds it as it was ``before``."""
        with self._transaction(group_words=False) as session:
            save_meeting(session, meeting, before)

    def get(self, meeting_id: str) -> Meeting:
        """The meeting with this id. Raises ``KeyError``."""
        with self._reading() as session:
            row = session.get(MeetingRow, meeting_id)
            if row is None:
                raise KeyError(meeting_id)
            return load(session, row)

    def of_opportunity(self, opportunity_id: str) -> tuple[Meeting, ...]:
        """The meetings about one opportunity, oldest first."""
        wanted = (
            select(MeetingRow)
            .where(MeetingRow.opportunity_id == opportunity_id)
            .order_by(col(MeetingRow.held_on), col(MeetingRow.id))
        )
        with self._reading() as session:
            return tuple(load(session, row) for row in session.exec(wanted).all())

    def unfinished(self) -> tuple[Meeting, ...]:
        """Meetings that have begun and not ended, newest first."""
        wanted = (
            select(MeetingRow)
            .where(MeetingRow.stage != Stage.ENDED.value)
            .order_by(col(MeetingRow.held_on).desc(), col(MeetingRow.id))
        )
        with self._reading() as session:
            return tuple(load(session, row) for row in session.exec(wanted).all())

    def end(self, meeting: Meeting, before: Meeting | None = None) -> None:
        """Close a meeting and remove what the group does not keep, in one transaction; only if
        the file still holds it as it was ``before``.
        """
        with self._transaction(whole_file=True) as session:
            goes_on(session, before)
            if meeting.keep is not Keep.EVERYTHING:
                of_meeting = col(ContributionRow.meeting_id) == meeting.id
                session.exec(delete(ContributionRow).where(of_meeting))
                of_ideas = col(ParkedIdeaRow.meeting_id) == meeting.id
                session.exec(delete(ParkedIdeaRow).where(of_ideas))
            if meeting.keep is Keep.NOTHING:
                of_points = col(LearningPointRow.meeting_id) == meeting.id
                session.exec(delete(LearningPointRow).where(of_points))
            if meeting.saved_nothing:
                of_actions = col(AgreedActionRow.meeting_id) == meeting.id
                actions = session.exec(select(AgreedActionRow.id).where(of_actions)).all()
                nobody_knows(session, meeting.opportunity_id, actions, KEEP_THEM)
                undecide(session, actions)
                session.exec(delete(AgreedActionRow).where(of_actions))
            save_meeting(session, meeting)
            open_again(session, meeting.opportunity_id)


ELSEWHERE = (
    "This meeting has gone on in another window, so this was not saved. "
    "Close this window and go on in the other one."
)


KEEP_THEM = "Somebody has been told of an action of this meeting. Save the actions: they must stay."


def open_again(session: Session, opportunity_id: str) -> None:
    """Open an event that was closed: something has been added to it, or is to be told anew."""
    about = session.get(OpportunityRow, opportunity_id)
    if about is not None and about.closed_on is not None:
        session.merge(OpportunityRow.of(about.value().reopened))


def goes_on(session: Session, meeting: Meeting | None) -> None:
    """Raise ``SaveFailed`` unless a meeting goes on and the file holds it just so; ``None`` is
    one that nobody asks about.
    """
    if meeting is None:
        return
    here = session.get(MeetingRow, meeting.id)
    if here is None or meeting.stage is Stage.ENDED or load(session, here) != meeting:
        raise SaveFailed(ELSEWHERE)


def save_meeting(session: Session, meeting: Meeting, before: Meeting | None = None) -> None:
    """Write a meeting within a transaction; of its questions only what is different.

    Raises ``SaveFailed`` when the file does not hold the meeting as it was ``before``.
    """
    goes_on(session, before)
    session.merge(MeetingRow.of(meeting))
    session.flush()
    kept = {row.position: row for row in asked_rows(session, meeting.id)}
    for position, question in enumerate(meeting.questions):
        row = kept.pop(position, None)
        if row is None or row.value() != question:
            session.merge(AskedQuestionRow.of(question, meeting_id=meeting.id, position=position))
    for row in kept.values():
        session.delete(row)


def asked_rows(session: Session, meeting_id: str) -> list[AskedQuestionRow]:
    """A meeting's questions in their order."""
    wanted = (
        select(AskedQuestionRow)
        .where(AskedQuestionRow.meeting_id == meeting_id)
        .order_by(col(AskedQuestionRow.position))
    )
    return list(session.exec(wanted))


def load(session: Session, row: MeetingRow) -> Meeting:
    """The meeting of a row, with its questions."""
    return row.value(tuple(asked.value() for asked in asked_rows(session, row.id)))
