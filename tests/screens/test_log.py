"""The log: what to do first, what needs somebody, and finding a line again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from threading import Event

import pytest

from reflect_tui.app import ReflectApp
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.row_list import RowList
from tests.pictures import files
from tests.pictures.hand import CHAPTER, TODAY, Hand, opened
from tests.pictures.ways import log


@pytest.fixture
async def full(tmp_path: Path) -> AsyncIterator[Hand]:
    """The log of the demonstration file."""
    async with opened(files.put(files.played("demo"), tmp_path), (80, 34)) as hand:
        await log(hand)
        yield hand


async def test_an_empty_log_says_what_to_do_and_makes_no_file(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.see("Press N to note something that went wrong, or right.", "Mon 23 Nov 2026")
        for useless in ("Open", "Search"):
            assert useless not in hand.text
        await hand.press("enter", "down", "slash", "x", "escape")
        assert hand.place == "Log"
    assert list(tmp_path.iterdir()) == []


async def test_what_can_be_done_with_a_line_is_offered_once_there_is_one(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("n")
        await hand.at("Note")
        await hand.write("A lamp fell down")
        await hand.press("tab", "tab", "2", "f3")
        await hand.at("Safety")
        await hand.press("escape", "escape")
        await hand.at("Log")
        await hand.see("Enter Open", "/ Search")
        await hand.press("slash")
        await hand.write("nobody")
        await hand.see("Nothing has these words.")
        await hand.press("tab")
        await hand.miss("Enter Open")


async def test_noting_is_one_key_or_one_click_away(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("n")
        await hand.at("Note")
        await hand.press("escape")
        await hand.at("Log")
        await hand.click("Note something")
        await hand.at("Note")
    assert list(tmp_path.iterdir()) == []


async def test_what_needs_somebody_stands_first_and_says_so_in_a_word(full: Hand) -> None:
    above, _, below = full.text.partition("All opportunities")
    assert "» Go on        Two evening visits missed in one week" in above
    assert "  Waiting      Tablets for the wrong time" in above
    assert above.count("! Overdue") == 2
    order = [below.index(number) for number in ("2026-004", "2026-003", "2026-002", "2026-001")]
    assert order == sorted(order)


async def test_a_wide_screen_says_more_of_each_line(tmp_path: Path) -> None:
    async with opened(files.put(files.played("demo"), tmp_path), (120, 40)) as hand:
        await log(hand)
        await hand.see(
            "meeting not ended", "since Thu 1 Oct", "9 people · 4 actions", "no meeting yet"
        )
        await hand.see("2026-003 Deputy manager")


async def test_a_day_of_another_year_is_whole(full: Hand) -> None:
    await full.see("Fri 27 Nov", "Fri 15 Jan 27 Show agency staff the room")


@pytest.mark.parametrize("size", [(40, 12), (53, 15)])
async def test_the_marked_line_is_read_in_full_on_a_small_screen(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("demo"), tmp_path), size) as hand:
        await log(hand)
        rows = [row for row in hand.find(RowList).rows if not row.heading]
        for row in rows:
            _, title, number, note = row.cells
            await hand.see(title, f"{number} · {note}", "▸")
            await hand.press("down")
        await hand.pilot.resize_terminal(120, 24)
        await hand.miss(" · ".join(rows[-1].cells[2:]))


@pytest.mark.parametrize("size", [(40, 12), (53, 15)])
async def test_the_longest_title_is_read_in_full_on_a_small_screen(
    size: tuple[int, int], tmp_path: Path
) -> None:
    title = "Somebody fell on the way to the bathroom at night. The mat did not ring. " + "z" * 42
    async with opened(files.put(files.event(title=title), tmp_path), size) as hand:
        await hand.until(lambda: "".join(title.split()) in "".join(hand.text.split()))
        await hand.see("▸ ? Safe?", "Enter Open")


async def test_an_overdue_action_is_dealt_with_where_it_stands(full: Hand) -> None:
    await full.see("! Overdue Tell the sister home")
    rows = full.find(RowList)
    rows.move_to(next(row.key for row in rows.rows if row.cells[:1] == ("! Overdue",)))
    await full.press("enter")
    await full.at("Pick")
    await full.see("Tell the sister home", "Open the event it belongs to")
    await full.press("enter")
    await full.at("DoneForm")
    await full.press("f3")
    await full.at("Log")
    await full.see("Kept: it is done.", "✓ To check Tell the sister home")


async def test_who_must_be_told_is_dealt_with_where_it_stands(full: Hand) -> None:
    await full.see("! To tell Relevant person")
    await full.press("enter")
    await full.at("Pick")
    await full.see("They have been told", "Open the event it belongs to")
    await full.press("end", "enter")
    await full.at("OpportunityPlace")
    await full.press("escape")
    await full.at("Log")


async def test_a_click_opens_a_line(full: Hand) -> None:
    await full.click("Complaint ")
    await full.at("OpportunityPlace")
    await full.see("2026-002 Two evening visits missed in one week")


async def test_search_narrows_with_every_letter_and_esc_clears_it(full: Hand) -> None:
    await full.press("slash")
    await full.write("fall")
    await full.see("Fall on the way to the bathroom at night")
    assert "2026-002" not in full.text
    assert "Needs attention" not in full.text
    await full.press("escape")
    await full.see("Needs attention", "2026-001", "2026-002")
    await full.press("slash")
    assert "fall" not in full.text


async def test_search_knows_number_kind_and_every_word_in_any_order(full: Hand) -> None:
    found = {
        "004": "2026-004",
        "accident": "2026-003",
        "WEEK missed": "2026-002",
        "nurse gard": "2026-001",
    }
    await full.press("slash")
    for wanted, number in found.items():
        await full.rewrite(wanted)
        await full.see(number)
        assert len(full.find(RowList).rows) == 1, wanted


async def test_search_says_when_nothing_has_the_words(full: Hand) -> None:
    await full.press("slash")
    await full.write("[b]nobody")
    await full.see("Nothing has these words. Esc clears the search.", "[b]nobody")


async def test_enter_opens_the_line_that_was_found(full: Hand) -> None:
    await full.press("slash")
    await full.write("tablets")
    await full.press("enter")
    await full.at("OpportunityPlace")
    await full.see("2026-004 Tablets for the wrong time")
    await full.press("escape")
    await full.see("tablets")


async def test_only_what_works_stands_at_the_foot(full: Hand) -> None:
    assert "Clear search" not in full.text
    await full.press("slash")
    await full.see("Esc Clear search")
    assert "Quit" not in full.lines[-1]


async def test_one_key_goes_through_the_colours(full: Hand) -> None:
    assert full.app.theme == "cream"
    await full.press("c")
    assert full.app.theme == "dark"
    await full.click("Colours")
    assert full.app.theme == "white"
    await full.press("c")
    assert full.app.theme == "cream"


async def test_the_log_shows_what_was_noted_meanwhile(full: Hand) -> None:
    await full.press("n")
    await full.at("Note")
    await full.write("A lamp fell down")
    await full.press("tab", "tab", "2", "f3")
    await full.at("Safety")
    await full.press("escape")
    await full.at("OpportunityPlace")
    await full.press("escape")
    await full.at("Log")
    await full.see("? Safe? A lamp fell down", "Near miss A lamp fell down", "2026-005")


async def test_quitting_leaves_at_once(full: Hand) -> None:
    await full.press("q")
    await full.until(lambda: not full.app.is_running)
    assert full.app.return_code == 0


async def test_a_file_that_answers_late_is_waited_for_in_sight(tmp_path: Path) -> None:
    path = files.put(files.played("closed"), tmp_path)
    file, answers = FileThread(path), Event()
    busy = asyncio.create_task(file.do(lambda _: answers.wait()))
    await asyncio.sleep(0)
    try:
        app = ReflectApp(file, CHAPTER, lambda: TODAY)
        async with app.run_test(size=(80, 24)) as pilot:
            hand = Hand(app, pilot, file)
            await hand.until(lambda: "· opening" in hand.text)
            assert "2026-001" not in hand.text
            answers.set()
            await hand.see("2026-001", "Enter Open")
            await hand.miss("· opening")
    finally:
        answers.set()
        await busy
        file.close()
