"""Days on which something was done about an event: not to come, and not before it happened."""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.days import long_day
from reflect_tui.domain.refusals import Refusals

TODAY_OR_BEFORE = "Write today or before."


def check_after(
    day: date,
    happened_on: date,
    today: date,
    refused: Refusals,
    field: str,
    ask: str = TODAY_OR_BEFORE,
) -> None:
    """Gather what is wrong with a day; ``ask`` is what to write instead of one to come.

    ``happened_on`` is the day of the event, or the first of its month.
    """
    if day > today:
        refused.add(f"{long_day(day)} has not come yet. {ask}", field)
    elif day < happened_on:
        said = long_day(happened_on)
        refused.add(f"It happened on {said}. Write that day or a later one.", field)
