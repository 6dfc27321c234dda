"""What every report is made of: the events as their reader may see them, and some weeks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.days import Precision, happened, long_day
from reflect_tui.record.audience import Audience
from reflect_tui.record.document import Block, Document, Paragraph
from reflect_tui.record.parts.about import About
from reflect_tui.record.report import Report
from reflect_tui.record.sieve import FEWER, LEAST
from reflect_tui.record.worked_out import Labels

Period = tuple[date, date]
"""The first day and the last, both of them within it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event of a report: its number, and what may be seen of it."""

    number: str
    about: About


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """All that a report is made of."""

    report: Report
    audience: Audience
    events: tuple[Told, ...]
    """Newest first."""
    found: int
    """Of how many events these are a sample, or all."""
    sample: str = ""
    """Which sample, as it stands in a sentence: "newest"."""
    period: Period
    today: date
    labels: Labels
    changes: dict[str, str]
    """The words of the chapter for the types of change, by their keys."""

    @property
    def abouts(self) -> tuple[About, ...]:
        """The events without their numbers."""
        return tuple(each.about for each in self.events)

    @property
    def when(self) -> str:
        """Which days it is about."""
        first, last = self.period
        if self.audience.days is Precision.MONTH:
            months = dict.fromkeys(happened(day, Precision.MONTH) for day in self.period)
            return f"{' to '.join(months)}."
        stands = f", as it stands on {long_day(self.today)}" if self.today != last else ""
        return f"From {long_day(first)} to {long_day(last)}{stands}."


def document(of: Reported, blocks: Iterable[Block], *, after: bool = True) -> Document:
    """The document: which days, what is said to its readers, and these blocks or that there is
    nothing."""
    made = tuple(blocks) or (Paragraph(of.report.none),)
    return Document(
        title=of.report.title,
        blocks=(
            *map(Paragraph, of.audience.before),
            Paragraph(of.when),
            *made,
            *(map(Paragraph, of.audience.after) if after else ()),
        ),
        held_back=of.report.held_back,
    )


def once(lines: Iterable[str]) -> tuple[str, ...]:
    """Each line once."""
    return tuple(dict.fromkeys(lines))


def few(count: int) -> str:
    """A number of people or events that cannot point at anybody (S52)."""
    return str(count) if count >= LEAST or not count else FEWER
