"""The opening says what has happened since the meetings before; a key says what happens next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.progress import Holding
from reflect_tui.services.file_thread import FileThread
from reflect_tui.storage.store import Store
from reflect_tui.widgets.pages import Pages
from tests.before import LAST_WEEK, NEXT_WEEK, agree, looked_at, talked
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import go_on
from tests.screens.asking import ALONE, FIRST
from tests.screens.sizes import SIZES
from tests.storage.begun import begin, ready

SINCE = "Since last time"
MAT = "Fit a socket at the head of the bed, so that the alarm mat can stay plugged in"


def of_before(store: Store) -> None:
    """Two actions of a meeting before, one that did not hold, and one of a whistleblower."""
    fall = talked(store, title="A fall at night")
    agree(store, fall, MAT, LAST_WEEK, owner="Maintenance")
    agree(store, fall, "Move the trolley", NEXT_WEEK)
    agree(store, fall, "Check the bell", LAST_WEEK, progress=looked_at(Holding.PARTLY))
    agree(store, talked(store, kinds=("WHISTLE",)), "Kept quiet", LAST_WEEK)


@asynccontextmanager
async def opening(
    folder: Path,
    size: tuple[int, int] = (80, 24),
    before: Callable[[Store], object] = of_before,
    **plan: Any,
) -> AsyncIterator[Hand]:
    """The opening of a meeting, after others."""

    async def make(file: FileThread) -> None:
        await file.do(before)
        await file.do(lambda store: begin(store, ready(store), **plan))

    async with opened(files.put(files.made(make), folder), size) as hand:
        await go_on(hand)
        await hand.at("Opening")
        yield hand


async def to_since(hand: Hand) -> None:
    """Turn to the first page of what has happened."""
    for _ in range(hand.find(Pages).page_count):
        if SINCE in hand.words:
            return
        await hand.press("f3")
    raise AssertionError(hand.text)


async def read(hand: Hand) -> str:
    """Every page from here on."""
    pages = hand.find(Pages)
    said = [hand.words]
    while pages.page < pages.page_count:
        await hand.press("pagedown")
        said.append(hand.words)
    return " ".join(said)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_left_and_what_did_not_hold_has_pages_of_its_own(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opening(tmp_path, size) as hand:
        assert SINCE not in hand.words
        await to_since(hand)
        assert "Before we start Since last time: what is still to be done" in hand.words
        said = await read(hand)
        late = "Maintenance · ! Overdue since Mon 16 Nov · 2026-001"
        assert said.index(MAT) < said.index(late) < said.index("Move the trolley")
        assert "Senior carer · by Mon 30 Nov · 2026-001" in said
        assert said.index("Since last time: what did not hold") < said.index("2026-001 A fall at")
        assert "Agreed then: Check the bell ~ It holds in part, Mon 16 Nov" in said
        assert "Kept quiet" not in said
        await hand.press("f3")
        await hand.see(FIRST)


@pytest.mark.parametrize("size", SIZES)
async def test_every_page_that_goes_on_says_of_what_it_is(
    size: tuple[int, int], tmp_path: Path
) -> None:
    def both(store: Store) -> None:
        many(store)
        for number in range(9):
            fall = talked(store, title=f"Fall {number}")
            agree(store, fall, "Check the bell", LAST_WEEK, progress=looked_at(Holding.NO))

    async with opening(tmp_path, size, both) as hand:
        await to_since(hand)
        pages, begun = hand.find(Pages), False
        while True:
            first = f"Before we start {SINCE}"
            assert first in hand.words
            assert (f"{first}: what is still" in hand.words) is not begun
            assert not begun or "(continued)" in hand.words or f"{first}: what did" in hand.words
            begun = True
            if pages.page == pages.page_count:
                break
            await hand.press("pagedown")
        assert "more of the same kind" in hand.words


async def test_where_nothing_is_left_nothing_is_said(tmp_path: Path) -> None:
    async with opening(tmp_path, before=talked) as hand:
        assert SINCE not in await read(hand)
        assert "Actions" not in hand.text
        await hand.press("a")
        await hand.at("Opening")


async def test_nobody_elses_event_stands_in_a_one_to_one(tmp_path: Path) -> None:
    async with opening(tmp_path, **ALONE) as hand:
        assert SINCE not in await read(hand)


def many(store: Store) -> None:
    """More than anybody would read out."""
    before = talked(store)
    for number in range(30):
        agree(store, before, f"The action with the number {number + 1}", LAST_WEEK)


@pytest.mark.parametrize("size", SIZES)
async def test_more_than_three_pages_are_in_follow_up(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opening(tmp_path, size, many) as hand:
        await to_since(hand)
        pages = hand.find(Pages)
        more = 3 if size == (40, 12) else 2  # a heading on each page takes a line of the smallest
        assert pages.page_count - pages.page <= more
        assert "The action with the number 6" in (said := await read(hand))
        assert "And 24 more: A shows all." in said
        await hand.press("a")
        await hand.see("Overdue", "30")


async def test_a_key_says_what_has_happened_and_the_opening_follows(tmp_path: Path) -> None:
    async with opening(tmp_path) as hand:
        await to_since(hand)
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.see("Overdue 1", "Move the trolley")
        assert "Kept quiet" not in hand.words
        await hand.press("enter")
        await hand.see("It is done")
        assert "Open the event" not in hand.words
        await hand.press("enter")
        await hand.at("DoneForm")
        await hand.press("f3")
        await hand.see("Kept: it is done.")
        await hand.press("escape")
        await hand.at("Opening")
        await hand.miss(MAT)
        await hand.see("Since last time: what is still to be done", "Move the trolley")
        await hand.see("It holds in part")
        await hand.press("f3")
        await hand.see(FIRST)


async def test_the_search_of_a_meeting_finds_nothing_that_has_no_place_there(
    tmp_path: Path,
) -> None:
    async with opening(tmp_path) as hand:
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.press("slash")
        await hand.write("quiet")
        await hand.see("Nothing has these words.")
        await hand.press("escape")
        await hand.miss("Kept quiet")
        await hand.see("Move the trolley")


async def test_safety_and_the_blank_screen_are_one_key_away_there_too(tmp_path: Path) -> None:
    async with opening(tmp_path) as hand:
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.press("f12")
        await hand.at("Blank")
        await hand.press("f12")
        await hand.at("FollowUp")
        await hand.press("enter")
        await hand.at("Pick")
        await hand.press("f6")
        await hand.see("This screen is not a report.")
        await hand.press("escape")
        await hand.at("Pick")
        await hand.press("escape", "f6", "s")
        await hand.at("Safety")
        await hand.press("escape")
        await hand.at("Opening")
        await hand.press("a", "f6", "h", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("on hold")


async def test_follow_up_from_the_log_has_no_keys_of_a_meeting(tmp_path: Path) -> None:
    async with opened(files.put(files.played("demo"), tmp_path)) as hand:
        await hand.press("escape", "a")
        await hand.at("FollowUp")
        await hand.press("f12", "f6")
        await hand.at("FollowUp")
