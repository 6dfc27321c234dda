"""The drawer of who was told, here and elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlmodel import Session, col, delete, select

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.duty import Duty
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.elsewhere import Elsewhere
from reflect_tui.domain.event_duty import heard
from reflect_tui.domain.lacks import newly_open
from reflect_tui.domain.owed import Owed
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.domain.tells import come_back
from reflect_tui.errors import SaveFailed
from reflect_tui.storage import duties
from reflect_tui.storage.connection import plain_faults
from reflect_tui.storage.opportunity_rows import ElsewhereRow, OpportunityRow, TellingRow
from reflect_tui.storage.store import ELSEWHERE, Drawer


class Tellings(Drawer):
    """What was done about telling those who must be told, and others."""

    def add(
        self,
        made: Sequence[Telling],
        rules: tuple[DutyRule, ...],
        seen: Iterable[Telling] | None = None,
    ) -> bool:
        """Keep one more time that something was done, about one change of an event or several.

        Gives whether a closed event is open again: somebody must be told, by the ``rules``, who
        was not to be told before. Raises ``SaveFailed`` when more was done about these than was
        ``seen``.
        """
        with self._changing(made[0].opportunity_id, rules) as (session, opened):
            if seen is not None and done_about(session, made) != {each.id for each in seen}:
                raise SaveFailed(ELSEWHERE)
            session.add_all(TellingRow.of(each) for each in made)
        return bool(opened)

    def remove(self, telling: Telling, rules: tuple[DutyRule, ...]) -> bool:
        """Take back one that was kept by mistake. Gives whether a closed event is open again."""
        with self._changing(telling.opportunity_id, rules) as (session, opened):
            session.exec(delete(TellingRow).where(col(TellingRow.id) == telling.id))
        return bool(opened)

    @contextmanager
    def _changing(
        self, event: str, rules: tuple[DutyRule, ...]
    ) -> Iterator[tuple[Session, list[Duty]]]:
        """One transaction after which a closed event is open if a must is; the musts for which
        it was opened stand in the list then.
        """
        opened: list[Duty] = []
        with self._transaction(group_words=False) as session:
            row = session.get(OpportunityRow, event)
            about = row.value() if row is not None else None
            if about is None or about.closed is None:
                yield session, opened
                return
            before = duties.of_event(self._connection, rules, event)
            yield session, opened
            session.flush()
            after = duties.of_event(self._connection, rules, event)
            opened += newly_open(before, after, about.closed.open_points)
            if opened:
                session.merge(OpportunityRow.of(about.reopened))

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
        self,
        rules: tuple[DutyRule, ...],
        today: date | None = None,
        *,
        closed: bool = False,
        over: bool = False,
    ) -> list[Owed]:
        """Everybody who must be told, of the open opportunities or of the ``closed`` ones.

        Of these, only such as were closed ``over`` something where that is asked for.
        """
        with plain_faults(self._connection):
            return duties.owed(self._connection, rules, today, closed=closed, over=over)

    def save_elsewhere(self, made: Elsewhere) -> None:
        """Keep whether somebody was told outside the app."""
        with self._transaction(group_words=False) as session:
            session.merge(ElsewhereRow.of(made))

    def elsewhere(self, opportunity_id: str) -> dict[str, Elsewhere]:
        """What is known of that in one event, by the keys of the checklist."""
        wanted = select(ElsewhereRow).where(ElsewhereRow.opportunity_id == opportunity_id)
        with self._reading() as session:
            return {row.key: row.value() for row in session.exec(wanted)}


def done_about(session: Session, made: Sequence[Telling]) -> set[str]:
    """Ids of what was done before about the same duties as this."""
    event, rule = made[0].opportunity_id, made[0].duty
    about = {each.action_id for each in made}
    wanted = select(TellingRow.id, TellingRow.action_id).where(
        TellingRow.opportunity_id == event, TellingRow.duty == rule
    )
    return {id_ for id_, action in session.exec(wanted) if action in about}


def nobody_knows(session: Session, event: str, actions: Iterable[str], fault: str) -> None:
    """Raise ``SaveFailed`` with the ``fault`` when somebody was told of one of these actions."""
    told = TellingRow.outcome == Outcome.TOLD.value
    wanted = select(TellingRow).where(TellingRow.opportunity_id == event, told)
    made = [row.value() for row in session.exec(wanted)]
    if any(each.action_id == id_ or heard(each, id_) for each in made for id_ in actions):
        raise SaveFailed(fault)


def came_back(session: Session, action: AgreedAction) -> None:
    """A change that was dropped comes after all: a reason not to tell of its end is over."""
    wanted = select(TellingRow).where(TellingRow.opportunity_id == action.opportunity_id)
    for row in session.exec(wanted).all():
        made = row.value()
        if made.outcome.settles and (kept := come_back(made, action.id)) != made:
            session.merge(TellingRow.of(kept))
