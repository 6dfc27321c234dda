"""What is on the screen now, as a window on the wall is told it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen

from reflect_tui.screens.dialogs.back_row import BackRow
from reflect_tui.screens.dialogs.blank import Blank
from reflect_tui.screens.dialogs.learned import Learned
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.services.room import Now, View

VIEWS = ((Learned, View.LEARNED), (BackRow, View.BACK_ROW))
"""Dialogs that the room may see, too."""


def now_on(screens: Sequence[Screen[Any]]) -> Now:
    """What to tell of these screens, the one in front last."""
    blank = any(isinstance(screen, Blank) for screen in screens)
    place = next((s for s in reversed(screens) if isinstance(s, MeetingPlace)), None)
    if place is None:
        return Now(blank=blank)
    views = (view for kind, view in VIEWS for screen in screens if isinstance(screen, kind))
    return Now(
        meeting_id=place.run_.meeting.id,
        item=place.in_sight,
        before=place.spot[1],
        blank=blank,
        view=next(views, View.PLACE),
    )
