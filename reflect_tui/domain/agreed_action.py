"""An agreed action: what, who (a role) and by when (S39–S44)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from reflect_tui.domain import words
from reflect_tui.domain.days import long_day
from reflect_tui.domain.progress import Progress, Turn
from reflect_tui.domain.refusals import Refusals

LONG_TIME = timedelta(days=28)
"""From here on there must be a reason, or something that is done until then (S40)."""
NOT_SO_LATE = "Write why it takes more than 28 days, or what is done until then."


class AffectsCare(StrEnum):
    """Whether it changes anyone's care or support in any way (S44)."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    """Counts as yes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAction:
    """One change that was agreed. Whether it is overdue is worked out, never stored."""

    id: str
    opportunity_id: str
    meeting_id: str | None
    position: int
    """Its place in the list, from 1."""
    what: str
    change: str
    """Key of the change type."""
    owner: str
    """A job role; actions are not anonymous."""
    due_on: date
    agreed_by_group: bool
    decided_because: str = ""
    """Why the manager decided it, when the group did not agree it (S25)."""
    affects_care: AffectsCare = AffectsCare.NOT_SURE
    how_we_know: str = ""
    """How we will see that it worked."""
    late_because: str = ""
    """Why it takes long, or what is done until then (S40)."""
    agreed_on: date
    progress: Progress = field(default_factory=Progress)

    def turn(self, today: date) -> Turn:
        """What is needed now."""
        return self.progress.turn(self.due_on, today)

    def overdue(self, today: date) -> bool:
        """Whether its day has gone by and it is still to be done."""
        return self.turn(today) is Turn.OVERDUE


def leaves_open(what: str, vague: Iterable[str]) -> bool:
    """Whether the words of an action say "ensure" and the like, not what will be done (§3.6)."""
    return says(what, vague)


def says(what: str, sought: Iterable[str]) -> bool:
    """Whether one of these words, or several together, stands in a text."""
    said = f" {' '.join(what.casefold().split())} "
    return any(f" {word.casefold()} " in said for word in sought)


def takes_long(agreed_on: date, due_on: date) -> bool:
    """Whether an action is due so late that there must be a reason (S40: 28 days)."""
    return due_on - agreed_on > LONG_TIME


def agreed(action: AgreedAction, today: date) -> AgreedAction:
    """The action as it can be saved. Raises ``WordsRefused`` without what, who or by when (S39),
    and for a day that is far off without a reason or what is done until then (S40)."""
    refused = Refusals()
    of = refused.of
    what = of(lambda: words.needed(action.what, "Write what will be done.", field="what"), "")
    who = "Write who will do it: a role."
    owner = of(lambda: words.needed(action.owner, who, limit=words.ROLE_LIMIT, field="who"), "")
    if action.due_on < today:
        refused.add(f"{long_day(action.due_on)} has gone. Write a day from today on.", "by")
    if not action.change:
        refused.add("Pick what kind of change it is.", "change")
    because = of(lambda: words.optional(action.decided_because, field="because"), " ")
    if not action.agreed_by_group and not because:
        refused.add("Write why the manager decided this.", "because")
    how = of(lambda: words.optional(action.how_we_know, field="how"), "")
    late = of(lambda: words.optional(action.late_because, field="late"), " ")
    far_off = takes_long(action.agreed_on, action.due_on)
    if far_off and not late:
        refused.add(NOT_SO_LATE, "late")
    refused.raise_any()
    return replace(
        action,
        what=what,
        owner=owner,
        decided_because="" if action.agreed_by_group else because,
        how_we_know=how,
        late_because=late if far_off else "",
    )
