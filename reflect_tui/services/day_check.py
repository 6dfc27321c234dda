"""Days that cannot be meant as they were written: each gets a sentence that says why."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from datetime import date

from reflect_tui.domain.days import long_day
from reflect_tui.errors import WordsRefused
from reflect_tui.services.day_words import DAY_NAME, month_number

_WEEKDAY = re.compile(rf"(?:by |on )?{DAY_NAME},? (?:the )?\d")
_DAY_MONTH = re.compile(
    rf"(?:by |on )?(?:{DAY_NAME},? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?: of |[ /.-])(?P<month>\d{1,2}|[a-z]{3,9})(?:[ /.-](?P<year>\d{4}|\d{2}))?"
)
A_LEAP_YEAR = 2000


def check_day(said: str, today: date, field: str, *, ahead: bool) -> None:
    """Raise ``WordsRefused`` for a month over 12, and for a day that its month does not have.

    ``ahead`` says that a day without a year is one to come.
    """
    found = _DAY_MONTH.fullmatch(said)
    if found is None:
        return
    day, name, said_year = found["day"], found["month"], found["year"]
    if name.isdigit() and int(name) > 12:
        raise WordsRefused("There are 12 months. Write the day first: 13/12.", field)
    month = int(name) if name.isdigit() else month_number(name)
    if name.isdigit() and not (month and int(day)):
        raise WordsRefused("Days and months begin with 1. Write the day first: 13/12.", field)
    if not month or not 1 <= int(day) <= 31 or said_year == "0000":
        return
    if said_year:
        year = int(said_year) + (today.year // 100 * 100 if len(said_year) == 2 else 0)
        if int(day) > monthrange(year, month)[1]:
            raise WordsRefused(f"{lacks(year, month, int(day))}. Write another day.", field)
        return
    if int(day) > monthrange(A_LEAP_YEAR, month)[1]:
        days = "no more than 29" if month == 2 else "30"
        raise WordsRefused(f"{date(1, month, 1):%B} has {days} days. Write another day.", field)
    meant = today.year + ahead
    if (int(day), month) == (29, 2) and not isleap(today.year) and not isleap(meant):
        raise WordsRefused(f"{lacks(meant, month, 29)}. Write another day.", field)


def lacks(year: int, month: int, day: int) -> str:
    """That a month of a year does not have this day."""
    if (day, month) == (29, 2):
        return f"{year} has no 29 February"
    return f"{date(year, month, 1):%B %Y} has {monthrange(year, month)[1]} days"


def check_weekday(said: str, day: date, field: str) -> None:
    """Raise ``WordsRefused`` for a day that was written with the name of another weekday."""
    found = _WEEKDAY.match(said)
    if found is not None and found.group(1)[:3] != f"{day:%a}".lower():
        raise WordsRefused(
            f"{long_day(day).partition(' ')[2]} is a {day:%A}. Write the day that you mean.", field
        )
