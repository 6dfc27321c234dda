"""A specialist who joins: who may help is suggested, and the guest is said to be there (S32)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from tests.pictures import files, ways
from tests.pictures.hand import Hand, opened
from tests.scenarios import ask

GUEST = "A guest is in the room: share only what they need."


async def plan(hand: Hand) -> None:
    """At the plan of the event that is there, at the question about a guest."""
    await ways.plan(hand)
    await hand.go("#guest")


async def test_who_may_help_is_suggested_by_the_words_of_the_title(tmp_path: Path) -> None:
    async with opened(files.put(files.played("safe"), tmp_path)) as hand:
        await plan(hand)
        await hand.see("Perhaps: physiotherapist, occupational therapist, falls team.")
        assert GUEST not in hand.words
        await hand.write("Falls team")
        await hand.see(f"→ {GUEST}")
        await hand.rewrite("  ")
        await hand.miss(GUEST)


async def test_a_suggestion_is_never_kept_by_itself(tmp_path: Path) -> None:
    async with opened(files.put(files.played("safe"), tmp_path)) as hand:
        await plan(hand)
        await hand.go("#people")
        await hand.write("9")
        await hand.press("f3")
        await hand.at("Opening")
        assert ask(hand.file.path, "SELECT guest FROM meeting") == [("",)]
        assert GUEST not in hand.words


async def test_where_nothing_fits_the_title_there_is_an_example(tmp_path: Path) -> None:
    content = files.event(kinds=("COMPLIMENT",), details={}, title="A kind letter")
    async with opened(files.put(content, tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.at("Safety")
        await hand.press("1", "f3")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.at("PlanPlace")
        await hand.go("#guest")
        await hand.see("Like: district nurse. Share only what a guest needs to know.")
        assert "Perhaps" not in hand.words


@pytest.mark.parametrize("guest", ["", "District nurse"])
async def test_the_opening_says_that_a_guest_is_there(guest: str, tmp_path: Path) -> None:
    content = files.meeting(Stage.OPENING, guest=guest)
    async with opened(files.put(content, tmp_path), (120, 60)) as hand:
        await ways.go_on(hand)
        await hand.at("Opening")
        assert (GUEST in hand.words) is bool(guest)
