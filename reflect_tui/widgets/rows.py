"""Columns and rows of a list, and how one row becomes text of a given width."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, overload

from rich.cells import cell_len

from reflect_tui.widgets.cells import cut, one_line, padded

MARGIN = 2
"""Cells before the first column, where ``▸`` stands."""
GAP = 2
"""Cells between two columns."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list. Exactly one column has ``width`` 0."""

    width: int
    """Cells; 0 takes what the others leave."""
    at: int = 0
    """Shown only when the list is at least this many cells wide."""
    align_right: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: one cell per column."""

    key: str
    """Unlike every other row's key; a heading has none."""
    cells: tuple[str, ...]
    tone: str = ""
    """Colours the first cell: alert, calm, good, or nothing."""
    heading: bool = False
    """Not to be chosen: the first cell at the left, further ones at the right; no cells: blank."""


class LazyRows(Sequence[Row], Generic[T]):
    """Rows, then a row for each of many things; those are made only when they are looked at."""

    def __init__(self, above: Sequence[Row], things: Sequence[T], make: Callable[[T], Row]) -> None:
        self._above = above
        self._things = things
        self._make = make

    def __len__(self) -> int:
        return len(self._above) + len(self._things)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        first = len(self._above)
        return self._above[index] if index < first else self._make(self._things[index - first])


def row_texts(
    columns: Sequence[Column], row: Row, chosen: bool, width: int
) -> list[tuple[str, bool]]:
    """The row as texts side by side, each with whether it is the first cell.

    What has nothing in it at the end of a row leaves its room to the column without a width.
    """
    shown = [
        (index, column, cell)
        for index, (column, cell) in enumerate(zip(columns, row.cells, strict=False))
        if width >= column.at
    ]
    while shown and shown[-1][1].width and not shown[-1][2]:
        shown.pop()
    taken = MARGIN + sum(column.width for _, column, _ in shown) + GAP * (len(shown) - 1)
    texts = [("▸ " if chosen else "  ", False)]
    for index, column, cell in shown:
        size = column.width or max(1, width - taken)
        texts.append((padded(one_line(cell), size, column.align_right), index == 0))
        texts.append((" " * GAP, False))
    return texts[:-1]


def heading_text(row: Row, width: int) -> str:
    """The first cell at the left, the others at the right as far as they fit."""
    left = one_line(row.cells[0]) if row.cells else ""
    right = "  ".join(one_line(cell) for cell in row.cells[1:])
    room = width - cell_len(left) - cell_len(right)
    return left + " " * room + right if right and room >= GAP else cut(left, width)
