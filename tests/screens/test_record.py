"""A record leaves the app only after it was read, with an answer for every lit word (S50, S51)."""

from __future__ import annotations

import stat
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.screens.saving_record import forms
from reflect_tui.settings import RECORDS, Settings
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.reading_pages import ReadingPages
from tests.pictures.hand import Hand
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import EVERY, SIZES
from tests.services.an_event import EVERYTHING_SAID, Event

SLING = "Ask Mrs Okafor in room 12 about the sling"
BELLS = "Check every call bell at eight in the evening"


def talked(event: Event) -> None:
    """An event after its meeting; one of its changes names somebody and says a room."""
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(what=SLING, affects_care=AffectsCare.YES)
    event.agree(what=BELLS, affects_care=AffectsCare.YES)


def plain(event: Event) -> None:
    """The same without a name."""
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(what=BELLS, affects_care=AffectsCare.YES)


@asynccontextmanager
async def for_whom(
    folder: Path, content: bytes = b"", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Hand]:
    """Somebody at the list of those who may ask."""
    async with at_event(content or file_of(talked), folder, size) as hand:
        await hand.press("r")
        await hand.at("RecordFor")
        yield hand


@asynccontextmanager
async def reading(
    folder: Path, content: bytes = b"", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Hand]:
    """Somebody who begins to read the record for families."""
    async with for_whom(folder, content, size) as hand:
        await hand.press("down", "enter")
        await hand.at("Stranger")
        yield hand


async def read_to_the_end(hand: Hand) -> None:
    """Every page is turned."""
    pages = hand.find(ReadingPages)
    await hand.press("home")
    for _ in range(pages.page_count):
        await hand.press("pagedown")


async def saved(hand: Hand, folder: Path, form: str = "docx") -> None:
    """A form, and a folder."""
    place = [key for key, _, _ in forms()].index(form)
    await hand.press("f3")
    await hand.at("Pick")
    await hand.press(*["down"] * place, "enter")
    await hand.at("Line")
    await hand.rewrite(str(folder))
    await hand.press("enter")


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


async def test_other_words_leave_and_the_event_stays_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path) as hand:
        await hand.press("tab", "e")
        await hand.at("Line")
        await hand.see("Only this record says it so.")
        await hand.rewrite("Ask the person we support about the sling")
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.see("→ in other words")
        await hand.miss("marked place")
        await read_to_the_end(hand)
        await saved(hand, out, "txt")
        await hand.at("Stranger")
        await hand.see("Saved, for you alone:")
        (path,) = out.iterdir()
        assert path.name == "Record 2026-001 families 2026-11-23.txt"
        said = path.read_text(encoding="utf-8")
        assert "Ask the person we support about the sling" in said
        assert "Okafor" not in said
        assert SLING in [action.what for action in (await known(hand)).actions]


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
async def test_a_second_file_stands_beside_the_first_and_both_are_for_the_user_alone(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path, file_of(plain)) as hand:
        await read_to_the_end(hand)
        await saved(hand, tmp_path / "nowhere")
        await hand.see("! There is no folder", "nowhere")
        await hand.rewrite(str(out))
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.press("f3", "enter")
        await hand.at("Line")
        assert hand.find(LineInput).value == str(out)
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.see("(2).docx")
    assert sorted(path.name for path in out.iterdir()) == [
        "Record 2026-001 families 2026-11-23 (2).docx",
        "Record 2026-001 families 2026-11-23.docx",
    ]
    assert {stat.S_IMODE(path.stat().st_mode) for path in out.iterdir()} == {0o600}


async def test_the_folder_is_remembered_for_the_next_record(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with for_whom(tmp_path, file_of(plain)) as hand:
        hand.app._settings = Settings(tmp_path / "settings.toml")
        await hand.press("down", "enter")
        await hand.at("Stranger")
        await read_to_the_end(hand)
        await saved(hand, out)
        await hand.at("Stranger")
        await hand.see("Saved, for you alone:")
    assert Settings(tmp_path / "settings.toml").chosen(RECORDS) == str(out)


async def test_enter_saves_it_once_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path, file_of(plain)) as hand:
        await read_to_the_end(hand)
        await saved(hand, out)
        await hand.at("Stranger")
        await hand.see("It is saved.", "Saved, for you alone:")
        await hand.press("enter", "enter")
        await hand.at("Stranger")
        assert len(list(out.iterdir())) == 1
        await hand.press("escape")
        await hand.at("RecordFor")


async def test_limits_of_a_lifted_hold_are_read_first_and_do_not_leave(tmp_path: Path) -> None:
    def lifted(event: Event) -> None:
        plain(event)
        event.settle(**{**EVERYTHING_SAID, "live_enquiry": ("police",)})
        event.lift(by="Investigating officer", limits="Rota and equipment only")

    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path, file_of(lifted)) as hand:
        await hand.see("To mind, before you hand it on", "with limits: Rota and equipment only.")
        await hand.press("down", "e")
        await hand.at("Stranger")
        await hand.miss("E Change")
        await read_to_the_end(hand)
        await saved(hand, out, "txt")
        await hand.at("Stranger")
        await hand.see("Saved, for you alone:")
    (path,) = out.iterdir()
    assert "Rota and equipment" not in path.read_text(encoding="utf-8")


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
