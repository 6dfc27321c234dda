"""Which records are old enough for somebody to decide about, by their numbers alone (§3.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.days import long_day
from reflect_tui.record.document import Block, Document, Fact, Facts, Heading, Paragraph, Table
from reflect_tui.record.report import Report

HEADER = ("Event", "Kept as", "The years began", "Look at it from", "Mind")
LOOKED_INTO = "Somebody else may still be looking into it: keep it"
OPEN = "It is still open: keep it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record. ``begins`` and ``review_on`` are missing while its years have not begun."""

    number: str
    keeping: str
    begins: date | None
    review_on: date | None
    mind: str = ""


def made(report: Report, rows: tuple[Row, ...], last: date) -> Document:
    """The document: what has come up by a day, the oldest first, and how many of each class."""
    due = [each for each in rows if each.review_on is not None and each.review_on <= last]
    due.sort(key=lambda each: (each.review_on or last, each.number))
    blocks: list[Block] = [
        *map(Paragraph, report.before),
        Paragraph(f"What can be looked at by {long_day(last)}."),
        Heading("To be looked at"),
        Table("Records, the oldest first", HEADER, tuple(map(line, due)))
        if due
        else Paragraph(report.none),
    ]
    if classes := by_class(rows):
        blocks += (Heading("How many there are, and which comes next"), Facts(classes))
    return Document(title=report.title, blocks=tuple(blocks), held_back=report.held_back)


def line(row: Row) -> tuple[str, ...]:
    """One row of the table."""
    days = (long_day(day) if day else "" for day in (row.begins, row.review_on))
    return (row.number, row.keeping, *days, row.mind)


def by_class(rows: tuple[Row, ...]) -> tuple[Fact, ...]:
    """Of each class how many there are, and the first day on which one comes up."""
    found = []
    for label in dict.fromkeys(each.keeping for each in rows):
        of_class = [each.review_on for each in rows if each.keeping == label]
        first = min((day for day in of_class if day is not None), default=None)
        when = f"the first from {long_day(first)}" if first else "the years of none have begun"
        found.append(Fact(label, (f"{len(of_class)}; {when}",)))
    return tuple(found)
