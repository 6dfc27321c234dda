"""The first hundred bytes of an SQLite file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reflect_tui.errors import FileDamaged

Reader = Callable[[int], bytes]
"""Gives the bytes of a page by its number, from 1 on; too few of them beyond the end."""

SIZE = 100
MAGIC = b"SQLite format 3\0"
ENCODINGS = {0: "utf-8", 1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}
"""By the number in the header; 0 stands there before the first table is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the file says of itself. Sizes are in bytes, pages are counted from 1."""

    page_size: int
    reserved: int
    """Bytes at the end of each page that belong to no row; a locked file has some."""
    changes: int
    """A number that is another one after each change."""
    page_count: int
    """0 where the file does not say: then its size tells."""
    first_trunk: int
    """The first page of the list of free pages; 0 for none."""
    free_pages: int
    pointer_maps: bool
    """Whether some pages only tell to which page others belong (``auto_vacuum``)."""
    encoding: str

    @property
    def usable(self) -> int:
        """Bytes of a page that SQLite uses."""
        return self.page_size - self.reserved


def read_header(data: bytes) -> Header:
    """The header from the first bytes of a file. Raises ``FileDamaged``."""
    if len(data) < SIZE or data[:16] != MAGIC:
        raise FileDamaged("This is not a learning file, or its first page is damaged.")
    size = number(data, 16, 2)
    size = 65_536 if size == 1 else size
    reserved = data[20]
    encoding = ENCODINGS.get(number(data, 56))
    if not 512 <= size <= 65_536 or size & (size - 1) or size - reserved < 480 or not encoding:
        raise FileDamaged("The first page of the file is damaged.")
    says_its_count = number(data, 24) == number(data, 92)
    return Header(
        page_size=size,
        reserved=reserved,
        changes=number(data, 24),
        page_count=number(data, 28) if says_its_count else 0,
        first_trunk=number(data, 32),
        free_pages=number(data, 36),
        pointer_maps=number(data, 52) != 0,
        encoding=encoding,
    )


def number(data: bytes, start: int, size: int = 4) -> int:
    """An unsigned number, the highest byte first."""
    return int.from_bytes(data[start : start + size])
