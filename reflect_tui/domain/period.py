"""A number of whole months up to today, and its parts: months, or years where they are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

LENGTHS = (1, 3, 12, 36, 120)
"""Months that can be looked at; the present one is not over yet."""
MOST_MONTHS = 12
"""Up to as many months stand beside each other; more are put together by year."""


@dataclass(frozen=True, slots=True)
class Period:
    """``months`` calendar months, of which the one of ``today`` is the last."""

    months: int
    today: date

    @property
    def first(self) -> date:
        """The first day."""
        year, month = divmod(self.today.year * 12 + self.today.month - self.months, 12)
        return date(year, month + 1, 1)

    def __contains__(self, day: date) -> bool:
        """Whether a day belongs to it."""
        return self.first <= day <= self.today

    @property
    def yearly(self) -> bool:
        """Whether its parts are years."""
        return self.months > MOST_MONTHS

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of its parts, the oldest first."""
        if self.yearly:
            return tuple(str(year) for year in range(self.first.year, self.today.year + 1))
        first = self.first.month - 1
        return tuple(f"{date(1, (first + at) % 12 + 1, 1):%b}" for at in range(self.months))

    def counts(self, found: Iterable[date]) -> tuple[int, ...]:
        """How many of these days lie in each part."""
        by = Counter(self._part(day) for day in found)
        return tuple(by[at] for at in range(len(self.parts)))

    def _part(self, day: date) -> int:
        if self.yearly:
            return day.year - self.first.year
        return (day.year - self.first.year) * 12 + day.month - self.first.month

    @property
    def words(self) -> str:
        """What it is called: "Sep to Nov 2026"."""
        first, last = self.first, self.today
        this = f"{last:%b %Y}"
        if self.months == 1:
            return this
        year = "" if first.year == last.year else f" {first.year}"
        return f"{first:%b}{year} to {this}"
