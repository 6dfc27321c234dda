"""SQLite's rollback journal: which pages a change has written, and one with pages to play back.

Source: "Database File Format", section 3, sqlite.org/fileformat2.html#the_rollback_journal.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from reflect_tui.storage.pages.header import MAGIC, Header, number, read_header

HEADER = bytes.fromhex("d9d505f920a163d7")
"""The first bytes of a journal whose pages are to be played back."""
SECTOR = 512
"""Bytes that the header of a journal takes at least."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a journal tells while its change is not saved yet."""

    pages: frozenset[int]
    """Pages that the change has written, or has taken from the free ones."""
    pages_before: int
    """How many pages the file had; all later ones are new."""


def written(journal: bytes) -> Written | None:
    """The pages that a change has written so far; ``None`` if the journal holds none.

    A page that was free is taken without its old content, so it is not in the journal itself.
    It is named by a page of the list of free pages, which is.
    """
    if len(journal) < SECTOR:
        return None
    before, sector, size = (number(journal, at) for at in (16, 20, 24))
    if not (sector and size):
        return None
    old = old_pages(journal, sector, size)
    return Written(frozenset(old) | were_free(old), before)


def old_pages(journal: bytes, sector: int, size: int) -> dict[int, bytes]:
    """Every page in a journal as it was before the change."""
    found: dict[int, bytes] = {}
    start = 0
    while start + sector < len(journal):
        places = range(start + sector, len(journal) - size - 7, size + 8)
        told = number(journal, start + 8) if journal[start : start + 8] == HEADER else 0
        if 0 < told < len(places):
            places = places[:told]
        for at in places:
            found[number(journal, at)] = journal[at + 4 : at + 4 + size]
        start = -(-(places.stop if places else start + sector) // sector) * sector
    return found


def were_free(old: Mapping[int, bytes]) -> set[int]:
    """Pages that were free, as far as the list of free pages was written by the change."""
    first = old.get(1, b"")
    page = read_header(first).first_trunk if first.startswith(MAGIC) else 0
    found: set[int] = set()
    while page in old and page not in found:
        data = old[page]
        count = min(number(data, 4), len(data) // 4 - 2)
        found |= {page, *(number(data, at) for at in range(8, 8 + 4 * count, 4))}
        page = number(data, 0)
    return found


def to_play_back(pages: Mapping[int, bytes], header: Header, page_count: int) -> bytes:
    """A journal that makes SQLite put these pages into the file when it is next read.

    SQLite does with it what it does after a power cut: all of the pages or, if it is
    interrupted, all of them the next time. The first page, which says that all is done, is last.
    """
    nonce = secrets.randbits(32)
    fields = (len(pages), nonce, page_count, SECTOR, header.page_size)
    parts = [(HEADER + b"".join(field.to_bytes(4) for field in fields)).ljust(SECTOR, b"\0")]
    for page, data in sorted(pages.items(), reverse=True):
        check = nonce + sum(data[at] for at in range(header.page_size - 200, 0, -200))
        parts += [page.to_bytes(4), data, (check % (1 << 32)).to_bytes(4)]
    return b"".join([*parts, bytes(SECTOR)])
