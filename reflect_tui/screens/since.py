"""What has happened since the meetings before, in the words that are read out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reflect_tui.domain.days import short_day
from reflect_tui.domain.log import DueAction
from reflect_tui.domain.progress import Holding
from reflect_tui.domain.since import NotHeld, Since
from reflect_tui.widgets.paging import Item

TO_DO = "Since last time: what is still to be done"
NOT_HELD = "Since last time: what did not hold"
TO_DO_AGAIN = "Since last time: to do (continued)"
NOT_HELD_AGAIN = "Since last time: not held (continued)"
HELD = {Holding.PARTLY: "~ It holds in part", Holding.NO: "! It did not hold"}


def since_items(found: Since, today: date) -> list[Item]:
    """Pages of their own, or nothing: the actions, then what was agreed and did not hold."""
    to_do = [action_words(action, today) for action in found.to_do]
    to_do += more_words(found.to_do_count - len(to_do), ": A shows all.")
    not_held = [not_held_words(change, today) for change in found.not_held]
    not_held += more_words(found.not_held_count - len(not_held), " of the same kind.")
    found_items = [
        *items("to_do", TO_DO, TO_DO_AGAIN, to_do),
        *items("not_held", NOT_HELD, NOT_HELD_AGAIN, not_held),
    ]
    return [replace(item, apart=not n) for n, item in enumerate(found_items)]


def items(name: str, heading: str, again: str, texts: list[str]) -> list[Item]:
    """Texts below their heading, and below what stands there ``again`` on the pages that follow."""
    return [
        Item(f"{name}{n}", text, heading="" if n else heading, again=again)
        for n, text in enumerate(texts)
    ]


def more_words(count: int, ends: str) -> list[str]:
    """How many there are beyond those that are read out."""
    return [f"And {count:,} more{ends}"] if count > 0 else []


def action_words(action: DueAction, today: date) -> str:
    """What, who and by when, and of which event."""
    late = action.due_on < today
    day = short_day(action.due_on, today)
    when = f"! Overdue since {day}" if late else f"by {day}"
    return f"{action.what}\n{action.owner} · {when} · {action.number}"


def not_held_words(change: NotHeld, today: date) -> str:
    """The event, what was agreed then, and that it did not hold."""
    looked = short_day(change.looked_on, today)
    return (
        f"{change.number} {change.title}\nAgreed then: {change.what}\n"
        f"{HELD[change.holding]}, {looked}"
    )
