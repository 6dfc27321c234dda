"""A wall that has other pages than the window that leads: it is said there how far the wall is."""

from __future__ import annotations

from pathlib import Path

from reflect_tui.screens.meeting_place import MeetingPlace
from tests.pictures import files
from tests.pictures.side_by_side import leading, looking


async def test_it_is_said_at_which_page_the_wall_is_while_it_has_other_pages(
    tmp_path: Path,
) -> None:
    path = files.put(files.played("opening"), tmp_path)
    async with leading(path, (120, 40)) as hand, looking(path, hand, (53, 15)) as wall:
        await wall.sees("page 1 of")
        count = int(wall.words.partition("page 1 of ")[2].split()[0])
        assert count > 2
        place = hand.app.screen
        assert isinstance(place, MeetingPlace)
        room = place.run_.room
        assert room is not None
        await hand.until(lambda: room.watched and room.reached.pages == count)
        await hand.press("f3")
        await wall.sees(f"page 2 of {count}")
        await hand.see(f"Second window: page 2 of {count}.")
        await hand.press("f3")
        await hand.see(f"Second window: page 3 of {count}.")


async def test_nothing_is_said_where_both_have_the_same_pages(tmp_path: Path) -> None:
    path = files.put(files.played("opening"), tmp_path)
    async with leading(path, (120, 40)) as hand, looking(path, hand, (120, 67)) as wall:
        await wall.sees("Can the person at the back")
        await hand.press("pagedown")
        await hand.pilot.pause(0.6)
        assert "Second window" not in hand.words
