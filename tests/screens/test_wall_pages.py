"""A wall that has other pages than the window that leads: both turn with the same press."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.screens.audience import Audience
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.room import Room
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.plain_text import PlainText
from tests.pictures import files
from tests.pictures.side_by_side import leading, looking
from tests.screens.test_since import of_before
from tests.storage.begun import begin, ready


@pytest.mark.parametrize(
    ("size", "there"), [((80, 24), (53, 15)), ((53, 15), (80, 24)), ((120, 40), (40, 12))]
)
async def test_each_press_turns_the_wall_by_one_page_and_this_window_shows_where_it_begins(
    size: tuple[int, int], there: tuple[int, int], tmp_path: Path
) -> None:
    path = files.put(files.played("opening"), tmp_path)
    async with leading(path, size) as hand, looking(path, hand, there) as wall:
        await wall.sees("page 1 of")
        looks = wall.app.screen
        assert isinstance(looks, Audience)
        pages = hand.find(FollowedPages)
        count = looks.items.page_count
        room = Room(tmp_path / "room", path)
        await hand.until(lambda: room.watched and len(room.reached.begins) == count)
        for number in range(2, count + 1):
            await hand.press("f3")
            await wall.sees(f"page {number} of {count}")
            assert looks.items.in_sight[0] in pages.in_sight
        await hand.press("pageup", "pageup")  # faster than the wall can say where it is
        back = max(1, count - 2)
        await wall.sees(f"page {back} of {count}")
        assert looks.items.in_sight[0] in pages.in_sight
        assert not hand.app.screen.query_one("#notice", PlainText).text
        await hand.see(f"second window: {back} of {count}")


async def test_at_the_closing_the_wall_turns_too(tmp_path: Path) -> None:
    path = files.put(files.played("closing"), tmp_path)
    async with leading(path) as hand, looking(path, hand, (40, 12)) as wall:
        await wall.sees("page 1 of")
        looks = wall.app.screen
        assert isinstance(looks, Audience)
        count = looks.items.page_count
        assert count > 1
        room = Room(tmp_path / "room", path)
        await hand.until(lambda: room.watched and len(room.reached.begins) == count)
        await hand.press(*["pagedown"] * (count - 1))
        await wall.sees(f"page {count} of {count}")
        await hand.press(*["pagedown"] * 9)
        await hand.see("What is kept of it")
        await wall.sees(f"page {count} of {count}")


async def test_nothing_is_said_where_both_have_the_same_pages(tmp_path: Path) -> None:
    path = files.put(files.played("opening"), tmp_path)
    async with leading(path, (120, 40)) as hand, looking(path, hand, (120, 67)) as wall:
        await wall.sees("Can the person at the back")
        await hand.press("pagedown")
        await hand.pilot.pause(0.6)
        assert "second window" not in hand.words


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
        looks, pages, seen = wall.app.screen, hand.find(FollowedPages), ""
        assert isinstance(looks, Audience)

        def together() -> bool:
            told = looks.shown
            return told is not None and (told.item, told.before) == pages.spot

        for _ in range(30):
            await wall.until(lambda: hand.place != "Opening" or together())
            if hand.place != "Opening":
                break
            seen += wall.words
            await hand.press("f3")
        assert hand.place == "QuestionPlace"
        assert "Since last time" in seen
        assert "Move the trolley" in seen
