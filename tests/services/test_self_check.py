"""The check of a learning file finds what is not as promised, in plain words, and only looks."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reflect_tui.cli import main
from reflect_tui.services.self_check import AS_PROMISED, broken_promises
from reflect_tui.storage import connection as opening
from reflect_tui.storage.learning_file import LearningFile
from tests.services.damages import (
    BROKEN,
    LONG,
    SHORT,
    WORD,
    beside,
    ended,
    one_by_one,
    ours,
    words_in_a_gap,
)
from tests.storage.files import changed


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ours(tmp_path_factory.mktemp("made") / "learning.reflect")


@pytest.fixture
def path(tmp_path: Path, original: Path) -> Path:
    """A copy of that file in a folder of its own."""
    folder = tmp_path / "private"
    folder.mkdir()
    return Path(shutil.copy(original, folder))


def test_a_file_that_the_app_has_written_is_as_promised(path: Path) -> None:
    assert broken_promises(path) == []
    ended(path)
    assert broken_promises(path) == []


@pytest.mark.parametrize(("damage", "said"), BROKEN.values(), ids=BROKEN)
def test_what_is_not_as_promised_is_said(
    path: Path, damage: Callable[[Path], None], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(path)
    content = {found: found.read_bytes() for found in path.parent.iterdir()}
    assert main(["check", str(path)]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    sentences = printed.out.splitlines()
    assert any(re.search(said, sentence) for sentence in sentences), sentences
    for sentence in sentences:
        assert sentence.endswith(".")
        assert sentence not in AS_PROMISED
        assert WORD.strip() not in sentence
    assert {found: found.read_bytes() for found in path.parent.iterdir()} == content


@pytest.mark.parametrize(
    "damage",
    [one_by_one, words_in_a_gap, BROKEN["rows removed carelessly"][0]],
    ids=["order", "gap", "removed"],
)
def test_the_next_meeting_that_ends_puts_it_right(
    path: Path, damage: Callable[[Path], None]
) -> None:
    damage(path)
    assert broken_promises(path) != []
    ended(path)
    assert broken_promises(path) == []


def test_opening_it_puts_an_interrupted_change_right(path: Path) -> None:
    one_by_one(path)
    changed(path, "PRAGMA user_version = 1")
    file = LearningFile(path)
    _ = file.store
    file.close()
    assert broken_promises(path) == []


def test_everything_that_was_looked_at_is_named(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(path)]) == 0
    printed = capsys.readouterr()
    assert tuple(printed.out.splitlines()) == AS_PROMISED
    assert printed.err == ""


def test_without_a_name_it_looks_at_the_users_own_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REFLECT_FILE", str(path))
    assert main(["check"]) == 0
    beside("-wal")(path)
    assert main(["check"]) == 1
    assert "learning.reflect-wal" in capsys.readouterr().out


def test_what_cannot_be_read_is_one_sentence_and_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.db"
    changed(other, "CREATE TABLE t (a)")
    text = tmp_path / "letter.txt"
    text.write_text("Dear team,\n" * 500)
    for refused in (tmp_path / "none", tmp_path, other, text):
        assert main(["check", str(refused)]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert len(printed.err.splitlines()) == 1
        assert str(refused) in printed.err
    assert {found.name for found in tmp_path.iterdir()} == {
        "other.db",
        "letter.txt",
    }


def test_a_file_that_another_program_writes_is_not_disturbed(path: Path) -> None:
    with closing(opening.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert broken_promises(path) == []
        other.execute("COMMIT")


def test_a_locked_folder_is_no_hindrance(path: Path) -> None:
    """The check writes nothing, so it needs to be allowed no more than to read."""
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        assert broken_promises(path) == []
    finally:
        path.parent.chmod(0o700)


def test_the_damages_of_these_tests_are_in_a_file_that_sqlite_reads(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        counts = connection.execute(
            "SELECT question_key, count(*) FROM contribution GROUP BY 1"
        ).fetchall()
    assert counts == [("D1", LONG), ("D2", SHORT)]
