"""Anybody can see what is stored, and whether the file is as promised."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reflect_tui.services.demo import make
from tests.pictures.hand import CHAPTER, opened
from tests.scenarios import ask
from tests.screens.sizes import SIZES


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with four events."""
    return make(tmp_path / "learning.reflect", CHAPTER)


@pytest.mark.parametrize("size", SIZES)
async def test_the_real_columns_and_one_real_row_are_shown(
    path: Path, size: tuple[int, int]
) -> None:
    async with opened(path, size) as hand:
        await hand.press("escape", "f")
        await hand.at("FilePlace")
        columns = [column[1] for column in ask(path, "PRAGMA table_info(contribution)")]
        row = ask(path, "SELECT * FROM contribution LIMIT 1")[0]
        seen = ""
        for _ in range(30):
            seen += hand.words
            await hand.press("down")
        for column, value in zip(columns, row, strict=True):
            assert column in seen
            assert str(value or "(none)").split()[0] in seen


async def test_a_file_as_promised_says_so(path: Path) -> None:
    async with opened(path) as hand:
        await hand.press("escape", "f", "enter")
        await hand.see("Everything is as promised.")
        await hand.press("escape")
        await hand.at("Log")


async def test_a_file_that_is_not_says_what_is_wrong(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE contribution ADD COLUMN typed_by TEXT")
        connection.commit()
    async with opened(path) as hand:
        await hand.press("escape", "f")
        await hand.see("This should not be there: typed_by.")
        await hand.press("enter")
        await hand.see("Answers are kept with something that should not be there: typed_by.")


async def test_before_there_is_a_file_it_says_where_it_will_be(tmp_path: Path) -> None:
    async with opened(tmp_path / "private" / "learning.reflect") as hand:
        await hand.press("f")
        await hand.at("FilePlace")
        await hand.see("learning.reflect", "There is no file yet.")
        assert "Check the file" not in hand.text
        await hand.press("enter")
        await hand.at("FilePlace")
    assert not (tmp_path / "private").exists()
