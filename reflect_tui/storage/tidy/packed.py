"""Pages as they should lie: cells in the order of their keys, and zeros wherever nothing is.

What is made here says the same as what was read, byte for byte of each row; only where on its
page a row lies is different. So the page no longer tells which row came first or last, or what
was there before.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import takewhile

from reflect_tui.errors import FileDamaged
from reflect_tui.storage.pages import Cell, Header, Kind, Node, Pages, Trunk
from reflect_tui.storage.pages.header import number
from reflect_tui.storage.pages.node import damaged, read_node

KINDS = frozenset(Kind)
MOST_PAGES = 1 << 24
"""From here on the first byte of a page does not tell any more whether it belongs to a tree."""
LOCKS_AT = 1 << 30
"""The page that begins here is never written: SQLite locks its bytes."""


def replacements(pages: Pages, wanted: Set[int]) -> Iterator[tuple[int, bytes]]:
    """The pages of ``wanted`` that do not lie as they should, each with its bytes as they should.

    Raises ``FileDamaged``, also for a file that this app cannot have made.
    """
    header = pages.header
    if header.pointer_maps or pages.count >= MOST_PAGES:
        raise FileDamaged("This file was not made by this app.")
    free = set(free_leaves(pages, wanted))
    for page in sorted(wanted - free - {LOCKS_AT // header.page_size + 1}):
        data = pages.data(page)
        if data[head(page)] not in KINDS:
            continue
        node = read_node(page, data, header)
        if not lies_well(node):
            yield page, packed(node, header)
        for cell in node.cells:
            if cell.overflow:
                yield from without_tail(pages, cell, wanted)
    yield from emptied(pages, wanted)


def head(page: int) -> int:
    """Where on a page its tree begins: the first page has the file's header before it."""
    return 100 if page == 1 else 0


def lies_well(node: Node) -> bool:
    """Whether a page of a tree is as ``packed`` would make it."""
    return node.in_key_order and not (node.freeblocks or node.fragments or node.leftovers)


def seems_well(page: int, data: bytes) -> bool:
    """A quick look that finds nearly all pages that do not lie well; for a whole file."""
    at = head(page)
    if data[at] not in KINDS:
        return not data.strip(b"\0")
    first = at + (8 if Kind(data[at]).leaf else 12)
    end = first + 2 * number(data, at + 3, 2)
    pointers = [number(data, place, 2) for place in range(first, end, 2)]
    gap = data[end : number(data, at + 5, 2) or 65_536]
    unbroken = data[at + 1 : at + 3] == b"\0\0" and data[at + 7] == 0
    return unbroken and not gap.strip(b"\0") and pointers == sorted(pointers, reverse=True)


def packed(node: Node, header: Header) -> bytes:
    """The page with its cells from the end on in the order of their keys. Raises ``FileDamaged``.

    This is how SQLite itself lays a page that it writes from the beginning.
    """
    at = head(node.page)
    first = at + (8 if node.kind.leaf else 12)
    made = bytearray(node.data)
    made[first : header.usable] = bytes(header.usable - first)
    lowest = header.usable
    for index, cell in enumerate(node.cells):
        start, end = cell.taken
        lowest -= end - start
        made[lowest : lowest + cell.end - start] = node.data[start : cell.end]
        made[first + 2 * index : first + 2 * index + 2] = lowest.to_bytes(2)
    made[at + 1 : at + 3] = bytes(2)
    made[at + 5 : at + 7] = (lowest % 65_536).to_bytes(2)
    made[at + 7] = 0
    again = read_node(node.page, bytes(made), header)
    same = [cell.said for cell in again.cells] == [cell.said for cell in node.cells]
    if not same or again.last_child != node.last_child or not lies_well(again):
        raise damaged(node.page)
    return bytes(made)


def without_tail(pages: Pages, cell: Cell, wanted: Set[int]) -> Iterator[tuple[int, bytes]]:
    """The last overflow page of a row with zeros behind the row, if something else is there."""
    found = pages.tail(cell)
    if found is not None and found[0] in wanted:
        page, (start, end) = found
        data = pages.data(page)
        if any(data[start:end]):
            yield page, data[:start] + bytes(end - start) + data[end:]


def trunks(pages: Pages, wanted: Set[int]) -> Iterator[Trunk]:
    """The pages of ``wanted`` that name free ones. SQLite adds and takes at the beginning."""
    return takewhile(lambda trunk: trunk.page in wanted, pages.free())


def free_leaves(pages: Pages, wanted: Set[int]) -> Iterator[int]:
    """The pages that those name."""
    return (leaf for trunk in trunks(pages, wanted) for leaf in trunk.leaves)


def emptied(pages: Pages, wanted: Set[int]) -> Iterator[tuple[int, bytes]]:
    """The pages of ``wanted`` that are free: zeros, or the numbers of others in rising order."""
    nothing = bytes(pages.header.page_size)
    for trunk in trunks(pages, wanted):
        if trunk.leaves != tuple(sorted(trunk.leaves)) or any(trunk.unused):
            yield trunk.page, in_order(pages, trunk)
    for leaf in wanted & set(free_leaves(pages, wanted)):
        if pages.data(leaf) != nothing:
            yield leaf, nothing


def in_order(pages: Pages, trunk: Trunk) -> bytes:
    """A page of the list of free pages, without the order in which they became free."""
    data = pages.data(trunk.page)
    numbers = b"".join(leaf.to_bytes(4) for leaf in sorted(trunk.leaves))
    usable = pages.header.usable
    return (data[:8] + numbers).ljust(usable, b"\0") + data[usable:]
