"""The palette knows all that help lists, in every place, and help knows all of the palette."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.screens.dialogs.help import Help
from reflect_tui.widgets.row_list import RowList
from tests.pictures.hand import Hand
from tests.pictures.places import STOPS, all_places
from tests.screens.asking import asking


def listed(hand: Hand) -> list[str]:
    """The names of the commands that help lists, in its order."""
    return [row.cells[1] for row in hand.find(RowList).rows]


def test_every_place_but_that_on_the_wall_has_a_stop() -> None:
    reached = {stop.screen for stop in STOPS}
    assert set(all_places()) - {"Audience"} <= reached


async def test_help_leads_to_all_commands(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f1")
        await hand.at("Help")
        assert listed(hand)[-1] == "All commands"
        await hand.press("end", "enter")
        await hand.at("Palette")


@pytest.mark.parametrize("before", ["", "f7"])
@pytest.mark.parametrize("key", ["f12", "ctrl+z"])
async def test_the_palette_is_blanked_and_comes_back(before: str, key: str, tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        if before:
            await hand.press(before)
        await hand.press("ctrl+p")
        await hand.see("Search for commands")
        await hand.press(key)
        await hand.at("Blank")
        assert hand.text.strip() == ""
        await hand.press(key)
        await hand.at("Palette")
        await hand.see("Search for commands")


async def test_the_word_list_is_reached_from_help_by_its_line_and_by_its_key(
    tmp_path: Path,
) -> None:
    stop = next(stop for stop in STOPS if stop.screen == Help.__name__)
    async with stop.stand(tmp_path) as hand:
        await hand.press("ctrl+f")
        await hand.at("Glossary")
        await hand.press("escape")
        await hand.at("Help")
        while "▸ Ctrl+F" not in hand.text:
            await hand.press("down")
        await hand.press("enter")
        await hand.at("Glossary")
