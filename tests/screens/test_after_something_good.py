"""Step 5 after something good: recognise, share, spread; and to keep it as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.screens.no_change import WENT_WELL
from tests.pictures.hand import CHAPTER, Hand
from tests.scenarios import ask
from tests.screens.asking import GOOD, at_stage
from tests.screens.sizes import SIZES

PROMPTS = [step.ask for step in CHAPTER.meeting.positive_actions]


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


async def agree(hand: Hand, what: str, change: str) -> None:
    """Agree an action of the so-many-th type of change."""
    await hand.press("n")
    await hand.at("ActionForm")
    await hand.write(what)
    await hand.press("tab")
    await hand.write("Activities lead")
    await hand.press("tab")
    await hand.write("in 2 weeks")
    await hand.go("#change")
    await hand.press(change, "f3")
    await hand.at("Actions")


async def test_what_is_missing_is_named_and_blocks_nothing(tmp_path: Path) -> None:
    """S21: recognise, share, spread."""
    async with at_stage(tmp_path, Stage.ACTIONS, (80, 40), **GOOD) as hand:
        await hand.see(*(f"? {prompt}" for prompt in PROMPTS))
        await agree(hand, "Put it in the newsletter", "9")
        await hand.see(f"? {PROMPTS[0]}", f"✓ {PROMPTS[1]}", f"? {PROMPTS[2]}")
        await hand.press("f3")
        await hand.at("Closing")
        await hand.see("No action yet to: recognise, spread. That is fine; F4 goes back.")
        await hand.press("f4")
        await hand.at("Actions")
        await agree(hand, "Thank the night team with a card", "9")
        await agree(hand, "Keep Thursday afternoons free", "3")
        await hand.see(*(f"✓ {prompt}" for prompt in PROMPTS))
        await hand.press("f3")
        await hand.at("Closing")
        assert "No action yet to" not in hand.words


async def test_after_something_else_nobody_is_asked_for_it(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS, (80, 40)) as hand:
        await hand.at("Actions")
        await agree(hand, "Move the trolley", "6")
        assert PROMPTS[0] not in hand.words
        await hand.press("f3")
        await hand.at("Closing")
        assert "No action yet to" not in hand.words


async def test_the_line_of_the_event_does_not_nag_about_it(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS, (80, 40), **GOOD) as hand:
        await hand.at("Actions")
        await agree(hand, "Keep Thursday afternoons free", "3")
        await hand.press("f3")
        await hand.at("Closing")
        await hand.go("#keep")
        await hand.press("2", "f3")
        await hand.at("NotHeard")
        await hand.press("f3", "enter")
        await hand.at("OpportunityPlace")
        assert [word for word in ("recognise", "share") if word in hand.words.casefold()] == []
