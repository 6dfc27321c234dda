"""Who must be told in all opportunities: a few columns read with the driver itself."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duties import duties
from reflect_tui.domain.duty import Duty
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.opportunity import Harm, Noted
from reflect_tui.domain.owed import Owed, by_urgency
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

OPEN = "o.closed_on IS NULL"
"""As the index of the table has it, so that SQLite takes it; joined crosswise it comes first."""
EVENTS = """
SELECT o.id, o.year, o.serial, o.title, o.kinds, o.details, o.harm, o.noted_on
FROM opportunity o
"""
MET = """
SELECT o.id, m.id, m.held_on,
       EXISTS (SELECT 1 FROM learning_point p WHERE p.meeting_id = m.id)
FROM opportunity o CROSS JOIN meeting m ON m.opportunity_id = o.id
WHERE m.stage = 'ended'
"""
ACTIONS = """
SELECT o.id, a.id, a.what, a.agreed_on, a.affects_care, a.done_on, a.dropped_on
FROM opportunity o CROSS JOIN agreed_action a ON a.opportunity_id = o.id
"""
TELLINGS = """
SELECT o.id, t.id, t.action_id, t.duty, t.outcome, t."on", t.learning, t.changes, t.covers,
       t.because, t.details
FROM opportunity o CROSS JOIN telling t ON t.opportunity_id = o.id
"""


@dataclass(frozen=True, slots=True)
class Made:
    """What a duty needs to know of an action."""

    id: str
    what: str
    agreed_on: date
    affects_care: AffectsCare
    progress: Progress


def owed(
    connection: Connection,
    rules: tuple[DutyRule, ...],
    today: date | None = None,
    *,
    closed: bool = False,
    over: bool = False,
) -> list[Owed]:
    """Everybody who must be told, the most pressing first: of the opportunities that are open,
    or of those that are ``closed``, of these only such as were closed ``over`` something.
    """
    which = "o.closed_on IS NOT NULL" if closed else OPEN
    found = owed_where(connection, rules, f"{which} AND o.closed_because != ''" if over else which)
    return by_urgency((replace(each, closed=closed) for each in found), rules, today)


def of_event(connection: Connection, rules: tuple[DutyRule, ...], event: str) -> list[Duty]:
    """Everybody who must be told of one event."""
    return [each.duty for each in owed_where(connection, rules, "o.id = ?", event)]


def owed_where(
    connection: Connection, rules: tuple[DutyRule, ...], which: str, *asked: str
) -> list[Owed]:
    """Everybody who must be told, of ``which`` opportunities."""
    actions: dict[str, list[Made]] = defaultdict(list)
    found = connection.execute(f"{ACTIONS} WHERE {which}", asked)
    for event, id_, what, agreed_on, care, done_on, dropped_on in found:
        progress = Progress(done_on=day(done_on), dropped_on=day(dropped_on))
        agreed = date.fromisoformat(agreed_on)
        actions[event].append(Made(id_, what, agreed, AffectsCare(care), progress))
    told: dict[str, list[Telling]] = defaultdict(list)
    for row in connection.execute(f"{TELLINGS} WHERE {which} ORDER BY t.position", asked):
        told[row[0]].append(telling(*row))
    met: dict[str, dict[str, date]] = defaultdict(dict)
    learned: dict[str, dict[str, date]] = defaultdict(dict)
    for event, id_, held_on, points in connection.execute(f"{MET} AND {which}", asked):
        met[event][id_] = date.fromisoformat(held_on)
        if points:
            learned[event][id_] = met[event][id_]
    made: list[Owed] = []
    for id_, year, serial, title, *said, noted_on in connection.execute(
        f"{EVENTS} WHERE {which}", asked
    ):
        number = f"{year}-{serial:03d}"
        event = (noted(title, *said), date.fromisoformat(noted_on))
        of_event = (*event, met[id_], actions[id_], told[id_], learned[id_])
        for duty in duties(rules, *of_event):
            made.append(Owed(opportunity_id=id_, number=number, title=title, duty=duty))
    return made


def noted(title: str, kinds: str, details: str, harm: str) -> Noted:
    """What the rules need to know of an event."""
    return Noted(
        kinds=tuple(json.loads(kinds)),
        details={key: tuple(said) for key, said in json.loads(details).items()},
        title=title,
        happened_on=date.min,
        harm=Harm(harm),
    )


def day(written: str | None) -> date | None:
    """A day as the file has it."""
    return date.fromisoformat(written) if written else None


def telling(
    event: str,
    id_: str,
    action: str | None,
    duty: str,
    outcome: str,
    on: str,
    learning: int,
    changes: int,
    covers: str,
    because: str,
    details: str,
) -> Telling:
    """What a duty needs to know of one telling."""
    return Telling(
        id=id_,
        opportunity_id=event,
        action_id=action,
        duty=duty,
        outcome=Outcome(outcome),
        on=date.fromisoformat(on),
        by="",
        learning=bool(learning),
        changes=bool(changes),
        covers=tuple(json.loads(covers)),
        because=because,
        details={key: tuple(said) for key, said in json.loads(details).items()},
    )


def waiting(found: Iterable[Owed], today: date) -> list[Owed]:
    """Those for whom somebody has to do something now."""
    return [each for each in found if each.duty.presses(today)]
