"""What the numbers at a glance are counted from: a few columns read with the driver itself."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain.duty import State
from reflect_tui.domain.groups import not_heard
from reflect_tui.domain.insights import (
    Counted,
    CountedChange,
    CountedEvent,
    CountedMeeting,
)
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.log import Standing
from reflect_tui.domain.meeting import Format
from reflect_tui.domain.themes import THEMES
from reflect_tui.storage.connection import plain_faults
from reflect_tui.storage.duties import OPEN, owed, owed_where, waiting
from reflect_tui.storage.follow_up import NOTHING_YET, PROGRESS, progress
from reflect_tui.storage.glance import LINE, log_row
from reflect_tui.storage.left_over import MEETINGS, left_over, meeting
from reflect_tui.storage.store import Drawer

if TYPE_CHECKING:
    from reflect_tui.domain.duty_rule import DutyRule
    from reflect_tui.domain.period import Period
    from reflect_tui.storage.connection import Connection

EARLY = "NEAR_MISS"
"""The kind of what was noticed before it did harm."""
EVENTS = "SELECT id, noted_on, kinds, details FROM opportunity"
MET = """
SELECT opportunity_id, held_on, people, format FROM meeting WHERE stage = 'ended'
"""
CHANGES = f"""
SELECT a.id, a.agreed_on, a.due_on, {", ".join(f"a.{name}" for name in PROGRESS)}
FROM agreed_action a
"""
MADE_IN = """o.id IN (SELECT b.opportunity_id FROM agreed_action b
WHERE b.done_on BETWEEN ? AND ? AND b.dropped_on IS NULL)"""
UNDECIDED = f"""
SELECT count(*) FROM finding f JOIN opportunity o ON o.id = f.opportunity_id
WHERE f.decision IS NULL AND {OPEN}
"""


class Numbers(Drawer):
    """What is counted, of the whole file."""

    def counted(
        self, kinds: Iterable[Kind], rules: tuple[DutyRule, ...], period: Period, today: date
    ) -> Counted:
        """Everything that is counted; who was told only of the changes made in a period."""
        with plain_faults(self._connection):
            return counted(self._connection, kinds, rules, period, today)

    def themes(self) -> tuple[str, ...]:
        """Every theme of every event, as often as it was given."""
        with plain_faults(self._connection):
            found = self._connection.execute(f"{EVENTS} WHERE instr(details, '{THEMES}') > 0")
            return tuple(theme for *_, said in found for theme in json.loads(said).get(THEMES, ()))


def counted(
    connection: Connection,
    kinds: Iterable[Kind],
    rules: tuple[DutyRule, ...],
    period: Period,
    today: date,
) -> Counted:
    """The same, by the driver."""
    left = left_over(connection)
    told = told_days(connection, rules, period)
    return Counted(
        events=events(connection, {kind.key for kind in kinds if kind.positive}, left),
        meetings=tuple(
            CountedMeeting(
                opportunity_id=event,
                held_on=date.fromisoformat(held_on),
                people=people,
                one_to_one=form == Format.ONE_TO_ONE,
            )
            for event, held_on, people, form in connection.execute(MET)
        ),
        changes=tuple(
            CountedChange(
                agreed_on=date.fromisoformat(agreed_on),
                due_on=date.fromisoformat(due_on),
                progress=progress(since) if any(since) else NOTHING_YET,
                told_on=told.get(id_),
            )
            for id_, agreed_on, due_on, *since in connection.execute(CHANGES)
        ),
        waiting=waiting(owed(connection, rules, today), today),
        not_heard=groups(connection, left),
        findings=connection.execute(UNDECIDED).fetchone()[0],
    )


def events(
    connection: Connection, positive: set[str], left: dict[str, Standing]
) -> tuple[CountedEvent, ...]:
    """Every event; how far it is where it is open."""
    standing = {
        row.id: left.get(row.id, row.standing)
        for row in map(log_row, connection.execute(f"{LINE} WHERE {OPEN}"))
    }
    found = []
    for id_, noted_on, kinds, details in connection.execute(EVENTS):
        keys = set(json.loads(kinds))
        themes = json.loads(details).get(THEMES, ()) if f'"{THEMES}"' in details else ()
        found.append(
            CountedEvent(
                id=id_,
                noted_on=date.fromisoformat(noted_on),
                good=keys <= positive,
                early=EARLY in keys or not positive.isdisjoint(keys),
                themes=tuple(themes),
                standing=standing.get(id_),
            )
        )
    return tuple(found)


def groups(connection: Connection, left: dict[str, Standing]) -> dict[str, int]:
    """In how many open events each group has not been heard yet."""
    counts: Counter[str] = Counter()
    for id_, standing in left.items():
        if standing is Standing.NOT_HEARD:
            ended = [meeting(id_, *row) for row in connection.execute(MEETINGS, (id_,))]
            counts.update(not_heard(ended))
    return dict(counts)


def told_days(
    connection: Connection, rules: tuple[DutyRule, ...], period: Period
) -> dict[str, date]:
    """By the id of each change made in a period: the day by which everybody knew of it."""
    between = (period.first.isoformat(), period.today.isoformat())
    of_changes = tuple(rule for rule in rules if rule.each_change)
    days: dict[str, list[date | None]] = defaultdict(list)
    for each in owed_where(connection, of_changes, MADE_IN, *between):
        duty = each.duty
        if duty.change is not None and duty.state <= State.TOLD:
            last = duty.last.on if duty.state is State.TOLD and duty.last else None
            days[duty.change.id].append(last)
    return {
        id_: max(day for day in found if day is not None)
        for id_, found in days.items()
        if None not in found
    }
