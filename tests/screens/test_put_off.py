"""Follow up: an action that is put off, or dropped, says what hangs on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.pictures import files
from tests.pictures.after import follow_up
from tests.pictures.hand import Hand, opened
from tests.screens.test_follow_up import deal


@pytest.fixture
async def at_follow_up(tmp_path: Path) -> AsyncIterator[Hand]:
    """Somebody at Follow up, with actions in every state."""
    async with opened(files.put(files.played("followed"), tmp_path)) as hand:
        await follow_up(hand)
        yield hand


async def test_what_was_to_follow_from_a_finding_needs_another_decision(at_follow_up: Hand) -> None:
    hand = at_follow_up
    await deal(hand, "night checks", "It will not be done")
    await hand.write("Nobody can be found")
    await hand.press("enter")
    await hand.see("What others found needs a decision again (O).")


async def test_a_day_that_has_just_gone_is_not_next_years(at_follow_up: Hand) -> None:
    hand = at_follow_up
    await deal(hand, "paperwork", "It needs another day")
    await hand.at("PutOffForm")
    await hand.write("20/11")
    await hand.press("tab")
    await hand.see("20 Nov has just gone. Write a day from today on.")
    await hand.go("#by")
    await hand.rewrite("20/11/2027")
    await hand.see("→ Sat 20 Nov 2027", "more than 28 days after it was agreed")
