"""The learning log: what needs somebody now, and a line for every opportunity."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reflect_tui.domain.days import Precision
from reflect_tui.domain.owed import Owed


class Standing(StrEnum):
    """How far an opportunity has come, worked out from the facts."""

    NOT_CHECKED = "safety not checked"
    NOT_SAFE = "not safe yet"
    NOT_READY = "safe, not ready for a meeting"
    """The person is safe; something else has to be done, or said, before the team may meet."""
    WAITING = "waiting for a meeting"
    IN_MEETING = "meeting not finished"
    ON_HOLD = "meeting on hold"
    HELD = "on hold"
    """Somebody else is still looking into it."""
    NOT_HEARD = "some not heard yet"
    """It was talked about; a group has had no chance to contribute yet."""
    UNDECIDED = "no actions agreed yet"
    """It was talked about; no action is agreed, and no reason why none is needed."""
    TALKED = "talked about"
    CLOSED = "closed"
    CLOSED_OVER = "closed with a reason"
    """Something was open then."""
    FINDINGS = "findings to decide about"
    """It was talked about; nobody has decided about what others found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One line of the log."""

    id: str
    number: str
    title: str
    kinds: tuple[str, ...]
    happened_on: date
    precision: Precision
    standing: Standing
    people: int = 0
    """How many took part in its meetings; 0 when none has ended."""
    actions: int = 0
    safety_left: bool = False
    """Whether something is not done for safety, and there is a reason why a meeting may go on."""
    held_by: tuple[str, ...] = ()
    """Keys of those who still look into it, where that holds it up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAction:
    """An action with the number of its opportunity, for lists of actions."""

    id: str
    opportunity_id: str
    number: str
    what: str
    owner: str
    due_on: date
    """The day it is due; the day it was done or is to be looked at, where it waits for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """What needs somebody now. The lists are cut; the counts are whole."""

    unfinished: tuple[LogRow, ...] = ()
    """Not checked, not safe, not ready, waiting, or in a meeting; the oldest waits longest."""
    unfinished_count: int = 0
    to_tell: tuple[Owed, ...] = ()
    """Who must be told, or about whom it must be decided; the most pressing first."""
    to_tell_count: int = 0
    overdue: tuple[DueAction, ...] = ()
    overdue_count: int = 0
    to_check: tuple[DueAction, ...] = ()
    """Done, as their owners say, and not checked by the registered person; the oldest first."""
    to_check_count: int = 0
    not_held: tuple[DueAction, ...] = ()
    """Looked at, and they do not hold, or in part alone."""
    not_held_count: int = 0
    to_look: tuple[DueAction, ...] = ()
    """Checked, and the day to look whether they hold has come."""
    to_look_count: int = 0
    coming: tuple[DueAction, ...] = ()
    """The actions that are due next, soonest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the log shows first: what needs somebody, and the newest lines."""

    attention: Attention = Attention()
    rows: tuple[LogRow, ...] = ()
    count: int = 0
    """How many opportunities the file holds."""
    version: tuple[int, int] = field(default=(0, 0), compare=False)
    """Another one whenever something has been saved in the file since."""
