"""Who must be told as text or JSON, for the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain.days import long_day
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.groups import Group
from reflect_tui.domain.lacks import lacking
from reflect_tui.domain.owed import Owed

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store

STATES = {
    State.TO_TELL: "to tell",
    State.TO_DECIDE: "to decide",
    State.LATER: "later",
    State.TOLD: "told",
    State.NOT_NEEDED: "not needed",
    State.NOT_POSSIBLE: "not possible",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One duty, and whether its opportunity is closed."""

    owed: Owed
    closed: bool


def duties_of(
    path: Path, rules: tuple[DutyRule, ...], today: date, *, closed: bool
) -> tuple[Listed, ...]:
    """Everybody who must be told, the most pressing first; those of opportunities that are
    ``closed`` follow, if they are wanted.

    The file is not changed. Raises ``FileRefused`` for one that is missing or not ours.
    """
    from reflect_tui.storage.looking import look

    def ask(store: Store) -> tuple[Listed, ...]:
        found = [Listed(each, False) for each in store.tellings.owed(rules, today)]
        if closed:
            found += [Listed(each, True) for each in store.tellings.owed(rules, today, closed=True)]
        return tuple(found)

    return look(path, ask, ())


def duties_text(
    found: Sequence[Listed], groups: tuple[Group, ...], today: date, nothing: str
) -> str:
    """The duties as plain text, three lines each; ``nothing`` for none. Ends with a line break."""
    blocks = []
    for listed in found:
        owed, rule = listed.owed, listed.owed.duty.rule
        closed = ", closed" if listed.closed else ""
        blocks.append(
            f"{owed.number}  {rule.who}\n"
            f"    {of_what(owed.duty)}\n"
            f"    {standing(owed.duty, today)}{closed}{left(owed.duty, groups)}"
        )
    return ("\n\n".join(blocks) or nothing) + "\n"


def of_what(duty: Duty) -> str:
    """Of what they must be told, and of which change."""
    return duty.of + (f": {duty.what}" if duty.what else "")


def standing(duty: Duty, today: date) -> str:
    """How far it is, and since when or by when."""
    if duty.state is State.TO_DECIDE:
        return f"{STATES[duty.state]}{since(duty)}"
    if duty.state is State.TO_TELL:
        return f"{STATES[duty.state]}{since(duty)}{by(duty, today)}"
    if duty.state is State.LATER:
        each = duty.rule.each_change
        when = "when the change is made" if each else "when there is something to tell"
        return f"{STATES[duty.state]}{by(duty, today)}, {when}"
    return f"{STATES[duty.state]}{f' {long_day(duty.last.on)}' if duty.last else ''}"


def left(duty: Duty, groups: tuple[Group, ...]) -> str:
    """What is still to be decided, told or done, or why nothing is; empty where the rest says it.

    It begins with its own sign and ends a block.
    """
    if duty.state is State.TO_DECIDE:
        return f": {duty.rule.decide}"
    if duty.state > State.TOLD:
        return f": {duty.because}"
    found = lacking(duty, groups) if duty.state < State.TOLD else ()
    return "".join(f"; {each}" for each in found)


def since(duty: Duty) -> str:
    """Since when it waits."""
    return f", since {long_day(duty.since)}" if duty.since is not None else ""


def by(duty: Duty, today: date) -> str:
    """By when, if somebody gave a day."""
    if duty.due_on is None:
        return ""
    return f", by {long_day(duty.due_on)}{', overdue' if duty.overdue(today) else ''}"


def duties_json(found: Sequence[Listed], today: date) -> str:
    """The duties as a list for other programs; days as ``YYYY-MM-DD``, or null."""
    listed = [
        {
            "number": each.owed.number,
            "duty": duty.rule.code,
            "who": duty.rule.who,
            "of": duty.of,
            "change": duty.what or None,
            "source": duty.rule.source,
            "state": duty.state.name.lower(),
            "since": iso(duty.since),
            "by": iso(duty.due_on),
            "overdue": duty.overdue(today),
            "lacks": list(duty.lacks),
            "last_on": iso(duty.last.on if duty.last else None),
            "closed": each.closed,
        }
        for each in found
        for duty in (each.owed.duty,)
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"


def iso(day: date | None) -> str | None:
    """A day as JSON has it."""
    return day.isoformat() if day is not None else None
