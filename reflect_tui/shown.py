"""What is on the screen now, as a window on the wall is told it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen

from reflect_tui.screens.dialogs.blank import Blank
from reflect_tui.screens.dialogs.learned import Learned
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.services.room import Now, View


def now_on(screens: Sequence[Screen[Any]]) -> Now:
    """What to tell of these screens, the one in front last."""
    blank = any(isinstance(screen, Blank) for screen in screens)
    place = next((s for s in reversed(screens) if isinstance(s, MeetingPlace)), None)
    if place is None:
        return Now(blank=blank)
    learned = any(isinstance(screen, Learned) for screen in screens)
    return Now(
        meeting_id=place.run_.meeting.id,
        item=place.in_sight,
        blank=blank,
        view=View.LEARNED if learned else View.PLACE,
    )
