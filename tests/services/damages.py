"""A learning file with words in it, and every way in which it is made not as promised."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reflect_tui.domain.contribution import mixed_up, random_id
from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.pages import Node, pages_of
from tests.storage import full
from tests.storage.files import changed, fill

WORD = "zebra crossing "
LONG, SHORT = 12, 40
"""How many contributions the file has to the first question, and to the second one."""


def ours(path: Path) -> Path:
    """A learning file in the middle of a meeting."""
    file = LearningFile(path)
    store = file.store
    fill(store)
    store.contributions.rewrite("m1", "own-1", [])
    for key, count, size in (("D1", LONG, 500), ("D2", SHORT, 2)):
        texts = [f"{number} {WORD * size}" for number in range(count)]
        store.contributions.rewrite("m1", key, mixed_up("m1", key, texts))
    file.close()
    return path


def ended(path: Path) -> None:
    """End its meeting, as the app does."""
    file = LearningFile(path)
    file.store.meetings.end(replace(full.MEETING, stage=Stage.ENDED, keep=Keep.EVERYTHING))
    file.close()


def one_by_one(path: Path) -> None:
    """Rows put in as they come, each under a random key."""
    for number in range(12):
        insert = f"INSERT INTO contribution VALUES ('{random_id()}', 'm1', 'D3', '{number}', NULL)"
        changed(path, insert)


def ids_that_count(path: Path) -> None:
    changed(path, "DELETE FROM contribution")
    start = secrets.randbits(64)
    for number in range(20):
        id_ = f"{start + number:032x}"
        changed(path, f"INSERT INTO contribution VALUES ('{id_}', 'm1', 'D1', 'x', NULL)")


def numbered_rows(path: Path) -> None:
    changed(
        path,
        "DROP TABLE contribution",
        "CREATE TABLE contribution (id VARCHAR, meeting_id VARCHAR, question_key VARCHAR, "
        "text VARCHAR, learning_point_id VARCHAR)",
    )


def leaf(path: Path, count: int) -> tuple[int, Node]:
    """Where in the file a page with at least so many contributions begins, and the page."""
    with path.open("rb") as file:
        pages = pages_of(file)
        nodes = pages.tree(pages.root("contribution"))
        node = next(n for n in nodes if n.kind.leaf and len(n.cells) >= count)
        return (node.page - 1) * pages.header.page_size, node


def written_at(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def words_in_a_gap(path: Path) -> None:
    at, node = leaf(path, 2)
    written_at(path, at + node.gap[0] + 7, b"word")


def words_behind_a_row(path: Path) -> None:
    with path.open("rb") as file:
        pages = pages_of(file)
        tails = [pages.tail(c) for _, c in pages.cells(pages.root("contribution")) if c.overflow]
    assert len(tails) == LONG
    assert tails[0] is not None
    page, (start, _) = tails[0]
    written_at(path, (page - 1) * 4096 + start + 1, b"words")


def a_page_that_does_not_fit(path: Path) -> None:
    at, node = leaf(path, 2)
    written_at(path, at + node.gap[0] - 2, (4090).to_bytes(2))


def beside(ending: str) -> Callable[[Path], None]:
    """Something that another program, or a power cut, may leave beside the file."""

    def leave(path: Path) -> None:
        path.with_name(path.name + ending).write_bytes(b"old words")

    return leave


def behind(data: bytes) -> Callable[[Path], None]:
    """Something written where the file should end."""

    def write(path: Path) -> None:
        with path.open("ab") as file:
            file.write(data)

    return write


def letters_that_are_none(path: Path) -> None:
    """One byte of a random number is changed into one that begins no letter."""
    at, node = leaf(path, 2)
    start = at + node.cells[0].start
    with path.open("rb") as file:
        file.seek(start)
        cell = file.read(200)
    found = re.search(rb"[0-9a-f]{32}", cell)
    assert found is not None
    written_at(path, start + found.start(), b"\xff")


def done(*statements: str) -> Callable[[Path], None]:
    return lambda path: changed(path, *statements)


BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "a column more": (
        done("ALTER TABLE contribution ADD COLUMN created_at VARCHAR"),
        r"something that should not be there: created_at\.",
    ),
    "a column less": (
        done("ALTER TABLE contribution DROP COLUMN learning_point_id"),
        r"without something that should be there: learning_point_id\.",
    ),
    "no table": (done("DROP TABLE contribution"), r"without something .*: text\."),
    "numbered rows": (numbered_rows, "numbered as they come in"),
    "an index": (done("CREATE INDEX by_text ON contribution (text)"), r"an order .*: by_text\."),
    "a trigger": (
        done("CREATE TRIGGER seen AFTER DELETE ON contribution BEGIN DELETE FROM meeting; END"),
        r"an order .*: seen\.",
    ),
    "a table that counts": (
        done("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)"),
        r"an order or a count: sqlite_sequence\.",
    ),
    "statistics": (done("ANALYZE"), r"an order or a count: sqlite_stat"),
    "ids of another kind": (
        done("UPDATE contribution SET id = 'c' || text WHERE question_key = 'D2'"),
        "numbers of the answers are not random",
    ),
    "ids that count": (ids_that_count, "numbers of the answers are not random"),
    "rows in the order they came in": (one_by_one, "answers to one question do not lie by their"),
    "rows removed carelessly": (
        done("PRAGMA secure_delete = OFF", "DELETE FROM contribution WHERE text LIKE '7 %'"),
        "Something is left in unused parts of the pages",
    ),
    "pages freed carelessly": (
        done("PRAGMA secure_delete = OFF", "DELETE FROM contribution"),
        r"Something is left in unused parts of free pages, in \d+ places",
    ),
    "words in a gap": (words_in_a_gap, r"of the pages of answers.*, in one place\."),
    "words behind a row": (words_behind_a_row, r"of the pages of answers.*, in one place\."),
    "a journal": (beside("-journal"), r"^learning\.reflect-journal lies beside it"),
    "a journal of our own": (beside("-journal.new"), r"^learning\.reflect-journal\.new lies"),
    "a log": (beside("-wal"), r"^learning\.reflect-wal lies beside it"),
    "an interrupted change": (done("PRAGMA user_version = 1"), "interrupted before it was tidied"),
    "a table of authors": (
        done("CREATE TABLE author (contribution_id, name, at)"),
        r"this app did not put there: author\.",
    ),
    "a column elsewhere": (
        done("ALTER TABLE learning_point ADD COLUMN author VARCHAR"),
        r"this app did not put there: learning_point\.author\.",
    ),
    "words behind the last page": (behind(b"words"), "stands where this app writes nothing"),
    "a page behind the last one": (behind(b"A" * 4096), "stands where this app writes nothing"),
    "a column that is worked out": (
        done("ALTER TABLE contribution ADD COLUMN g text GENERATED ALWAYS AS (text) VIRTUAL"),
        r"something that should not be there: g\.",
    ),
    "a remark in the making of a table": (
        done(
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_master SET sql = replace(sql, '(', '/* Anna */ (') "
            "WHERE name = 'parked_idea'",
        ),
        r"this app did not put there: parked_idea\.",
    ),
    "an index elsewhere": (
        done("CREATE INDEX by_day ON meeting (held_on)"),
        r"this app did not put there: by_day\.",
    ),
    "words in the header": (
        lambda path: written_at(path, 75, b"words"),
        "stands where this app writes nothing",
    ),
    "a log in use": (done("PRAGMA journal_mode = WAL"), "changed how .* is saved"),
    "letters that are none": (letters_that_are_none, "is damaged"),
    "the end missing": (lambda path: os.truncate(path, 8192), "is damaged|missing"),
    "a damaged page": (a_page_that_does_not_fit, "The file is damaged"),
}
