"""Words side by side: in one row where they fit, else in even columns, row after row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from textual.geometry import Region

from reflect_tui.widgets.cells import wrap

GAP = 2
MARK = 4
"""Cells of ``(•)`` or ``[x]`` and the space behind it."""


class Piece(NamedTuple):
    """A part of one option, as it lies on one line."""

    option: int
    x: int
    text: str
    first: bool


@dataclass
class Flow:
    """The options as lines of pieces, and as rows that up and down move between."""

    width: int
    lines: list[list[Piece]]
    rows: list[list[int]]

    def regions(self, option: int) -> list[Region]:
        """Where an option is drawn."""
        return [
            Region(piece.x, y, MARK + cell_len(piece.text), 1)
            for y, line in enumerate(self.lines)
            for piece in line
            if piece.option == option
        ]

    def row_of(self, option: int) -> int:
        """The row that an option stands in."""
        return next((y for y, row in enumerate(self.rows) if option in row), 0)


def flow(labels: Sequence[str], width: int) -> Flow:
    """Lay the labels out on lines of this many cells; one longer than that is broken."""
    layout = Flow(width, [], [])
    texts = [wrap(label, width - MARK) for label in labels]
    starts = columns([MARK + max(map(cell_len, parts)) for parts in texts], width)
    for begin in range(0, len(texts), max(1, len(starts))):
        row = range(begin, min(begin + len(starts), len(texts)))
        top = len(layout.lines)
        layout.lines += [[] for _ in range(max(len(texts[option]) for option in row))]
        layout.rows.append(list(row))
        for option, x in zip(row, starts, strict=False):
            for y, part in enumerate(texts[option]):
                layout.lines[top + y].append(Piece(option, x, part, y == 0))
    return layout


def columns(sizes: Sequence[int], width: int) -> list[int]:
    """Where each column begins: one for each size if all fit side by side, else even ones.

    There are as few even columns as the least number of rows needs.
    """
    if sum(sizes) + GAP * (len(sizes) - 1) <= width:
        return [sum(sizes[:place]) + GAP * place for place in range(len(sizes))]
    step = max(sizes) + GAP
    most = max(1, (width + GAP) // step)
    rows = -(-len(sizes) // most)
    return [step * place for place in range(-(-len(sizes) // rows))]
