"""A document as PDF/UA-1: tagged, so that it can be read aloud. It needs the extra ``pdf``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import singledispatch
from importlib.util import find_spec
from typing import Any

from reflect_tui.errors import RecordRefused
from reflect_tui.record.document import (
    Document,
    Facts,
    Heading,
    Listed,
    Numbered,
    Paragraph,
    Table,
)

SIZE, LARGE = 12, 18
"""Points of the text."""
MISSING = (
    "To make a PDF, the extra “pdf” has to be installed: pip install “reflect-tui[pdf]”. "
    "Or choose docx: Word makes a PDF of it."
)
CANNOT_SHOW = "A PDF cannot show all the signs in {where}. Say it without them, or choose another."
LINE, SOME = "“{text}”", "it"
LONGEST = 60
"""Characters of a line that is named where something in it cannot be shown."""
PAGES = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: (), date: none)
#set page(paper: "a4", margin: 2cm, numbering: "1")
#set text(
  lang: "en", region: "GB", size: data.size * 1pt, hyphenate: false,
  font: ("Arial", "Liberation Sans", "DejaVu Sans", "Libertinus Serif"),
)
#set par(justify: false, leading: 0.75em, spacing: 1em)
#set list(spacing: 0.9em)
#set enum(spacing: 0.9em)
#set table(stroke: 0.5pt + rgb("#595959"), inset: 0.5em)
#show heading: set block(above: 1.5em, below: 0.8em)
#heading(level: 1, data.title)
#for block in data.blocks {
  if block.sort == "heading" { heading(level: block.level, block.text) }
  if block.sort == "paragraph" { par(block.text) }
  if block.sort == "fact" {
    if block.lines.len() == 1 { par(strong(block.term + ": ") + block.lines.first()) }
    else { par(strong(block.term + ":")); list(..block.lines) }
  }
  if block.sort == "numbered" { enum(..block.items) }
  if block.sort == "listed" { list(..block.items) }
  if block.sort == "table" {
    par(strong(block.caption))
    table(
      columns: (2fr, ..((1fr,) * (block.header.len() - 1))),
      table.header(..block.header.map(strong)),
      ..block.rows.flatten(),
    )
  }
}
"""
"""What lays the pages out. The words come beside it as data, so that none is taken for markup."""


def there() -> bool:
    """Whether the extra is installed."""
    return find_spec("typst") is not None


def write(document: Document, *, large: bool = False) -> bytes:
    """The file; ``large`` is large print, 18 points.

    Raises ``RecordRefused`` without the extra, and for signs that no font here has.
    """
    if not there():
        raise RecordRefused(MISSING)
    try:
        return compiled(document, large=large)
    except RuntimeError as fault:
        if "could not be displayed" not in str(fault):
            raise
        raise RecordRefused(CANNOT_SHOW.format(where=culprit(document))) from fault


def compiled(document: Document, *, large: bool = False) -> bytes:
    """The file. Raises ``RuntimeError``, which says what there was."""
    import typst

    blocks = [part for block in document.whole for part in parts(block)]
    data = {"title": document.title, "size": LARGE if large else SIZE, "blocks": blocks}
    made = typst.compile(
        PAGES.encode(),
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"data": json.dumps(data)},
    )
    return bytes(made)


def culprit(document: Document) -> str:
    """Which line it is that cannot be shown; ``it`` where no line alone is."""
    from reflect_tui.record.lines import lines

    for line in lines(document):
        try:
            compiled(Document(title=".", blocks=(Paragraph(line.text),), held_back=()))
        except RuntimeError:
            return LINE.format(text=line.text[:LONGEST])
    return SOME


@singledispatch
def parts(block: object) -> Iterable[dict[str, Any]]:
    """One block as data."""
    raise TypeError(block)


@parts.register
def _(block: Heading) -> Iterable[dict[str, Any]]:
    yield {"sort": "heading", "level": block.level, "text": block.text}


@parts.register
def _(block: Paragraph) -> Iterable[dict[str, Any]]:
    yield {"sort": "paragraph", "text": block.text}


@parts.register
def _(block: Facts) -> Iterable[dict[str, Any]]:
    for fact in block.facts:
        yield {"sort": "fact", "term": fact.term, "lines": fact.lines}


@parts.register
def _(block: Numbered) -> Iterable[dict[str, Any]]:
    yield {"sort": "numbered", "items": block.items}


@parts.register
def _(block: Listed) -> Iterable[dict[str, Any]]:
    yield {"sort": "listed", "items": block.items}


@parts.register
def _(block: Table) -> Iterable[dict[str, Any]]:
    yield {
        "sort": "table",
        "caption": block.caption,
        "header": block.header,
        "rows": block.rows,
    }
