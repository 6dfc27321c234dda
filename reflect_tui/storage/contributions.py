"""The drawer of contributions: a meeting's are written together, in the order of their keys.

Whatever changes, all contributions of the meeting are taken out and put in again in one
transaction, in the order of their keys; then the pages are laid in order (``tidy``). So where
they lie follows from their keys and texts alone. Who came first, what was changed and what was
there before cannot be read from it. The cost is bounded by the meeting, not by the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import text
from sqlmodel import Session, SQLModel, col, select

from reflect_tui.domain.contribution import Contribution, joined_by
from reflect_tui.domain.meeting import Meeting
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.meetings import ELSEWHERE, goes_on, save_meeting
from reflect_tui.storage.rows import ContributionRow
from reflect_tui.storage.store import Drawer

TABLE = SQLModel.metadata.tables[ContributionRow.__tablename__]
"""Whole sets are read and written without models, which take four times as long."""
NAMES = tuple(column.name for column in TABLE.columns)


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

    def put_under(self, contribution: Contribution, point_id: str | None, meeting: Meeting) -> None:
        """Put a contribution under a learning point, or under none.

        Raises ``SaveFailed`` if it is not there, or the ``meeting`` is not just so any more.
        """
        with self._transaction() as session:
            goes_on(session, meeting)
            key, id_ = contribution.question_key, contribution.id
            here = [c for c in of_meeting(session, meeting.id) if c.question_key == key]
            if all(c.id != id_ for c in here):
                raise SaveFailed(ELSEWHERE)
            moved = [replace(c, learning_point_id=point_id) if c.id == id_ else c for c in here]
            rewrite(session, meeting.id, key, moved)

    def edit(
        self, contribution: Contribution, words: str, meeting: Meeting | None = None
    ) -> tuple[Contribution, ...]:
        """Give a contribution another text. Gives the question's set, with all ids drawn anew.

        Nothing tells which one it was. Raises ``SaveFailed`` if the contribution is not there, or
        the ``meeting``, if it is named, is not just so any more.
        """
        return self._put_in_place_of(contribution, [replace(contribution, text=words)], meeting)

    def delete(
        self, contribution: Contribution, meeting: Meeting | None = None
    ) -> tuple[Contribution, ...]:
        """Take out a contribution. Gives what is left of its set, with all ids drawn anew.

        Raises ``SaveFailed`` as ``edit`` does.
        """
        return self._put_in_place_of(contribution, [], meeting)

    def wipe(self, meeting_id: str) -> None:
        """Take out all contributions of a meeting."""
        with self._transaction() as session:
            lay(session, meeting_id, [])

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

    def as_stored(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names of the table's columns, and the values of one row, as the file has them."""
        with self._reading() as session:
            told = session.execute(text("SELECT name FROM pragma_table_info('contribution')"))
            columns = tuple(str(name) for (name,) in told)
            row = session.execute(text("SELECT * FROM contribution LIMIT 1")).first()
        values = ("(none)" if value is None else str(value) for value in row or ())
        return columns, tuple(values)

    def _put_in_place_of(
        self, old: Contribution, new: Iterable[Contribution], meeting: Meeting | None
    ) -> tuple[Contribution, ...]:
        """Replace one contribution of a question's set, and draw all ids of the set anew."""
        with self._transaction() as session:
            goes_on(session, meeting)
            everything = of_meeting(session, old.meeting_id)
            here = [c for c in everything if c.question_key == old.question_key]
            others = [c for c in here if c.id != old.id]
            if len(others) == len(here):
                raise SaveFailed(ELSEWHERE)
            fresh = joined_by(others, *new)
            rewrite(session, old.meeting_id, old.question_key, fresh)
        return fresh


def of_meeting(session: Session, meeting_id: str) -> tuple[Contribution, ...]:
    """All contributions of a meeting within a transaction, in the order of the keys."""
    wanted = TABLE.select().where(TABLE.c.meeting_id == meeting_id)
    return tuple(Contribution(**row._mapping) for row in session.connection().execute(wanted))


def rewrite(
    session: Session, meeting_id: str, question_key: str, found: Iterable[Contribution]
) -> None:
    """Replace a question's whole set within a transaction."""
    others = (c for c in of_meeting(session, meeting_id) if c.question_key != question_key)
    lay(session, meeting_id, [*others, *found])


def lay(session: Session, meeting_id: str, found: Iterable[Contribution]) -> None:
    """Put these in the place of everything the meeting has, in the order of the keys."""
    session.flush()
    connection = session.connection()
    connection.execute(TABLE.delete().where(TABLE.c.meeting_id == meeting_id))
    ordered = sorted(found, key=lambda contribution: (contribution.question_key, contribution.id))
    if ordered:
        rows = [{name: getattr(one, name) for name in NAMES} for one in ordered]
        connection.execute(TABLE.insert(), rows)
