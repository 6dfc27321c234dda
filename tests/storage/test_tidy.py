"""What a change has written is laid in order, however it is interrupted, and says the same."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from reflect_tui.errors import FileDamaged
from reflect_tui.storage import connection as opening
from reflect_tui.storage import tidy
from reflect_tui.storage.pages import pages_of
from reflect_tui.storage.tidy import steps
from reflect_tui.storage.tidy.packed import lies_well, replacements, seems_well
from tests.storage.files import dump

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

TABLES = (
    "CREATE TABLE keyed (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID",
    "CREATE TABLE counted (id INTEGER PRIMARY KEY, a)",
    "CREATE INDEX by_a ON counted (a)",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file"


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    with closing(opening.connect(path)) as made:
        for sql in TABLES:
            made.execute(sql)
        yield made


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


def test_a_journal_that_cannot_be_read_tells_that_any_page_may_have_been_written(
    path: Path, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_: Path) -> bytes:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", unreadable)
        unsettled = saved(connection, some_change(random.Random(9)))
    assert unsettled == tidy.EVERY_PAGE
    tidy.settle(connection, unsettled)
    assert out_of_order(path) == []


def disorder(connection: Connection) -> tidy.Unsettled:
    """A saved change that has left copies and holes behind."""
    chance = random.Random(5)
    unsettled = saved(connection, some_change(chance))
    for _ in range(5):
        unsettled = saved(connection, some_change(chance))
    return unsettled


def test_killed_before_the_pages_were_laid_the_next_opening_lays_them(
    path: Path, connection: Connection
) -> None:
    disorder(connection)
    connection.close()
    before = dump(path)
    assert out_of_order(path)
    with closing(opening.connect(path)) as again:
        assert mark(again) == steps.MARK
        tidy.finish(again)
        assert mark(again) == 0
    assert out_of_order(path) == []
    assert dump(path) == before


def test_after_a_change_that_was_left_in_disorder_the_next_one_sees_to_every_page(
    path: Path, connection: Connection
) -> None:
    disorder(connection)
    unsettled = saved(connection, lambda c: c.execute("INSERT INTO counted (a) VALUES ('x')"))
    assert unsettled == tidy.EVERY_PAGE
    tidy.settle(connection, unsettled)
    assert out_of_order(path) == []


def test_killed_with_the_journal_in_place_whoever_opens_it_has_it_played_back(
    path: Path, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsettled = disorder(connection)
    before = dump(path)
    journal = steps.journal_of(path)
    kept = path.with_name("kept")

    def killed(*_: Any) -> None:
        leave(*_)
        journal.rename(kept)
        raise OSError

    leave = steps.leave_journal
    with monkeypatch.context() as patch:
        patch.setattr(steps, "leave_journal", killed)
        tidy.settle(connection, unsettled)
    connection.close()
    disordered = path.read_bytes()
    for size in (0, 100, 5_000, kept.stat().st_size):
        path.write_bytes(disordered)
        journal.write_bytes(kept.read_bytes()[:size])
        assert dump(path) == before
        with closing(opening.connect(path)) as again:
            assert mark(again) in (0, steps.MARK)
            assert (mark(again) == 0) == (size == kept.stat().st_size)
            assert again.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            tidy.finish(again)
        assert out_of_order(path) == []
        assert dump(path) == before


def test_what_was_half_written_when_it_was_killed_is_taken_over(
    path: Path, connection: Connection
) -> None:
    unsettled = disorder(connection)
    path.with_name("file-journal.new").write_bytes(b"half of it")
    tidy.settle(connection, unsettled)
    assert [found.name for found in path.parent.iterdir()] == ["file"]


def test_a_journal_that_was_only_begun_is_taken_away_at_the_next_opening(
    path: Path, connection: Connection
) -> None:
    """SQLite neither plays it back nor takes it away before the next change."""
    connection.execute("BEGIN IMMEDIATE")
    some_change(random.Random(7))(connection)
    begun = steps.journal_of(path).read_bytes()
    assert begun.startswith(bytes(8))
    connection.execute("ROLLBACK")
    before = dump(path)
    steps.journal_of(path).write_bytes(begun)
    with closing(opening.connect(path)) as again:
        assert dump(path) == before
        assert steps.journal_of(path).exists()
        tidy.finish(again)
        assert mark(again) == 0
    assert [found.name for found in path.parent.iterdir()] == ["file"]
    assert dump(path) == before


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


@pytest.mark.parametrize("held", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_while_another_program_writes_it_waits_for_the_next_time(
    path: Path, connection: Connection, held: str
) -> None:
    unsettled = disorder(connection)
    connection.execute("PRAGMA busy_timeout = 0")
    before = path.read_bytes()
    with closing(opening.connect(path)) as other:
        other.execute(held)
        tidy.settle(connection, unsettled)
        other.execute("ROLLBACK")
    assert path.read_bytes() == before
    assert mark(connection) == steps.MARK
    tidy.finish(connection)
    assert out_of_order(path) == []


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


def test_a_file_that_took_the_place_of_the_open_one_is_left_alone(
    path: Path, connection: Connection
) -> None:
    unsettled = disorder(connection)
    path.rename(path.with_name("moved away"))
    path.write_bytes(b"another file")
    tidy.settle(connection, unsettled)
    assert path.read_bytes() == b"another file"
    assert {found.name for found in path.parent.iterdir()} == {"file", "moved away"}


def test_on_a_full_disk_the_change_stays_and_no_half_journal(
    path: Path, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsettled = disorder(connection)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    tidy.settle(connection, unsettled)
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == ["file"]
    assert not connection.in_transaction


def test_a_damaged_page_is_not_touched(path: Path, connection: Connection) -> None:
    unsettled = disorder(connection)
    connection.close()
    data = bytearray(path.read_bytes())
    with path.open("rb") as file:
        pages = pages_of(file)
        leaf = [node for node in pages.tree(pages.root("keyed")) if node.kind.leaf][-1]
    at = (leaf.page - 1) * 4096
    data[at + 3 : at + 5] = (999).to_bytes(2)
    path.write_bytes(data)
    with closing(opening.connect(path)) as again, suppress(dbapi2.Error):
        with path.open("rb") as file, pytest.raises(FileDamaged):
            list(replacements(pages_of(file), {leaf.page}))
        tidy.settle(again, unsettled)
        tidy.settle(again, tidy.EVERY_PAGE)
    assert path.read_bytes() == bytes(data)
