"""Is everyone safe? Asked in the middle of a meeting, which waits and loses nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.widgets.choices import Choices
from tests.pictures import files
from tests.pictures.hand import CHAPTER, Hand, opened
from tests.scenarios import ask
from tests.screens.asking import add, answers, asking, at_stage, run_of, slip
from tests.screens.sizes import SIZES

WORDS = CHAPTER.safety
PLACES = {
    Stage.OPENING: "Opening",
    Stage.QUESTIONS: "QuestionPlace",
    Stage.ACTIONS: "Actions",
    Stage.CLOSING: "Closing",
}
UNSEEN = "What was handed in and not shown yet is not kept."


async def to_questions(hand: Hand) -> None:
    """Open the questions from the text of what to do."""
    await hand.press("f6")
    await hand.at("SafetyText")
    await hand.press("s")
    await hand.at("Safety")


async def all_is_well(hand: Hand) -> None:
    """Answer each question anew: none of them is filled in with what was said before."""
    for name in ("person", "stopped", "reported", "supported"):
        assert hand.find(Choices, f"#{name}").value is None
        await hand.press("1", "enter")
    await hand.press("f3")


def person(hand: Hand) -> list[tuple[str]]:
    """What the file holds of the first question."""
    return ask(hand.file.path, "SELECT person FROM safety_check")


@pytest.mark.parametrize("size", SIZES)
async def test_there_and_back_by_keys_and_nothing_is_lost(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size) as hand:
        await add(hand, "the mat", "nobody came")
        await hand.write("half of it")
        for leave in ("f3", "escape"):
            await to_questions(hand)
            await hand.see(WORDS.questions[0])
            if leave == "f3":
                await all_is_well(hand)
            else:
                await hand.press(leave)
            await hand.at("QuestionPlace")
            assert slip(hand) == "half of it"
        await hand.press("enter", "f2")
        await hand.until(lambda: len(answers(hand)) == 3)
        assert sorted(answers(hand)) == ["half of it", "nobody came", "the mat"]


@pytest.mark.parametrize("size", SIZES[1:])
async def test_there_and_back_with_the_mouse_alone(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.OPENING, size) as hand:
        await hand.click("F6 Safety")
        await hand.click("S Answer")
        await hand.at("Safety")
        await hand.click("( ) No")
        await hand.see("! Stop here.")
        await hand.click("Esc Leave")
        await hand.see("Pause the meeting?", WORDS.stop)
        await hand.click("Enter Pause")
        await hand.at("OpportunityPlace")
        await hand.see("! Not safe yet")


@pytest.mark.parametrize("stage", PLACES)
async def test_every_place_of_a_meeting_waits(stage: Stage, tmp_path: Path) -> None:
    async with at_stage(tmp_path, stage) as hand:
        await hand.at(PLACES[stage])
        before, lines = run_of(hand).meeting, hand.lines
        await to_questions(hand)
        await all_is_well(hand)
        await hand.at(PLACES[stage])
        assert run_of(hand).meeting == replace(before, safety_shown=True)
        assert hand.lines == lines


@pytest.mark.parametrize("keys", [("f3", "escape"), ("escape",)], ids=["saved", "left"])
async def test_unsafe_is_kept_whichever_way_it_is_left_and_the_meeting_can_be_paused(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    async with asking(tmp_path) as hand:
        await to_questions(hand)
        await hand.press("2", *keys)
        await hand.at("Confirm")
        await hand.see("Pause the meeting?", WORDS.stop)
        assert UNSEEN not in hand.words
        assert person(hand) == [("no",)]
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.see("! Not safe yet", "Next: make the person safe")
        await hand.press("enter")
        await hand.at("Safety")
        await hand.press("1", "enter", "1", "enter", "1", "enter", "1", "f3")
        await hand.at("OpportunityPlace")
        await hand.see("Next: go on with the meeting")
        await hand.press("enter")
        await hand.at("QuestionPlace")


async def test_the_meeting_can_also_go_on_with_its_slips(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "the mat")
        await to_questions(hand)
        await hand.press("4", "f3", "escape")
        await hand.see("Pause the meeting?", UNSEEN)
        await hand.press("escape")
        await hand.at("QuestionPlace")
        await hand.press("f2")
        await hand.see("the mat")


async def test_what_is_not_done_yet_is_said_too(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await to_questions(hand)
        await hand.press("1", "enter", "1", "enter", "2", "enter")
        await hand.go("#supported")
        await hand.press("1", "f3")
        await hand.see("Your answers are kept. Write the reason")
        await hand.press("escape")
        await hand.see("Pause the meeting?", WORDS.reason_needed)


@pytest.mark.parametrize("half", [False, True], ids=["handed in", "half typed"])
async def test_leaving_the_app_from_there_asks_about_what_is_unseen(
    half: bool, tmp_path: Path
) -> None:
    async with asking(tmp_path) as hand:
        await hand.write("the mat")
        if not half:
            await hand.press("enter")
        await to_questions(hand)
        await hand.press("ctrl+q")
        await hand.see("Leave the app?", UNSEEN)
        await hand.press("escape")
        await hand.at("Safety")


async def test_the_answers_can_be_blanked_on_the_shared_screen(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await to_questions(hand)
        await hand.press("2", "f12")
        await hand.at("Blank")
        assert hand.text.strip() == ""
        await hand.press("f12")
        await hand.at("Safety")
        assert hand.find(Choices, "#person").value == "no"


async def test_a_start_does_not_offer_a_meeting_while_somebody_is_not_safe(
    tmp_path: Path,
) -> None:
    path = files.put(files.meeting(), tmp_path)
    async with opened(path) as hand:
        await hand.press("enter")
        await hand.at("QuestionPlace")
        await to_questions(hand)
        await hand.press("2", "f3", "escape")
        await hand.at("Confirm")
        await hand.press("enter")
        await hand.at("OpportunityPlace")
    async with opened(path) as hand:
        await hand.until(lambda: hand.ready)
        assert hand.place == "Log"
        await hand.see("Needs attention")
