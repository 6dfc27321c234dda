"""When harm is disclosed in a meeting: the way to report it, a hold, and nothing of why."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from tests.pictures.hand import opened
from tests.scenarios import ask
from tests.screens.asking import FIRST, add, asking, at_stage, run_of

SHOWN = "SELECT safety_shown, on_hold FROM meeting"


@pytest.mark.parametrize("stage", list(Stage)[:-1])
async def test_one_key_shows_the_route_everywhere_and_that_is_kept(
    stage: Stage, tmp_path: Path
) -> None:
    async with at_stage(tmp_path, stage) as hand:
        assert ask(hand.file.path, SHOWN) == [(0, 0)]
        await hand.press("f6")
        await hand.see("This screen is not a report.", "H Put on hold")
        await hand.press("escape")
        await hand.until(lambda: run_of(hand).meeting.safety_shown)
        assert ask(hand.file.path, SHOWN) == [(1, 0)]
        assert run_of(hand).meeting.stage is stage


async def test_a_meeting_on_hold_waits_until_somebody_lets_it_go_on(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "a slip")
        await hand.press("f6", "h")
        await hand.see("Put the meeting on hold?", "The slips still hold it.")
        await hand.press("escape")
        await hand.at("QuestionPlace")
        assert run_of(hand).hidden_anywhere
        await hand.press("f6", "h", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("on hold")
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.at("Log")
        await hand.see("! On hold")
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.see("on hold", "Next: see that everyone is safe, then lift the hold")
        await hand.press("enter")
        await hand.see("This meeting is on hold. Go on?")
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        assert ask(hand.file.path, SHOWN) == [(1, 1)]
        await hand.press("enter", "enter")
        await hand.see(FIRST)
        assert ask(hand.file.path, SHOWN) == [(1, 0)]


@pytest.mark.parametrize(
    ("key", "dialog"),
    [("f5", "Line"), ("f7", "Line"), ("f9", "Pick"), ("f1", "Help"), ("escape", "Confirm")],
)
async def test_one_key_shows_the_route_in_dialogs_too(
    key: str, dialog: str, tmp_path: Path
) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "a slip")
        await hand.press("f2", key)
        await hand.at(dialog)
        await hand.press("f6")
        await hand.see("This screen is not a report.")
        await hand.press("escape")
        await hand.at(dialog)
        assert ask(hand.file.path, SHOWN) == [(1, 0)]
        await hand.press("f6", "s")
        await hand.at("Safety")
        await hand.press("escape")
        await hand.at("QuestionPlace")
        await hand.press(key)
        await hand.at(dialog)
        await hand.press("f6", "h")
        await hand.see("Put the meeting on hold?")
        await hand.press("enter")
        await hand.at("OpportunityPlace")


async def test_where_there_is_no_meeting_the_key_does_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("f1")
        await hand.at("Help")
        await hand.press("f6")
        await hand.at("Help")
