"""What was learned: written after the reveal, reread, corrected and taken out at any size."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.plain_text import PlainText
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import actions, closing, go_on
from tests.scenarios import ask
from tests.screens.asking import SPOKEN, add, asking, learn, reveal, run_of
from tests.screens.sizes import SIZES

FIRST, SECOND = "Mats get unplugged.", "Bells get lost when a chair is moved at night."


def kept(hand: Hand) -> list[tuple[str, int | None]]:
    """The learning points in the file."""
    return ask(hand.file.path, "SELECT text, hands FROM learning_point ORDER BY position")


async def click_learned(hand: Hand) -> None:
    """Open it with the mouse: at the foot, or from everything that can be done here.

    What is said in the place of the keys is clicked away first.
    """
    if "F1" not in hand.text:
        await hand.click(hand.app.screen.query_one("#notice", PlainText).text[:12])
        await hand.see("F1")
    if "F5 Learned" in hand.text:
        await hand.click("F5 Learned")
    else:
        await hand.click("F1 More")
        await hand.at("Help")
        await hand.click("F5")


async def test_a_learning_point_with_a_show_of_hands(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, "the mat")
        await learn(hand, "Mats get unplugged.", "7")
        await hand.see("Learning point 1 is kept.")
        await learn(hand, "Bells get lost.")
        await hand.see("Learning point 2 is kept.")
        assert [(p.text, p.hands) for p in run_of(hand).points] == [
            ("Mats get unplugged.", 7),
            ("Bells get lost.", None),
        ]


@pytest.mark.parametrize("hands", ["many", "-1", "7.5", "１"])
async def test_hands_that_are_no_number_are_refused_and_all_is_kept(
    hands: str, tmp_path: Path
) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        await learn(hand, "Mats get unplugged.", hands)
        await hand.see("! Write the hands as a number, or leave it empty.")
        assert hand.find(LineInput, "#line").value == "Mats get unplugged."
        assert hand.find(LineInput, "#second").value == hands
        assert ask(hand.file.path, "SELECT * FROM learning_point") == []


async def test_a_learning_point_needs_words(tmp_path: Path) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        await learn(hand, "  ")
        await hand.see("! Write what we learned, in one line.")
        await hand.press("escape")
        await hand.at("QuestionPlace")
        assert run_of(hand).points == ()


@pytest.mark.parametrize("key", ["f5", "ctrl+l"])
async def test_nothing_is_learned_before_the_answers_are_shown(key: str, tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "the mat")
        await hand.press(key)
        await hand.see("! Show the answers first (F2). Then write what we learned.")
        assert hand.place == "QuestionPlace"
        await hand.press("f2")
        await hand.miss("Show the answers first")
        await hand.press(key)
        await hand.at("Line")


async def test_with_nothing_to_add_something_can_still_be_learned(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f2")
        await hand.see("Nothing was added to this question.")
        await learn(hand, FIRST)
        await hand.see("Learning point 1 is kept.")


async def test_in_a_talk_it_is_written_while_words_are_typed(tmp_path: Path) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        await hand.write("the mat")
        await learn(hand, FIRST)
        await hand.see("Learning point 1 is kept.", "the mat")


@pytest.mark.parametrize("size", SIZES)
async def test_by_keys_at_every_size(size: tuple[int, int], tmp_path: Path) -> None:
    async with asking(tmp_path, size) as hand:
        await reveal(hand, "the mat")
        await learn(hand, FIRST, "7")
        await learn(hand, SECOND)
        await hand.press("f5")
        await hand.at("Learned")
        await hand.see("▸ Write a new one", f"1 {FIRST} (7 hands up)", f"2 {SECOND}")
        assert "Take out" not in hand.text
        await hand.press("down", "enter")
        await hand.at("Line")
        await hand.rewrite("Mats come loose.")
        await hand.press("tab")
        await hand.rewrite("8")
        await hand.press("f3")
        await hand.at("Learned")
        await hand.see("▸ 1 Mats come loose. (8 hands up)", "Del Take out", "Esc Close")
        assert kept(hand) == [("Mats come loose.", 8), (SECOND, None)]
        await hand.press("delete")
        await hand.see("Take out this learning point?", "Mats come loose.")
        await hand.press("escape")
        await hand.at("Learned")
        assert len(kept(hand)) == 2
        await hand.press("x")
        await hand.at("Confirm")
        await hand.press("enter")
        await hand.at("Learned")
        await hand.see("▸ Write a new one", f"1 {SECOND}")
        assert kept(hand) == [(SECOND, None)]
        await hand.press("escape")
        await hand.at("QuestionPlace")


@pytest.mark.parametrize("size", SIZES)
async def test_with_the_mouse_alone_at_every_size(size: tuple[int, int], tmp_path: Path) -> None:
    async with opened(files.put(files.played("shown"), tmp_path), size) as hand:
        await go_on(hand)
        await hand.at("QuestionPlace")
        before = kept(hand)
        await click_learned(hand)
        await hand.at("Learned")
        await hand.click("1  Night checks")
        await hand.click("Enter Open")
        await hand.at("Line")
        assert hand.find(LineInput, "#line").value == before[0][0]
        assert hand.find(LineInput, "#second").value == "8"
        await hand.click("Esc Leave")
        await hand.at("Learned")
        await hand.click("Del Take out")
        await hand.click("Enter Take out")
        await hand.at("Learned")
        await hand.until(lambda: kept(hand) == [])
        await hand.click("Write a new one")
        await hand.click("Enter Open")
        await hand.at("Line")
        await hand.write(FIRST)
        await hand.click("F3 Keep")
        await hand.see("Learning point 1 is kept.")
        assert kept(hand) == [(FIRST, None)]
        await click_learned(hand)
        await hand.at("Learned")
        await hand.click("Esc Close")
        await hand.at("QuestionPlace")


async def test_the_marks_behind_the_answers_follow(tmp_path: Path) -> None:
    async with opened(files.put(files.played("shown"), tmp_path)) as hand:
        await go_on(hand)
        await hand.see("fixed times for checks → 1")
        await hand.press("f5")
        await hand.at("Learned")
        await hand.press("down", "delete")
        await hand.at("Confirm")
        await hand.press("enter")
        await hand.at("Learned")
        await hand.press("escape")
        await hand.at("QuestionPlace")
        await hand.miss("→ 1")
        await hand.see("fixed times for checks")
        under = "SELECT count(*) FROM contribution WHERE learning_point_id IS NOT NULL"
        assert ask(hand.file.path, under) == [(0,)]


async def test_a_long_one_is_read_to_its_end_on_the_smallest_screen(tmp_path: Path) -> None:
    long = " ".join(f"word{n:03d}" for n in range(62))
    async with asking(tmp_path, (40, 12), **SPOKEN) as hand:
        await hand.press("f5")
        await hand.at("Line")
        await hand.paste(long)
        await hand.press("f3")
        await hand.at("QuestionPlace")
        await hand.press("f5")
        await hand.at("Learned")
        read = hand.words
        for _ in range(hand.find(Pages).page_count):
            await hand.press("down")
            read += f" {hand.words}"
        assert [word for word in long.split() if word not in read] == []
        await hand.press("delete")
        await hand.see("Take out this learning point?", "word000")
        await hand.click("Enter Take out")
        await hand.until(lambda: kept(hand) == [])


async def test_at_the_actions_and_at_the_closing_too(tmp_path: Path) -> None:
    async with opened(files.put(files.played("actions"), tmp_path)) as hand:
        await actions(hand)
        count = len(kept(hand))
        await learn(hand, FIRST)
        await hand.at("Actions")
        assert len(kept(hand)) == count + 1
    async with opened(files.put(files.played("closing"), tmp_path)) as hand:
        await closing(hand)
        await hand.press("f5")
        await hand.at("Learned")
        await hand.press("down", "enter")
        await hand.at("Line")
        await hand.rewrite(FIRST)
        await hand.press("enter", "enter")
        await hand.at("Learned")
        await hand.press("escape")
        await hand.at("Closing")
        await hand.press("pagedown")
        await hand.see(f"We learned: {FIRST} (9 hands up)")


@pytest.mark.parametrize("key", ["f5", "f7"])
@pytest.mark.parametrize("size", [(53, 15), (80, 24)])
async def test_the_question_stays_in_sight_while_something_is_written(
    size: tuple[int, int], key: str, tmp_path: Path
) -> None:
    async with opened(files.put(files.played("shown"), tmp_path), size) as hand:
        await go_on(hand)
        await hand.press(key, *["enter"] * (key == "f5"))
        await hand.at("Line")
        await hand.see("What didn't go so well?")
        answers = [answer.text for answer in run_of(hand).shown]
        assert size[1] < 24 or any(answer in hand.text for answer in answers)
