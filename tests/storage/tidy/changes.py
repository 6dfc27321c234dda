"""Changes anywhere in a file, what they leave to be laid in order, and whether it is."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.storage import tidy
from reflect_tui.storage.pages import pages_of
from reflect_tui.storage.tidy.packed import lies_well, replacements, seems_well

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

TABLES = (
    "CREATE TABLE keyed (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID",
    "CREATE TABLE counted (id INTEGER PRIMARY KEY, a)",
    "CREATE INDEX by_a ON counted (a)",
)

Change = Callable[["Connection"], object]


def saved(connection: Connection, change: Change) -> tidy.Unsettled:
    """Make a change, save it, and give what it has left to be laid in order."""
    connection.execute("BEGIN IMMEDIATE")
    change(connection)
    unsettled = tidy.unsettled(connection)
    connection.execute("COMMIT")
    assert unsettled is not None
    return unsettled


def words(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefgh ijk", k=chance.choice((5, 40, 300, 2_000, 9_000))))


def some_change(chance: random.Random) -> Change:
    """Rows put in, changed and taken out, anywhere."""

    def change(connection: Connection) -> None:
        connection.execute("INSERT INTO counted (a) VALUES (?)", (words(chance),))
        for _ in range(chance.choice((1, 5, 60))):
            key = chance.randrange(12)
            sql, values = chance.choice(
                (
                    ("INSERT INTO keyed VALUES (?, ?)", (key, words(chance))),
                    ("INSERT INTO counted (a) VALUES (?)", (words(chance),)),
                    ("UPDATE OR REPLACE keyed SET b = ? WHERE a = ?", (words(chance), key)),
                    ("UPDATE counted SET a = ? WHERE id % 12 = ?", (words(chance), key)),
                    ("DELETE FROM keyed WHERE a = ?", (key,)),
                    ("DELETE FROM counted WHERE id % 12 = ?", (key,)),
                )
            )
            connection.execute(sql, values)

    return change


def by_page(path: Path) -> dict[int, bytes]:
    data = path.read_bytes()
    return {at // 4096 + 1: data[at : at + 4096] for at in range(0, len(data), 4096)}


def out_of_order(path: Path) -> list[int]:
    """Pages that do not lie well, whatever they belong to."""
    with path.open("rb") as file:
        pages = pages_of(file)
        found = [page for page, _ in replacements(pages, set(range(1, pages.count + 1)))]
        roots = [1, *(entry.root for entry in pages.schema())]
        for node in (node for root in roots for node in pages.tree(root)):
            assert lies_well(node) == (node.page not in found)
            assert seems_well(node.page, node.data) or node.page in found
    return found


def mark(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def disorder(connection: Connection) -> tidy.Unsettled:
    """A saved change that has left copies and holes behind."""
    chance = random.Random(5)
    unsettled = saved(connection, some_change(chance))
    for _ in range(5):
        unsettled = saved(connection, some_change(chance))
    return unsettled
