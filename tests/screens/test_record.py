"""A record leaves the app only after it was read, with an answer for every lit word (S50, S51)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.widgets.reading_pages import ReadingPages
from tests.screens.a_record import for_whom, plain, read_to_the_end, reading, talked
from tests.screens.an_event import file_of
from tests.screens.sizes import EVERY, SIZES
from tests.services.an_event import EVERYTHING_SAID, Event


@pytest.mark.parametrize("size", EVERY[:3])
async def test_whom_it_is_for_is_chosen_with_what_is_held_back(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with for_whom(tmp_path, size=size) as hand:
        await hand.see("People using the service", "Held back: Who was involved")
        await hand.press("down")
        await hand.see("What other people complained")


async def test_for_whom_there_is_none_now_it_says_why(tmp_path: Path) -> None:
    async with for_whom(tmp_path) as hand:
        await hand.see("The person who complained – Not now")
        await hand.press("end", "up")
        await hand.see("This event is not a complaint")
        await hand.press("enter")
        await hand.at("RecordFor")
        await hand.see("! This event is not a complaint")


async def test_nothing_leaves_while_it_is_on_hold(tmp_path: Path) -> None:
    def held(event: Event) -> None:
        talked(event)
        event.settle(**{**EVERYTHING_SAID, "live_enquiry": ("police",)})

    async with for_whom(tmp_path, file_of(held)) as hand:
        assert hand.words.count("– Not now") == 9
        await hand.see("is on hold, because somebody else is still looking into it: Police.")
        await hand.press("enter")
        await hand.at("RecordFor")


@pytest.mark.parametrize("size", SIZES)
async def test_each_lit_word_is_gone_to_with_its_reason(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with reading(tmp_path, size=size) as hand:
        await hand.see("2 marked places to answer.")
        await hand.press("tab")
        await hand.see("▸ Ask »Mrs Okafor« in »room 12«", "! “Mrs Okafor”: It may be a person's")
        await hand.press("y")
        await hand.at("Line")
        await hand.write("It is her own wish")
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.see("stays: It is her own wish", "! “room 12”: A room or a bed")


async def test_it_cannot_leave_before_all_was_read_and_answered(tmp_path: Path) -> None:
    async with reading(tmp_path) as hand:
        await hand.miss("F3 Save")
        await read_to_the_end(hand)
        await hand.miss("F3 Save")
        await hand.press("f3")
        await hand.at("Stranger")
        for why in ("She asks for it", "It is on the door"):
            await hand.press("tab", "y")
            await hand.at("Line")
            await hand.write(why)
            await hand.press("enter")
            await hand.at("Stranger")
        await hand.see("F3 Save", "You have read all of it")


async def test_without_a_lit_word_it_still_has_to_be_read(tmp_path: Path) -> None:
    async with reading(tmp_path, file_of(plain)) as hand:
        await hand.see("Read it to the end first.")
        await hand.miss("F3 Save", "Tab Next marked")
        await hand.press("f3")
        await hand.at("Stranger")
        for _ in range(hand.find(ReadingPages).page_count):
            await hand.press("enter")
        await hand.at("Pick")
        await hand.see("In which form?")


async def test_enter_alone_leads_to_every_lit_word_and_to_the_end(tmp_path: Path) -> None:
    """At the smallest size, where there is the most to turn."""
    async with reading(tmp_path, size=(40, 12)) as hand:
        for _ in range(60):
            await hand.press("enter")
            if hand.place == "Pick" and "In which form?" in hand.words:
                break
            if hand.place == "Pick":
                await hand.press("down", "enter")
                await hand.at("Line")
                await hand.write("needed")
                await hand.press("enter")
                await hand.at("Stranger")
        await hand.see("In which form?")


async def test_what_is_lit_in_the_other_words_is_to_be_answered_again(tmp_path: Path) -> None:
    async with reading(tmp_path) as hand:
        await hand.press("tab", "e")
        await hand.rewrite("Ask Mrs Okafor about the sling")
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.see("1 marked place to answer.", "»Mrs Okafor«")


async def test_nothing_typed_is_lost_when_it_cannot_be_kept(tmp_path: Path) -> None:
    async with reading(tmp_path) as hand:
        await hand.press("tab", "y", "enter")
        await hand.see("! Say why it has to stay")
        await hand.press("escape", "e")
        await hand.rewrite("   ")
        await hand.press("enter")
        await hand.see("! Say it in other words")


async def test_leaving_asks_before_what_was_decided_is_lost(tmp_path: Path) -> None:
    async with reading(tmp_path) as hand:
        await hand.press("tab", "y")
        await hand.write("needed")
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.press("escape")
        await hand.at("Confirm")
        await hand.press("escape")
        await hand.at("Stranger")
        await hand.press("escape", "enter")
        await hand.at("RecordFor")


async def test_the_blank_key_works_in_both_places(tmp_path: Path) -> None:
    async with reading(tmp_path) as hand:
        for place in ("Stranger", "RecordFor"):
            await hand.at(place)
            await hand.press("f12")
            await hand.at("Blank")
            assert hand.text.strip() == ""
            await hand.press("f12", "escape")


async def test_another_regulator_gets_what_was_asked_for_alone(tmp_path: Path) -> None:
    async with for_whom(tmp_path) as hand:
        await hand.press(*["down"] * 6, "enter")
        await hand.at("AskedParts")
        await hand.press("f3")
        await hand.see("! Tick at least one.")
        await hand.press("space", "f3")
        await hand.at("Stranger")
        await hand.see("What happened")
        await hand.miss("What we will change")


async def test_a_word_is_lit_by_signs_too_wherever_its_line_is_broken(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(40, 12)) as hand:
        await hand.press("tab")
        await hand.see("»Mrs Okafor«", "»room 12«")
        assert hand.faint == []
