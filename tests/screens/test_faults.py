"""A file that cannot be written, or not even read: a sentence, the same place, the same words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.widgets.line_input import LineInput
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import actions, closing, opportunity, plan
from tests.screens.asking import SPOKEN, add, answers, asking, at_stage, run_of, slip

REFUSED = "The file may only be read, so this was not saved."
LOST = "The file could not be reached, so this was not saved."


def connection(hand: Hand) -> Any:
    """The connection that the app itself uses."""
    found = hand.file._file._connection
    assert found is not None
    return found


@asynccontextmanager
async def read_only(hand: Hand) -> AsyncIterator[None]:
    """Every save fails for a while, as on a stick that is write-protected."""
    await hand.file.do(lambda _: connection(hand).execute("PRAGMA query_only = ON"))
    yield
    await hand.file.do(lambda _: connection(hand).execute("PRAGMA query_only = OFF"))


async def lose(hand: Hand) -> None:
    """The file can no longer be read, as when a stick is pulled."""
    await hand.file.do(lambda _: connection(hand).close())


async def test_slips_that_could_not_be_saved_stay_to_be_shown(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "the mat", "nobody came")
        async with read_only(hand):
            await hand.press("f2")
            await hand.see(f"! {REFUSED}", "question 1 of 2")
            assert answers(hand) == []
            assert "the mat" not in hand.text
        await hand.press("f2")
        await hand.see("the mat", "nobody came")
        await hand.miss(REFUSED)


async def test_a_spoken_line_that_could_not_be_saved_stays_in_its_field(tmp_path: Path) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        async with read_only(hand):
            await add(hand, "the mat")
            await hand.see(f"! {REFUSED}")
            assert slip(hand) == "the mat"
            assert answers(hand) == []
        await hand.press("enter")
        await hand.until(lambda: answers(hand) == ["the mat"])
        assert slip(hand) == ""


@pytest.mark.parametrize("key", ["f3", "f4"])
async def test_the_team_stays_where_it_is(key: str, tmp_path: Path) -> None:
    async with asking(tmp_path) as hand, read_only(hand):
        before = run_of(hand).meeting
        await hand.press(key)
        await hand.see(f"! {REFUSED}", "question 1 of 2")
        assert run_of(hand).meeting == before


@pytest.mark.parametrize("key", ["f5", "f7", "f8"])
async def test_a_line_that_could_not_be_saved_stays_in_its_dialog(key: str, tmp_path: Path) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        await hand.press(key)
        await hand.at("Line")
        await hand.write("Mats get unplugged.")
        async with read_only(hand):
            await hand.press("f3")
            await hand.see(f"! {REFUSED}", "Mats get unplugged.")
            assert hand.place == "Line"
        await hand.press("f3")
        await hand.at("QuestionPlace")


async def test_a_jump_and_a_question_of_our_own_that_could_not_be_saved(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand, read_only(hand):
        await hand.press("f9", "down", "enter")
        await hand.see(f"! {REFUSED}", "question 1 of 2")
        await hand.press("f9", "end", "enter")
        await hand.at("Line")
        await hand.write("Was it dark?")
        await hand.press("enter")
        await hand.see(f"! {REFUSED}", "Was it dark?")


async def test_an_answer_that_could_not_be_put_under_anything(tmp_path: Path) -> None:
    async with opened(files.put(files.played("shown"), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("QuestionPlace")
        await hand.press("home", "down")
        before = hand.lines[:-2]
        async with read_only(hand):
            await hand.press("enter")
            await hand.at("Pick")
            await hand.press("end", "enter")
            await hand.see(f"! {REFUSED}")
            gone = [line for line in before if line not in hand.lines and line.strip()]
            assert [line for line in gone if "·" not in line] == []


async def test_an_action_that_could_not_be_saved_stays_in_its_form(tmp_path: Path) -> None:
    async with opened(files.put(files.played("actions"), tmp_path)) as hand:
        await actions(hand)
        await hand.press("n")
        await hand.at("ActionForm")
        await hand.write("Fit a lamp")
        await hand.press("enter")
        await hand.write("Deputy")
        await hand.press("enter")
        await hand.write("in 2 weeks")
        await hand.press("enter", "3")
        async with read_only(hand):
            await hand.press("f3")
            await hand.see(f"! {REFUSED}")
            assert hand.find(LineInput, "#what").value == "Fit a lamp"
            assert hand.find(LineInput, "#who").value == "Deputy"
        await hand.press("f3")
        await hand.at("Actions")
        await hand.see("3 Fit a lamp")


async def test_an_action_that_could_not_be_taken_out_stays(tmp_path: Path) -> None:
    async with opened(files.put(files.played("actions"), tmp_path)) as hand:
        await actions(hand)
        async with read_only(hand):
            await hand.press("x", "enter")
            await hand.at("Actions")
            await hand.see(f"! {REFUSED}", "1 Fit a socket")


async def agree_to_end(hand: Hand) -> None:
    """End the meeting: everybody has had their say, and it is asked once more."""
    await hand.press("f3")
    await hand.at("NotHeard")
    await hand.press("enter")
    await hand.at("Confirm")
    await hand.press("enter")


async def test_a_meeting_that_could_not_be_ended_goes_on(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closing"), tmp_path)) as hand:
        await closing(hand)
        await hand.go("#keep")
        await hand.press("1")
        async with read_only(hand):
            await agree_to_end(hand)
            await hand.see(f"! {REFUSED}")
            assert hand.place == "Closing"
        await agree_to_end(hand)
        await hand.at("OpportunityPlace")


async def test_unsafe_that_could_not_be_kept_is_said_before_it_is_left(tmp_path: Path) -> None:
    async with opened(files.put(files.event(), tmp_path)) as hand:
        await opportunity(hand)
        await hand.press("enter")
        await hand.at("Safety")
        await hand.press("2")
        async with read_only(hand):
            await hand.press("escape")
            await hand.see(f"! {REFUSED}")
            assert hand.place == "Safety"
            await hand.press("escape")
            await hand.at("Confirm")
            await hand.see("Leave without saving?")
            await hand.press("enter")
            await hand.at("OpportunityPlace")


async def test_a_note_that_could_not_be_saved_stays_in_its_form(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await hand.press("n")
        await hand.at("Note")
        await hand.write("A fall")
        await hand.press("enter", "enter", "1")
        async with read_only(hand):
            await hand.press("f3")
            await hand.see(f"! {REFUSED}")
            assert hand.find(LineInput, "#title").value == "A fall"
        await hand.press("f3")
        await hand.at("Safety")


async def test_a_folder_that_has_gone_is_said_and_once_it_is_back_the_note_is_saved(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    async with opened(files.put(files.played("closed"), folder)) as hand:
        await hand.press("n")
        await hand.at("Note")
        await hand.write("A fall")
        await hand.press("enter", "enter", "1")
        folder.rename(tmp_path / "pulled out")
        await hand.press("f3")
        await hand.see("! The folder", "is not there any more, so this was not saved. Put it back")
        assert hand.find(LineInput, "#title").value == "A fall"
        (tmp_path / "pulled out").rename(folder)
        await hand.press("f3")
        await hand.at("Safety")


async def test_a_plan_that_could_not_be_saved_stays_in_its_form(tmp_path: Path) -> None:
    async with opened(files.put(files.played("safe"), tmp_path)) as hand:
        await plan(hand)
        await hand.press("tab")
        await hand.write("9")
        async with read_only(hand):
            await hand.press("f3")
            await hand.see(f"! {REFUSED}")
            assert hand.find(LineInput, "#people").value == "9"
        await hand.press("f3")
        await hand.at("Opening")


async def test_safety_that_could_not_be_saved_stays_in_its_form(tmp_path: Path) -> None:
    async with opened(files.put(files.event(kinds=("COMPLIMENT",)), tmp_path)) as hand:
        await opportunity(hand)
        await hand.press("enter")
        await hand.at("Safety")
        await hand.press("1")
        async with read_only(hand):
            await hand.press("f3")
            await hand.see(f"! {REFUSED}", "(•) No")
        await hand.press("f3")
        await hand.at("OpportunityPlace")


@pytest.mark.parametrize(
    ("file", "key"),
    [("noted", "enter"), ("safe", "enter"), ("closed", "s"), ("noted", "e")],
    ids=["to safety", "to a plan", "to safety again", "to the note"],
)
async def test_a_file_that_is_gone_ends_nothing_at_an_opportunity(
    file: str, key: str, tmp_path: Path
) -> None:
    async with opened(files.put(files.played(file), tmp_path)) as hand:
        await opportunity(hand)
        await lose(hand)
        await hand.press(key)
        if key != "e":
            await hand.see("The file could not be reached")
        assert hand.app.is_running


async def test_a_file_that_is_gone_ends_nothing_when_a_meeting_is_taken_up(
    tmp_path: Path,
) -> None:
    async with opened(files.put(files.meeting(), tmp_path)) as hand:
        await lose(hand)
        await hand.press("enter")
        await hand.see("The file could not be reached")
        assert hand.app.is_running


async def test_a_file_that_is_gone_ends_nothing_in_the_log(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await lose(hand)
        await hand.press("enter")
        await hand.see("The file could not be reached")
        await hand.press("escape")
        await hand.at("Log")
        await hand.see("The file could not be reached")


async def test_a_file_that_is_gone_ends_nothing_between_questions_and_actions(
    tmp_path: Path,
) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS) as hand:
        await hand.at("Actions")
        await lose(hand)
        await hand.press("f7")
        await hand.at("Line")
        await hand.write("A lamp")
        await hand.press("enter")
        await hand.see(f"! {LOST}", "A lamp")
        await hand.press("escape", "delete", "f3", "f4")
        await hand.see("The file could not be reached")
        assert hand.place == "Actions"
