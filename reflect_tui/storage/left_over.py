"""Open events that were talked about and are not over: on hold, not all heard, nothing agreed."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain.groups import not_heard
from reflect_tui.domain.left_over import undecided
from reflect_tui.domain.log import Standing
from reflect_tui.domain.meeting import Format, Gather, Keep, Meeting, Stage
from reflect_tui.domain.question import Form
from reflect_tui.storage.glance import BEGUN, UNCHECKED, UNREADY, UNSAFE
from reflect_tui.storage.on_hold import ON_HOLD

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

UNDECIDED = """(f.decision IS NULL OR (f.decision = 'action' AND NOT EXISTS (
    SELECT 1 FROM agreed_action d WHERE d.id = f.action_id AND d.dropped_on IS NULL)))"""
"""Of what others found: nobody has decided, or the action that was to follow does not come."""
MAYBE = f"""
SELECT DISTINCT o.id, o.year, o.serial, {ON_HOLD} AS held,
       EXISTS (SELECT 1 FROM finding f WHERE f.opportunity_id = o.id AND {UNDECIDED}) AS found
FROM opportunity o CROSS JOIN meeting m ON m.opportunity_id = o.id
LEFT JOIN safety_check s ON s.opportunity_id = o.id
WHERE o.closed_on IS NULL AND m.stage = 'ended'
  AND NOT {UNSAFE} AND NOT {UNREADY} AND NOT {UNCHECKED} AND NOT {BEGUN}
  AND (held OR m.not_reached != '[]' OR (
    m.no_change_because = ''
    AND NOT EXISTS (SELECT 1 FROM agreed_action a WHERE a.meeting_id = m.id)) OR found)
ORDER BY o.year, o.serial
"""
MEETINGS = """
SELECT id, held_on, format, people, for_group, not_reached, no_change_because, keep
FROM meeting WHERE opportunity_id = ? AND stage = 'ended' ORDER BY held_on, id
"""
AGREED = "SELECT meeting_id, agreed_on FROM agreed_action WHERE opportunity_id = ?"


def left_over(connection: Connection) -> dict[str, Standing]:
    """Those events by their ids, the oldest first, and what is left of each."""
    found: dict[str, Standing] = {}
    for id_, _, _, held, findings in connection.execute(MAYBE).fetchall():
        if held:
            found[id_] = Standing.HELD
            continue
        ended = [meeting(id_, *row) for row in connection.execute(MEETINGS, (id_,))]
        agreed = [(met, date.fromisoformat(day)) for met, day in connection.execute(AGREED, (id_,))]
        if not_heard(ended):
            found[id_] = Standing.NOT_HEARD
        elif undecided(ended, agreed) and not all(m.saved_nothing for m in ended):
            found[id_] = Standing.UNDECIDED
        elif findings:
            found[id_] = Standing.FINDINGS
    return found


def meeting(
    about: str,
    id_: str,
    held_on: str,
    form: str,
    people: int,
    for_group: str,
    not_reached: str,
    no_change: str,
    keep: str | None,
) -> Meeting:
    """What has to be known here of a meeting that has ended; the rest is left empty."""
    return Meeting(
        id=id_,
        opportunity_id=about,
        held_on=date.fromisoformat(held_on),
        format=Format(form),
        gather=Gather.SLIPS,
        people=people,
        form=Form.WE,
        set_key="",
        decided_by="",
        policy="",
        questions=(),
        stage=Stage.ENDED,
        no_change_because=no_change,
        keep=Keep(keep) if keep else None,
        for_group=for_group,
        not_reached=tuple(json.loads(not_reached)),
    )
