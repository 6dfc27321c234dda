"""A learning file looked at from outside, without writing a byte: what is there to be seen.

The pages come from a reader function, so that a locked file can be looked at in the same way
once there is a reader that unlocks its pages.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sqlcipher3 import dbapi2

from reflect_tui.errors import FileDamaged, FileRefused
from reflect_tui.storage.connection import check_header, connect, reason, refused
from reflect_tui.storage.pages import Cell, Node, Pages, SchemaEntry, Value, decoded, pages_of
from reflect_tui.storage.tidy import MARK

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

ANSWERS = "contribution"
WORDS = (ANSWERS, "learning_point", "parked_idea", "agreed_action")
"""The tables with what the group said and agreed: nothing that was removed may be left of it."""
BESIDE = ("-journal", "-journal.new", "-wal", "-shm")
"""Endings of files beside a learning file in which SQLite, or this app, keeps pages for a while."""
RANDOM_ID = re.compile("[0-9a-f]{32}")
ENOUGH_IDS = 16
"""So many ids with the same digit in one place are not random: that happens once in 10^17."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What was seen. Names and counts only, never a word of what is in the file."""

    beside: tuple[str, ...] = ()
    """Names of files beside it that hold pages. Then nothing else has been looked at."""
    faults: tuple[str, ...] = ()
    """What SQLite's integrity check, or the reader of pages, finds wrong."""
    columns: tuple[str, ...] = ()
    """Of the table of contributions."""
    numbered: bool = False
    """Whether rows of that table have numbers (rowids), which count them as they come."""
    extras: tuple[str, ...] = ()
    """Names of indexes, triggers and the like on that table, and of tables that count rows."""
    plain_ids: int = 0
    """How many contributions have an id that is not 32 random hex digits."""
    alike_ids: bool = False
    """Whether all ids have the same digit in some place."""
    out_of_order: int = 0
    """How many questions have contributions that lie in another order than their keys."""
    leftovers: int = 0
    """In how many places of pages with words something is left in unused bytes."""
    free_leftovers: int = 0
    """How many free pages are not empty."""
    unknown: tuple[str, ...] = ()
    """Names of tables, and of columns, that the app does not have."""
    behind: bool = False
    """Whether something stands behind the last page."""
    unsettled: bool = False
    """Whether pages of the last change may not have been laid in order."""


def inspect(path: Path) -> Inspection:
    """Look at a file. Raises ``FileRefused`` when it cannot be read or is not a learning file."""
    check_header(path)
    beside = tuple(name for end in BESIDE if path.with_name(name := path.name + end).exists())
    if beside:
        return Inspection(beside=beside)
    try:
        with path.open("rb") as file:
            before = file.read(100)
            seen = look(path, file)
            file.seek(0)
            if file.read(100) != before:
                raise FileRefused(f"{path} was written to just now. Close the app and try again.")
            return seen
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise refused(path, error) from error
    except OSError as error:
        raise FileRefused(f"The file {path} cannot be read: {reason(error)}.") from error


def look(path: Path, file: BinaryIO) -> Inspection:
    """Look at a file that has nothing beside it. Raises what the driver raises, ``OSError``."""
    with closing(connect(path, to_read=True)) as connection:
        seen = of_tables(connection)
    try:
        pages = pages_of(file)
        behind = file.seek(0, os.SEEK_END) > pages.count * pages.header.page_size
        behind = behind or any(pages.data(1)[72:92])  # SQLite leaves these bytes alone
        return of_pages(replace(seen, behind=behind), pages)
    except FileDamaged as fault:
        return replace(seen, faults=(*seen.faults, str(fault)))


