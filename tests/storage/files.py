"""Looking at a learning file from outside, with Python's own SQLite."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from reflect_tui.storage.store import Store
from tests.storage import full


def asked(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """The rows a query gives."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def changed(path: Path, *statements: str) -> None:
    """Change the file behind the app's back."""
    with closing(sqlite3.connect(path)) as connection:
        for sql in statements:
            connection.execute(sql)
        connection.commit()


def dump(path: Path) -> list[str]:
    """Everything in the file, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def every_byte(folder: Path) -> bytes:
    """The bytes of every file in a folder and below, one after the other."""
    return b"".join(found.read_bytes() for found in folder.rglob("*") if found.is_file())


def fill(store: Store) -> None:
    """Save one example of everything."""
    store.opportunities.save(full.OPPORTUNITY)
    store.opportunities.save_safety(full.SAFETY)
    store.meetings.save(full.MEETING)
    store.learning.save_point(full.POINT)
    store.learning.park(full.IDEA)
    store.contributions.reveal(full.MEETING, "own-1", [full.CONTRIBUTION])
    store.actions.agree(full.ACTION, full.MEETING)
    store.findings.save(full.FINDING)
    store.tellings.add((full.TELLING,), ())
    store.tellings.save_elsewhere(full.ELSEWHERE)
    store.check_ins.add(full.CHECK_IN)
    store.opportunities.save(full.OPPORTUNITY)  # what was agreed since has opened it again
