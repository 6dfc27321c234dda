"""A file that is not ours, is damaged or is too new stays exactly as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reflect_tui.errors import FileRefused
from reflect_tui.storage.learning_file import LearningFile
from tests.storage.files import changed, fill

TODAY = date(2026, 11, 23)


def ours(path: Path) -> None:
    """A learning file with something in it."""
    file = LearningFile(path)
    fill(file.store)
    file.close()


def text(path: Path) -> None:
    path.write_text("Dear team,\n" * 2_000, encoding="utf-8")


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def other_program(path: Path) -> None:
    changed(path, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)")


def other_program_with_our_table_name(path: Path) -> None:
    changed(
        path,
        "CREATE TABLE alembic_version (version_num VARCHAR(32))",
        "INSERT INTO alembic_version VALUES ('0001')",
    )


def other_program_with_a_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)")
        connection.commit()


def newer(path: Path) -> None:
    ours(path)
    changed(path, "UPDATE alembic_version SET version_num = '9999'")


def newer_with_a_log(path: Path) -> None:
    newer(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def without_a_revision(path: Path) -> None:
    ours(path)
    changed(path, "DELETE FROM alembic_version")


def without_the_table_of_revisions(path: Path) -> None:
    ours(path)
    changed(path, "DROP TABLE alembic_version")


def cut(size: int) -> Callable[[Path], None]:
    """A learning file of which only the first bytes are left."""

    def make(path: Path) -> None:
        ours(path)
        content = path.read_bytes()
        assert len(content) > size
        path.write_bytes(content[:size])

    make.__name__ = f"cut_to_{size}"
    return make


def overwritten(path: Path) -> None:
    ours(path)
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))


REFUSED = (
    text,
    picture,
    other_program,
    other_program_with_our_table_name,
    other_program_with_a_log,
    newer,
    newer_with_a_log,
    without_a_revision,
    without_the_table_of_revisions,
    *(cut(size) for size in (2, 16, 60, 100, 1_000, 4_096, 10_000, 40_960)),
    overwritten,
)
by_name = pytest.mark.parametrize("make", REFUSED, ids=lambda make: make.__name__)


@by_name
@pytest.mark.parametrize("door", ["glance", "rows", "store"])
def test_it_is_refused_with_a_sentence_and_stays_byte_for_byte(
    path: Path, make: Callable[[Path], None], door: str
) -> None:
    path.parent.mkdir()
    make(path)
    before = path.read_bytes()
    file = LearningFile(path)
    doors: dict[str, Callable[[], object]] = {
        "glance": lambda: file.glance(TODAY, 10),
        "rows": lambda: file.log_rows(0, 10),
        "store": lambda: file.store,
    }
    try:
        for _ in range(2):
            with pytest.raises(FileRefused) as refused:
                doors[door]()
            assert str(path) in str(refused.value)
            assert str(refused.value).endswith(".")
    finally:
        file.close()
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("make", [newer, other_program, text], ids=lambda make: make.__name__)
def test_a_refusal_to_save_is_a_refusal_to_look_as_well(
    path: Path, make: Callable[[Path], None]
) -> None:
    path.parent.mkdir()
    make(path)
    file = LearningFile(path)
    try:
        with pytest.raises(FileRefused):
            _ = file.store
        with pytest.raises(FileRefused):
            file.glance(TODAY, 10)
    finally:
        file.close()


def test_a_newer_file_says_what_to_do(path: Path) -> None:
    path.parent.mkdir()
    newer(path)
    file = LearningFile(path)
    try:
        with pytest.raises(FileRefused, match=r"newer version.*Install the newer version"):
            file.glance(TODAY, 10)
    finally:
        file.close()


def test_a_folder_in_its_place_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    file = LearningFile(path)
    try:
        with pytest.raises(FileRefused):
            _ = file.store
    finally:
        file.close()


def test_a_file_in_the_place_of_its_folder_is_refused(path: Path) -> None:
    path.parent.write_text("not a folder", encoding="utf-8")
    file = LearningFile(path)
    try:
        with pytest.raises(FileRefused):
            _ = file.store
    finally:
        file.close()
    assert path.parent.read_text(encoding="utf-8") == "not a folder"


def test_an_empty_file_is_one_that_nothing_was_saved_in_yet(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    file = LearningFile(path)
    try:
        assert file.glance(TODAY, 10).count == 0
        assert path.read_bytes() == b""
        fill(file.store)
        assert file.glance(TODAY, 10).count == 1
    finally:
        file.close()
