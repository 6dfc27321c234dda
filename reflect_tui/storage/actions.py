"""The drawer of agreed actions."""

from __future__ import annotations

from sqlmodel import Session, col, delete, select

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.followed import Followed
from reflect_tui.domain.learning_point import ParkedIdea
from reflect_tui.domain.meeting import Meeting
from reflect_tui.domain.since import Since
from reflect_tui.errors import SaveFailed
from reflect_tui.storage import follow_up
from reflect_tui.storage import since as since_before
from reflect_tui.storage.connection import plain_faults
from reflect_tui.storage.findings import became, undecide
from reflect_tui.storage.meetings import goes_on, open_again, save_meeting
from reflect_tui.storage.opportunity_rows import OpportunityRow
from reflect_tui.storage.row import number
from reflect_tui.storage.rows import AgreedActionRow, ParkedIdeaRow
from reflect_tui.storage.store import ELSEWHERE, Drawer
from reflect_tui.storage.tellings import came_back, nobody_knows

DROP_IT = (
    "Somebody has been told of this, so it stays. After the meeting say in Follow up (A) that it "
    "will not be done: then they hear that too."
)
ANOTHER = (
    "Somebody has been told of this as it stands. Leave its words, and agree another action for "
    "what is different."
)


class Actions(Drawer):
    """Agreed actions of all opportunities."""

    def agree(
        self,
        action: AgreedAction,
        meeting: Meeting,
        idea: ParkedIdea | None = None,
        finding: Finding | None = None,
        before: Meeting | None = None,
        was: AgreedAction | None = None,
    ) -> None:
        """Keep an action, new or changed; the parked idea it came from is parked no more, and
        what others found, which it follows from, is decided (S19).

        Raises ``SaveFailed`` when the meeting is not as it was ``before``, the action not as it
        ``was``, or the ``finding`` not as it is here; and for other words of an action of which
        somebody has been told. A closed event is open again.
        """
        with self._transaction() as session:
            save_meeting(session, meeting, before)
            unchanged(session, action.id, was)
            if was is not None and action.what != was.what:
                nobody_knows(session, was.opportunity_id, [was.id], ANOTHER)
            session.merge(AgreedActionRow.of(action))
            open_again(session, action.opportunity_id)
            if idea is not None:
                session.exec(delete(ParkedIdeaRow).where(col(ParkedIdeaRow.id) == idea.id))
            if finding is not None:
                became(session, finding, action.id)

    def save(self, action: AgreedAction, was: AgreedAction | None = None) -> None:
        """Keep what has become of an action; only if the file still has it as it ``was``.

        A closed event is open again when a change was made, undone or dropped: somebody has to
        be told, or to check it. Raises ``SaveFailed`` when it was changed in another window.
        """
        with self._transaction() as session:
            unchanged(session, action.id, was)
            before = session.get(AgreedActionRow, action.id)
            moved = before is None or (before.done_on, before.dropped_on) != (
                action.progress.done_on,
                action.progress.dropped_on,
            )
            if moved:
                open_again(session, action.opportunity_id)
            if before is not None and before.dropped_on and not action.progress.dropped_on:
                came_back(session, action)
            session.merge(AgreedActionRow.of(action))

    def get(self, action_id: str) -> AgreedAction:
        """The action with this id. Raises ``KeyError``."""
        with self._reading() as session:
            row = session.get(AgreedActionRow, action_id)
            if row is None:
                raise KeyError(action_id)
            return row.value()

    def remove(self, action: AgreedAction, meeting: Meeting | None = None) -> None:
        """Take out an action that the group does not want after all; what others found, which it
        followed from, has no decision again. Raises ``SaveFailed`` unless the ``meeting``, if it
        is named, goes on and is just so, and when somebody has been told of the action.
        """
        with self._transaction() as session:
            goes_on(session, meeting)
            nobody_knows(session, action.opportunity_id, [action.id], DROP_IT)
            undecide(session, [action.id])
            session.exec(delete(AgreedActionRow).where(col(AgreedActionRow.id) == action.id))

    def of_meeting(self, meeting_id: str) -> tuple[AgreedAction, ...]:
        """A meeting's actions in the order they were agreed."""
        wanted = (
            select(AgreedActionRow)
            .where(AgreedActionRow.meeting_id == meeting_id)
            .order_by(col(AgreedActionRow.position))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))

    def of_opportunity(self, opportunity_id: str) -> tuple[AgreedAction, ...]:
        """An opportunity's actions, soonest first."""
        wanted = (
            select(AgreedActionRow)
            .where(AgreedActionRow.opportunity_id == opportunity_id)
            .order_by(col(AgreedActionRow.due_on), col(AgreedActionRow.position))
        )
        with self._reading() as session:
            return tuple(row.value() for row in session.exec(wanted))

    def followed(self, meeting: Meeting | None = None) -> tuple[Followed, ...]:
        """Every action as lists of all actions show it, the soonest due first.

        With a ``meeting`` only those that may stand on its screen.
        """
        with plain_faults(self._connection):
            return follow_up.all_actions(self._connection, meeting)

    def since(self, meeting: Meeting) -> Since:
        """What is still to be done, and what did not hold, of the meetings before this one."""
        with plain_faults(self._connection):
            return since_before.since(self._connection, meeting)

    def soonest_first(self) -> tuple[tuple[str, AgreedAction], ...]:
        """Every action with its opportunity's number, soonest first."""
        wanted = (
            select(AgreedActionRow, OpportunityRow.year, OpportunityRow.serial)
            .join(OpportunityRow, col(OpportunityRow.id) == col(AgreedActionRow.opportunity_id))
            .order_by(
                col(AgreedActionRow.due_on),
                col(OpportunityRow.year),
                col(OpportunityRow.serial),
                col(AgreedActionRow.position),
            )
        )
        with self._reading() as session:
            return tuple(
                (number(year, serial), row.value()) for row, year, serial in session.exec(wanted)
            )


def unchanged(session: Session, action_id: str, was: AgreedAction | None) -> None:
    """Raise ``SaveFailed`` unless the file has an action as it ``was``; ``None`` is a new one, or
    one that nobody asks about.
    """
    if was is None:
        return
    row = session.get(AgreedActionRow, action_id)
    if row is None or row.value() != was:
        raise SaveFailed(ELSEWHERE)
