"""A learning file of its own for each test that asks for its store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The drawers of a new file."""
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()
