"""One page of a table or an index: its cells, where they lie, and what of the page is unused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from reflect_tui.errors import FileDamaged
from reflect_tui.storage.pages.header import Header, number
from reflect_tui.storage.pages.record import varint

Span = tuple[int, int]
"""Where bytes of a page begin, and where they end."""


class Kind(IntEnum):
    """What a page holds, by its first byte."""

    INDEX_INTERIOR = 2
    TABLE_INTERIOR = 5
    INDEX_LEAF = 10
    """Also the leaves of tables ``WITHOUT ROWID``."""
    TABLE_LEAF = 13

    @property
    def leaf(self) -> bool:
        """Whether no page hangs below it."""
        return self >= Kind.INDEX_LEAF

    @property
    def rowids(self) -> bool:
        """Whether its keys are the numbers of rows."""
        return self in (Kind.TABLE_LEAF, Kind.TABLE_INTERIOR)


class Cell(NamedTuple):
    """A row, or a key that parts two pages."""

    start: int
    """Where in its page it begins."""
    end: int
    """Where its last byte has been; at least four bytes are taken, however short it is."""
    child: int
    """The page with what comes before it; 0 on a leaf."""
    rowid: int | None
    payload_size: int
    """Bytes of the whole row, those on overflow pages included."""
    local: bytes
    """The part of the row that lies on this page."""
    overflow: int
    """The first overflow page; 0 for none."""

    @property
    def taken(self) -> Span:
        """The bytes of the page that belong to it."""
        return self.start, max(self.end, self.start + 4)

    @property
    def said(self) -> tuple[object, ...]:
        """What it is, without where it lies."""
        return self[2:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A page of a tree, every byte of it accounted for."""

    page: int
    kind: Kind
    data: bytes
    cells: tuple[Cell, ...]
    """In the order of their keys."""
    last_child: int
    """The page with what comes after the last cell; 0 on a leaf."""
    freeblocks: tuple[Span, ...]
    """Unused bytes between cells, each with four bytes of its own at the beginning."""
    gap: Span
    """Unused bytes between the pointers to the cells and the first cell on the page."""
    fragments: tuple[Span, ...]
    """Up to three unused bytes each, too few for anything."""

    @property
    def unused(self) -> Iterator[Span]:
        """The bytes that say nothing; in a page that lies well each of them is zero."""
        yield self.gap
        for start, end in self.freeblocks:
            yield start + 4, end
        yield from self.fragments
        for cell in self.cells:
            if cell.end - cell.start < 4:
                yield cell.end, cell.start + 4

    @property
    def leftovers(self) -> bytes:
        """What stands in the unused bytes, without the zeros around it."""
        return b"".join(self.data[start:end].strip(b"\0") for start, end in self.unused)

    @property
    def children(self) -> tuple[int, ...]:
        """The pages below, in the order of their keys."""
        if self.kind.leaf:
            return ()
        return (*(cell.child for cell in self.cells), self.last_child)

    @property
    def in_key_order(self) -> bool:
        """Whether the cells lie on the page as their keys say, the first one last."""
        return all(one.start > next_.start for one, next_ in pairwise(self.cells))


def read_node(page: int, data: bytes, header: Header) -> Node:
    """The page of a tree from its bytes. Raises ``FileDamaged``."""
    head = 100 if page == 1 else 0
    if len(data) != header.page_size or data[head] not in (2, 5, 10, 13):
        raise damaged(page)
    kind = Kind(data[head])
    count = number(data, head + 3, 2)
    first = head + (8 if kind.leaf else 12)
    gap = first + 2 * count, number(data, head + 5, 2) or 65_536
    if not gap[0] <= gap[1] <= header.usable:
        raise damaged(page)
    places = [number(data, at, 2) for at in range(first, gap[0], 2)]
    if places and not gap[1] <= min(places) <= max(places) <= header.usable - 4:
        raise damaged(page)
    cells = tuple(read_cell(page, data, start, kind, header.usable) for start in places)
    freeblocks = tuple(read_freeblocks(page, data, head, header, gap[1]))
    taken = [*(cell.taken for cell in cells), *freeblocks]
    fragments = tuple(holes(page, taken, gap[1], header.usable))
    if sum(end - start for start, end in fragments) != data[head + 7]:
        raise damaged(page)
    return Node(
        page=page,
        kind=kind,
        data=data,
        cells=cells,
        last_child=0 if kind.leaf else number(data, head + 8),
        freeblocks=freeblocks,
        gap=gap,
        fragments=fragments,
    )


def read_cell(page: int, data: bytes, start: int, kind: Kind, usable: int) -> Cell:
    """A cell from its bytes. Raises ``FileDamaged``."""
    at, child, rowid, size = start, 0, None, 0
    if kind < Kind.INDEX_LEAF:
        child, at = number(data, at), at + 4
    if kind != Kind.TABLE_INTERIOR:
        size, at = varint(data, at)
    if kind == Kind.TABLE_LEAF or kind == Kind.TABLE_INTERIOR:
        rowid, at = varint(data, at)
        rowid -= (rowid >> 63) << 64
    local = at + local_size(size, kind, usable)
    end = local + 4 if local - at < size else local
    if end > usable:
        raise damaged(page)
    overflow = number(data, local) if end > local else 0
    return Cell(start, end, child, rowid, size, data[at:local], overflow)


def local_size(payload: int, kind: Kind, usable: int) -> int:
    """How many bytes of a row lie on its own page; the rest is on overflow pages."""
    most = usable - 35 if kind.rowids else (usable - 12) * 64 // 255 - 23
    if payload <= most:
        return payload
    least = (usable - 12) * 32 // 255 - 23
    fitting = least + (payload - least) % (usable - 4)
    return fitting if fitting <= most else least


def read_freeblocks(
    page: int, data: bytes, head: int, header: Header, lowest: int
) -> Iterator[Span]:
    """The freeblocks of a page, which lie in rising order. Raises ``FileDamaged``."""
    start, before = number(data, head + 1, 2), lowest
    while start:
        if not before <= start <= header.usable - 4:
            raise damaged(page)
        end = start + number(data, start + 2, 2)
        if not start + 4 <= end <= header.usable:
            raise damaged(page)
        yield start, end
        start, before = number(data, start, 2), end


def holes(page: int, taken: list[Span], lowest: int, usable: int) -> Iterator[Span]:
    """The bytes between the taken ones. Raises ``FileDamaged`` when two of those overlap."""
    before = lowest
    for start, end in sorted(taken):
        if start < before:
            raise damaged(page)
        if start > before:
            yield before, start
        before = end
    if before < usable:
        yield before, usable


def damaged(page: int) -> FileDamaged:
    """The fault of a page that does not fit together."""
    return FileDamaged(f"The file is damaged: its page {page:,} does not fit together.")
