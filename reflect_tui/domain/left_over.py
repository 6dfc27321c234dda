"""What is left over once an event was talked about: actions that nobody has agreed (S39)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reflect_tui.domain.meeting import Meeting

Agreed = tuple[str | None, date]
"""Of an action: the id of the meeting that agreed it, and the day."""


def undecided(ended: Sequence[Meeting], agreed: Iterable[Agreed]) -> bool:
    """Whether an action, or a reason for none, is still missing after these meetings.

    Small groups that met apart may leave the actions to a meeting on a later day. What was
    decided outside a meeting counts from its day on.
    """
    agreed = tuple(agreed)
    meetings = {meeting for meeting, _ in agreed}
    decided = [m.held_on for m in ended if m.id in meetings or m.no_change_because]
    decided += [day for meeting, day in agreed if meeting is None]
    left = [m.held_on for m in ended if m.may_leave_actions and m.id not in meetings]
    if not decided:
        return bool(ended) and not agreed
    return any(day > max(decided) for day in left)
