"""A page for each event, as it is shown to an inspector (§3.4), and how many there were."""

from __future__ import annotations

from reflect_tui.record.builder import page
from reflect_tui.record.document import Block, Document, Heading, Paragraph
from reflect_tui.record.reports.reported import Reported, document, few


def made(of: Reported) -> Document:
    """The document."""
    sections = list(of.audience.sections)
    blocks: list[Block] = [Paragraph(how_many(of))] if of.events else []
    for each in of.events:
        blocks += (Heading(f"Event {each.number}"), *page(sections, each.about))
    return document(of, blocks)


def how_many(of: Reported) -> str:
    """How many there were, and which of them these are."""
    every = f"Events in this time: {few(of.found)}, apart from what is held back below."
    if of.sample:
        every += f" These are the {of.sample} ones, {len(of.events)} of them."
    return every
