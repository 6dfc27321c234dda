"""Is everyone safe? What stays and what is asked when somebody leaves without saving."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.safety import Answer
from reflect_tui.screens.safety import FOUR
from reflect_tui.widgets.choices import Choices
from tests.pictures.hand import TODAY
from tests.screens.test_safety import ALL_YES, NO, YES, answer, asked


async def test_leaving_without_saving_changes_nothing(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, *ALL_YES)
        await hand.press("escape")
        await hand.at("Confirm")
        await hand.see("Leave without saving?")
        await hand.press("escape")
        await hand.at("Safety")
        assert [hand.find(Choices, f"#{name}").value for name in FOUR] == ["yes"] * 4
        await hand.press("escape", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("! Not answered yet")
        assert len(hand.app.screen_stack) == 2


async def test_who_looks_and_changes_nothing_is_not_asked(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.at("Safety")
        await answer(hand, *ALL_YES)
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.press("s")
        await hand.at("Safety")
        await hand.press("escape")
        await hand.at("OpportunityPlace")


async def test_a_reason_to_go_ahead_does_not_hide_in_the_log_that_not_all_is_safe(
    tmp_path: Path,
) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, YES, NO, YES, YES)
        await hand.press("f3")
        await hand.go("#reason")
        await hand.write("A new bed comes at four")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.press("escape")
        await hand.at("Log")
        await hand.see("! Waiting", "not all made safe")
        assert "  ! Waiting  " in hand.text.replace("▸", " ")


@pytest.mark.parametrize("first", [YES, NO])
async def test_quitting_drops_no_answer_unasked(first: str, tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, first)
        about = (await hand.file.look(TODAY, 20)).rows[0].id
        await hand.press("ctrl+q")
        if first == YES:
            await hand.at("Confirm")
            await hand.see("Leave without saving?")
            await hand.press("escape")
            await hand.at("Safety")
        else:
            kept = await hand.file.do(lambda store: store.opportunities.safety(about))
            assert kept is not None
            assert kept.person is Answer.NO


@pytest.mark.parametrize("key", ["ctrl+q", "escape"])
async def test_not_safe_that_could_not_be_kept_is_not_dropped_unasked(
    key: str, tmp_path: Path
) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, NO)
        await hand.go("#confirmed_by")
        await hand.rewrite("")
        await hand.press(key)
        await hand.see("Write who confirms this: a role.")
        await hand.press(key)
        await hand.at("Confirm")
        await hand.see("Leave without saving?")
        await hand.press("escape")
        await hand.at("Safety")
        assert hand.find(Choices, "#person").value == "no"
