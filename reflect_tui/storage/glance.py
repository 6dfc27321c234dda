"""The first look at the file: a few columns read with the driver itself, no models."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from reflect_tui.domain.days import Precision
from reflect_tui.domain.hold import ENQUIRY_OPEN, LIVE, QUESTION, holding
from reflect_tui.domain.log import Attention, DueAction, Glance, LogRow, Standing
from reflect_tui.domain.opportunity import Lifted, Noted
from reflect_tui.domain.safety import NOT_REFERRED, Answer, Obstacle, SafetyCheck, obstacle

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_tui.domain.duty_rule import DutyRule
    from reflect_tui.storage.connection import Connection

SHOWN = 8
"""How many lines of each sort "Needs attention" holds at most."""
COMING = 4
"""How many of the actions that are due next are shown."""

HELD = 2
"""What ``LINE`` has for a meeting that has begun and is on hold."""
HELD_TOO = frozenset((Standing.HELD, Standing.NOT_CHECKED, Standing.NOT_SAFE, Standing.NOT_READY))
"""Where it is said who holds it up: safety steps that are left hide no hold."""
SETTLED = frozenset({Answer.YES.value, Answer.NOT_NEEDED.value})
ENQUIRY = tuple(f'"{word}"' for word in (NOT_REFERRED, ENQUIRY_OPEN, LIVE, QUESTION))
"""What may stand in the answers about an event that somebody else has to look into, or does."""

LINE = """
SELECT o.id, o.year, o.serial, o.title, o.kinds, o.details, o.happened_on, o.precision,
       s.checked_on, s.light, s.person, s.stopped, s.reported, s.supported, s.go_ahead_reason,
       (SELECT max(m.stage = 'ended') FROM meeting m WHERE m.opportunity_id = o.id),
       (SELECT max((m.stage != 'ended') * (1 + m.on_hold)) FROM meeting m
        WHERE m.opportunity_id = o.id),
       (SELECT sum(m.people) FROM meeting m WHERE m.opportunity_id = o.id AND m.stage = 'ended'),
       (SELECT count(*) FROM agreed_action a WHERE a.opportunity_id = o.id),
       o.lifted_for, o.closed_on, o.closed_because
FROM opportunity o LEFT JOIN safety_check s ON s.opportunity_id = o.id
"""
UNSAFE = "ifnull(s.person IN ('no', 'dont_know'), 0)"
UNCHECKED = """(s.opportunity_id IS NULL OR (ifnull(s.light, '') != 'no'
    AND (s.person IS NULL OR s.stopped IS NULL OR s.reported IS NULL)))"""
"""What is noted or turns out to be another event than before: all four have to be answered."""
UNREADY = f"""(ifnull((s.stopped IN ('no', 'dont_know') OR s.reported IN ('no', 'dont_know'))
    AND s.go_ahead_reason = '', 0) OR instr(o.details, '"{NOT_REFERRED}"') > 0)"""
BEGUN = "EXISTS (SELECT 1 FROM meeting b WHERE b.opportunity_id = o.id AND b.stage != 'ended')"
URGENT = f"""
WITH found AS (
    SELECT o.id, o.year, o.serial, {UNCHECKED} AS unchecked,
           {UNSAFE} AS unsafe, {UNREADY} AS unready, {BEGUN} AS begun,
           NOT EXISTS (SELECT 1 FROM meeting m
                       WHERE m.opportunity_id = o.id AND m.stage = 'ended') AS untalked
    FROM opportunity o LEFT JOIN safety_check s ON s.opportunity_id = o.id
    WHERE o.closed_on IS NULL)
