"""The clock of a meeting: the same in both windows, after a pause, and hidden in both at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.widgets.line_input import SlipInput
from tests.pictures import files
from tests.pictures.hand import Hand
from tests.pictures.side_by_side import leading, looking

MINUTES = 12


async def counted(hand: Hand) -> MeetingPlace:
    """Twelve minutes have passed, and the clock has been looked at."""
    place = hand.app.screen
    assert isinstance(place, MeetingPlace)
    place.run_.clock.go_on(MINUTES)
    place.show_time()
    await hand.see(f"{MINUTES} in all")
    return place


async def test_a_wall_that_is_opened_late_counts_as_the_window_that_leads(tmp_path: Path) -> None:
    path = files.put(files.played("gathering"), tmp_path)
    async with leading(path) as hand:
        await counted(hand)
        async with looking(path, hand) as wall:
            await wall.sees("0 min here · 12 in all")
            await hand.press("f3")
            await hand.see("question 5 of")
            await wall.sees("question 5 of", "0 min here · 12 in all")


async def test_it_goes_on_where_it_was_after_a_pause_and_after_a_kill(tmp_path: Path) -> None:
    path = files.put(files.meeting(), tmp_path)
    async with leading(path) as hand:
        await counted(hand)
        await hand.press("escape", "enter")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.see("12 min in all")
    async with leading(path) as hand:
        await hand.see("12 min in all")


async def test_it_is_hidden_in_both_windows_also_while_somebody_types(tmp_path: Path) -> None:
    path = files.put(files.meeting(), tmp_path)
    async with leading(path) as hand, looking(path, hand) as wall:
        await counted(hand)
        await wall.sees(" in all")
        await hand.write("the mat")
        await hand.press("ctrl+t")
        await hand.miss("in all")
        await wall.misses("in all")
        assert hand.find(SlipInput).value == "the mat"
        await hand.press("ctrl+t")
        await hand.see("12 in all")
        await wall.sees(" in all")


@pytest.mark.parametrize("stage", [Stage.ACTIONS, Stage.CLOSING])
@pytest.mark.parametrize("size", [(53, 15), (80, 24)])
async def test_it_is_there_as_soon_as_its_place_is(
    stage: Stage, size: tuple[int, int], tmp_path: Path
) -> None:
    path = files.put(files.meeting(stage), tmp_path)
    async with leading(path, size) as hand:
        await hand.see("in all")


async def test_in_the_smallest_room_it_says_what_it_counts(tmp_path: Path) -> None:
    path = files.put(files.played("gathering"), tmp_path)
    async with leading(path, (53, 15)) as hand, looking(path, hand, (53, 15)) as wall:
        await hand.see("Step 3 of 5 · Evaluation · 4 of 5", "0 min in all")
        await wall.sees("Step 3 of 5 · Evaluation · 4 of 5", "0 min in all")


async def test_when_the_meeting_has_ended_its_time_is_forgotten(tmp_path: Path) -> None:
    path = files.put(files.played("closing"), tmp_path)
    async with leading(path) as hand:
        place = await counted(hand)
        assert list(tmp_path.rglob("*.time"))
        await place.run_.end(Keep.LEARNING)
        assert not list(tmp_path.rglob("*.time"))
