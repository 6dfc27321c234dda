"""Where only plain signs may be drawn there are no blocks; what is said gives the keys back."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.widgets.letters.choice import Letters
from tests import drawn
from tests.pictures.wall import watched
from tests.screens.asking import add, asking

BLOCKS = set("▘▝▖▗▀▄▌▐█▚▞▛▜▙▟")
SMALL = [(40, 12), (53, 15)]


@pytest.mark.parametrize("size", [(53, 15), (80, 24), (120, 40)])
async def test_plain_signs_that_were_asked_for_allow_no_blocks_on_the_wall(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFLECT_ASCII", "1")
    async with watched(tmp_path, "gathering", size) as (app, pilot):
        for _ in Letters:
            await pilot.press("ctrl+d")
            await pilot.pause()
            assert app.letters is Letters.PLAIN
            assert not BLOCKS & set(drawn.text(app))


async def test_plain_signs_that_were_asked_for_allow_no_blocks_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFLECT_ASCII", "1")
    async with asking(tmp_path) as hand:
        for _ in Letters:
            await hand.press("ctrl+d")
            assert hand.app.letters is Letters.PLAIN
            assert not BLOCKS & set(hand.text)
        await hand.see("Here are plain words alone.")


@pytest.mark.parametrize("size", SMALL)
async def test_a_click_on_what_is_said_brings_the_keys_back(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size) as hand:
        await hand.see("F1")
        await hand.press("ctrl+d")
        said = f"{hand.app.letters.words}."
        await hand.see(said)
        assert "F1" not in hand.text
        await hand.click(said)
        await hand.see("F1")
        await hand.miss(said)


@pytest.mark.parametrize("size", SMALL)
@pytest.mark.parametrize("key", ["a", "left", "ctrl+t"])
async def test_the_next_key_brings_the_keys_back(
    size: tuple[int, int], key: str, tmp_path: Path
) -> None:
    async with asking(tmp_path, size) as hand:
        await hand.press("ctrl+d")
        said = f"{hand.app.letters.words}."
        await hand.see(said)
        await hand.press(key)
        await hand.see("F1")
        await hand.miss(said)


async def test_what_is_said_stays_where_it_covers_no_keys(tmp_path: Path) -> None:
    async with asking(tmp_path, (80, 24)) as hand:
        await add(hand, "one")
        await hand.press("ctrl+d")
        said = f"{hand.app.letters.words}."
        await hand.see(said, "F1")
        await hand.write("two")
        await hand.see(said)
