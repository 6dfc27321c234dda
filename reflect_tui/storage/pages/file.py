"""A whole SQLite file as pages: trees, rows with their overflow pages, and the free pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reflect_tui.errors import FileDamaged
from reflect_tui.storage.pages.header import SIZE, Header, Reader, number, read_header
from reflect_tui.storage.pages.node import Cell, Kind, Node, Span, damaged, read_node
from reflect_tui.storage.pages.record import decoded

DEEPEST = 40
"""Pages from a tree's root to a leaf; the largest file that SQLite can write has fewer."""


@dataclass(frozen=True, slots=True)
class Trunk:
    """A page of the list of free pages: it names others."""

    page: int
    leaves: tuple[int, ...]
    unused: bytes
    """What stands behind the last number."""


@dataclass(frozen=True, slots=True)
class SchemaEntry:
    """A table or an index, as the file's first table names it."""

    sort: str
    name: str
    table: str
    root: int
    sql: str


class Pages:
    """The pages of a file. Everything raises ``FileDamaged`` where they do not fit together."""

    def __init__(self, read: Reader, pages_in_file: int) -> None:
        self._read = read
        self.header: Header = read_header(read(1))
        self.count = self.header.page_count or pages_in_file
        if self.count > pages_in_file:
            raise FileDamaged("The file is damaged: its end is missing.")

    def data(self, page: int) -> bytes:
        """The bytes of a page."""
        if not 1 <= page <= self.count:
            raise FileDamaged(f"The file is damaged: it has no page {page:,}.")
        found = self._read(page)
        if len(found) != self.header.page_size:
            raise FileDamaged(f"The file is damaged: its page {page:,} is not whole.")
        return found

    def node(self, page: int) -> Node:
        """A page of a table or an index."""
        return read_node(page, self.data(page), self.header)

    def tree(self, root: int) -> Iterator[Node]:
        """Every page of a table or an index, each before those below it."""
        seen: set[int] = set()
        waiting = [(root, 1)]
        while waiting:
            page, depth = waiting.pop()
            if page in seen or depth > DEEPEST:
                raise damaged(page)
            seen.add(page)
            node = self.node(page)
            yield node
            waiting.extend((child, depth + 1) for child in reversed(node.children))

    def cells(self, root: int) -> Iterator[tuple[Node, Cell]]:
        """Every row in the order of the keys, with the page it lies on."""
        return self._cells_below(root, set(), 1)

    def _cells_below(self, page: int, seen: set[int], depth: int) -> Iterator[tuple[Node, Cell]]:
        if page in seen or depth > DEEPEST:
            raise damaged(page)
        seen.add(page)
        node = self.node(page)
        for cell in node.cells:
            if not node.kind.leaf:
                yield from self._cells_below(cell.child, seen, depth + 1)
            if node.kind is not Kind.TABLE_INTERIOR:
                yield node, cell
        if not node.kind.leaf:
            yield from self._cells_below(node.last_child, seen, depth + 1)

    def overflow(self, cell: Cell) -> tuple[int, ...]:
        """The overflow pages of a row, in their order."""
        room = self.header.usable - 4
        wanted = -(-(cell.payload_size - len(cell.local)) // room)
        chain: dict[int, None] = {}
        page = cell.overflow
        while page:
            if len(chain) == wanted or page in chain:
                raise damaged(page)
            chain[page] = None
            page = number(self.data(page), 0)
        if len(chain) != wanted:
            raise FileDamaged("A row of the file is damaged: it ends too soon.")
        return tuple(chain)

    def payload(self, cell: Cell) -> bytes:
        """All bytes of a row."""
        usable = self.header.usable
        rest = b"".join(self.data(page)[4:usable] for page in self.overflow(cell))
        return (cell.local + rest)[: cell.payload_size]

    def tail(self, cell: Cell) -> tuple[int, Span] | None:
        """The last overflow page of a row, and its unused bytes; ``None`` without such pages."""
        chain = self.overflow(cell)
        if not chain:
            return None
        room = self.header.usable - 4
        last = cell.payload_size - len(cell.local) - room * (len(chain) - 1)
        return chain[-1], (4 + last, self.header.usable)

    def free(self) -> Iterator[Trunk]:
        """The list of free pages."""
        seen: set[int] = set()
        page = self.header.first_trunk
        while page:
            data = self.data(page)
            count = number(data, 4)
            end = 8 + 4 * count
            if page in seen or end > self.header.usable:
                raise damaged(page)
            leaves = tuple(number(data, start) for start in range(8, end, 4))
            named = {page, *leaves}
            if named & seen or len(named) != 1 + count:
                raise damaged(page)
            seen |= named
            yield Trunk(page, leaves, data[end : self.header.usable])
            page = number(data, 0)

    def pointer_maps(self) -> range:
        """The pages that only tell to which page others belong."""
        every = self.header.usable // 5 + 1
        return range(2, self.count + 1 if self.header.pointer_maps else 2, every)

    def schema(self) -> Iterator[SchemaEntry]:
        """The tables and indexes of the file."""
        for _, cell in self.cells(1):
            values = decoded(self.payload(cell), self.header.encoding)
            if len(values) != 5:
                raise damaged(1)
            sort, name, table, root, sql = values
            first = root if isinstance(root, int) else 0
            yield SchemaEntry(str(sort), str(name), str(table), first, str(sql or ""))

    def root(self, name: str) -> int:
        """The first page of a table or an index; 0 if there is none of this name."""
        return next((entry.root for entry in self.schema() if entry.name == name), 0)


def pages_of(file: BinaryIO) -> Pages:
    """The pages of an open file that is not locked. Raises ``OSError`` and ``FileDamaged``."""
    file.seek(0)
    size = read_header(file.read(SIZE)).page_size

    def read(page: int) -> bytes:
        file.seek((page - 1) * size)
        return file.read(size)

    return Pages(read, file.seek(0, os.SEEK_END) // size)
