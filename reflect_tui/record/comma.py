"""A sheet as CSV, in which no cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
from datetime import date

from reflect_tui.record.sheet import Cell, Sheet
from reflect_tui.record.sieve import clean

STARTS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
"""What begins a formula in one program or another, in the wide letters of the East too."""


def write(sheet: Sheet) -> str:
    """The text. A day stands as ``2026-12-07``, which every spreadsheet program takes for one."""
    made = io.StringIO(newline="")
    out = csv.writer(made)
    out.writerow(map(inert, sheet.header))
    out.writerows(map(inert, row) for row in sheet.rows)
    return made.getvalue()


def inert(cell: Cell) -> str:
    """The cell as text; an apostrophe stands before one that a program could run."""
    if isinstance(cell, date):
        return cell.isoformat()
    text = clean(cell or "")
    return f"'{text}" if text.startswith(STARTS) else text
