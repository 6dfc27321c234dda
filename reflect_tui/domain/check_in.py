"""A wellbeing check-in: staff were asked how they are, also while an event is on hold (§1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain import words
from reflect_tui.domain.after_event import check_after
from reflect_tui.domain.refusals import Refusals

MOST_PEOPLE = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """That it took place. Nothing of what was said, and nobody's name."""

    id: str
    opportunity_id: str
    held_on: date
    by: str
    """The role of the one who held it."""
    people: int
    """How many were asked."""


def checked_in(made: CheckIn, happened_on: date, today: date) -> CheckIn:
    """The check-in as it can be kept; not before the event ``happened_on``.

    Raises ``WordsRefused`` that names ``when``, ``who`` or ``people``.
    """
    refused = Refusals()
    check_after(made.held_on, happened_on, today, refused, "when", "Write when it was.")
    ask = "Write who held it: a role."
    refused.of(lambda: words.needed(made.by, ask, limit=words.ROLE_LIMIT, field="who"), "")
    if not 1 <= made.people <= MOST_PEOPLE:
        refused.add(f"Write how many people, as a number from 1 to {MOST_PEOPLE}.", "people")
    refused.raise_any()
    return CheckIn(
        id=made.id,
        opportunity_id=made.opportunity_id,
        held_on=made.held_on,
        by=made.by.strip(),
        people=made.people,
    )