def of_tables(connection: Connection) -> Inspection:
    """What SQLite tells of the file, and of the table of contributions."""

    def asked(sql: str) -> list[str]:
        return [str(row[0]) for row in connection.execute(sql)]

    faults = integrity_faults(connection)
    columns = asked(f"SELECT name FROM pragma_table_xinfo('{ANSWERS}')")
    numbered = asked(f"SELECT 1 FROM pragma_table_list WHERE name = '{ANSWERS}' AND wr = 0")
    extras = asked(
        "SELECT name FROM sqlite_master WHERE name LIKE 'sqlite\\_s%' ESCAPE '\\' "
        f"OR type = 'index' AND sql IS NOT NULL AND tbl_name = '{ANSWERS}' "
        "OR type IN ('trigger', 'view') ORDER BY name"
    )
    ids = asked(f"SELECT id FROM {ANSWERS}") if not faults and "id" in columns else []
    places = zip(*ids, strict=False)
    return Inspection(
        faults=faults,
        columns=tuple(columns),
        numbered=bool(numbered),
        extras=tuple(extras),
        unknown=(*unknown(connection), *unknown_indexes(connection)),
        plain_ids=sum(RANDOM_ID.fullmatch(id_) is None for id_ in ids),
        alike_ids=len(ids) >= ENOUGH_IDS and any(len(set(digits)) == 1 for digits in places),
        unsettled=asked("PRAGMA user_version") == [str(MARK)],
    )


def unknown(connection: Connection) -> Iterator[str]:
    """The tables and columns of a file that this app has not made: they could tell anything."""
    from reflect_tui.storage.tables import METADATA

    ours = {table.name: set(table.columns.keys()) for table in METADATA.tables.values()}
    ours["alembic_version"] = {"version_num"}
    found = connection.execute(
        "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c "
        "WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_s%' ESCAPE '\\' ORDER BY 1, c.cid"
    )
    for table, column in found:
        if table not in ours:
            yield table
        elif table != ANSWERS and column not in ours[table]:
            yield f"{table}.{column}"


def unknown_indexes(connection: Connection) -> list[str]:
    """Indexes that this app has not made, and what has remarks in its making: we write none."""
    from reflect_tui.storage.tables import METADATA

    tables = METADATA.tables.values()
    ours = {str(index.name) for table in tables for index in table.indexes}
    ours.add("ix_agreed_action_due_on")  # of a file that has not been brought up to date
    made = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    remarks = "SELECT name FROM sqlite_master WHERE sql LIKE '%/*%' OR sql LIKE '%--%'"
    found = [name for (name,) in connection.execute(made) if name not in ours]
    return [*found, *(name for (name,) in connection.execute(remarks))]


def integrity_faults(connection: Connection) -> tuple[str, ...]:
    """What SQLite's integrity check finds wrong, without its headings."""
    said: list[str] = []
    try:
        for row in connection.execute("PRAGMA integrity_check"):
            said += str(row[0]).splitlines()
    except dbapi2.DatabaseError as error:
        if "malformed" not in str(error):
            raise
        said.append(str(error))
    return tuple(line for line in said if line != "ok" and not line.startswith("***"))


def of_pages(seen: Inspection, pages: Pages) -> Inspection:
    """With what the pages tell. Raises ``FileDamaged``."""
    leftovers = 0
    disordered: set[tuple[Value, ...]] = set()
    for entry in words_entries(pages):
        for node in pages.tree(entry.root):
            leftovers += bool(node.leftovers)
            leftovers += sum(has_words(tail_of(pages, c)) for c in node.cells if c.overflow)
            if entry.name == ANSWERS and not node.in_key_order:
                disordered |= set(out_of_order(node, pages.header.encoding))
    free = 0
    for trunk in pages.free():
        free += has_words(trunk.unused) + sum(any(pages.data(leaf)) for leaf in trunk.leaves)
    return replace(seen, out_of_order=len(disordered), leftovers=leftovers, free_leftovers=free)


def tail_of(pages: Pages, cell: Cell) -> bytes:
    """The unused bytes of a row's last overflow page."""
    found = pages.tail(cell)
    return pages.data(found[0])[slice(*found[1])] if found else b""


def words_entries(pages: Pages) -> list[SchemaEntry]:
    """The tables with words of the group, and their indexes."""
    return [entry for entry in pages.schema() if entry.table in WORDS and entry.root]


def out_of_order(node: Node, encoding: str) -> Iterator[tuple[Value, ...]]:
    """The questions, each by its meeting and key, whose rows lie otherwise than their keys."""
    keys = [decoded(cell.local, encoding, 2) if cell.local else () for cell in node.cells]
    for (one, key), (next_, next_key) in pairwise(zip(node.cells, keys, strict=True)):
        if key == next_key and one.start < next_.start:
            yield key


def has_words(unused: bytes) -> bool:
    """Whether unused bytes hold more than numbers of pages, which lists of free pages leave."""
    return any(byte for at, byte in enumerate(unused) if (at - len(unused)) % 4 == 0)
