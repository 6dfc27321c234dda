"""A sheet as XLSX: days are days, words are words, and nothing says who made it, where or when."""

from __future__ import annotations

import io
from datetime import date
from html import escape

from xlsxwriter import Workbook

from reflect_tui.record.sheet import Cell, Sheet
from reflect_tui.record.sieve import clean
from reflect_tui.record.zipped import same_bytes

DAY = "ddd d mmm yyyy"
NARROW, WIDE = 16, 44
"""Widths of a column with days or few words, and of one with many."""
MANY = 24
"""Characters of a cell from which its column is wide."""
MOST = 32_767
"""Characters of a cell, of which a spreadsheet program takes no more."""
ALL_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:language>en-GB</dc:language></cp:coreProperties>"
)


def write(sheet: Sheet) -> bytes:
    """The file."""
    content = io.BytesIO()
    made = Workbook(content, ALL_TEXT)
    heading = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    text = made.add_format({"text_wrap": True, "valign": "top"})
    day = made.add_format({"num_format": DAY, "align": "left", "valign": "top"})
    page = made.add_worksheet(sheet.title)
    for at, name in enumerate(sheet.header):
        page.write_string(0, at, name, heading)
        page.set_column(at, at, width(at, sheet))
    for number, row in enumerate(sheet.rows, 1):
        for at, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(number, at, cell, day)
            elif cell:
                page.write_string(number, at, clean(cell)[:MOST], text)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    made.close()
    properties = PROPERTIES.format(title=escape(sheet.title))
    return same_bytes(content, {"docProps/core.xml": properties.encode()})


def width(at: int, sheet: Sheet) -> int:
    """How wide a column is."""
    return WIDE if any(many(row[at]) for row in sheet.rows) else NARROW


def many(cell: Cell) -> bool:
    """Whether a cell has many words."""
    return isinstance(cell, str) and len(cell) > MANY
