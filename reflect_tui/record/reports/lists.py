"""What several events say together, under a heading for each part: a brief."""

from __future__ import annotations

from reflect_tui.record.builder import PARTS
from reflect_tui.record.document import Block, Document, Heading, Listed, Paragraph
from reflect_tui.record.reports.reported import Reported, document, once


def made(of: Reported) -> Document:
    """The document."""
    blocks: list[Block] = []
    found = False
    for each in of.audience.sections:
        lines = once(line for about in of.abouts for line in PARTS[each.part](about))
        found = found or bool(lines)
        if lines:
            blocks += (Heading(each.heading), Listed(lines))
        elif each.none:
            blocks += (Heading(each.heading), Paragraph(each.none))
    return document(of, blocks if found else ())
