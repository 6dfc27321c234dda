"""Looking into a learning file without ever writing to it, or making anything."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from reflect_tui.errors import FileRefused
from reflect_tui.storage import connection as opening
from reflect_tui.storage.store import Store

T = TypeVar("T")


def look(path: Path, ask: Callable[[Store], T], nothing: T) -> T:
    """What ``ask`` finds in the file; ``nothing`` for one that nothing was saved in yet.

    Raises ``FileRefused`` for a file that is missing or not ours, or whose last save was cut off.
    """
    found = opening.size(path)
    if found is None:
        raise FileRefused(opening.MISSING.format(path=path))
    if not found:
        return nothing
    opening.check_header(path)
    with closing(opening.connect(path, to_read=True)) as connection:
        return ask(Store(connection)) if opening.revision(connection, path) else nothing
