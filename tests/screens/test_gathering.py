"""Gathering: what is typed is masked, nothing tells how much came in, and all is shown at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Asked
from tests import drawn
from tests.pictures.hand import Hand
from tests.scenarios import ask
from tests.screens.asking import (
    FIRST,
    SPOKEN,
    add,
    answers,
    asking,
    reveal,
    run_of,
    slip,
)
from tests.screens.sizes import SIZES

SLIPS = ("the mat was out", "nobody came for a long while", "pass")


def picture(hand: Hand) -> list[list[tuple[str, str]]]:
    """Every line with its styles."""
    return [
        [(segment.text, str(segment.style)) for segment in strip.simplify()]
        for strip in drawn.strips(hand.look())
    ]


async def test_what_is_typed_is_masked(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.write("the mat")
        assert slip(hand) == "the mat"
        assert "•" * 7 in hand.text
        assert "mat" not in hand.text


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_on_the_screen_changes_when_a_slip_is_added(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size) as hand:
        before, title = picture(hand), hand.app.title
        for text in SLIPS:
            await hand.write(text)
            typing = picture(hand)
            changed = [y for y, line in enumerate(typing) if line != before[y]]
            assert len(changed) == 1
            assert drawn.lines(hand.look())[changed[0]].strip() == "•" * len(text)
            await hand.press("enter")
            assert picture(hand) == before
        assert (hand.app.title, hand.app.sub_title) == (title, "")
        assert hand.app.screen.title is None


async def test_nothing_is_in_the_file_or_on_the_screen_before_all_is_shown(
    tmp_path: Path,
) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, *SLIPS)
        assert ask(hand.file.path, "SELECT * FROM contribution") == []
        assert answers(hand) == []
        await hand.press("f2")
        await hand.until(lambda: sorted(answers(hand)) == sorted(SLIPS))
        stored = ask(hand.file.path, "SELECT text FROM contribution ORDER BY id")
        assert [text for (text,) in stored] == answers(hand)


async def test_after_the_reveal_no_line_is_left_to_type_in(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, *SLIPS)
        assert "F2 Late slips" in hand.text
        assert "Enter Add" not in hand.text
        await hand.write("late")
        await hand.press("enter")
        assert sorted(answers(hand)) == sorted(SLIPS)
        assert not any(f"▸ {each}" in hand.text for each in SLIPS)


async def test_a_line_that_is_not_added_yet_is_never_lost(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.write("the mat")
        for key in ("f2", "f3", "f4"):
            await hand.press(key)
            await hand.see("! There is a line not added yet.", FIRST)
            assert slip(hand) == "the mat"
            assert run_of(hand).meeting.question.state is Asked.WAITING


async def test_next_refuses_while_something_is_unseen(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "the mat")
        await hand.press("f3")
        await hand.see("! There are answers that nobody has seen. F2 shows them.", FIRST)
        await hand.press("f2", "f3")
        await hand.see("question 2 of 2")


async def test_skipping_refuses_while_something_is_unseen(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "the mat")
        await hand.press("f8")
        await hand.see("! There are answers that nobody has seen. F2 shows them.", FIRST)
        await hand.press("f2", "f8")
        await hand.at("QuestionPlace")
        assert "Skip" not in hand.text


async def test_showing_nothing_keeps_that_there_was_nothing_to_add(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f2")
        await hand.see("Nothing was added to this question.")
        assert run_of(hand).meeting.question.state is Asked.NOTHING_TO_ADD
        await add(hand, "after all")
        await hand.press("f2")
        await hand.see("after all")


async def test_an_empty_line_is_no_answer(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "", "   ", "")
        await hand.press("f2")
        await hand.see("Nothing was added to this question.")


async def test_several_pasted_lines_are_refused_and_one_is_taken(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.paste("one\ntwo")
        await hand.see("! That is more than one line. Paste one line at a time.")
        assert slip(hand) == ""
        await hand.paste("one\n")
        assert slip(hand) == "one"


async def test_commands_can_be_reached_while_typing(tmp_path: Path) -> None:
    """Each by its function key and by its twin; the typing is still there afterwards."""
    dialogs = {
        "f7": "Line", "ctrl+o": "Line", "f9": "Pick", "ctrl+a": "Pick",
        "f6": "SafetyText", "ctrl+s": "SafetyText", "f1": "Help",
        "ctrl+g": "Help",
    }  # fmt: skip
    async with asking(tmp_path) as hand:
        await hand.write("the mat")
        for key, dialog in dialogs.items():
            await hand.press(key)
            await hand.at(dialog)
            await hand.press("escape")
            await hand.at("QuestionPlace")
            assert slip(hand) == "the mat", key


async def test_spoken_words_are_typed_openly_and_shown_at_once(tmp_path: Path) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        await hand.write("the mat")
        await hand.see("the mat")
        await hand.press("enter")
        await hand.until(lambda: answers(hand) == ["the mat"])
        assert slip(hand) == ""
        assert "Show all" not in hand.text
        await add(hand, "nobody came")
        await hand.see("the mat", "nobody came")
        await add(hand, "")
        await hand.see("! Type what was said, then press Enter.")
        await hand.press("f3")
        await hand.see("question 2 of 2")


async def test_pausing_says_that_unseen_slips_are_not_kept(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("escape")
        await hand.see("Everything shown or agreed is kept.")
        assert "The slips still hold it." not in hand.words
        await hand.press("escape")
        await hand.at("QuestionPlace")
        await add(hand, "the mat")
        await hand.press("escape")
        await hand.see("What was handed in and not shown yet is not kept.")
        await hand.see("The slips still hold it.")
        await hand.press("escape", "f2")
        await hand.see("the mat")


async def test_leaving_the_app_asks_first_while_something_is_unseen(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "the mat")
        await hand.press("ctrl+q")
        await hand.at("Confirm")
        await hand.see("Leave the app?", "The slips still hold it.")
        await hand.press("escape", "f2")
        await hand.see("the mat")
        await hand.press("ctrl+q")
        await hand.until(lambda: not hand.app.is_running)


async def test_with_the_mouse_alone(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.write("the mat")
        await hand.click("Add")
        await hand.click("Show all")
        await hand.see("the mat")
        await hand.click("Next")
        await hand.see("question 2 of 2")
        await hand.click("Back")
        await hand.see("the mat", "question 1 of 2")


async def test_a_half_typed_line_is_never_left_behind(tmp_path: Path) -> None:
    """Leaving the question by any way waits until the line is added or cleared."""
    wanted = "There is a line not added yet."
    async with asking(tmp_path) as hand:
        await hand.write("half of it")
        await hand.press("f9", "down", "enter")
        await hand.see(wanted)
        await hand.at("QuestionPlace")
        await hand.press("f8")
        await hand.see(wanted)
        await hand.at("QuestionPlace")
        await hand.see("question 1 of 2")
        assert slip(hand) == "half of it"
