"""What has happened since the meetings before: a few columns read with the driver itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain.log import DueAction
from reflect_tui.domain.progress import Holding
from reflect_tui.domain.since import CONFIDENTIAL, NotHeld, Since
from reflect_tui.storage.glance import FAILED, LOOKED, TO_DO
from reflect_tui.storage.on_hold import ON_HOLD

if TYPE_CHECKING:
    from reflect_tui.domain.meeting import Meeting
    from reflect_tui.storage.connection import Connection

SHOWN = 6
"""How many actions are read out at most: two or three pages where the letters are large."""
SHOWN_NOT_HELD = 3

SAME_EVENT = "a.opportunity_id = :event"
SUPERVISION = (
    "EXISTS (SELECT 1 FROM meeting m WHERE m.id = a.meeting_id AND m.format = 'one_to_one')"
)
ALONE = (
    "(EXISTS (SELECT 1 FROM meeting m WHERE m.opportunity_id = o.id AND m.format = 'one_to_one') "
    "AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.opportunity_id = o.id "
    "AND m.format != 'one_to_one'))"
)
"""An event that was only talked about one-to-one, so that its other actions tell of it too."""
SHARED = f"""({SAME_EVENT} OR (instr(o.kinds, '"{CONFIDENTIAL}"') = 0
    AND NOT {SUPERVISION} AND NOT {ALONE} AND NOT {ON_HOLD}))"""
SAME_KIND = (
    "EXISTS (SELECT 1 FROM json_each(o.kinds) AS its, json_each(about.kinds) AS ours "
    "WHERE its.value = ours.value)"
)
OF_EVENTS = "agreed_action a JOIN opportunity o ON o.id = a.opportunity_id"
LEFT = f"FROM {OF_EVENTS} WHERE {TO_DO} AND a.meeting_id IS NOT :meeting"
NOT_HELD = (
    f"FROM {OF_EVENTS} JOIN opportunity about ON about.id = :event WHERE {FAILED} AND {SAME_KIND}"
)
LEFT_ONES = (
    "SELECT a.id, o.id, o.year, o.serial, a.what, a.owner, a.due_on {asked} "
    "ORDER BY a.due_on, o.year, o.serial, a.position LIMIT :shown"
)
NOT_HELD_ONES = (
    f"SELECT o.year, o.serial, o.title, a.what, a.holding, {LOOKED} {{asked}} "
    f"ORDER BY {LOOKED} DESC, o.year DESC, o.serial DESC, a.position LIMIT :shown"
)


def belongs(meeting: Meeting) -> str:
    """Which actions may stand on the screen of a meeting, as a condition.

    A one-to-one is about its own event alone. Others see all but what belongs to another event
    that is a whistleblowing complaint (S16), that somebody else still looks into (§1.3), or that
    was only talked about one-to-one.
    """
    return SAME_EVENT if meeting.one_to_one else SHARED


def questions(meeting: Meeting) -> tuple[str, str, str, str]:
    """What is asked of the file: the actions and how many, what did not hold and how much."""
    left, failed = (f"{asked} AND {belongs(meeting)}" for asked in (LEFT, NOT_HELD))
    ones = LEFT_ONES.format(asked=left), NOT_HELD_ONES.format(asked=failed)
    return ones[0], f"SELECT count(*) {left}", ones[1], f"SELECT count(*) {failed}"


def since(connection: Connection, meeting: Meeting) -> Since:
    """What is still to be done, and what did not hold, of the meetings before this one."""
    about = {"event": meeting.opportunity_id, "meeting": meeting.id}
    left, left_count, failed, failed_count = questions(meeting)

    def count(asked: str) -> int:
        return int(connection.execute(asked, about).fetchone()[0])

    to_do = connection.execute(left, {**about, "shown": SHOWN})
    held = connection.execute(failed, {**about, "shown": SHOWN_NOT_HELD})
    return Since(
        to_do=tuple(
            DueAction(
                id=action,
                opportunity_id=id_,
                number=f"{year}-{serial:03d}",
                what=what,
                owner=owner,
                due_on=date.fromisoformat(due_on),
            )
            for action, id_, year, serial, what, owner, due_on in to_do
        ),
        to_do_count=count(left_count),
        not_held=tuple(
            NotHeld(
                number=f"{year}-{serial:03d}",
                title=title,
                what=what,
                holding=Holding(holding),
                looked_on=date.fromisoformat(looked_on),
            )
            for year, serial, title, what, holding, looked_on in held
        ),
        not_held_count=count(failed_count),
    )
