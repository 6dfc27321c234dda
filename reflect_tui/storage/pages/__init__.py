"""The pages of an SQLite file, read without SQLite: what lies where, the unused bytes included.

Read only, and from a function that gives a page's bytes by its number, so that it does not
matter where the pages come from. Source: "Database File Format", sqlite.org/fileformat2.html.
"""

from __future__ import annotations

from reflect_tui.storage.pages.file import Pages, SchemaEntry, Trunk, pages_of
from reflect_tui.storage.pages.header import Header, Reader
from reflect_tui.storage.pages.node import Cell, Kind, Node, Span
from reflect_tui.storage.pages.record import Value, decoded

__all__ = [
    "Cell",
    "Header",
    "Kind",
    "Node",
    "Pages",
    "Reader",
    "SchemaEntry",
    "Span",
    "Trunk",
    "Value",
    "decoded",
    "pages_of",
]
