"""A learning file in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect_tui.storage.learning_file import LearningFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private" / "learning.reflect"


@pytest.fixture
def file(path: Path) -> Iterator[LearningFile]:
    opened = LearningFile(path)
    yield opened
    opened.close()
