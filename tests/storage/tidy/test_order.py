"""What a change has written is laid in order, and says the same."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reflect_tui.storage import connection as opening
from reflect_tui.storage import tidy
from reflect_tui.storage.pages import pages_of
from reflect_tui.storage.tidy import steps
from tests.storage.files import dump

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

from tests.storage.tidy.changes import by_page, disorder, mark, out_of_order, saved, some_change


@pytest.mark.parametrize("cache", [2_000, 3], ids=["at the end", "while it is being made"])
def test_the_journal_tells_every_page_that_a_change_wrote(
    path: Path, connection: Connection, cache: int
) -> None:
    """Also those that were free before, and when SQLite writes some before the end."""
    connection.execute(f"PRAGMA cache_size = {cache}")
    chance = random.Random(cache)
    for _ in range(30):
        before = by_page(path)
        unsettled = saved(connection, some_change(chance))
        after = by_page(path)
        written = {page for page in after if before.get(page) != after[page]}
        assert unsettled.pages is not None
        with path.open("rb") as file:
            told = unsettled.among(pages_of(file))
        assert written <= told
        connection.execute("PRAGMA user_version = 0")


def test_every_page_lies_well_and_says_the_same(path: Path, connection: Connection) -> None:
    tidy.settle(connection, tidy.EVERY_PAGE)
    chance = random.Random(3)
    worked = 0
    for _ in range(40):
        unsettled = saved(connection, some_change(chance))
        before = dump(path)
        worked += bool(out_of_order(path))
        tidy.settle(connection, unsettled)
        assert out_of_order(path) == []
        assert dump(path) == before
        assert mark(connection) == 0
        assert [found.name for found in path.parent.iterdir()] == ["file"]
    assert worked > 30
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_one_journal_after_the_other_where_one_is_not_enough(
    path: Path, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "AT_ONCE", 3)
    chance = random.Random(4)
    for _ in range(12):
        saved(connection, some_change(chance))
    before = dump(path)
    assert len(out_of_order(path)) > 5
    tidy.finish(connection)
    assert out_of_order(path) == []
    assert dump(path) == before
    assert mark(connection) == 0


def test_a_change_that_writes_nothing_leaves_nothing_to_do(connection: Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM counted WHERE id = 5")
    assert tidy.unsettled(connection) is None
    connection.execute("COMMIT")
    assert mark(connection) == 0


def test_after_a_change_that_was_left_in_disorder_the_next_one_sees_to_every_page(
    path: Path, connection: Connection
) -> None:
    disorder(connection)
    unsettled = saved(connection, lambda c: c.execute("INSERT INTO counted (a) VALUES ('x')"))
    assert unsettled == tidy.EVERY_PAGE
    tidy.settle(connection, unsettled)
    assert out_of_order(path) == []


@pytest.mark.parametrize("opened_again", [True, False])
def test_words_of_a_change_that_was_taken_back_leave_the_free_pages(
    path: Path, connection: Connection, opened_again: bool
) -> None:
    """SQLite writes pages before the end of a large change; those that were free keep them."""
    lines = [("line " * 999,) for _ in range(40)]
    connection.executemany("INSERT INTO counted (a) VALUES (?)", lines)
    connection.execute("DELETE FROM counted")
    before = dump(path)
    connection.execute("PRAGMA cache_size = 3")
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO counted (a) VALUES (?)", [("taken back " * 400,)] * 30)
    connection.execute("ROLLBACK")
    assert b"taken back" in path.read_bytes()
    if opened_again:
        connection.close()
        with closing(opening.connect(path)) as again:
            tidy.finish(again)
    else:
        tidy.clear(connection)
    assert b"taken back" not in path.read_bytes()
    assert dump(path) == before


def test_another_window_sees_the_new_pages_and_brings_no_old_one_back(
    path: Path, connection: Connection
) -> None:
    chance = random.Random(6)
    with closing(opening.connect(path)) as other:
        for _ in range(15):
            for window, neighbour in ((connection, other), (other, connection)):
                tidy.settle(window, saved(window, some_change(chance)))
                for table in ("keyed", "counted"):
                    look = f"SELECT * FROM {table} ORDER BY 1, 2"
                    assert window.execute(look).fetchall() == neighbour.execute(look).fetchall()
                assert out_of_order(path) == []
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
