"""The palette knows all that help lists, in every place, and help knows all of the palette."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui import commands
from reflect_tui.screens.dialogs.help import SIDE_BY_SIDE, Help
from reflect_tui.screens.place import Place
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from tests.pictures.hand import Hand
from tests.pictures.places import STOPS, Stop, all_places
from tests.screens.asking import asking
from tests.screens.sizes import SIZES

PLACES = [
    pytest.param(stop, id=f"{stop.screen}: {stop.title}")
    for stop in STOPS
    if stop.screen in all_places()
]
DIALOGS = [
    pytest.param(stop, id=f"{stop.screen}: {stop.title}")
    for stop in STOPS
    if stop.screen not in (*all_places(), "Blank")
]
LOOKS = ("Colours:", "Signs:", "Hints on ")


def offered(hand: Hand) -> list[str]:
    """What the palette would offer here, without the colours and the signs."""
    found = hand.app.get_system_commands(hand.app.screen)
    return [command.title for command in found if not command.title.startswith(LOOKS)]


def listed(hand: Hand) -> list[str]:
    """The names of the commands that help lists, in its order."""
    return [row.cells[1] for row in hand.find(RowList).rows]


def test_every_place_but_that_on_the_wall_has_a_stop() -> None:
    reached = {stop.screen for stop in STOPS}
    assert set(all_places()) - {"Audience"} <= reached


@pytest.mark.parametrize("stop", PLACES)
async def test_palette_and_help_know_the_same_commands(stop: Stop, tmp_path: Path) -> None:
    async with stop.stand(tmp_path) as hand:
        palette = offered(hand)
        assert len(palette) == len(set(palette))
        assert {"Help", "Quit", "Word list"} <= set(palette)
        await hand.press("f1")
        await hand.at("Help")
        always = {commands.HELP.label, commands.QUIT.label}
        assert set(listed(hand)) - {commands.PALETTE.label} | always == set(palette)


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


@pytest.mark.parametrize("stop", PLACES)
async def test_what_stands_at_the_foot_is_in_the_palette_and_the_other_way_round(
    stop: Stop, tmp_path: Path
) -> None:
    async with stop.stand(tmp_path) as hand:
        palette, place = offered(hand), hand.app.screen
        assert isinstance(place, Place)
        for _, binding, enabled, _ in place.active_bindings.values():
            if binding.id and binding.show:
                assert (binding.description in palette) is enabled
                assert not enabled or callable(getattr(place, f"action_{binding.action}"))


@pytest.mark.parametrize("stop", DIALOGS)
async def test_over_a_dialog_the_palette_offers_nothing_that_does_not_work(
    stop: Stop, tmp_path: Path
) -> None:
    async with stop.stand(tmp_path) as hand:
        in_meeting = any(hasattr(place, "run_") for place in hand.app.screen_stack[:-1])
        assert ("Safety" in offered(hand)) is in_meeting
        assert "Quit" in offered(hand)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("stop", PLACES)
async def test_help_says_everything_at_every_size(
    stop: Stop, size: tuple[int, int], tmp_path: Path
) -> None:
    async with stop.stand(tmp_path, size) as hand:
        purpose = type(hand.app.screen).PURPOSE  # type: ignore[attr-defined]
        await hand.press("f1")
        await hand.at("Help")
        found = hand.find(RowList)
        if size[1] > 12:
            await hand.see(purpose)
        for row in found.rows:
            key, label, _, says = row.cells
            await hand.see(f"▸ {key}", label)
            line = hand.find(PlainText, "#says")
            if found.size.width >= SIDE_BY_SIDE:
                await hand.see(says)
            else:
                assert says in line.text
                await hand.see(line.text)
            await hand.press("down")
        await hand.see("Enter Do it", "Esc Close", "Ctrl+F Word list")


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
