"""The days on which something is due, in words that name no event and nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.duty import State
from reflect_tui.domain.followed import Followed
from reflect_tui.domain.owed import Owed
from reflect_tui.domain.progress import Turn

BEGINS = "Team reflection: "
"""How the title of every day begins."""
TITLE = BEGINS + "{what} ({number})"
DUE = "an action is due"
LOOK = "see whether a change holds"
TELL = "somebody must be told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day in a calendar."""

    key: str
    """Names it among all others, and stays the same; holds ids of the file."""
    on: date
    title: str
    """What is due, and the number of the opportunity; no title of an event, no role."""


def days_due(actions: Iterable[Followed], owed: Iterable[Owed], today: date) -> tuple[Day, ...]:
    """What is due, the soonest first: open actions by their day, changes to be looked at again,
    and those who must be told where somebody gave a day (the app never makes one up).
    """
    found: list[Day] = []
    for action in actions:
        turn, look_on = action.turn(today), action.progress.to_look_on
        if turn in (Turn.OVERDUE, Turn.OPEN):
            found.append(day_of(f"due:{action.id}", action.due_on, DUE, action.number))
        elif turn in (Turn.NOT_HELD, Turn.TO_LOOK, Turn.LATER) and look_on is not None:
            found.append(day_of(f"look:{action.id}", look_on, LOOK, action.number))
    for each in owed:
        if each.duty.due_on is not None and each.duty.state < State.TOLD:
            found.append(day_of(f"tell:{each.key}", each.duty.due_on, TELL, each.number))
    return tuple(sorted(found, key=lambda day: (day.on, day.title)))


def day_of(key: str, on: date, what: str, number: str) -> Day:
    """One day, with its title."""
    return Day(key=key, on=on, title=TITLE.format(what=what, number=number))
