"""A document as Markdown. What a person typed is never taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import singledispatch

from reflect_tui.record.document import (
    Document,
    Facts,
    Heading,
    Listed,
    Numbered,
    Paragraph,
    Table,
)

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$^&!@])")
"""Signs that are markup wherever they stand, in one Markdown or another."""
AT_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")
"""What begins a list, a heading or a table, where a line begins with it."""
ADDRESS = re.compile(r"(://|\bwww\.)", re.IGNORECASE)
"""What makes a link of the words around it."""


def write(document: Document) -> str:
    """The text; it ends with a line break."""
    blocks = [f"# {escaped(document.title)}"]
    blocks += ["\n".join(lines(block)) for block in document.whole]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """The text so that it is shown as it is."""
    text = MARKUP.sub(r"\\\1", " ".join(text.split()))
    text = ADDRESS.sub(lambda found: re.sub(r"([:.])", r"\\\1", found[0]), text)
    return AT_START.sub(begins, text)


def begins(found: re.Match[str]) -> str:
    """The beginning of a line so that it begins nothing; a digit cannot have a backslash."""
    before, sign = found.groups()
    first = f"&#{ord(sign[0])};" if sign.isdecimal() else f"\\{sign[0]}"
    return f"{before}{first}{sign[1:]}"


@singledispatch
def lines(block: object) -> Iterator[str]:
    """The lines of one block."""
    raise TypeError(block)


@lines.register
def _(block: Heading) -> Iterator[str]:
    yield f"{'#' * block.level} {escaped(block.text)}"


@lines.register
def _(block: Paragraph) -> Iterator[str]:
    yield escaped(block.text)


@lines.register
def _(block: Facts) -> Iterator[str]:
    for fact in block.facts:
        if len(fact.lines) == 1:
            yield f"- **{escaped(fact.term)}:** {escaped(fact.lines[0])}"
            continue
        yield f"- **{escaped(fact.term)}:**"
        yield from (f"  - {escaped(line)}" for line in fact.lines)


@lines.register
def _(block: Numbered) -> Iterator[str]:
    yield from (f"{number}. {escaped(item)}" for number, item in enumerate(block.items, 1))


@lines.register
def _(block: Listed) -> Iterator[str]:
    yield from (f"- {escaped(item)}" for item in block.items)


@lines.register
def _(block: Table) -> Iterator[str]:
    yield f"{escaped(block.caption)}:"
    yield ""
    yield cells(map(escaped, block.header))
    yield cells("---" for _ in block.header)
    for row in block.rows:
        yield cells(map(escaped, row))


def cells(texts: Iterable[str]) -> str:
    """One row of a table."""
    return f"| {' | '.join(texts)} |"
