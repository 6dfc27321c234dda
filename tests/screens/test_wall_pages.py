"""A wall that has other pages than the window that leads: it is said there how far the wall is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.pages import Pages
from tests.pictures import files
from tests.pictures.side_by_side import leading, looking
from tests.screens.test_since import of_before
from tests.storage.begun import begin, ready


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


@pytest.mark.parametrize("size", [(40, 12), (53, 15), (80, 24), (120, 40)])
async def test_what_happened_since_last_time_is_on_the_wall_too_and_the_question_comes_after_it(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async def make(file: FileThread) -> None:
        await file.do(of_before)
        await file.do(lambda store: begin(store, ready(store)))

    path = files.put(files.made(make), tmp_path)
    async with leading(path) as hand, looking(path, hand, size) as wall:
        place = hand.app.screen
        assert isinstance(place, MeetingPlace)
        room = place.run_.room
        assert room is not None
        await wall.sees("page 1 of")
        await hand.until(lambda: room.watched and room.reached.pages > 1)
        seen = ""

        def stands() -> object:
            pages = hand.app.screen.query(Pages)
            return hand.place, room.reached, [each.page for each in pages]

        for _ in range(30):
            if hand.place != "Opening":
                break
            before = stands()
            seen += wall.words
            await hand.press("f3")
            await hand.until(lambda before=before: stands() != before)  # type: ignore[misc]
            await wall.until(lambda: wall.words)
        assert hand.place == "QuestionPlace"
        assert "Since last time" in seen
        assert "Move the trolley" in seen
