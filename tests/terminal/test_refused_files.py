"""Files that the app cannot use: it says so on the screen, and leaves them as they are."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.scenarios import SCENARIOS, ask
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, choose, fill, focus, learning_file, made_in, see

DAY = date(2026, 11, 19)
NIGHT = SCENARIOS["night-fall"]


def notes(file: Path) -> None:
    """Some other program's text."""
    file.parent.mkdir()
    file.write_text("hello " * 1_000, "utf-8")


def other_database(file: Path) -> None:
    """Some other program's database."""
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE opportunity (mine)")


def newer(file: Path) -> None:
    """A learning file of a version that is still to come."""
    file.parent.mkdir()
    command = [sys.executable, "-m", "reflect_tui", "demo", str(file)]
    subprocess.run(command, check=True, capture_output=True)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (notes, "damaged or is not a learning file. It has not been changed."),
        (other_database, "not a learning file. It has not been changed."),
        (newer, "Install the newer version to open it."),
    ],
)
def test_a_file_that_cannot_be_used_is_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], sentence: str
) -> None:
    file = learning_file(tmp_path)
    make(file)
    before = file.read_bytes()
    with app(tmp_path, DAY) as terminal:
        see(terminal, sentence, "Learning log")
        terminal.press("n")
        terminal.settle()
        assert "What happened, in one line?" not in see(terminal, sentence, "Learning log")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert file.read_bytes() == before
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]


def test_a_folder_that_cannot_be_made_is_said_until_it_can(tmp_path: Path) -> None:
    in_the_way = learning_file(tmp_path).parent
    in_the_way.write_text("a file where the folder should be", "utf-8")
    with app(tmp_path, DAY) as terminal:
        see(terminal, "cannot be reached: not a directory.")
        terminal.press("n")
        terminal.settle()
        see(terminal, "cannot be reached: not a directory.", "Learning log")
        in_the_way.unlink()
        try_to_note(terminal, NIGHT.noted.title)
        see(terminal, "Is everyone safe now?")
    kept = ask(learning_file(tmp_path), "SELECT title FROM opportunity")
    assert kept == [(NIGHT.noted.title,)]


def test_a_folder_that_can_no_longer_be_made_is_said_and_what_was_typed_stays(
    tmp_path: Path,
) -> None:
    in_the_way = learning_file(tmp_path).parent
    with app(tmp_path, DAY) as terminal:
        see(terminal, "Nothing here yet")
        terminal.settle()
        in_the_way.write_text("a file where the folder should be", "utf-8")
        try_to_note(terminal, NIGHT.noted.title)
        see(terminal, "cannot be reached: not a directory.", NIGHT.noted.title)
        in_the_way.unlink()
        terminal.press("f3")
        see(terminal, "Is everyone safe now?")


def test_the_environment_says_where_the_file_is(tmp_path: Path) -> None:
    asked = tmp_path / "of my own" / "team.reflect"
    command = [sys.executable, "-m", "reflect_tui"]
    env = {"HOME": str(tmp_path), "REFLECT_FILE": str(asked)}
    with Terminal(command, env=env, cwd=tmp_path) as terminal:
        see(terminal, "Nothing here yet")
        assert not asked.parent.exists()
        try_to_note(terminal, "A fall")
        see(terminal, "Is everyone safe now?")
    assert ask(asked, "SELECT title FROM opportunity") == [("A fall",)]
    modes = [path.stat().st_mode & 0o777 for path in (asked, asked.parent)]
    assert modes == [0o600, 0o700]
    assert made_in(tmp_path) == [asked]


def try_to_note(terminal: Terminal, title: str) -> None:
    """Note something good, and ask for it to be saved."""
    terminal.press("n")
    fill(terminal, "What happened, in one line?", title)
    terminal.press("enter")
    focus(terminal, "When did it happen?")
    terminal.press("enter")
    kinds = [(kind.key, kind.title) for kind in journey.CHAPTER.kinds]
    choose(terminal, "What kind of event?", kinds, "GOOD_PRACTICE")
    terminal.press("f3")
