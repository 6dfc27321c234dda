"""Days at the year's end, on leap day, and when the clocks change: typed and shown the UK way."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from reflect_tui.domain.agreed_action import takes_long
from reflect_tui.domain.days import Precision, happened, long_day, narrow_day, short_day
from reflect_tui.errors import WordsRefused
from reflect_tui.services import by_when

DAY = timedelta(days=1)
NEW_YEARS_EVE = date(2026, 12, 31)
NEW_YEARS_DAY = date(2027, 1, 1)
LEAP_DAY = date(2028, 2, 29)
CLOCKS = {
    "forward": date(2026, 3, 29),
    "back": date(2026, 10, 25),
    "forward the year after": date(2027, 3, 28),
    "back the year after": date(2027, 10, 31),
}
"""The Sundays on which the clocks change in the United Kingdom."""
SPECIAL = (
    NEW_YEARS_EVE,
    NEW_YEARS_DAY,
    LEAP_DAY,
    LEAP_DAY - DAY,
    LEAP_DAY + DAY,
    *(sunday + by * DAY for sunday in CLOCKS.values() for by in (-1, 0, 1)),
)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (NEW_YEARS_EVE, "Thu 31 Dec 2026"),
        (NEW_YEARS_DAY, "Fri 1 Jan 2027"),
        (LEAP_DAY, "Tue 29 Feb 2028"),
        (LEAP_DAY + DAY, "Wed 1 Mar 2028"),
        (CLOCKS["forward"], "Sun 29 Mar 2026"),
        (CLOCKS["back"], "Sun 25 Oct 2026"),
        (CLOCKS["back"] + DAY, "Mon 26 Oct 2026"),
    ],
)
def test_a_day_is_shown_with_its_weekday_and_the_day_before_the_month(
    day: date, words: str
) -> None:
    assert long_day(day) == words
    assert short_day(day, day) == words[:-5]
    assert happened(day, Precision.DAY) == words


@pytest.mark.parametrize(
    ("day", "today", "words"),
    [
        (NEW_YEARS_EVE, NEW_YEARS_DAY, "Thu 31 Dec 2026"),
        (NEW_YEARS_DAY, NEW_YEARS_EVE, "Fri 1 Jan 2027"),
        (NEW_YEARS_EVE, NEW_YEARS_EVE, "Thu 31 Dec"),
        (NEW_YEARS_DAY, NEW_YEARS_DAY, "Fri 1 Jan"),
    ],
)
def test_across_the_year_s_end_the_year_is_shown(day: date, today: date, words: str) -> None:
    assert short_day(day, today) == words


@pytest.mark.parametrize("day", SPECIAL)
def test_what_is_shown_can_be_typed_again(day: date) -> None:
    shown = long_day(day)
    assert re.fullmatch(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4}", shown)
    for today in (day, day - DAY, day - 20 * DAY):
        assert by_when.due(shown, today) == day
        assert by_when.given(shown, today, "la_due") == day
    for today in (day, day + DAY, day + 20 * DAY):
        assert by_when.done(shown, today) == day
        assert by_when.given(shown, today, "la_due") == day


@pytest.mark.parametrize("day", SPECIAL)
def test_the_day_before_and_after_are_one_day_away(day: date) -> None:
    assert by_when.due("today", day) == day
    assert by_when.due("tomorrow", day) == day + DAY
    assert by_when.due("in 2 weeks", day) == day + 14 * DAY
    assert by_when.done("yesterday", day) == day - DAY
    assert by_when.given("tomorrow", day, "la_due") == day + DAY
    assert by_when.given("yesterday", day, "la_due") == day - DAY
    assert not takes_long(day, day + 28 * DAY)
    assert takes_long(day, day + 29 * DAY)


@pytest.mark.parametrize("sunday", CLOCKS.values(), ids=CLOCKS)
def test_weekdays_around_the_change_of_the_clocks(sunday: date) -> None:
    saturday, monday = sunday - DAY, sunday + DAY
    assert by_when.due("sunday", saturday) == sunday
    assert by_when.due("monday", saturday) == monday
    assert by_when.due("monday", sunday) == monday
    assert by_when.due("sunday", sunday) == sunday + 7 * DAY
    assert by_when.done("saturday", sunday) == saturday
    assert by_when.done("sunday", monday) == sunday
    assert by_when.done("last sunday", sunday) == sunday - 7 * DAY


@pytest.mark.parametrize(
    ("today", "said", "meant"),
    [
        (NEW_YEARS_EVE, "1/1", NEW_YEARS_DAY),
        (NEW_YEARS_EVE, "1 Jan", NEW_YEARS_DAY),
        (NEW_YEARS_EVE, "31/12", NEW_YEARS_EVE),
        (NEW_YEARS_EVE, "end of year", NEW_YEARS_EVE),
        (NEW_YEARS_EVE, "fri 1 jan", NEW_YEARS_DAY),
        (NEW_YEARS_DAY, "end of the year", date(2027, 12, 31)),
        (date(2028, 2, 1), "29/2", LEAP_DAY),
        (date(2028, 2, 1), "29/2/28", LEAP_DAY),
        (date(2028, 2, 1), "29/02/2028", LEAP_DAY),
        (date(2028, 2, 1), "end of February", LEAP_DAY),
        (date(2027, 2, 1), "end of February", date(2027, 2, 28)),
    ],
)
def test_by_when_across_the_year_s_end_and_on_leap_day(today: date, said: str, meant: date) -> None:
    assert by_when.due(said, today) == meant
    assert by_when.given(said, today, "la_due") == meant


@pytest.mark.parametrize(
    ("today", "said", "meant"),
    [
        (NEW_YEARS_DAY, "31/12", NEW_YEARS_EVE),
        (NEW_YEARS_DAY, "31 Dec", NEW_YEARS_EVE),
        (NEW_YEARS_DAY, "thursday", NEW_YEARS_EVE),
        (date(2028, 3, 1), "29 Feb", LEAP_DAY),
        (date(2028, 3, 1), "29/2", LEAP_DAY),
    ],
)
def test_what_was_done_across_the_year_s_end_and_on_leap_day(
    today: date, said: str, meant: date
) -> None:
    assert by_when.done(said, today) == meant
    assert by_when.given(said, today, "la_due") == (
        meant if said != "thursday" else meant + 7 * DAY
    )


@pytest.mark.parametrize(
    ("today", "said", "meant"),
    [
        (date(2026, 11, 23), "18 Dec", date(2026, 12, 18)),
        (date(2026, 11, 23), "18/12", date(2026, 12, 18)),
        (date(2026, 11, 23), "in 2 weeks", date(2026, 12, 7)),
        (date(2026, 11, 23), "12 Nov", date(2026, 11, 12)),
        (date(2026, 11, 23), "12/11", date(2026, 11, 12)),
        (date(2026, 11, 23), "friday", date(2026, 11, 27)),
        (date(2026, 11, 23), "8 Jan", date(2027, 1, 8)),
        (date(2026, 11, 23), "12/11/2025", date(2025, 11, 12)),
        (date(2027, 1, 4), "18 Dec", date(2026, 12, 18)),
        (date(2027, 1, 4), "18/12", date(2026, 12, 18)),
    ],
)
def test_a_day_that_somebody_gave_may_be_gone_or_still_to_come(
    today: date, said: str, meant: date
) -> None:
    assert by_when.given(said, today, "la_due") == meant


Reader = Callable[[str, date], object]


@pytest.mark.parametrize("said", ["29/2/2027", "29 Feb 2027", "30/2", "31/4", "13/13", "soon"])
@pytest.mark.parametrize("today", [date(2026, 11, 23), LEAP_DAY, NEW_YEARS_EVE])
def test_a_day_that_there_is_not_is_refused_by_its_field(said: str, today: date) -> None:
    with pytest.raises(WordsRefused) as refused:
        by_when.given(said, today, "cqc_due")
    assert refused.value.field == "cqc_due"
    for read in (by_when.due, by_when.done):
        with pytest.raises(WordsRefused):
            read(said, today)


@pytest.mark.parametrize("said", ["29 Feb", "29/2"])
def test_a_year_without_leap_day_is_named(said: str) -> None:
    today = date(2026, 11, 23)
    with pytest.raises(WordsRefused, match="2027 has no 29 February"):
        by_when.due(said, today)
    with pytest.raises(WordsRefused, match=r"202\d has no 29 February") as refused:
        by_when.given(said, today, "la_due")
    assert refused.value.field == "la_due"


@pytest.mark.parametrize("day", [date(2027, 9, 30), date(2027, 1, 15), date(2028, 2, 29)])
def test_a_day_of_another_year_in_a_list_is_read_like_its_neighbours(day: date) -> None:
    shown = narrow_day(day, date(2026, 11, 23))
    assert shown == f"{day:%a} {day.day} {day:%b %y}"
    assert len(shown) <= 13
    assert by_when.due(shown, date(2026, 11, 23)) == day
