"""Looking into a learning file without ever writing to it, or making anything."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlcipher3 import dbapi2

from reflect_tui.errors import FileRefused
from reflect_tui.storage import connection as opening

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection
    from reflect_tui.storage.store import Store

T = TypeVar("T")


def look(path: Path, ask: Callable[[Store], T], nothing: T) -> T:
    """What ``ask`` finds in the file; ``nothing`` for one that nothing was saved in yet.

    Raises ``FileRefused`` for a file that is missing or not ours, or whose last save was cut off.
    """
    from reflect_tui.storage.store import Store  # the models: after the first paint

    found = opening.size(path)
    if found is None:
        raise FileRefused(opening.MISSING.format(path=path))
    if not found:
        return nothing
    opening.check_header(path)
    with closing(opening.connect(path, to_read=True)) as connection:
        revision = opening.revision(connection, path)
        if not revision:
            return nothing
        if revision == opening.HEAD:
            return ask(Store(connection))
        with closing(brought_up_to_date(connection)) as copy:
            return ask(Store(copy))


def change_count(path: Path) -> tuple[int, int, bytes]:
    """Something that is different after every save; nothing for a file that is not there.

    SQLite counts the changes in bytes 24 to 27 of the header.
    """
    try:
        with path.open("rb") as file:
            header, found = file.read(28), os.fstat(file.fileno())
    except OSError:
        return (0, 0, b"")
    return (found.st_mtime_ns, found.st_ino, header[24:])


def brought_up_to_date(older: Connection) -> Connection:
    """A copy in memory alone of a file of an older revision, as it will be when it is opened."""
    from reflect_tui.storage import schema

    copy: Connection = dbapi2.connect(":memory:", isolation_level=None)
    older.backup(copy)
    schema.migrate(copy)
    return copy
