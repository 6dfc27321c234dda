"""After the reveal: learning points, parked ideas, other questions; and small groups."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Asked
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.pages import Pages
from tests.pictures import files
from tests.pictures.hand import CHAPTER, opened
from tests.pictures.ways import go_on
from tests.scenarios import ask
from tests.screens.asking import (
    ALONE,
    FIRST,
    SPOKEN,
    add,
    answers,
    asking,
    learn,
    reveal,
    run_of,
)
from tests.storage.begun import at_first_question

MANY = 200


async def test_two_hundred_answers_can_all_be_reached(tmp_path: Path) -> None:
    said = [f"Answer {n:03d} of many" + " and a few more words" * (n % 4) for n in range(MANY)]

    async def crowded(file: FileThread) -> None:
        run: MeetingRun = await at_first_question(file)
        for text in said:
            run.hand_in(text)
        await run.reveal()

    async with opened(files.put(files.made(crowded), tmp_path), (53, 15)) as hand:
        await go_on(hand)
        pages = hand.find(Pages, "#answers")
        seen = hand.words
        for _ in range(pages.page_count):
            await hand.press("pagedown")
            seen += f" {hand.words}"
        assert f"page {pages.page_count} of {pages.page_count}" in hand.text
        assert [text[:10] for text in said if text[:10] not in seen] == []
        assert sorted(answers(hand)) == sorted(said)
        await hand.press("home", "down", "down")
        assert hand.text.count("▸") == 1


async def test_an_answer_is_put_under_what_we_learned_and_taken_out_again(
    tmp_path: Path,
) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, "the mat")
        await hand.press("down", "enter")
        await hand.see("! First write what we learned (F5).")
        await learn(hand, "Mats get unplugged.")
        await hand.at("QuestionPlace")
        await hand.press("enter")
        await hand.at("Pick")
        await hand.see("Put this answer under", "Mats get unplugged.")
        await hand.press("enter")
        await hand.see("the mat → 1")
        under = ask(hand.file.path, "SELECT learning_point_id FROM contribution")
        assert under == [(run_of(hand).points[0].id,)]
        await hand.press("enter")
        await hand.at("Pick")
        await hand.press("end", "enter")
        await hand.miss("→ 1")
        assert ask(hand.file.path, "SELECT learning_point_id FROM contribution") == [(None,)]


async def test_nothing_is_put_anywhere_while_no_answer_is_marked(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, "the mat", "nobody came")
        assert not any(f"▸ {each}" in hand.text for each in ("the mat", "nobody came"))
        await learn(hand, "Mats get unplugged.")
        await hand.press("enter")
        assert hand.place == "QuestionPlace"


async def test_a_parked_idea_starts_from_the_marked_answer(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, "put the plug at the front")
        await hand.press("down", "f7")
        await hand.at("Line")
        assert hand.find(LineInput, "#line").value == "put the plug at the front"
        await hand.press("enter")
        await hand.see("Parked. It comes back in step 5.")
        assert [idea.text for idea in run_of(hand).ideas] == ["put the plug at the front"]


async def test_an_idea_can_be_parked_while_slips_come_in(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "the mat")
        await hand.press("f7", "enter")
        await hand.see("! Write the idea first.")
        await hand.write("A second mat")
        await hand.press("enter")
        await hand.at("QuestionPlace")
        assert ask(hand.file.path, "SELECT text FROM parked_idea") == [("A second mat",)]
        assert "the mat" not in hand.text


@pytest.mark.parametrize("reason", ["", "No time today"])
async def test_a_question_is_skipped_with_or_without_a_reason(reason: str, tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f8")
        await hand.at("Line")
        await hand.write(reason)
        await hand.press("enter")
        await hand.see("question 2 of 2")
        skipped = run_of(hand).meeting.questions[0]
        assert (skipped.state, skipped.skip_reason) == (Asked.SKIPPED, reason)
        await hand.press("f9")
        await hand.see("skipped")


async def test_back_shows_what_was_shown_and_then_the_opening(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, "the mat")
        await hand.press("f3")
        await hand.see("question 2 of 2")
        assert "the mat" not in hand.text
        await hand.press("f4")
        await hand.see("question 1 of 2", "the mat")
        await hand.press("f4")
        await hand.at("Opening")
        await hand.press("f3", "f3")
        await hand.see("the mat")


async def test_another_question_of_this_step_is_one_pick_away(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f9")
        await hand.see("Questions of step 1", FIRST, "here")
        assert "What didn't go so well?" not in hand.text
        await hand.press("down", "enter")
        await hand.see("question 2 of 2")
        await hand.press("f9")
        await hand.click(FIRST)
        await hand.see("question 1 of 2")


async def test_a_question_of_our_own_is_asked_now(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f9", "end", "enter")
        await hand.see("Your own question")
        await hand.press("enter")
        await hand.see("! Write the question first.")
        await hand.write("What did the night sound like?")
        await hand.press("enter")
        await hand.see("What did the night sound like?", "question 2 of 3")
        await reveal(hand, "quiet")
        assert ask(hand.file.path, "SELECT question_key, text FROM contribution") == [
            ("own-1", "quiet")
        ]


@pytest.mark.parametrize("plan", [{}, SPOKEN], ids=["slips", "spoken"])
async def test_four_people_see_their_answers_and_keep_none(
    plan: dict[str, Any], tmp_path: Path
) -> None:
    async with asking(tmp_path, people=4, **plan) as hand:
        await add(hand, "the mat", "nobody came")
        if not plan:
            await hand.press("f2")
        await hand.see("the mat", "nobody came", "These words are not kept.")
        await hand.press("f3")
        await hand.see("question 2 of 2")
        await hand.press("f4")
        await hand.see("What was said here was shown, and is not kept.")
        await hand.miss("Put under")
        assert answers(hand) == []
        assert ask(hand.file.path, "SELECT * FROM contribution") == []


async def test_a_one_to_one_says_you_and_keeps_no_list(tmp_path: Path) -> None:
    async with asking(tmp_path, **ALONE) as hand:
        await hand.see(CHAPTER.meeting.one_to_one_prompt)
        await hand.press("f3", "f3")
        await hand.see(CHAPTER.bank.question("F4").you)
        await add(hand, "I was tired")
        await hand.see("I was tired")
        assert ask(hand.file.path, "SELECT * FROM contribution") == []


@pytest.mark.parametrize("plan", [ALONE, SPOKEN], ids=["one-to-one", "spoken"])
async def test_help_does_not_call_unseen_what_is_shown_at_once(
    plan: dict[str, Any], tmp_path: Path
) -> None:
    async with asking(tmp_path, **plan) as hand:
        await hand.press("f1")
        await hand.at("Help")
        assert "typed unseen" not in hand.words
        assert "mixed up" not in hand.words
