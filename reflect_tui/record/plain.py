"""A document as plain text, in lines that fit an e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from textwrap import wrap

from reflect_tui.record.document import (
    Document,
    Facts,
    Heading,
    Listed,
    Numbered,
    Paragraph,
    Table,
)

WIDTH = 72
INDENT = "  "


def write(document: Document) -> str:
    """The text; it ends with a line break."""
    blocks = [heading(document.title, "=")]
    blocks += ["\n".join(lines(block)) for block in document.whole]
    return "\n\n".join(filter(None, blocks)) + "\n"


def heading(text: str, line: str) -> str:
    """A heading with a line below it."""
    said = wrapped(text)
    return "\n".join((*said, line * max(map(len, said))))


def wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """The text in lines; ``first`` stands before it, ``rest`` before each further line."""
    return wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_on_hyphens=False,
        break_long_words=False,
    )


@singledispatch
def lines(block: object) -> Iterator[str]:
    """The lines of one block."""
    raise TypeError(block)


@lines.register
def _(block: Heading) -> Iterator[str]:
    yield heading(block.text, "-")


@lines.register
def _(block: Paragraph) -> Iterator[str]:
    yield from wrapped(block.text)


@lines.register
def _(block: Facts) -> Iterator[str]:
    for fact in block.facts:
        if len(fact.lines) == 1:
            yield from wrapped(f"{fact.term}: {fact.lines[0]}", "", INDENT)
            continue
        yield f"{fact.term}:"
        for line in fact.lines:
            yield from wrapped(line, f"{INDENT}- ", f"{INDENT}  ")


@lines.register
def _(block: Numbered) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        first = f"{number}. "
        yield from wrapped(item, first, " " * len(first))


@lines.register
def _(block: Listed) -> Iterator[str]:
    for item in block.items:
        yield from wrapped(item, "- ", INDENT)


@lines.register
def _(block: Table) -> Iterator[str]:
    """Row by row: columns do not survive an e-mail, nor being read aloud."""
    yield from wrapped(f"{block.caption}:")
    for number, row in enumerate(block.rows, 1):
        first = f"{number}. "
        yield from wrapped(row[0], first, " " * len(first))
        for name, cell in zip(block.header[1:], row[1:], strict=True):
            if cell:
                yield from wrapped(f"{name}: {cell}", " " * len(first), " " * (len(first) + 2))
