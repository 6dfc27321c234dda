"""Everything that is drawn can be read: 7:1 or better in every theme, and nothing dim.

That holds for what the terminal makes of the colours, also where it can show few of them, and for
the greys that are left of them with ``NO_COLOR``. Marks such as scroll bars have 4.5:1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.theme import Theme
from textual.widgets import OptionList

from reflect_tui.colours import THEMES, themes_for
from reflect_tui.looks import Looks
from reflect_tui.palette import Palette
from reflect_tui.screens.audience import Audience
from reflect_tui.screens.dialogs.blank import Blank
from tests import drawn
from tests.pictures.hand import Hand, opened
from tests.pictures.places import STOPS, all_dialogs, all_places, below
from tests.pictures.wall import watched

SYSTEMS = ["truecolor", "256", "standard"]
"""What a terminal may be able to show."""
EYES = {theme.name: drawn.eyes_for(theme) for theme in THEMES}
SHOUTED = re.compile(r"\b[A-Z]{3,}\s+[A-Z]{3,}\b")

ASCII = {chr(number) for number in range(32, 127)}

Faint = dict[str, Sequence[object]]


async def look(app: App[Any], pilot: Pilot[Any], where: str) -> Faint:
    """What cannot be read, in each theme on each kind of terminal.

    Each theme is drawn once. What another terminal has in place of its colours is worked out.
    """
    found: Faint = {}
    for theme in [*THEMES[1:], THEMES[0]]:
        app.theme = theme.name
        await pilot.pause()
        assert theme.background in drawn.grounds(app), f"{where} is not drawn in {theme.name}"
        found |= faint_in(app, theme, where)
    return found


def faint_in(app: App[Any], theme: Theme, where: str) -> Faint:
    """What cannot be read of a screen that is drawn in a theme of every colour."""
    faint = {name: drawn.too_faint(app, eyes) for name, eyes in EYES[theme.name].items()}
    return {f"{where}, {name}": bad for name, bad in faint.items() if bad}


async def read(hand: Hand, where: str) -> Faint:
    """What a person cannot read."""
    return await look(hand.look(), hand.pilot, where)


def test_no_screen_is_forgotten() -> None:
    """The list is that of the code: every class of a screen that has none below it."""
    every = {
        kind.__name__
        for kind in below(Screen)
        if kind.__module__.startswith("reflect_tui.") and not below(kind)
    }
    stood_at = {stop.screen for stop in STOPS} | {Audience.__name__, Palette.__name__}
    assert every <= stood_at
    assert stood_at == {*all_places(), *all_dialogs(), Blank.__name__, Palette.__name__}


@pytest.mark.parametrize("file", ["", "opening", "gathering", "shown", "actions", "closing"])
async def test_the_wall_can_be_read(file: str, tmp_path: Path) -> None:
    async with watched(tmp_path, file) as (app, pilot):
        assert isinstance(app.screen, Audience)
        assert await look(app, pilot, file) == {}
        assert not SHOUTED.search(drawn.text(app))
        app.plain_signs = True
        await pilot.pause()
        assert drawn.text(app).isascii()


async def test_a_scroll_bar_is_among_what_is_looked_at(tmp_path: Path) -> None:
    log = next(stop for stop in STOPS if stop.title == "Something has happened")
    async with log.stand(tmp_path) as hand:
        eyes = EYES["cream"]["cream, truecolor"]
        assert len(drawn.marks(hand.look(), eyes)) == 1


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_the_palette_can_be_read(tmp_path: Path, size: tuple[int, int]) -> None:
    at_question = next(stop for stop in STOPS if stop.title == "All shown at once")
    async with at_question.stand(tmp_path, size) as hand:
        for theme in THEMES:
            hand.app.theme = theme.name
            await hand.press("ctrl+p")
            await hand.at("Palette")
            await hand.until(lambda: hand.find(OptionList).option_count > 5)
            assert faint_in(hand.look(), theme, "the palette") == {}
            await hand.press("p")
            await hand.see("Park")
            await hand.press("down")
            assert faint_in(hand.look(), theme, "found in the palette") == {}
            await hand.press("escape")
            await hand.at("QuestionPlace")


async def test_a_complaint_by_a_field_can_be_read(tmp_path: Path) -> None:
    note = next(stop for stop in STOPS if stop.screen == "Note")
    async with note.stand(tmp_path) as hand:
        await hand.press("f3")
        await hand.see("! Pick at least one kind of event.")
        assert await read(hand, "a complaint") == {}
        await hand.go("#title")
        await hand.press("f3")
        await hand.write("Fall")
        await hand.press("shift+home")
        assert await read(hand, "chosen letters") == {}


async def test_a_sentence_above_the_keys_can_be_read(tmp_path: Path) -> None:
    at_question = next(stop for stop in STOPS if stop.title == "Gathering, unseen")
    async with at_question.stand(tmp_path) as hand:
        await hand.press("f3")
        await hand.see("! There is a line not added yet.")
        assert await read(hand, "a refusal") == {}
        await hand.press("f7")
        await hand.at("Line")
        await hand.write("A lamp")
        await hand.press("enter")
        await hand.see("Parked. It comes back in step 5.")
        assert await read(hand, "good news") == {}


@pytest.mark.parametrize("system", SYSTEMS)
async def test_an_app_wears_what_its_terminal_can_show(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for without_colours in (False, True):
        if without_colours:
            monkeypatch.setenv("NO_COLOR", "1")
        async with opened(tmp_path / "learning.reflect", system=system) as hand:
            assert hand.app.current_theme is themes_for(system)[0]
            for theme in [*themes_for(system)[1:], themes_for(system)[0]]:
                await hand.press("c")
                assert hand.app.current_theme is theme
                assert hand.faint == []
                if without_colours:
                    assert colours_of(hand.app) <= {(level,) * 3 for level in range(256)}
    assert len(THEMES) == 3


def colours_of(app: Looks) -> set[tuple[int, int, int]]:
    """Every colour that a line asks for."""
    styles = {segment.style for strip in drawn.strips(app) for segment in strip if segment.style}
    asked = {each for style in styles for each in (style.color, style.bgcolor) if each}
    return {(c.red, c.green, c.blue) for c in (each.get_truecolor() for each in asked)}
