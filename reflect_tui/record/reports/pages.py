"""A page for each event, as it is shown to an inspector (§3.4), and how many there were."""

from __future__ import annotations

from reflect_tui.record.builder import page
from reflect_tui.record.document import Block, Document, Heading, Paragraph, Table
from reflect_tui.record.reports.reported import Reported, document, few

NONE = "none of these"


def made(of: Reported) -> Document:
    """The document."""
    sections = list(of.audience.sections)
    blocks: list[Block] = [Paragraph(how_many(of))] if of.events else []
    for each in of.events:
        blocks += (Heading(f"Event {each.number}"), *page(sections, each.about))
    if of.sample:
        blocks += coverage(of)
    return document(of, blocks)


def how_many(of: Reported) -> str:
    """How many there were, and which of them these are."""
    every = f"Events in this time: {few(of.found)}, apart from what is held back below."
    if of.sample:
        every += f" These are the {of.sample} ones, {len(of.events)} of them."
    return every


def coverage(of: Reported) -> tuple[Block, ...]:
    """Of each set of what an inspector looks for, which events may show something of it."""
    blocks: list[Block] = []
    for label, of_set in of.labels.tags.items():
        rows = tuple((words, ", ".join(showing(of, key)) or NONE) for key, words in of_set.items())
        if rows:
            blocks += (Heading(label), Table("Where to look", ("What", "Events"), rows))
    return tuple(blocks) if of.events else ()


def showing(of: Reported, key: str) -> tuple[str, ...]:
    """The numbers of the events that may show something of it."""
    return tuple(
        each.number for each in of.events if key in (each.about.worked_out.value("tags") or ())
    )
