"""However the laying in order is interrupted or hindered, the file says the same."""

from __future__ import annotations

import os
import random
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
from reflect_tui.storage.tidy.packed import replacements
from tests.storage.files import dump

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

from tests.storage.tidy.changes import disorder, mark, out_of_order, saved, some_change


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
