"""What a report of several events may show, to whom, and in what shape (§8.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from reflect_tui.domain.days import Precision
from reflect_tui.domain.retention import Keeping
from reflect_tui.record.audience import Audience, Part


class Shape(StrEnum):
    """How the events stand in it."""

    PAGES = "pages"
    """A page for each event (§3.4)."""
    LISTS = "lists"
    """A heading for each part, with what it says of all events."""
    PAIRS = "pairs"
    """For each event what it was about, and what was changed."""
    ANSWERS = "answers"
    """Answers of at most so many words."""
    CANDOUR = "candour"
    """A row for each event, with the days of the steps."""
    THEMES = "themes"
    """A row for each theme, with numbers alone."""
    RETENTION = "retention"
    """Which records are old enough to be looked at."""
    OVERSIGHT = "oversight"
    """Numbers, month by month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report. A field that is not listed, here or for its audience, cannot leave with it."""

    key: str
    label: str
    """What it is, and for whom, in a line."""
    title: str
    shape: Shape
    audience: str = ""
    """For whom it is: the key of an audience, whose fields, parts and sentences it takes."""
    others: tuple[str, ...] = ()
    """For whom it may be made as well."""
    days_back: int
    """So many days it looks back, unless it is said."""
    kinds: tuple[str, ...] = ()
    """Only events of one of these kinds; none for all."""
    parts: tuple[Part, ...] = ()
    """Only these parts of what the audience reads; none for all."""
    days: Precision = Precision.DAY
    """How exactly days are told; an audience that sees only months sees no more than them."""
    before: tuple[str, ...] = ()
    none: str
    """What stands in it when there is nothing to say."""
    held_back: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """What may leave, where that is not what the audience may see."""

    def read_by(self, audience: Audience | None) -> Audience:
        """Who reads it, as the audience of each event in it."""
        if audience is None:
            return Audience(
                key=self.key,
                label=self.label,
                title=self.title,
                days=self.days,
                before=self.before,
                sections=(),
                held_back=self.held_back,
                fields=self.fields,
            )
        wanted = [each for each in audience.sections if not self.parts or each.part in self.parts]
        return replace(
            audience,
            title=self.title,
            days=Precision.MONTH if Precision.MONTH in (self.days, audience.days) else self.days,
            before=self.before or audience.before,
            sections=tuple(wanted),
            held_back=self.held_back,
            fields=self.fields or audience.fields,
        )


@dataclass(frozen=True)
class ReportsFile:
    """``reports.toml``. The names of the fields are the names of the tables in the file."""

    report: tuple[Report, ...]
    keeping: tuple[Keeping, ...]
    """How long a record is kept at least; the first that fits an event counts (§3.9)."""
