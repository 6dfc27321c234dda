"""Somebody who must be told, as it stands in a list of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.duty_rule import DutyRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One duty with its opportunity."""

    opportunity_id: str
    number: str
    title: str
    duty: Duty
    closed: bool = False
    """Whether the opportunity is closed; then nobody waits for it any more."""

    @property
    def key(self) -> str:
        """Names it among all others."""
        change = self.duty.change
        return f"{self.opportunity_id}:{self.duty.rule.key}:{change.id if change else ''}"

    @property
    def line(self) -> str:
        """Who must be told, and of what, in one line of a list."""
        return f"{self.duty.short}: {self.duty.what or self.title}"


def by_urgency(
    owed: Iterable[Owed], rules: Iterable[DutyRule], today: date | None = None
) -> list[Owed]:
    """What waits for somebody first: late for a day that somebody gave, then to be told, then to
    be decided, each in the order of the rules and the oldest first (§8.2).
    """
    order = {rule.key: place for place, rule in enumerate(rules)}

    def place(each: Owed) -> tuple[bool, State, int, date, str]:
        duty = each.duty
        late = today is not None and duty.overdue(today)
        rule, since = order[duty.rule.key], duty.since or date.max
        return not late, duty.state, rule, since, each.number

    return sorted(owed, key=place)
