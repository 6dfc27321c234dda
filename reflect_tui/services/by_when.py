"""Days as people say them: "in 2 weeks", "next friday", "12/1", "Friday week", "end of month".

The date parser is loaded at the first use; ``warm`` loads it before anybody waits for it.
"""

from __future__ import annotations

import re
import sys
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from threading import Thread

from reflect_tui.domain.days import Precision, long_day, typed_day
from reflect_tui.errors import WordsRefused
from reflect_tui.services.day_check import check_day, check_weekday
from reflect_tui.services.day_words import DAY_NAME, is_a_day, month_number

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FURTHEST = timedelta(days=3 * 366)
"""A day later than this is taken for a slip of the finger."""
A_YEAR = timedelta(days=366)
WITH_YEAR = re.compile(
    r"\b\d{4}\b|\d[/.-]\d{1,2}[/.-]\d\d|\d(?:st|nd|rd|th)? [a-z]+ \d\d$|year|months|weeks|days"
)
"""What says which year is meant, or how far from today."""
JUST_GONE = timedelta(days=62)
"""A day without a year is taken for one that has just gone rather than for one far ahead."""
BEFORE, AHEAD = timedelta(days=11), timedelta(days=25)
"""How far from today the days lie that are shown for examples."""
LONGEST_AGO = timedelta(days=100 * 366)

_WEEKDAY = re.compile(rf"(?:by |on )?(this |next )?{DAY_NAME}( week)?")
_PAST_WEEKDAY = re.compile(rf"(?:on )?(last )?{DAY_NAME}")
_SHORT_YEAR = re.compile(
    rf"((?:by |on )?(?:{DAY_NAME},? )?\d{{1,2}}(?:st|nd|rd|th)?[ /.-](\d{{1,2}}|[a-z]{{3,9}})"
    r",?[ /.-])(\d{2})"
)
_DAY_OVER_31 = re.compile(r"(?:by |on )?(?:3[2-9]|[4-9]\d)[/.-]\d{1,2}(?:[/.-]\d{2,4})?")
_END = re.compile(
    r"(?:by |at )?(?:the )?end of (?:the |this )?(next )?(week|month|year|[a-z]{3,9})"
    r"(?: (\d{4}))?"
)
_DAY_OF_MONTH = re.compile(
    rf"(?:by |on )?(?:{DAY_NAME},? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)", re.ASCII
)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.", re.ASCII)
_MONTH_ONLY = re.compile(r"(?:in )?([a-z]{3,9})\.?(?: (\d{4}))?")


def due(text: str, today: date) -> date:
    """The day meant by a by-when. Raises ``WordsRefused`` with what to write instead."""
    said = tidy(text)
    if not said:
        raise WordsRefused("Write by when: for example in 2 weeks, next friday, 12/1.", "by")
    check_day(said, today, "by", ahead=True)
    day = ahead(said, today)
    if day is not None and day - today > FURTHEST:
        raise WordsRefused(f"{long_day(day)} is too far off. Write an earlier day.", "by")
    if day is None:
        raise WordsRefused(
            "That is not a day I know. Try: in 2 weeks, next friday, 12/1, end of month.", "by"
        )
    if day < today:
        raise WordsRefused(f"{long_day(day)} has gone. Write a day from today on.", "by")
    if day - today > A_YEAR - JUST_GONE and not WITH_YEAR.search(said):
        meant = f"If you mean {day.year}, write the year too."
        raise WordsRefused(
            f"{typed_day(day)} has just gone. Write a day from today on. {meant}", "by"
        )
    check_weekday(said, day, "by")
    return day


def ahead(said: str, today: date) -> date | None:
    """The day that is meant, if it is one to come."""
    return (
        end_of(said, today)
        or weekday(said, today)
        or day_of_month(said, today, 1)
        or coming(said, today)
    )


def coming(said: str, today: date) -> date | None:
    """The next day that can be meant, today among them."""
    day = parsed(said, today, "future")
    if day is not None and day > today:
        this_year = parsed(said, today, "current_period")
        if this_year == today:
            return this_year
    return day


def happened(text: str, today: date, field: str = "when") -> tuple[date, Precision]:
    """When something happened: a day or a whole month. Raises ``WordsRefused``."""
    said, ago = tidy(text), a_month_ago(today)
    if not said:
        like = f"today, {typed_day(today - BEFORE)}, {ago:%B}"
        raise WordsRefused(f"Write when it happened: for example {like}.", field)
    month = whole_month(said, today, field)
    if month is not None and today - month <= LONGEST_AGO:
        return month, Precision.MONTH
    asked, more = "Write when it happened.", f", {ago:%B %Y}"
    return gone(said, today, field, asked, more), Precision.DAY


def done(text: str, today: date, field: str = "when") -> date:
    """The day on which something was done. Raises ``WordsRefused``.

    Its sentences fit whatever was asked about that day, and offer no month: that is no day.
    """
    said = tidy(text)
    if not said or _names_month(said):
        like = f"today, yesterday, {typed_day(today - BEFORE)}"
        raise WordsRefused(f"Write the day: for example {like}.", field)
    return gone(said, today, field, "Write today or before.")


def gone(said: str, today: date, field: str, asked: str, more: str = "") -> date:
    """A day that has come; ``more`` are further examples, ``asked`` is said of one that has not."""
    check_day(said, today, field, ahead=False)
    day = behind(said, today)
    if day is None or today - day > LONGEST_AGO:
        before = today - BEFORE
        like = f"today, yesterday, {typed_day(before)}, {before.day}/{before.month}"
        raise WordsRefused(f"That is not a day I know. Try: {like}{more}.", field)
    check_weekday(said, day, field)
    if day > today:
        raise WordsRefused(f"{long_day(day)} has not come yet. {asked}", field)
    return day


