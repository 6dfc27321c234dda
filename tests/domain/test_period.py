"""Whole months up to today, and their parts."""

from __future__ import annotations

from datetime import date

import pytest

from reflect_tui.domain.period import LENGTHS, Period


@pytest.mark.parametrize(
    ("months", "today", "first", "parts", "words"),
    [
        (1, date(2026, 11, 23), date(2026, 11, 1), ("Nov",), "Nov 2026"),
        (3, date(2026, 11, 23), date(2026, 9, 1), ("Sep", "Oct", "Nov"), "Sep to Nov 2026"),
        (3, date(2028, 2, 29), date(2027, 12, 1), ("Dec", "Jan", "Feb"), "Dec 2027 to Feb 2028"),
        (3, date(2026, 12, 31), date(2026, 10, 1), ("Oct", "Nov", "Dec"), "Oct to Dec 2026"),
        (36, date(2026, 1, 1), date(2023, 2, 1), ("2023", "2024", "2025", "2026"), None),
    ],
)
def test_it_has_whole_months_or_years(
    months: int, today: date, first: date, parts: tuple[str, ...], words: str | None
) -> None:
    period = Period(months, today)
    assert (period.first, period.parts) == (first, parts)
    assert words is None or period.words == words
    assert first in period
    assert date.fromordinal(first.toordinal() - 1) not in period
    assert date.fromordinal(today.toordinal() + 1) not in period


@pytest.mark.parametrize("months", LENGTHS)
def test_every_day_of_it_is_counted_in_one_part(months: int) -> None:
    period = Period(months, date(2028, 2, 29))
    days = [
        date.fromordinal(at) for at in range(period.first.toordinal(), period.today.toordinal() + 1)
    ]
    counts = period.counts(days)
    assert len(counts) == len(period.parts)
    assert sum(counts) == len(days)
    assert all(counts)
    assert counts[-1] == (29 if not period.yearly else 60)
