"""How long a record is kept at least, and when somebody has to look whether to keep it (§3.9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.opportunity import Harm, Opportunity


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """One class of records. The years are a minimum: nothing is ever destroyed by itself."""

    key: str
    label: str
    years: int
    from_closing: bool = False
    """Whether the years begin when it is closed, not on the day of the event."""
    kinds: tuple[str, ...] = ()
    """Of these kinds; none for all."""
    harm: tuple[Harm, ...] = ()
    """After such harm; none for all."""

    def fits(self, event: Opportunity) -> bool:
        """Whether an event is of this class."""
        of_kind = not self.kinds or not set(self.kinds).isdisjoint(event.kinds)
        return of_kind and (not self.harm or event.harm in self.harm)

    def begins(self, event: Opportunity) -> date | None:
        """When its years begin; nothing while it is open and they begin with its closing."""
        if not self.from_closing:
            return event.happened_on
        return event.closed.on if event.closed is not None else None

    def review_on(self, event: Opportunity) -> date | None:
        """The day from which somebody may decide about it."""
        begins = self.begins(event)
        return None if begins is None else years_after(begins, self.years)


def keeping_of(event: Opportunity, known: Iterable[Keeping]) -> Keeping:
    """The class of an event: of those that fit, the one that keeps it longest."""
    return max((each for each in known if each.fits(event)), key=lambda each: each.years)


def years_after(day: date, years: int) -> date:
    """The same day so many years on; the last of February is never skipped."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