def behind(said: str, today: date) -> date | None:
    """The day that is meant, if it is one that has come."""
    return past_weekday(said, today) or day_of_month(said, today, -1) or parsed(said, today, "past")


def warm() -> None:
    """Begin to load the date parser on a thread of its own; it takes a moment the first time."""
    if "dateparser" not in sys.modules:
        example = ("in 2 weeks", date(2026, 1, 1), "future")
        Thread(target=parsed, args=example, name="dates", daemon=True).start()


def tidy(text: str) -> str:
    """Lower case, single blanks, no full stop at the end; ``1.12.`` is a day and a month."""
    said = " ".join(text.lower().split())
    found = _DOTTED.fullmatch(said)
    return "/".join(found.groups()) if found else said.rstrip(".")


def weekday(said: str, today: date) -> date | None:
    """``friday`` is the next one to come, ``next friday`` the one of next week, ``friday week``
    the one seven days after the next one to come.
    """
    found = _WEEKDAY.fullmatch(said)
    if found is None:
        return None
    which, name, week = found.groups()
    number = next(i for i, full in enumerate(WEEKDAYS) if full.startswith(name[:3]))
    if which == "next ":
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=number)
    ahead = (number - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead + (7 if week else 0))


def past_weekday(said: str, today: date) -> date | None:
    """``friday`` or ``last friday``: the latest one that has begun."""
    found = _PAST_WEEKDAY.fullmatch(said)
    if found is None:
        return None
    last, name = found.groups()
    number = next(i for i, full in enumerate(WEEKDAYS) if full.startswith(name[:3]))
    back = (today.weekday() - number) % 7
    return today - timedelta(days=back or (7 if last else 0))


def day_of_month(said: str, today: date, step: int) -> date | None:
    """``the 20th``: the next one to come, or with a ``step`` of -1 the latest one that has."""
    found = _DAY_OF_MONTH.fullmatch(said)
    number = int(found["day"]) if found else 0
    if not 1 <= number <= 31:
        return None
    first = today.replace(day=1)
    while True:
        if number <= monthrange(first.year, first.month)[1]:
            day = first.replace(day=number)
            if (day - today).days * step >= 0:
                return day
        first = (first + timedelta(days=31 * step)).replace(day=1)


def end_of(said: str, today: date) -> date | None:
    """The Friday of this or of next week, the last day of a month, the last day of a year."""
    found = _END.fullmatch(said)
    if found is None:
        return None
    following, what, in_year = found.groups()
    if in_year:
        named = month_number(what)
        if not named or following or in_year == "0000":
            return None
        return date(int(in_year), named, monthrange(int(in_year), named)[1])
    if what == "week":
        friday = today + timedelta(days=4 - today.weekday() + (7 if following else 0))
        return friday if friday >= today else friday + timedelta(days=2)
    if what == "year":
        return date(today.year + bool(following), 12, 31)
    month = today.month + bool(following) if what == "month" else month_number(what)
    if not month or (following and what != "month"):
        return None
    year = today.year + (month > 12 or month < today.month)
    month = (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def a_month_ago(today: date) -> date:
    """A day of the month before."""
    return today.replace(day=1) - timedelta(days=1)


def _names_month(said: str) -> bool:
    """Whether a month is named without a day."""
    found = _MONTH_ONLY.fullmatch(said)
    return said in ("this month", "last month") or bool(found and month_number(found.group(1)))


def whole_month(said: str, today: date, field: str = "when") -> date | None:
    """The first day of a month that was named without a day; the latest such month so far."""
    if said in ("this month", "last month"):
        last = a_month_ago(today)
        return (last if said == "last month" else today).replace(day=1)
    found = _MONTH_ONLY.fullmatch(said)
    if found is None:
        return None
    name, year = found.groups()
    number = month_number(name)
    if not number:
        return None
    if year:
        first = date(max(1, int(year)), number, 1)
    else:
        first = date(today.year - (number > today.month), number, 1)
    if first > today:
        raise WordsRefused("That month has not come yet. Write when it happened.", field)
    return first


def with_century(said: str, today: date) -> str:
    """The same day with its year in full: two digits are a year of this century."""
    found = _SHORT_YEAR.fullmatch(said)
    if found is None:
        return said
    begins, _, month, year = found.groups()
    if not month.isdigit() and not month_number(month):
        return said
    return f"{begins}{today.year // 100}{year}"


def parsed(said: str, today: date, prefer: str) -> date | None:
    """What the date parser makes of it; ``None`` unless a day is meant without doubt."""
    from dateparser.date import DateDataParser

    if not is_a_day(said) or _DAY_OVER_31.fullmatch(said):
        return None
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": prefer,
        "RELATIVE_BASE": datetime.combine(today, time()),
    }
    parser = DateDataParser(languages=["en"], settings=settings)
    said = with_century(said, today)
    found = parser.get_date_data(said.removeprefix("by ").removeprefix("on "))
    if found.date_obj is None:
        return None
    exact = found.period in ("day", "week") or "month" in said
    return found.date_obj.date() if exact else None


def given(text: str, today: date, field: str) -> date:
    """A day that somebody outside gave, gone or still to come. Raises ``WordsRefused``."""
    said = tidy(text)
    check_day(said, today, field, ahead=False)
    to_come, come = ahead(said, today), behind(said, today)
    near = come is not None and today - come < JUST_GONE
    day = come if to_come is None or (near and to_come - today > JUST_GONE) else to_come
    if day is None or abs(day - today) > FURTHEST:
        like = today + AHEAD
        examples = f"in 2 weeks, {typed_day(like)}, {like.day}/{like.month}"
        raise WordsRefused(f"That is not a day I know. Try: {examples}.", field)
    check_weekday(said, day, field)
    return day
