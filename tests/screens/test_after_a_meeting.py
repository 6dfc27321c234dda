"""The event after its meeting: what was kept of it, and that nothing has to be done now."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.services import demo
from reflect_tui.services.demo import Until
from reflect_tui.services.file_thread import FileThread
from tests.pictures import files
from tests.pictures.hand import CHAPTER, Hand, opened
from tests.pictures.ways import closing, opportunity
from tests.scenarios import SCENARIOS
from tests.screens.asking import at_stage, learn

NOT_KEPT = "Not kept: the group chose to keep only the actions."


async def end(hand: Hand, keep: str = "") -> None:
    """End the meeting, and look at what it was about."""
    await hand.at("Closing")
    if keep:
        await hand.go("#keep")
        await hand.press(keep)
    await hand.press("f3")
    await hand.at("NotHeard")
    await hand.press("enter")
    await hand.at("Confirm")
    await hand.press("enter")
    await hand.at("OpportunityPlace")


async def test_what_the_group_did_not_keep_is_not_called_missing(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closing"), tmp_path)) as hand:
        await closing(hand)
        await end(hand, "3")
        await hand.see(f"We learned {NOT_KEPT}")
        await hand.press("p")
        await hand.at("PlanPlace")
        await hand.press("escape")
        await hand.see(NOT_KEPT)


@pytest.mark.parametrize("people", [2, 4])
async def test_a_small_meeting_keeps_what_was_written_down(people: int, tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.CLOSING, people=people) as hand:
        await hand.at("Closing")
        await learn(hand, "Mats get unplugged.")
        await end(hand)
        await hand.see("We learned Mats get unplugged.")
        assert NOT_KEPT not in hand.words


@pytest.mark.parametrize("people", [2, 9])
async def test_a_meeting_in_which_nothing_was_written_down(people: int, tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.CLOSING, people=people) as hand:
        await end(hand, "1" if people == 9 else "")
        await hand.see("We learned Nothing was written down.")
        await hand.see("We changed No change: All was done at once")


async def test_enter_does_nothing_when_nothing_is_needed(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await opportunity(hand)
        await hand.see("Next: tell the relevant person")
        await hand.press("enter")
        await hand.at("Pick")
        await hand.press("enter")
        await hand.at("TellingForm")
        await hand.press("space", "right", "space")
        await hand.go("#ways")
        await hand.press("1", "f3")
        await hand.see("Next: tell the relevant person in person")
        await hand.press("enter", "enter")
        await hand.at("TellingForm")
        await hand.go("#ways")
        await hand.press("1")
        for step in ("told_on", "sorry_on", "notice_on", "results_on"):
            await hand.go(f"#{step}")
            await hand.rewrite("today")
        await hand.press("f3")
        await hand.see("Next: nothing now. The next action is due on Fri 27 Nov.")
        assert "Do this next" not in hand.text
        await hand.press("enter")
        assert hand.place == "OpportunityPlace"
        await hand.click("Plan a meeting")
        await hand.at("PlanPlace")


async def test_another_meeting_is_offered_once_nothing_else_is_needed(tmp_path: Path) -> None:
    for file, words in (("noted", "say whether everyone is safe"), ("safe", "plan a meeting")):
        async with opened(files.put(files.played(file), tmp_path)) as hand:
            await opportunity(hand)
            await hand.see(f"Next: {words}", "Enter Do this next")
            await hand.press("p")
            assert hand.place == "OpportunityPlace"
            assert "P Plan" not in hand.text


async def test_an_action_whose_day_has_gone_comes_first(tmp_path: Path) -> None:
    async def garden(file: FileThread) -> None:
        await demo.play(file, SCENARIOS["compliment-garden"], CHAPTER, Until.CLOSED)

    async with opened(files.put(files.made(garden), tmp_path)) as hand:
        await opportunity(hand)
        await hand.see("Next: ask about the action that was due on Wed 30 Sep")
        await hand.see("Enter Do this next")