SELECT id, count(*) OVER () FROM found
WHERE unsafe OR unready OR unchecked OR begun OR untalked
ORDER BY unsafe DESC, unready DESC, unchecked DESC, begun DESC, year, serial
LIMIT ?
"""
"""What is not safe, not ready, not finished or not talked about: safety first, then the oldest."""


def glance(
    connection: Connection, today: date, limit: int, rules: Callable[[], tuple[DutyRule, ...]]
) -> Glance:
    """What needs somebody, and the newest ``limit`` lines; ``rules`` say who must be told."""
    from reflect_tui.storage.duties import owed, waiting
    from reflect_tui.storage.left_over import left_over

    to_tell = waiting(owed(connection, rules(), today), today) if holds_any(connection) else []
    day = today.isoformat()
    urgent = connection.execute(URGENT, (SHOWN,)).fetchall()
    left = left_over(connection)
    attention = Attention(
        unfinished=(
            *(line(connection, id_) for id_, _ in urgent),
            *(replace(line(connection, id_), standing=left[id_]) for id_ in list(left)[:SHOWN]),
        ),
        unfinished_count=(urgent[0][1] if urgent else 0) + len(left),
        to_tell=tuple(to_tell[:SHOWN]),
        to_tell_count=len(to_tell),
        overdue=due(connection, OVERDUE, day, SHOWN),
        overdue_count=count(connection, OVERDUE, day),
        to_check=due(connection, TO_CHECK, day, SHOWN),
        to_check_count=count(connection, TO_CHECK, day),
        not_held=due(connection, NOT_HELD, day, SHOWN),
        not_held_count=count(connection, NOT_HELD, day),
        to_look=due(connection, TO_LOOK, day, SHOWN),
        to_look_count=count(connection, TO_LOOK, day),
        coming=due(connection, COMING_ONES, day, COMING),
    )
    return Glance(
        attention=attention,
        rows=log_rows(connection, 0, limit),
        count=connection.execute("SELECT count(*) FROM opportunity").fetchone()[0],
        version=version(connection),
    )


def line(connection: Connection, id_: str) -> LogRow:
    """The line of one opportunity."""
    return log_row(connection.execute(LINE + "WHERE o.id = ?", (id_,)).fetchone())


def holds_any(connection: Connection) -> bool:
    """Whether an opportunity is open."""
    asked = "SELECT EXISTS (SELECT 1 FROM opportunity WHERE closed_on IS NULL)"
    return bool(connection.execute(asked).fetchone()[0])


def version(connection: Connection) -> tuple[int, int]:
    """Saves made through this connection, and a number that other programs' saves change."""
    return connection.total_changes, connection.execute("PRAGMA data_version").fetchone()[0]


def log_rows(connection: Connection, offset: int, limit: int) -> tuple[LogRow, ...]:
    """Lines of the log, newest first."""
    newest = LINE + "ORDER BY o.year DESC, o.serial DESC LIMIT ? OFFSET ?"
    return tuple(map(log_row, connection.execute(newest, (limit, offset))))


TO_DO = "a.done_on IS NULL AND a.dropped_on IS NULL"
DONE = (
    "a.done_on IS NOT NULL AND a.dropped_on IS NULL AND "
    "(a.checked_on IS NULL OR "
    "(a.look_on IS NOT NULL AND (a.looked_on IS NULL OR a.look_on > a.looked_on)))"
)
"""Word for word as the indexes of the table have them, so that SQLite takes these."""
OVERDUE = (f"{TO_DO} AND a.due_on < ?", "a.due_on")
COMING_ONES = (f"{TO_DO} AND a.due_on >= ?", "a.due_on")
TO_CHECK = (f"{DONE} AND a.checked_on IS NULL AND a.done_on <= ?", "a.done_on")
FAILED = "a.holding IN ('no', 'partly')"
LOOKED = "ifnull(a.looked_on, a.checked_on)"
"""The day of the last look; files of before may have lost it, and then it was after the check."""
NOT_HELD = (f"{FAILED} AND a.dropped_on IS NULL AND {LOOKED} <= ?", LOOKED)
TO_LOOK = (
    f"{DONE} AND a.checked_on IS NOT NULL AND ifnull(a.holding, 'yes') = 'yes' AND a.look_on <= ?",
    "a.look_on",
)
"""Which actions, and the day that they are ordered by."""

Which = tuple[str, str]


def count(connection: Connection, which: Which, day: str) -> int:
    """How many actions wait for this."""
    asked = f"SELECT count(*) FROM agreed_action a WHERE {which[0]}"
    return int(connection.execute(asked, (day,)).fetchone()[0])


