"""Everybody who must be told (S43–S48, §2.2): worked out from the facts by rules that are data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reflect_tui.domain.change_duty import made_on, of_change
from reflect_tui.domain.conditions import answers, holds
from reflect_tui.domain.duty import NOTHING, Change, Days, Duty, State
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.event_duty import SoFar, of_event
from reflect_tui.domain.opportunity import Noted
from reflect_tui.domain.telling import Outcome, Telling


def duties(
    rules: Iterable[DutyRule],
    noted: Noted,
    noted_on: date,
    met: Days,
    actions: Sequence[Change],
    tellings: Sequence[Telling],
    learned: Days = NOTHING,
) -> tuple[Duty, ...]:
    """Everybody who must be told about one event, in the order of the rules.

    ``met`` has the days of the meetings that have ended by their ids, ``learned`` those of the
    ones that wrote down what they learned.
    """
    known = answers(noted)
    so_far = SoFar(
        noted_on=noted_on,
        met=met,
        learned=learned,
        made={each.id: day for each in actions if (day := made_on(each)) is not None},
        to_come={each.id: each.agreed_on for each in actions if each.progress.open},
        dropped=tuple(each for each in actions if each.progress.dropped_on is not None),
    )
    found: list[Duty] = []
    for rule in rules:
        told = [each for each in tellings if each.duty == rule.key]
        if rule.each_change:
            found += filter(None, (of_change(rule, each, told) for each in actions))
            continue
        if holds(rule.when, known):
            found.append(of_event(rule, told, so_far, day_of(noted, rule.due)))
            continue
        known_of = any(each.outcome is Outcome.TOLD for each in told)
        off = of_event(rule, told, so_far, None, owed=False) if known_of else None
        if holds(rule.undecided, known) and not (off is not None and off.called_off):
            decide = Duty(rule=rule, state=State.TO_DECIDE, since=noted_on, tellings=tuple(told))
            found.append(decide)
        elif off is not None:
            found.append(off)
    return tuple(found)


def day_of(noted: Noted, key: str) -> date | None:
    """The day in one answer about an event."""
    said = noted.detail(key) if key else ""
    return date.fromisoformat(said) if said else None
