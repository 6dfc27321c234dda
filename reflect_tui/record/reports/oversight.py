"""The provider's oversight: a longer time month by month, what comes again, what is late."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.days import long_day
from reflect_tui.record.document import Block, Document, Fact, Facts, Heading, Paragraph
from reflect_tui.record.governance import (
    HELD_BACK,
    NONE,
    Governance,
    Rows,
    changes,
    listed,
    noted,
    table,
)
from reflect_tui.record.report import Report

MONTHS = ("Month", "Events noted", "Only went well", "Meetings", "Changes agreed", "Changes made")
THEMES = ("Theme", "Events", "In the last 3 months of it")
CANDOUR = ("Event", "Waits since", "Days")


@dataclass(frozen=True, slots=True, kw_only=True)
class Oversight:
    """What stands in it besides the numbers of the governance report."""

    of: Governance
    months: Rows
    themes: Rows
    """Themes of more than one event, the most first."""
    findings: Rows
    """What became of what others found in this time, and how many times."""
    candour: Rows
    """Candour steps that wait now, the oldest first."""


def made(report: Report, found: Oversight) -> Document:
    """The document."""
    of = found.of
    when = f"From {long_day(of.first)} to {long_day(of.last)}, as it stands on {long_day(of.today)}"
    outside: Block = Paragraph(NONE)
    if found.findings:
        outside = Facts(tuple(Fact(words, (count,)) for words, count in found.findings))
    return Document(
        title=report.title,
        blocks=(
            *map(Paragraph, report.before),
            Paragraph(f"{when}."),
            *table("Month by month", "Months, the first at the top", MONTHS, found.months),
            *noted(of),
            *table("What comes again", "Themes of several events", THEMES, found.themes),
            Heading("What others found in this time"),
            outside,
            *table(
                "Duty of Candour: what waits now",
                "To be done, or to be decided",
                CANDOUR,
                found.candour,
            ),
            *changes(of),
            *listed("Closed with something open, and why", of.exceptions),
        ),
        held_back=(*HELD_BACK, *report.held_back),
    )
