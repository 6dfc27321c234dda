"""You said, we did: what each event was about, without what happened, and what was changed."""

from __future__ import annotations

from reflect_tui.record.document import Block, Document, Fact, Facts, Heading
from reflect_tui.record.parts import event, learning
from reflect_tui.record.parts.about import About
from reflect_tui.record.reports.reported import Reported, document, once

LEARNED, DID, WILL = "We learned", "We did", "We will"


def made(of: Reported) -> Document:
    """The document. An event after which nothing was changed does not stand in it."""
    blocks: list[Block] = []
    for each in of.abouts:
        did = learning.made(each) if each.made else ()
        if did:
            blocks += (Heading(heading(each)), Facts(facts(each, did)))
    return document(of, blocks)


def heading(about: About) -> str:
    """What it was about."""
    return " ".join(event.about(about)) or "Something happened."


def facts(about: About, did: tuple[str, ...]) -> tuple[Fact, ...]:
    """What was learned, what was done, and what will be."""
    said = {LEARNED: learning.learned(about), DID: did, WILL: learning.to_come(about)}
    return tuple(Fact(term, once(lines)) for term, lines in said.items() if lines)
