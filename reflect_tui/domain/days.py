"""Days as they are written in Britain, always with the weekday."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a day is kept; a month points less clearly at people."""

    DAY = "day"
    MONTH = "month"


def long_day(day: date) -> str:
    """For example ``Fri 4 Dec 2026``."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def typed_day(day: date) -> str:
    """As somebody would type it, the shortest way: ``4 Dec``."""
    return f"{day.day} {day:%b}"


def short_day(day: date, today: date) -> str:
    """For example ``Fri 4 Dec``; with the year when it is not this one."""
    return long_day(day) if day.year != today.year else f"{day:%a} {day.day} {day:%b}"


def narrow_day(day: date, today: date) -> str:
    """In at most 13 characters: ``Fri 4 Dec``, or ``Fri 15 Jan 27`` of another year."""
    if day.year == today.year:
        return short_day(day, today)
    return f"{day:%a} {day.day} {day:%b %y}"


def happened(day: date, precision: Precision) -> str:
    """When something happened: a day, or ``November 2026``."""
    return long_day(day) if precision is Precision.DAY else f"{day:%B %Y}"
