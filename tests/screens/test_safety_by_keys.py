"""The safety questions with the keyboard alone: nothing calls away from the four."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.screens.safety import FOUR
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.screens.sizes import SIZES
from tests.screens.test_safety import DONT_KNOW, NO, WORDS, YES

WHY = "Why can the meeting go ahead"


def here(hand: Hand) -> str | None:
    focused = hand.app.focused
    return focused.id if focused is not None else None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("said", [NO, DONT_KNOW])
async def test_a_reason_is_asked_only_once_all_four_are_answered(
    said: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.event(), tmp_path), size) as hand:
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.at("Safety")
        for name, each in zip(FOUR, (YES, said, said, YES), strict=True):
            assert here(hand) == name
            await hand.miss(WHY, WORDS.reason_needed[:30])
            await hand.press(each)
            assert here(hand) == name
            await hand.press("enter")
        assert here(hand) == "reason"
        await hand.see(WHY, WORDS.reason_needed[:30])
