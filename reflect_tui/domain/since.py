"""What has happened since the meetings before, as a meeting begins with it (S05, S42)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.log import DueAction
from reflect_tui.domain.progress import Holding

CONFIDENTIAL = "WHISTLE"
"""The kind whose events have no place on the screen of a meeting about another event (S16)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotHeld:
    """A change that was made after an earlier event of the same kind and did not hold."""

    number: str
    """Of the event."""
    title: str
    """Of the event."""
    what: str
    """What was agreed then."""
    holding: Holding
    looked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The lists are cut; the counts are whole."""

    to_do: tuple[DueAction, ...] = ()
    """Actions of earlier meetings that are not done, the soonest due first: so overdue first."""
    to_do_count: int = 0
    not_held: tuple[NotHeld, ...] = ()
    """The last that somebody has looked at first."""
    not_held_count: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.to_do_count or self.not_held_count)
