"""A document as the lines in which it is read, and the same document with other words in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import singledispatch

from reflect_tui.record.document import (
    HELD_BACK,
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


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a document. Headings, and the names of facts and columns, are no lines."""

    text: str
    place: str = ""
    """The heading or the fact it stands under; empty for the beginning."""
    before: str = ""
    """What stands before it: a number, or the name of a column."""


Put = Callable[[Line], str]
"""Gives the words that stand in place of a line."""


def lines(document: Document) -> tuple[Line, ...]:
    """Every line, from the top, with what is held back."""
    found: list[Line] = []

    def keep(line: Line) -> str:
        found.append(line)
        return line.text

    rewritten(document, keep)
    return tuple(found)


def with_words(document: Document, words: Mapping[int, str]) -> Document:
    """The document with other words in some lines; each by its number, from 0."""
    count = iter(range(len(lines(document))))
    return rewritten(document, lambda line: words.get(next(count), line.text))


def rewritten(document: Document, put: Put) -> Document:
    """The document with what ``put`` gives for each line, from the top."""
    place, blocks = "", []
    for block in document.blocks:
        blocks.append(again(block, place, put))
        place = block.text if isinstance(block, Heading) else place
    held_back = tuple(put(Line(text, HELD_BACK, "- ")) for text in document.held_back)
    return replace(document, blocks=tuple(blocks), held_back=held_back)


@singledispatch
def again(block: object, place: str, put: Put) -> Block:  # noqa: ARG001
    """One block once more."""
    raise TypeError(block)


@again.register
def _(block: Heading, place: str, put: Put) -> Block:  # noqa: ARG001
    return block


@again.register
def _(block: Paragraph, place: str, put: Put) -> Block:
    return Paragraph(put(Line(block.text, place)))


@again.register
def _(block: Facts, place: str, put: Put) -> Block:  # noqa: ARG001
    return Facts(
        tuple(
            Fact(fact.term, tuple(put(Line(text, fact.term)) for text in fact.lines))
            for fact in block.facts
        )
    )


@again.register
def _(block: Numbered, place: str, put: Put) -> Block:
    items = enumerate(block.items, 1)
    return Numbered(tuple(put(Line(text, place, f"{number}. ")) for number, text in items))


@again.register
def _(block: Listed, place: str, put: Put) -> Block:
    return Listed(tuple(put(Line(text, place, "- ")) for text in block.items))


@again.register
def _(block: Table, place: str, put: Put) -> Block:  # noqa: ARG001
    def cell(text: str, at: int, row: int) -> str:
        before = f"{block.header[at]}: " if at else f"{row}. "
        return put(Line(text, block.caption, before)) if text else text

    rows = (
        tuple(cell(text, at, number) for at, text in enumerate(row))
        for number, row in enumerate(block.rows, 1)
    )
    return replace(block, rows=tuple(rows))
