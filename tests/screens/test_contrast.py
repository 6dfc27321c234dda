"""Everything that is drawn can be read: 7:1 or better in both themes, and nothing dim.

That holds for what the terminal makes of the colours, also where it can show few of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList

from reflect_tui.colours import THEMES
from tests.pictures.hand import Hand, opened
from tests.pictures.places import STOPS, Stop

EVERY_COLOUR = "truecolor"
FEWER = ["256", "standard"]
SYSTEMS = [EVERY_COLOUR, *FEWER]
"""What a terminal may be able to show."""
MAIN = (
    *("Something has happened", "After a meeting", "Somebody is not safe", "What is stored"),
    *("Gathering, unseen", "All shown at once", "An idea becomes an action"),
    *("After the meetings", "At a question"),
)
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


@pytest.mark.parametrize("system", FEWER)
@pytest.mark.parametrize("title", MAIN)
async def test_everything_can_be_read_where_there_are_few_colours(
    title: str, system: str, tmp_path: Path
) -> None:
    stop = next(stop for stop in STOPS if stop.title == title)
    async with stop.stand(tmp_path, system=system) as hand:
        assert hand.app.console.color_system == system
        assert await look(hand, stop.title) == {}


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
@pytest.mark.parametrize(
    ("size", "system"), [((40, 12), EVERY_COLOUR), *(((80, 24), each) for each in SYSTEMS)]
)
async def test_the_palette_can_be_read(
    tmp_path: Path, size: tuple[int, int], system: str, theme: str
) -> None:
    at_question = next(stop for stop in STOPS if stop.title == "All shown at once")
    async with at_question.stand(tmp_path, size, system=system) as hand:
        hand.app.theme = theme
        await hand.press("ctrl+p")
        await hand.at("Palette")
        await hand.until(lambda: hand.find(OptionList).option_count > 5)
        assert hand.faint == []
        await hand.press("p")
        await hand.see("Park")
        await hand.press("down")
        assert hand.faint == []


@pytest.mark.parametrize("system", SYSTEMS)
async def test_a_complaint_by_a_field_can_be_read(tmp_path: Path, system: str) -> None:
    note = next(stop for stop in STOPS if stop.screen == "Note")
    async with note.stand(tmp_path, system=system) as hand:
        await hand.press("f3")
        await hand.see("! Pick at least one kind of event.")
        assert await look(hand, "a complaint") == {}
        await hand.go("#title")
        await hand.press("f3")
        await hand.write("Fall")
        await hand.press("shift+home")
        assert await look(hand, "chosen letters") == {}


@pytest.mark.parametrize("system", SYSTEMS)
async def test_a_sentence_above_the_keys_can_be_read(tmp_path: Path, system: str) -> None:
    at_question = next(stop for stop in STOPS if stop.title == "Gathering, unseen")
    async with at_question.stand(tmp_path, system=system) as hand:
        await hand.press("f3")
        await hand.see("! There is a line not added yet.")
        assert await look(hand, "a refusal") == {}
        await hand.press("f7")
        await hand.at("Line")
        await hand.write("A lamp")
        await hand.press("enter")
        await hand.see("Parked. It comes back in step 5.")
        assert await look(hand, "good news") == {}


async def test_who_wants_no_colours_gets_the_same_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for system in SYSTEMS:
        async with opened(tmp_path / "learning.reflect", system=system) as hand:
            assert hand.app.current_theme is THEMES[0]
