"""Somebody who must be told, as it stands in a list of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.duty import Duty, DutyRule, State


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


def by_urgency(owed: Iterable[Owed], rules: Iterable[DutyRule]) -> list[Owed]:
    """What waits for somebody first; then in the order of the rules, the oldest first (§8.2)."""
    order = {rule.key: place for place, rule in enumerate(rules)}

    def place(each: Owed) -> tuple[int, int, State, date, str]:
        duty = each.duty
        group = 0 if duty.state.waits else duty.state.value
        return group, order[duty.rule.key], duty.state, duty.since or date.max, each.number

    return sorted(owed, key=place)
