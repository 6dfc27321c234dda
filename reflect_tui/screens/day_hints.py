"""What stands by a field for a day: examples that are right on the day they are read."""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.days import typed_day
from reflect_tui.services.by_when import AHEAD, BEFORE

EMPTY = "It may stay empty."
COMING_LIKE = "Like: in 8 weeks, 12/1, end of month."


def gone_like(today: date) -> str:
    """Examples of days that are gone: ``Like: today, yesterday, 12 Nov.``"""
    return f"Like: today, yesterday, {typed_day(today - BEFORE)}."


def step_like(today: date) -> str:
    """The same for one of several days, each of which may not have come yet."""
    return f"Like: yesterday, {typed_day(today - BEFORE)}. {EMPTY}"


def given_like(today: date) -> str:
    """Examples of a day that somebody outside gave, which mostly is still to come."""
    return f"Like: in 2 weeks, {typed_day(today + AHEAD)}. {EMPTY}"
