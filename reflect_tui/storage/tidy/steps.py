"""The steps of laying the pages of a change in order."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sqlcipher3 import dbapi2

from reflect_tui.errors import FileDamaged
from reflect_tui.machine import make_private_file
from reflect_tui.storage.pages import Pages, pages_of
from reflect_tui.storage.pages.header import number
from reflect_tui.storage.tidy.journal import to_play_back, written
from reflect_tui.storage.tidy.packed import replacements, seems_well

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

MARK = 1
"""``user_version`` of a file in which pages may not be in order."""
AT_ONCE = 4_096
"""How many pages one journal holds; more than any meeting has."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The pages that a change has written; ``None`` for every page of the file."""

    pages: frozenset[int] | None
    pages_before: int = 0

    def among(self, pages: Pages) -> frozenset[int]:
        """The pages to be looked at, now that the change is saved."""
        if self.pages is None:
            free = {page for trunk in pages.free() for page in (trunk.page, *trunk.leaves)}
            every = range(1, pages.count + 1)
            return frozenset(free.union(p for p in every if not seems_well(p, pages.data(p))))
        new = range(self.pages_before + 1, pages.count + 1)
        return frozenset(page for page in self.pages.union(new) if 1 <= page <= pages.count)


EVERY_PAGE = Unsettled(None)
"""For a file of which it is not known what was written."""


def unsettled(connection: Connection) -> Unsettled | None:
    """Within a change that is about to be saved: what it has written, and the mark for it.

    Gives ``None`` for one that has written nothing. Raises what the driver raises.
    """
    journal = journal_of(path_of(connection))
    try:
        if not journal.exists():
            return None
        marked = connection.execute("PRAGMA user_version").fetchone()[0] == MARK
        connection.execute(f"PRAGMA user_version = {MARK}")
        found = None if marked else written(journal.read_bytes())
    except OSError:
        return EVERY_PAGE
    return EVERY_PAGE if found is None else Unsettled(found.pages, found.pages_before)


def finish(connection: Connection) -> None:
    """Put in order what was left by a change that was interrupted; for a file that is opened.

    That is pages that were not laid, a journal that was only begun, and what ``clear`` clears.
    """
    with contextlib.suppress(OSError, dbapi2.Error):
        marked = connection.execute("PRAGMA user_version").fetchone()[0] == MARK
        if not marked and journal_of(path_of(connection)).exists():
            connection.execute(f"PRAGMA user_version = {MARK}")
            marked = True
        if marked:
            settle(connection, EVERY_PAGE)
    clear(connection)


def clear(connection: Connection) -> None:
    """Empty the free pages after a change that was taken back.

    SQLite does not keep what was in a page that was free, so it cannot put it back: words of
    the change stay there. Nothing is asked of a file that another program holds.
    """
    with contextlib.suppress(OSError, dbapi2.Error, FileDamaged):
        if words_in_free_pages(path_of(connection)):
            settle(connection, EVERY_PAGE)


def words_in_free_pages(path: Path) -> bool:
    """Whether a page that is free holds anything. Raises ``OSError`` and ``FileDamaged``."""
    with path.open("rb") as file:
        pages = pages_of(file)
        nothing = bytes(pages.header.page_size)
        leaves = (leaf for trunk in pages.free() for leaf in trunk.leaves)
        return any(pages.data(leaf) != nothing for leaf in leaves)


def settle(connection: Connection, found: Unsettled) -> None:
    """Lay the pages of a saved change in order. What goes wrong leaves the mark in the file."""
    path = path_of(connection)
    with (
        contextlib.suppress(OSError, dbapi2.Error, FileDamaged),
        path.open("rb") as file,  # closed last: closing it gives up this program's locks
    ):
        while not settle_some(connection, path, file, found):
            pass


def settle_some(connection: Connection, path: Path, file: BinaryIO, found: Unsettled) -> bool:
    """Lay as many pages in order as fit in one journal. Gives whether that was all of them.

    Raises ``OSError``, ``FileDamaged`` and what the driver raises.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        check_same(path, file)
        pages = pages_of(file)
        made = dict(islice(replacements(pages, found.among(pages)), AT_ONCE))
        done = len(made) < AT_ONCE
        made[1] = as_changed(made.get(1) or pages.data(1), mark=not done)
        leave_journal(path, to_play_back(made, pages.header, pages.count))
    finally:
        connection.execute("ROLLBACK")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return done


def check_same(path: Path, file: BinaryIO) -> None:
    """Raise ``FileDamaged`` when another file has taken the place of the one that is open."""
    here, there = os.fstat(file.fileno()), path.stat()
    if (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino):
        raise FileDamaged("Another file has taken the place of this one.")


def leave_journal(path: Path, journal: bytes) -> None:
    """Write the journal that SQLite plays back. Raises ``OSError``.

    It gets its name when all of it is on the disk: half a journal is none.
    """
    draft = path.with_name(f"{path.name}-journal.new")
    draft.unlink(missing_ok=True)
    try:
        make_private_file(draft)
        with draft.open("r+b") as new:
            new.write(journal)
            new.flush()
            os.fsync(new.fileno())
        draft.replace(journal_of(path))
        make_name_durable(path.parent)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def make_name_durable(folder: Path) -> None:
    """Have a folder's names on the disk, where the system can do that."""
    with contextlib.suppress(OSError):
        there = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(there)
        finally:
            os.close(there)


def as_changed(first: bytes, *, mark: bool) -> bytes:
    """The first page as one that was changed, so that nobody relies on what was read before."""
    changes = ((number(first, 24) + 1) % (1 << 32)).to_bytes(4)
    version = (MARK if mark else 0).to_bytes(4)
    return first[:24] + changes + first[28:60] + version + first[64:92] + changes + first[96:]


def path_of(connection: Connection) -> Path:
    """Where the file of a connection lies."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def journal_of(path: Path) -> Path:
    """Where SQLite keeps the journal of a file."""
    return path.with_name(f"{path.name}-journal")
