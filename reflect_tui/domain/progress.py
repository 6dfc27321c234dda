"""What has become of an agreed action since: done, checked, holding, or dropped (S42, S05)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum

LOOK_AFTER = timedelta(weeks=8)
"""When a change is looked at again, unless somebody says another day."""


class How(StrEnum):
    """How the registered person has checked a change (S42)."""

    SAW_IT = "saw_it"
    RECORD = "record"
    ASKED = "asked"
    DATA = "data"


class Holding(StrEnum):
    """Whether a change still holds when it is looked at again (S05)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Turn(IntEnum):
    """What an action waits for, the most pressing first. It is worked out, never stored."""

    OVERDUE = 1
    TO_CHECK = 2
    """Done, as its owner says; the registered person has not checked it."""
    NOT_HELD = 3
    """It was looked at, and it does not hold, or in part alone, whenever it is looked at again."""
    TO_LOOK = 4
    """Checked; the day to look whether it holds has come."""
    OPEN = 5
    LATER = 6
    """Checked; the day to look, or to look once more, is still to come."""
    OVER = 7
    """Nothing is left to do: looked at again, checked with no such day, or dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The facts. Each is filled in its turn; a dropped action may have any of them."""

    done_on: date | None = None
    """The day the owner says it was done."""
    checked_on: date | None = None
    checked_by: str = ""
    """The role of the registered person."""
    checked_how: How | None = None
    look_on: date | None = None
    """When to look whether it is holding; after ``looked_on`` it is to be looked at once more."""
    looked_on: date | None = None
    """The day of the last look; files of before may have lost it."""
    holding: Holding | None = None
    """What was found at the last look."""
    dropped_on: date | None = None
    dropped_because: str = ""

    @property
    def open(self) -> bool:
        """Whether its owner still has to do it."""
        return self.done_on is None and self.dropped_on is None

    @property
    def implemented(self) -> bool:
        """Whether the change has been made, so that people must be told of it (S43)."""
        return self.done_on is not None and self.dropped_on is None

    @property
    def to_look_on(self) -> date | None:
        """When somebody has to look whether it is holding; nothing when nobody has to."""
        if self.look_on is None or self.looked_on is None:
            return self.look_on
        return self.look_on if self.look_on > self.looked_on else None

    @property
    def failed(self) -> bool:
        """Whether it did not hold, or in part alone, when it was last looked at."""
        return self.holding in (Holding.PARTLY, Holding.NO)

    @property
    def last_look(self) -> date | None:
        """The day of the last look; that of the check where that day is not known any more."""
        return None if self.holding is None else self.looked_on or self.checked_on

    def turn(self, due_on: date, today: date) -> Turn:
        """What is needed now of an action that is due on a day."""
        if self.dropped_on is not None:
            return Turn.OVER
        if self.done_on is None:
            return Turn.OVERDUE if due_on < today else Turn.OPEN
        if self.checked_on is None:
            return Turn.TO_CHECK
        if self.failed:
            return Turn.NOT_HELD
        if self.to_look_on is None:
            return Turn.OVER
        return Turn.TO_LOOK if self.to_look_on <= today else Turn.LATER
