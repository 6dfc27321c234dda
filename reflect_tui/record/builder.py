"""Makes a document of what an audience may see of an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reflect_tui.record.audience import Audience, Layout, Part, Section
from reflect_tui.record.document import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Listed,
    Numbered,
    Paragraph,
    Table,
)
from reflect_tui.record.parts import event, learning, telling
from reflect_tui.record.parts.about import NOT_YET, About

Lines = tuple[str, ...]
PARTS: Mapping[Part, Callable[[About], Lines]] = {
    Part.ABOUT: event.about,
    Part.EVENT: event.event,
    Part.SAFE: event.safe,
    Part.REPORTED: event.reported,
    Part.OUTSIDE: event.outside,
    Part.STEPS: event.steps,
    Part.TALKED: learning.talked,
    Part.LEARNED: learning.learned,
    Part.COUNTED: learning.counted,
    Part.MADE: learning.made,
    Part.TO_COME: learning.to_come,
    Part.DROPPED: learning.dropped,
    Part.TOLD: telling.told,
    Part.LASTED: learning.lasted,
    Part.EXCEPTIONS: telling.exceptions,
}
HEADER = ("What", "Who", "By when", "How far")


def document(
    audience: Audience, known: About, title: str, held_back: Lines, parts: frozenset[Part]
) -> Document:
    """The document of these parts."""
    wanted = [each for each in audience.sections if each.part in parts]
    put = page if audience.layout is Layout.PAGE else sections
    return Document(
        title=title,
        blocks=(
            *map(Paragraph, audience.before),
            *put(wanted, known),
            *map(Paragraph, audience.after),
        ),
        held_back=held_back,
    )


def page(wanted: list[Section], known: About) -> tuple[Block, ...]:
    """One fact for each part, none of them empty, and the changes in a table."""
    facts = tuple(
        Fact(each.heading, PARTS[each.part](known) or (each.none or NOT_YET,)) for each in wanted
    )
    counted = any(each.part is Part.COUNTED for each in wanted)
    return (Facts(facts), *(table(known) if counted else ()))


def table(known: About) -> tuple[Block, ...]:
    """Every change in a row."""
    rows = tuple(
        (
            each.text("what"),
            each.text("owner"),
            str(each.day("due_on") or ""),
            learning.how_far(known, each),
        )
        for each in known.changes
    )
    return (Table("The changes", HEADER, rows),) if rows else ()


def sections(wanted: list[Section], known: About) -> tuple[Block, ...]:
    """A heading for each part that says something."""
    blocks: list[Block] = []
    for each in wanted:
        if lines := PARTS[each.part](known):
            blocks += (Heading(each.heading), listed(each.part, lines))
        elif each.none:
            blocks += (Heading(each.heading), Paragraph(each.none))
    return tuple(blocks)


def listed(part: Part, lines: Lines) -> Block:
    """One line as a sentence, several as a list; changes, which say what to do, always as one."""
    changes = part in (Part.MADE, Part.TO_COME, Part.DROPPED)
    if len(lines) == 1 and not changes:
        return Paragraph(lines[0])
    return Numbered(lines) if part is Part.LEARNED else Listed(lines)
