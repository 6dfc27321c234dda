"""Insights: the numbers with what they mean, and where they lead; themes that are given by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.opportunity import Harm
from tests.pictures import files
from tests.pictures.hand import opened
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import EVERY, SIZES
from tests.services.an_event import Event


def an_action(event: Event) -> None:
    """An event that was talked about, with an action and two themes."""
    event.safe()
    event.settle(live_enquiry=("none",), themes=("Bells", "Nights"))
    event.meet()
    event.agree()


@pytest.mark.parametrize("size", EVERY)
async def test_each_number_says_what_it_means(size: tuple[int, int], tmp_path: Path) -> None:
    async with opened(files.put(file_of(an_action, harm=Harm.NONE), tmp_path), size) as hand:
        await hand.press("i")
        await hand.at("InsightsPlace")
        await hand.see("How it stands today", "should be none")
        await hand.press("end")
        await hand.see("Theme: Nights", "1 of 1")
        await hand.miss("…")


@pytest.mark.parametrize("size", SIZES)
async def test_how_far_back_it_counts_is_changed_by_a_key(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(file_of(an_action), tmp_path), size) as hand:
        await hand.press("i", "end")
        await hand.see("Insights · Sep to Nov 2026")
        await hand.press("plus")
        await hand.see("Dec 2025 to Nov 2026")
        await hand.press("minus", "minus")
        await hand.see("Insights · Nov 2026")


async def test_a_number_leads_to_what_it_counts(tmp_path: Path) -> None:
    async with opened(files.put(file_of(an_action), tmp_path)) as hand:
        await hand.press("i")
        await hand.at("InsightsPlace")
        await hand.press("down", "enter")
        await hand.at("WhoTold")
        await hand.press("escape")
        await hand.at("InsightsPlace")
        await hand.press("down", "enter")
        await hand.at("FollowUp")
        await hand.press("escape", "escape")
        await hand.at("Log")


async def test_without_an_event_it_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("i")
        await hand.see("Nothing is noted yet")
        assert not (tmp_path / "learning.reflect").exists()


async def test_a_theme_is_written_once_and_picked_then(tmp_path: Path) -> None:
    async with at_event(file_of(kind="QA", harm=Harm.NONE), tmp_path) as hand:
        await hand.press("m")
        await hand.at("About")
        await hand.go("#new_themes")
        await hand.write("Handover, bells, handover")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        assert (await known(hand)).opportunity.details["themes"] == ("Handover", "bells")
        await hand.press("m")
        await hand.see("[x] Handover", "[x] bells")
        await hand.go("#new_themes")
        await hand.write("x" * 31)
        await hand.press("f3")
        await hand.see("1 letter too long")
        await hand.go("#themes")
        await hand.press("space")
        await hand.go("#new_themes")
        await hand.rewrite("")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        assert (await known(hand)).opportunity.details["themes"] == ("bells",)
