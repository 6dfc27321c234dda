"""All agreed actions for a list: a few columns read with the driver itself."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.followed import Followed
from reflect_tui.domain.progress import Holding, How, Progress
from reflect_tui.storage.since import belongs

if TYPE_CHECKING:
    from reflect_tui.domain.meeting import Meeting
    from reflect_tui.storage.connection import Connection

PROGRESS = tuple(field.name for field in fields(Progress))
DAYS = frozenset(name for name in PROGRESS if name.endswith("_on"))
ALL = f"""
SELECT a.id, a.opportunity_id, o.year, o.serial, a.what, a.owner, a.due_on, a.affects_care,
       {", ".join(f"a.{name}" for name in PROGRESS)}
FROM agreed_action a JOIN opportunity o ON o.id = a.opportunity_id
"""
SOONEST_FIRST = "ORDER BY a.due_on, o.year, o.serial, a.position"
NOTHING_YET = Progress()


def all_actions(connection: Connection, meeting: Meeting | None = None) -> tuple[Followed, ...]:
    """Every agreed action, the soonest due first; of those only what belongs to a ``meeting``."""
    which = f"WHERE {belongs(meeting)}" if meeting is not None else ""
    about = {"event": meeting.opportunity_id} if meeting is not None else {}
    return tuple(map(followed, connection.execute(f"{ALL} {which} {SOONEST_FIRST}", about)))


def followed(columns: tuple[Any, ...]) -> Followed:
    """The action of one row."""
    id_, opportunity_id, year, serial, what, owner, due_on, care, *since = columns
    return Followed(
        id=id_,
        opportunity_id=opportunity_id,
        number=f"{year}-{serial:03d}",
        what=what,
        owner=owner,
        due_on=date.fromisoformat(due_on),
        affects_care=AffectsCare(care),
        progress=progress(since) if any(since) else NOTHING_YET,
    )


def progress(columns: list[Any]) -> Progress:
    """What has become of an action, from its columns."""
    values = dict(zip(PROGRESS, columns, strict=True))
    for name in DAYS:
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    values["checked_how"] = How(values["checked_how"]) if values["checked_how"] else None
    values["holding"] = Holding(values["holding"]) if values["holding"] else None
    return Progress(**values)
