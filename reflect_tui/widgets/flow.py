"""Words in a row that go on over further lines, none of them broken unless it must be."""

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
    """Lay the labels out on lines of this many cells."""
    layout = Flow(width, [], [])
    x = width + 1
    for index, label in enumerate(labels):
        parts = wrap(label, width - MARK)
        size = MARK + cell_len(parts[0])
        if len(parts) > 1 or x + size > width:
            layout.lines.extend([] for _ in parts)
            layout.rows.append([])
            x = 0
        top = len(layout.lines) - len(parts)
        for y, part in enumerate(parts):
            layout.lines[top + y].append(Piece(index, x, part, y == 0))
        layout.rows[-1].append(index)
        x = width + 1 if len(parts) > 1 else x + size + GAP
    return layout
