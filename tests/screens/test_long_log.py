"""The log of many years: every line is there, and is found, however old it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reflect_tui.domain.log import LogRow
from reflect_tui.screens.log import FIRST, REST
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.widgets.row_list import RowList
from tests.benchmarks.ten_years import Scale, make_file
from tests.pictures.hand import TODAY, Hand, opened

MANY = FIRST + REST + 40
"""More than are read in two goes."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "learning.reflect"
    make_file(path, Scale(opportunities=MANY, contributions=0, actions=0, learning_points=0), TODAY)
    return path


@pytest.fixture(scope="module")
def kept(many: Path) -> tuple[LogRow, ...]:
    file = LearningFile(many)
    rows = file.log_rows(0, MANY)
    file.close()
    return rows


@pytest.fixture
async def hand(many: Path) -> AsyncIterator[Hand]:
    async with opened(many, (120, 40)) as found:
        yield found


async def test_every_line_is_in_the_list_newest_first(hand: Hand, kept: tuple[LogRow, ...]) -> None:
    shown = [row.key for row in hand.find(RowList).rows if not row.heading]
    assert [key for key in shown if ":" not in key] == [row.id for row in kept]
    await hand.press("end")
    await hand.see(kept[-1].number, kept[-2].number)
    assert hand.find(RowList).key == kept[-1].id
    await hand.press("home")
    await hand.see(kept[0].number)


async def test_the_oldest_line_is_found_and_opened(hand: Hand, kept: tuple[LogRow, ...]) -> None:
    await hand.press("slash")
    await hand.write(kept[-1].number)
    await hand.until(lambda: [row.key for row in hand.find(RowList).rows] == [kept[-1].id])
    await hand.press("enter")
    await hand.at("OpportunityPlace")
    await hand.see(f"{kept[-1].number} {kept[-1].title}")


async def test_each_letter_marks_the_first_line_that_has_the_words(
    hand: Hand, kept: tuple[LogRow, ...]
) -> None:
    await hand.press("end", "slash")
    for letters in ("a", "at", "at n"):
        await hand.rewrite(letters)
        wanted = letters.split()
        found = [row for row in kept if all(word in row.title.casefold() for word in wanted)]
        await hand.until(lambda found=found: hand.find(RowList).key == found[0].id)  # type: ignore[misc]


async def test_the_mark_stays_when_the_search_is_cleared(
    hand: Hand, kept: tuple[LogRow, ...]
) -> None:
    await hand.press("slash")
    await hand.write(kept[700].number)
    await hand.until(lambda: hand.find(RowList).key == kept[700].id)
    await hand.press("escape")
    await hand.until(lambda: len(hand.find(RowList).rows) >= MANY)
    assert hand.find(RowList).key == kept[700].id
    await hand.see(kept[700].number)
