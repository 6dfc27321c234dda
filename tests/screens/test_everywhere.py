"""What holds wherever somebody stands: each place and each dialog is visited once, looked at in
every size and colour, and left alone by its help, its word list and its palette."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reflect_tui import commands
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.dialogs.help import SIDE_BY_SIDE
from reflect_tui.screens.dialogs.keys_help import keys_of
from reflect_tui.screens.place import Place
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from tests.pictures.hand import Hand
from tests.pictures.places import COMFORTABLE, STOPS, Stop, all_places
from tests.screens.in_sight import focus_in_sight, keys_in_sight, laid_out
from tests.screens.sizes import EVERY, SIZES
from tests.screens.test_contrast import ASCII, SHOUTED, read

PLACES = all_places()
NAMED = [pytest.param(stop, id=f"{stop.screen}: {stop.title}") for stop in STOPS]
CALM = ("Confirm", "GoOn", "Lift", "Meaning", "HintWords")
"""Nothing there takes the focus."""
LOOKS = ("Colours:", "Signs:", "Hints on ")


async def stands_in_every_size(hand: Hand, stop: Stop) -> None:
    """Opened on the smallest screen, then on each larger one and back, as a window is dragged."""
    begun = hand.app.focused
    for size in [*EVERY, EVERY[0]]:
        await hand.pilot.resize_terminal(*size)
        await hand.until(lambda size=size: laid_out(hand, size))  # type: ignore[misc]
        assert hand.app.focused is begun
        if stop.screen == "Blank":
            assert hand.text.strip() == ""
            continue
        await hand.until(lambda: keys_in_sight(hand))
        await hand.until(lambda: stop.screen in CALM or focus_in_sight(hand))
    assert hand.faint == []


async def resized(hand: Hand, size: tuple[int, int]) -> None:
    """Give the terminal another size."""
    await hand.pilot.resize_terminal(*size)
    await hand.until(lambda: laid_out(hand, size))
    await hand.done()


async def word_list_comes_and_goes(hand: Hand, stop: Stop) -> None:
    """One key opens it, two close it, and nothing has changed."""
    if stop.screen in ("Blank", "Glossary", "Meaning"):
        return
    before = hand.lines
    for closes in ("escape", "ctrl+f"):
        await hand.press("ctrl+f")
        await hand.at("Glossary")
        await hand.see("Type a part of a word")
        await hand.press(closes)
        await hand.at(stop.screen)
        assert hand.lines == before


def offered(hand: Hand) -> list[str]:
    """What the palette would offer here, without the colours and the signs."""
    found = hand.app.get_system_commands(hand.app.screen)
    return [command.title for command in found if not command.title.startswith(LOOKS)]


async def palette_offers_what_works(hand: Hand, stop: Stop) -> None:
    """At a place all that stands at its foot; over a dialog nothing of the place behind it."""
    palette, here = offered(hand), hand.app.screen
    assert len(palette) == len(set(palette))
    if stop.screen in PLACES:
        assert isinstance(here, Place)
        assert {"Help", "Quit", "Word list"} <= set(palette)
        for _, binding, enabled, _ in here.active_bindings.values():
            if binding.id and binding.show:
                assert (binding.description in palette) is enabled
                assert not enabled or callable(getattr(here, f"action_{binding.action}"))
    elif stop.screen != "Blank":
        in_meeting = any(hasattr(place, "run_") for place in hand.app.screen_stack[:-1])
        assert ("Safety" in palette) is in_meeting
        assert "Quit" in palette


async def help_lists_it_all(hand: Hand, stop: Stop) -> None:
    """What a place is for, and each command of the palette with its key and what it does."""
    if stop.screen not in PLACES:
        return
    palette, size = offered(hand), hand.app.size
    always = {commands.HELP.label, commands.QUIT.label}
    purpose = type(hand.app.screen).PURPOSE  # type: ignore[attr-defined]
    await hand.press("f1")
    await hand.at("Help")
    found = hand.find(RowList)
    if size.height > 12:
        await hand.see(purpose)
    assert {row.cells[1] for row in found.rows} - {commands.PALETTE.label} | always == set(palette)
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
    await hand.press("escape")
    await hand.at(stop.screen)


async def dialog_says_what_it_is_for(hand: Hand, stop: Stop) -> None:
    """F1 over a dialog says what it is for and what its keys do."""
    if stop.screen in (*PLACES, "Blank", "Help", "KeysHelp"):
        return
    dialog: Dialog[Any] = hand.app.screen  # type: ignore[assignment]
    keys = dict(keys_of(dialog))
    assert len(dialog.FOR.split()) > 4
    await hand.press("f1")
    await hand.at("KeysHelp")
    await hand.see(dialog.FOR, *keys, *keys.values())
    assert any("Esc" in key or "Enter" in key for key in keys)
    await hand.press("escape")
    assert hand.app.screen is dialog


async def everything_can_be_read(hand: Hand, stop: Stop) -> None:
    """In every theme, on every kind of terminal, and with plain signs alone."""
    assert await read(hand, stop.title) == {}
    assert bool(hand.text.strip()) is (stop.screen != "Blank")
    assert not SHOUTED.search(hand.text)
    hand.app.plain_signs = True
    await hand.until(lambda: set(filter(str.isprintable, hand.text)) <= ASCII)


@pytest.mark.parametrize("stop", NAMED)
async def test_wherever_somebody_stands(stop: Stop, tmp_path: Path) -> None:
    async with stop.stand(tmp_path, EVERY[0]) as hand:
        await stands_in_every_size(hand, stop)
        for size in SIZES:
            await resized(hand, size)
            await help_lists_it_all(hand, stop)
        await resized(hand, COMFORTABLE)
        await word_list_comes_and_goes(hand, stop)
        await palette_offers_what_works(hand, stop)
        await dialog_says_what_it_is_for(hand, stop)
        await everything_can_be_read(hand, stop)
