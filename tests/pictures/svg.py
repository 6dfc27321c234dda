"""A picture of the app as SVG: what is drawn in each cell, and nothing that must be fetched.

Letters are in whatever font of fixed width the reader has, each run stretched to its cells. Block
characters are drawn, so that large letters have no gaps whatever the font.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.strip import Strip

from reflect_tui.widgets.letters.blocks import QUARTERS
from tests import drawn

ACROSS, DOWN = 10, 20
"""How large a cell is."""
EDGE = 12
"""What is around the cells."""
FONTS = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"
SIZE = 16
ROUND = 8
NO_BLOCKS = str.maketrans(QUARTERS, " " * len(QUARTERS))

PATH = Path(__file__).with_name("question.svg")


class Run(NamedTuple):
    """Characters side by side in one style."""

    x: int
    text: str
    style: Style


def picture(app: App[Any], title: str, words: str) -> str:
    """The screen in front; ``title`` and ``words`` say to those who cannot see it what it is."""
    strips = drawn.strips(app)
    width, height = app.size.width * ACROSS + 2 * EDGE, len(strips) * DOWN + 2 * EDGE
    ground = f"{app.current_theme.background}".lower()
    body = [piece for y, strip in enumerate(strips) for piece in line(strip, y, ground)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" role="img" aria-labelledby="title words">',
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="words">{escape(words)}</desc>',
            f'<rect width="{width}" height="{height}" rx="{ROUND}" fill="{ground}"/>',
            f'<g transform="translate({EDGE} {EDGE})" font-family="{FONTS}" font-size="{SIZE}" '
            'xml:space="preserve">',
            *body,
            "</g>",
            "</svg>",
            "",
        ]
    )


def line(strip: Strip, y: int, ground: str) -> Iterator[str]:
    """One line: the grounds that differ, the words, the blocks."""
    found = list(runs(strip))
    top = y * DOWN
    for run in found:
        colour = colours(run.style, ground)[1]
        if colour != ground:
            wide = cell_len(run.text) * ACROSS
            place = f'x="{run.x * ACROSS}" y="{top}" width="{wide}" height="{DOWN}"'
            yield f'<rect {place} fill="{colour}"/>'
    for run in found:
        colour = colours(run.style, ground)[0]
        if blocks := "".join(drawn_blocks(run, top)):
            yield f'<path fill="{colour}" d="{blocks}"/>'
        for x, word in words(run):
            wide = cell_len(word) * ACROSS
            bold = ' font-weight="bold"' * bool(run.style.bold)
            place = f'x="{x * ACROSS}" y="{top + SIZE - 1}" textLength="{wide}"'
            yield f'<text {place} fill="{colour}"{bold}>{escape(word)}</text>'


def runs(strip: Strip) -> Iterator[Run]:
    """The pieces of a line, those side by side that look the same as one."""
    x = 0
    for text, style, _ in Segment.simplify(strip):
        yield Run(x, text, style or Style.null())
        x += cell_len(text)


def colours(style: Style, ground: str) -> tuple[str, str]:
    """Of the text and of what it stands on; ``ground`` where a style says neither."""
    text, under = (
        part.get_truecolor().hex if part is not None else ground
        for part in (style.color, style.bgcolor)
    )
    return (under, text) if style.reverse else (text, under)


def drawn_blocks(run: Run, top: int) -> Iterator[str]:
    """The block characters of a run, a path for each row of dots side by side."""
    half, high = ACROSS // 2, DOWN // 2
    codes = [max(0, QUARTERS.find(character)) for character in run.text]
    for row, shift in enumerate((2, 0)):
        dots = "".join(f"{code >> shift & 3:02b}" for code in codes) + "0"
        at = 0
        while (at := dots.find("1", at)) >= 0:
            end = dots.index("0", at)
            wide = (end - at) * half
            yield f"M{run.x * ACROSS + at * half} {top + row * high}h{wide}v{high}h-{wide}z"
            at = end


def words(run: Run) -> Iterator[tuple[int, str]]:
    """The words of a run with their places; those with one blank between them stay together."""
    x = run.x
    for piece in run.text.translate(NO_BLOCKS).split("  "):
        if piece.strip():
            yield x + cell_len(piece) - cell_len(piece.lstrip()), piece.strip()
        x += cell_len(piece) + 2


def without_blocks(text: str) -> str:
    """The words alone, on one line."""
    return " ".join(text.translate(NO_BLOCKS).split())
