"""A group so small that no answer is kept: which window to look at is said before it begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.screens.opening import PROJECT
from tests.pictures import files
from tests.pictures.side_by_side import leading, looking


@pytest.mark.parametrize("size", [(53, 15), (80, 24), (120, 40)])
async def test_with_a_wall_it_is_said_which_window_to_project(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = files.put(files.meeting(Stage.OPENING, people=4), tmp_path)
    async with leading(path, size) as hand, looking(path, hand) as wall:
        await wall.sees("Can the person at the back")
        place = hand.app.screen
        assert hand.place == "Opening"
        place.show_time()  # type: ignore[attr-defined]
        await hand.see(PROJECT)
        assert "Project this window" not in wall.words
        await hand.press("home")
        await wall.sees("Can the person at the back")


async def test_it_is_not_said_with_one_window_or_where_answers_are_kept(tmp_path: Path) -> None:
    for name in ("few", "many"):
        (tmp_path / name).mkdir()
    few = files.put(files.meeting(Stage.OPENING, people=4), tmp_path / "few")
    async with leading(few) as hand:
        await hand.see("Can the person at the back")
        assert PROJECT not in hand.words
    many = files.put(files.meeting(Stage.OPENING, people=9), tmp_path / "many")
    async with leading(many) as hand, looking(many, hand) as wall:
        await wall.sees("Can the person at the back")
        hand.app.screen.show_time()  # type: ignore[attr-defined]
        await hand.see("Can the person at the back")
        assert PROJECT not in hand.words


async def test_the_wall_says_where_to_look_once_the_answers_are_shown(tmp_path: Path) -> None:
    path = files.put(files.meeting(people=4), tmp_path)
    async with leading(path) as hand, looking(path, hand) as wall:
        await wall.sees("question 1 of")
        for text in ("the bell was far", "nobody came"):
            await hand.write(text)
            await hand.press("enter")
        await hand.press("f2")
        await hand.see("nobody came")
        await wall.sees("Please look at the screen of the person who leads.")
        assert "nobody came" not in wall.words
