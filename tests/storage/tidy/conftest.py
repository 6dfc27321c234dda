"""A file with a table of either kind and an index, in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reflect_tui.storage import connection as opening

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

from tests.storage.tidy.changes import TABLES


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file"


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    with closing(opening.connect(path)) as made:
        for sql in TABLES:
            made.execute(sql)
        yield made
