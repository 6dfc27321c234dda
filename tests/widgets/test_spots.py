"""Spots in texts that windows of different sizes share, and where a press stops."""

from __future__ import annotations

from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.paging import Book, Item, pack, wrap_items
from reflect_tui.widgets.spots import Spot, place_of, starts, stops
from tests.drawn import lines
from tests.widgets.stage import Stage

LONG = "The bell lay where nobody could reach it, and so nobody rang. " * 6
ITEMS = [Item("a", "Pass is fine."), Item("b", LONG), Item("c", "No names."), Item("d", "Thanks.")]
SMALL, LARGE = (24, 6), (70, 8)


def begins(width: int, height: int) -> list[Spot]:
    """Where the pages of a window of this size begin."""
    wrapped = wrap_items(ITEMS, width)
    return starts(pack(wrapped, height), wrapped)


def test_a_spot_is_found_again_in_every_size() -> None:
    small, large = begins(*SMALL), begins(*LARGE)
    assert len(small) > len(large) > 1
    assert small == sorted(set(small))
    assert any(before for _, before in small)
    for number, spot in enumerate(small):
        assert place_of(small, spot) == number
        assert large[place_of(large, spot)] <= spot
    assert starts(Book(), []) == []


def test_each_page_of_the_other_window_is_a_stop_then_what_only_this_one_has() -> None:
    small, large = begins(*SMALL), begins(*LARGE)
    assert stops(large, small)[: len(small)] == small
    assert stops(small, large)[: len(large)] == large
    assert stops(small, [large[0]]) == small
    assert stops(small, []) == small
    there = large[:-1]
    assert stops(small, there)[len(there) :] == [spot for spot in small if spot > there[-1]]


async def test_the_other_window_shows_the_text_at_the_cursor_and_the_first_and_last_one() -> None:
    short = [Item(str(number), "Pass is fine.") for number in range(9)]
    pages = FollowedPages(short)
    pages.others = lambda: [("0", 0), ("3", 0), ("6", 0)]
    async with Stage(pages).run_test(size=(53, 20)) as pilot:
        await pilot.press("pagedown")
        assert pages.spot == ("3", 0)
        assert lines(pilot.app)[-1].endswith("PgDn turns · second window: 2 of 3")
        await pilot.resize_terminal(53, 12)
        await pilot.pause()
        assert pages.spot == ("3", 0)
        assert "3" in pages.in_sight
        for keys, spot in (
            (["down", "down"], "3"),
            (["up", "up"], "2"),
            (["pagedown"], "3"),
            (["end"], "6"),
            (["home"], ""),
        ):
            await pilot.press(*keys)
            assert pages.spot[0] == spot, keys