def due(connection: Connection, which: Which, day: str, limit: int) -> tuple[DueAction, ...]:
    """Actions that wait for this, the one that waits longest first."""
    where, by = which
    found = connection.execute(
        f"SELECT a.id, o.id, o.year, o.serial, a.what, a.owner, {by} FROM agreed_action a "
        f"JOIN opportunity o ON o.id = a.opportunity_id WHERE {where} "
        f"ORDER BY {by}, a.position LIMIT ?",
        (day, limit),
    )
    return tuple(
        DueAction(
            id=action,
            opportunity_id=id_,
            number=f"{year}-{serial:03d}",
            what=what,
            owner=owner,
            due_on=date.fromisoformat(due_on),
        )
        for action, id_, year, serial, what, owner, due_on in found
    )


def log_row(columns: tuple[Any, ...]) -> LogRow:
    """The line of one row of ``LINE``."""
    id_, year, serial, title, kinds, details, happened_on, precision = columns[:8]
    ended, begun, people, actions, agreed, closed_on, because = columns[15:]
    found = obstacle_of(kinds, details, agreed, *columns[8:15])
    stands = Standing.CLOSED_OVER if because else Standing.CLOSED
    stands = stands if closed_on else standing(found, begun or 0, bool(ended))
    held = stands in HELD_TOO and any(word in details for word in ENQUIRY)
    return LogRow(
        id=id_,
        number=f"{year}-{serial:03d}",
        title=title,
        kinds=kind_keys(kinds),
        happened_on=date.fromisoformat(happened_on),
        precision=Precision(precision),
        standing=stands,
        safety_left=bool(columns[14]) and not SETTLED.issuperset(columns[11:13]),
        held_by=holding(noted(kinds, details), lifted(agreed)) if held else (),
        people=people or 0,
        actions=actions,
    )


@cache
def kind_keys(kinds: str) -> tuple[str, ...]:
    """The kinds of a row; few combinations fill many rows."""
    return tuple(json.loads(kinds))


def obstacle_of(
    kinds: str,
    details: str,
    agreed: str,
    checked_on: str | None,
    light: str | None,
    *said: str | None,
) -> Obstacle | None:
    """What stands in the way of a meeting, from the columns of the safety check.

    ``agreed`` holds those for whom a hold was lifted.
    """
    if checked_on is None:
        return Obstacle.NOT_CHECKED
    *answers, reason = said
    settled = light is None and SETTLED.issuperset(answers[:3])
    if settled and not any(word in details for word in ENQUIRY):
        return None
    person, stopped, reported, supported = (a and Answer(a) for a in answers)
    check = SafetyCheck(
        opportunity_id="",
        checked_on=date.fromisoformat(checked_on),
        confirmed_by="",
        light=Answer(light) if light else None,
        person=person or None,
        stopped=stopped or None,
        reported=reported or None,
        supported=supported or None,
        go_ahead_reason=reason or "",
    )
    return obstacle(noted(kinds, details), check, lifted(agreed))


def noted(kinds: str, details: str) -> Noted:
    """What was noted of an event, as far as it may stand in the way of a meeting."""
    return Noted(
        kinds=kind_keys(kinds),
        details={key: tuple(found) for key, found in json.loads(details).items()},
        title="",
        happened_on=date.min,
    )


def lifted(agreed: str) -> Lifted:
    """For whom a hold was lifted."""
    return Lifted(by="", on=date.min, limits="", for_whom=tuple(json.loads(agreed)))


def standing(found: Obstacle | None, begun: int, ended: bool) -> Standing:
    """How far it has come: safety first, then a meeting that has ``begun`` (2: is on hold)."""
    if found is Obstacle.NOT_CHECKED:
        return Standing.NOT_CHECKED
    if found is Obstacle.NOT_SAFE:
        return Standing.NOT_SAFE
    if found in (Obstacle.NOT_REFERRED, Obstacle.REASON_NEEDED):
        return Standing.NOT_READY
    if found is Obstacle.ON_HOLD:
        return Standing.HELD
    if begun:
        return Standing.ON_HOLD if begun == HELD else Standing.IN_MEETING
    return Standing.TALKED if ended else Standing.WAITING
