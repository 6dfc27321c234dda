"""The agreed actions, and who must be told, as sheets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.groups import Group
from reflect_tui.record.sheet import Cell, Sheet
from reflect_tui.services import duty_listing, listing
from reflect_tui.services.duty_listing import Listed
from reflect_tui.services.listing import Found

ACTIONS = (
    *("Event", "What", "Who", "By when", "How far", "Late because", "Done on", "Checked on"),
    *("Checked by", "Look again on", "Still holding", "Touches care", "Agreed on"),
)
DUTIES = ("Event", "Who", "Of what", "State", "How far", "Since", "By when", "Last told", "Closed")
CARE = {AffectsCare.YES: "yes", AffectsCare.NO: "no", AffectsCare.NOT_SURE: "not sure"}


def actions(found: Found, today: date) -> Sheet:
    """A row for each action, soonest first."""
    rows: list[tuple[Cell, ...]] = []
    for number, action in found:
        since = action.progress
        rows.append(
            (
                *(number, action.what, action.owner, action.due_on),
                *(listing.standing(action, today), action.late_because),
                *(since.done_on, since.checked_on, since.checked_by, since.to_look_on),
                listing.HOLDING[since.holding] if since.holding else "",
                *(CARE[action.affects_care], action.agreed_on),
            )
        )
    return Sheet("Actions", ACTIONS, tuple(rows))


def duties(found: Sequence[Listed], groups: tuple[Group, ...], today: date) -> Sheet:
    """A row for each duty, the most pressing first."""
    rows: list[tuple[Cell, ...]] = []
    for listed in found:
        duty = listed.owed.duty
        rows.append(
            (
                *(listed.owed.number, duty.rule.who, duty_listing.of_what(duty)),
                duty_listing.STATES[duty.state],
                f"{duty_listing.standing(duty, today)}{duty_listing.left(duty, groups)}",
                *(duty.since, duty.due_on, duty.last.on if duty.last else None),
                "yes" if listed.closed else "no",
            )
        )
    return Sheet("Who must be told", DUTIES, tuple(rows))
