"""The app around the places: going on, the palette, and help that does what it lists."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import OptionList

from reflect_tui.domain.meeting import Stage
from reflect_tui.screens.question import QuestionPlace
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.places import STOPS, Stop, all_places
from tests.screens.asking import add, asking, reveal

STAGES = {
    Stage.OPENING: ("Opening", "At the opening"),
    Stage.QUESTIONS: ("QuestionPlace", "Step 1 of 5: What happened?"),
    Stage.ACTIONS: ("Actions", "Step 5 of 5: actions"),
    Stage.CLOSING: ("Closing", "At the closing"),
}
BY_TITLE = {stop.title: stop for stop in STOPS}


def commands(hand: Hand) -> list[str]:
    """What the palette would offer here."""
    return [command.title for command in hand.app.get_system_commands(hand.app.screen)]


@pytest.mark.parametrize("stage", STAGES)
async def test_a_start_offers_to_go_on_at_the_same_place(stage: Stage, tmp_path: Path) -> None:
    place, words = STAGES[stage]
    async with opened(files.put(files.meeting(stage), tmp_path)) as hand:
        await hand.see("Continue where you were?", "2026-001 A fall in the lounge", words)
        await hand.press("enter")
        await hand.at(place)


async def test_not_now_leads_to_the_log_and_from_there_back(tmp_path: Path) -> None:
    async with opened(files.put(files.meeting(Stage.ACTIONS), tmp_path)) as hand:
        await hand.click("Not now")
        await hand.at("Log")
        await hand.see("» Go on A fall in the lounge")
        await hand.press("end", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("not finished", "Next: go on with the meeting")
        await hand.press("enter")
        await hand.at("Actions")


async def test_a_meeting_goes_on_at_the_same_question_with_what_was_shown(
    tmp_path: Path,
) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f3")
        await hand.see("question 2 of 2")
        await reveal(hand, "zqseen by all")
        await hand.press("f3")
        await hand.see("Step 2 of 5")
        await add(hand, "zqseen by nobody")
        await hand.press("f4")
    assert b"zqseen by nobody" not in (tmp_path / "learning.reflect").read_bytes()
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("enter")
        await hand.at("QuestionPlace")
        await hand.see("question 2 of 2", "zqseen by all")
        await hand.press("f3", "f2")
        await hand.see("Nothing was added to this question.")


async def test_a_paused_meeting_is_left_at_its_opportunity(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("escape", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("Next: go on with the meeting")
        await hand.press("escape")
        await hand.at("Log")
        assert len(hand.app.screen_stack) == 1


async def test_nothing_is_asked_when_every_meeting_has_ended(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        assert hand.place == "Log"
        await hand.press("down")
        assert hand.place == "Log"


@pytest.mark.parametrize("stop", STOPS[:11], ids=lambda stop: stop.title)
async def test_the_palette_takes_no_picture_and_offers_what_works_here(
    stop: Stop, tmp_path: Path
) -> None:
    async with stop.stand(tmp_path) as hand:
        offered = commands(hand)
        built_in = [command.title for command in App.get_system_commands(hand.app, hand.app.screen)]
        assert "Screenshot" in built_in
        assert not {"Screenshot", "Theme", "Keys"} & set(offered)
        assert {"Help", "Quit"} <= set(offered)
        for binding in hand.app.screen.active_bindings.values():
            if binding.binding.id and binding.binding.show:
                assert (binding.binding.description in offered) is binding.enabled


async def test_the_palette_offers_each_command_once(tmp_path: Path) -> None:
    async with BY_TITLE["All shown at once"].stand(tmp_path) as hand:
        offered = commands(hand)
        assert sorted(offered) == sorted(set(offered))


async def test_the_palette_does_what_is_picked(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.write("the mat")
        await hand.press("ctrl+p")
        await hand.at("Palette")
        assert "Screenshot" not in hand.text
        await hand.write("park")
        await hand.until(lambda: hand.find(OptionList).option_count > 0)
        await hand.see("Keep an idea for the actions at the end.")
        await hand.press("down", "enter")
        await hand.at("Line")
        await hand.see("Park an idea")
        await hand.press("escape")
        await hand.see("•" * 7)


async def test_the_palette_changes_the_colours(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("ctrl+p")
        await hand.at("Palette")
        await hand.write("dark")
        await hand.until(lambda: hand.find(OptionList).option_count > 0)
        await hand.press("down", "enter")
        await hand.until(lambda: hand.app.theme == "dark")


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_help_says_what_a_place_is_for_and_does_what_is_clicked(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with BY_TITLE["Gathering, unseen"].stand(tmp_path, size) as hand:
        await hand.click("F1 Help" if size == (80, 24) else "F1 More")
        await hand.at("Help")
        if size == (80, 24):
            await hand.see(QuestionPlace.PURPOSE)
        await hand.press("down", "down", "down", "down", "down")
        await hand.see("▸ F7")
        await hand.click("F7")
        await hand.at("Line")
        await hand.see("Park an idea")


async def test_help_closes_with_the_key_that_opened_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        for key in ("f1", "ctrl+g"):
            await hand.press(key)
            await hand.at("Help")
            await hand.press(key)
            await hand.at("Log")


async def test_the_title_of_the_window_never_changes(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, "the mat")
        titles = (hand.app.title, hand.app.sub_title, hand.app.screen.title)
        assert titles == ("Team reflection", "", None)


async def test_no_sheet_is_left_to_be_read_when_a_place_is_opened(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        read = {path for path, _ in hand.app.stylesheet.source}
        assert any(kind.CSS_PATH for kind in all_places().values())
        for kind in all_places().values():
            folder = Path(inspect.getfile(kind)).parent
            sheets = kind.CSS_PATH if isinstance(kind.CSS_PATH, list) else [kind.CSS_PATH]
            assert {str(folder / sheet) for sheet in sheets if sheet} <= read, kind.__name__
