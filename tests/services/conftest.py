"""A learning file of its own, its thread or its store; the chapter; the demonstration."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import make
from reflect_tui.services.file_thread import FileThread
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store


@pytest.fixture(scope="module")
def chapter() -> Chapter:
    """The chapter as it is packaged."""
    return Chapter()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, chapter: Chapter) -> Path:
    """The demonstration file; no test changes it."""
    return make(tmp_path_factory.mktemp("demo") / "demo.reflect", chapter)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The drawers of a new file."""
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


@pytest.fixture
def file(tmp_path: Path) -> Iterator[FileThread]:
    """The thread of a new file, in a folder that is not there yet."""
    made = FileThread(tmp_path / "private" / "learning.reflect")
    yield made
    made.close()
