"""What each part of a record is made of: what may be seen of the event, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.days import Precision
from reflect_tui.record.sieve import Seen
from reflect_tui.record.worked_out import Labels

NOT_YET = "Not yet"


@dataclass(frozen=True, slots=True)
class About:
    """One event as one audience may see it."""

    known: Seen
    worked_out: Seen
    labels: Labels
    today: date
    only_care: bool

    @property
    def event(self) -> Seen:
        """What was noted."""
        return self.known.one("opportunity")

    @property
    def nothing(self) -> bool:
        """Whether no change was made and none is to come."""
        return bool(self.worked_out.value("nothing"))

    @property
    def changes(self) -> tuple[Seen, ...]:
        """The agreed changes; for some only those that touch anybody's care."""
        found = self.known.many("actions")
        if not self.only_care:
            return found
        return tuple(each for each in found if each.value("affects_care") in TOUCHES)

    @property
    def made(self) -> tuple[Seen, ...]:
        """The changes that were made."""
        return tuple(each for each in self.changes if is_made(each))

    @property
    def to_come(self) -> tuple[Seen, ...]:
        """The changes that are agreed and not made."""
        return tuple(each for each in self.changes if not (is_made(each) or is_dropped(each)))

    @property
    def dropped(self) -> tuple[Seen, ...]:
        """The changes that do not come."""
        return tuple(each for each in self.changes if is_dropped(each))

    def late(self, change: Seen) -> bool:
        """Whether the day of a change has gone by, or its month where only that is known."""
        due = change.day("due_on")
        if due is None:
            return False
        monthly = due.precision is Precision.MONTH
        return due.on < (self.today.replace(day=1) if monthly else self.today)


TOUCHES = (AffectsCare.YES, AffectsCare.NOT_SURE)


def is_made(change: Seen) -> bool:
    """Whether the change was made."""
    return change.one("progress").day("done_on") is not None and not is_dropped(change)


def is_dropped(change: Seen) -> bool:
    """Whether the change does not come."""
    return change.one("progress").day("dropped_on") is not None


def on(words: str, *more: object) -> str:
    """Words with what is known beside them: a role, a day."""
    return ", ".join(str(each) for each in (words, *more) if each)


def because(words: str, reason: str) -> str:
    """Words with their reason, if there is one."""
    return f"{words}: {reason}" if reason else words
