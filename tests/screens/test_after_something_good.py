"""Step 5 after something good: recognise, share, spread; and to keep it as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.screens.no_change import WENT_WELL
from tests.pictures.hand import CHAPTER
from tests.scenarios import ask
from tests.screens.asking import GOOD, at_stage

PROMPTS = CHAPTER.meeting.positive_actions
SIZES = [(40, 12), (53, 15), (80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_prompt_can_be_read_to_its_end(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS, size, **GOOD) as hand:
        await hand.at("Actions")
        for prompt in PROMPTS:
            await hand.see(prompt)
            await hand.press("down")
        await hand.see("▸ N Write a new action")


async def test_a_prompt_is_answered_with_an_action(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS, **GOOD) as hand:
        await hand.click(PROMPTS[1])
        await hand.at("ActionForm")
        await hand.write("Tell the sister home")
        await hand.press("tab")
        await hand.write("Activities lead")
        await hand.press("tab")
        await hand.write("in 2 weeks")
        await hand.go("#change")
        await hand.press("3", "f3")
        await hand.at("Actions")
        await hand.see("1 Tell the sister home", *PROMPTS)
        assert "No change needed" not in hand.text


async def test_to_keep_it_as_it_is_is_asked_for_and_read_back_in_good_words(
    tmp_path: Path,
) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS, **GOOD) as hand:
        await hand.at("Actions")
        await hand.press("w")
        await hand.see(f"{WENT_WELL.because} …", WENT_WELL.note)
        await hand.press("f3")
        await hand.see("! Write what works well as it is.")
        await hand.write("everyone loves Thursdays")
        await hand.press("f3")
        await hand.see(f"{WENT_WELL.because} ▸ everyone loves Thursdays")
        await hand.press("f3")
        await hand.at("Closing")
        await hand.see("We keep it as it is, because: everyone loves Thursdays")
        await hand.go("#keep")
        await hand.press("2", "f3")
        await hand.at("NotHeard")
        await hand.press("f3", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("We changed We keep it as it is: everyone loves Thursdays")
        kept = ask(hand.file.path, "SELECT no_change_because FROM meeting")
        assert kept == [("everyone loves Thursdays",)]
