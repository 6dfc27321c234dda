"""Everything that is drawn can be read: 7:1 or better in both themes, and nothing dim."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList

from reflect_tui.colours import THEMES
from tests.pictures.hand import Hand
from tests.pictures.places import STOPS, Stop

NAMED = [pytest.param(stop, id=f"{stop.screen}: {stop.title}") for stop in STOPS]


async def look(hand: Hand, where: str) -> dict[str, object]:
    """What cannot be read in each theme."""
    found: dict[str, object] = {}
    for theme in THEMES:
        hand.app.theme = theme.name
        await hand.pilot.pause()
        if hand.faint:
            found[f"{where}, {theme.name}"] = hand.faint
    return found


@pytest.mark.parametrize("stop", NAMED)
async def test_everything_drawn_can_be_read(stop: Stop, tmp_path: Path) -> None:
    async with stop.stand(tmp_path) as hand:
        assert await look(hand, stop.title) == {}
        assert bool(hand.text.strip()) is (stop.screen != "Blank")


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_the_palette_can_be_read(tmp_path: Path, size: tuple[int, int]) -> None:
    at_question = next(stop for stop in STOPS if stop.title == "All shown at once")
    async with at_question.stand(tmp_path, size) as hand:
        await hand.press("ctrl+p")
        await hand.at("CommandPalette")
        await hand.until(lambda: hand.find(OptionList).option_count > 5)
        assert await look(hand, "the palette as it opens") == {}
        await hand.press("p")
        await hand.see("Park")
        await hand.press("down")
        assert await look(hand, "the palette with letters typed") == {}


async def test_a_complaint_by_a_field_can_be_read(tmp_path: Path) -> None:
    note = next(stop for stop in STOPS if stop.screen == "Note")
    async with note.stand(tmp_path) as hand:
        await hand.press("f3")
        await hand.see("! Pick at least one kind of event.")
        assert await look(hand, "a complaint") == {}
        await hand.go("#title")
        await hand.press("f3")
        await hand.write("Fall")
        await hand.press("shift+home")
        assert await look(hand, "chosen letters") == {}


async def test_a_sentence_above_the_keys_can_be_read(tmp_path: Path) -> None:
    at_question = next(stop for stop in STOPS if stop.title == "Gathering, unseen")
    async with at_question.stand(tmp_path) as hand:
        await hand.press("f3")
        await hand.see("! There is a line not added yet.")
        assert await look(hand, "a refusal") == {}
        await hand.press("f7")
        await hand.at("Line")
        await hand.write("A lamp")
        await hand.press("enter")
        await hand.see("Parked. It comes back in step 5.")
        assert await look(hand, "good news") == {}
