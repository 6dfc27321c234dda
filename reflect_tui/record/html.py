"""A document as one HTML file without scripts: it opens offline and prints well (WCAG 2.2 AA)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from html import escape

from reflect_tui.record.document import (
    Document,
    Facts,
    Heading,
    Listed,
    Numbered,
    Paragraph,
    Table,
)

INK, PAPER, LINES = "#1a1a1a", "#fff8e7", "#595959"
"""The text stands at 16:1 on the paper, the lines of a table at 6:1."""
SIZE, LARGE = "12pt", "18pt"
STYLE = """
html {{ background: {paper}; color: {ink}; font: {size}/1.5 Arial, Helvetica, sans-serif; }}
body {{ max-width: 40em; margin: 0 auto; padding: 1.5em; text-align: left; }}
h1 {{ font-size: 1.6em; line-height: 1.25; }}
h2 {{ font-size: 1.25em; line-height: 1.3; margin: 1.6em 0 0.4em; }}
p, li, dd, td, th, caption {{ overflow-wrap: break-word; }}
li {{ margin-bottom: 0.5em; }}
dt {{ font-weight: bold; margin-top: 0.7em; }}
dd {{ margin: 0 0 0 1.2em; }}
table {{ border-collapse: collapse; width: 100%; margin: 0.5em 0; }}
caption {{ text-align: left; font-weight: bold; padding-bottom: 0.3em; }}
th, td {{ border: 1px solid {lines}; padding: 0.4em 0.5em; text-align: left; vertical-align: top; }}
tr {{ break-inside: avoid; }}
thead {{ display: table-header-group; }}
h1, h2 {{ break-after: avoid; }}
@page {{ margin: 2cm; }}
@media print {{ html {{ background: none; color: #000; }} body {{ max-width: none; padding: 0; }} }}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for it: nothing but the style that stands in it."""
PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def write(document: Document, *, large: bool = False) -> str:
    """The page; ``large`` is large print, 18 points."""
    style = STYLE.format(ink=INK, paper=PAPER, lines=LINES, size=LARGE if large else SIZE)
    body = "\n".join(map(part, document.whole))
    return PAGE.format(policy=POLICY, title=escape(document.title), style=style, body=body)


def items(texts: Iterable[str], tag: str) -> str:
    """Each text in its own element, a line each."""
    return "\n".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


@singledispatch
def part(block: object) -> str:
    """One block as HTML."""
    raise TypeError(block)


@part.register
def _(block: Heading) -> str:
    return f"<h{block.level}>{escape(block.text)}</h{block.level}>"


@part.register
def _(block: Paragraph) -> str:
    return f"<p>{escape(block.text)}</p>"


@part.register
def _(block: Facts) -> str:
    inside = "\n".join(
        f"<dt>{escape(fact.term)}</dt>\n{items(fact.lines, 'dd')}" for fact in block.facts
    )
    return f"<dl>\n{inside}\n</dl>"


@part.register
def _(block: Numbered) -> str:
    return f"<ol>\n{items(block.items, 'li')}\n</ol>"


@part.register
def _(block: Listed) -> str:
    return f"<ul>\n{items(block.items, 'li')}\n</ul>"


@part.register
def _(block: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block.header)
    rows = "\n".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in block.rows
    )
    caption = f"<caption>{escape(block.caption)}</caption>"
    body = f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>"
    return f"<table>\n{caption}\n{body}\n</table>"
