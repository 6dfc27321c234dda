"""Picking from lines: each can be read to its end, whatever the list has to cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.screens.dialogs.pick import Marked
from reflect_tui.widgets.key_line import KeyLine
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import go_on, questions
from tests.screens.asking import SPOKEN, add_pasted, asking, learn, run_of
from tests.screens.sizes import SIZES

LONG = "The call bell moves out of reach when somebody moves a chair to clean, and nobody sees it."


def whole(hand: Hand) -> str:
    """What stands below the list, as it is drawn."""
    seen = hand.app.screen.find_widget(hand.find(Marked)).visible_region
    return " ".join(" ".join(hand.lines[y].strip(" │") for y in range(seen.y, seen.bottom)).split())


@pytest.mark.parametrize("size", SIZES)
async def test_every_question_of_a_step_can_be_read(size: tuple[int, int], tmp_path: Path) -> None:
    async with opened(files.put(files.played("shown"), tmp_path), size) as hand:
        await questions(hand)
        meeting = run_of(hand).meeting
        same = [q.text for q in meeting.questions if q.step is meeting.question.step]
        lowest = hand.find(KeyLine).region
        assert whole(hand) == meeting.question.text, "it begins with the one that is asked"
        await hand.press("home")
        for text in same:
            await hand.until(lambda text=text: whole(hand) == text)  # type: ignore[misc]
            assert hand.find(KeyLine).region == lowest, "nothing jumps"
            await hand.press("down")


@pytest.mark.parametrize("size", SIZES)
async def test_what_we_learned_can_be_read_where_an_answer_is_put_under_it(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("shown"), tmp_path), size) as hand:
        await go_on(hand)
        await hand.at("QuestionPlace")
        await learn(hand, LONG)
        await hand.press("down", "enter")
        await hand.at("Pick")
        await hand.see("Put this answer under", "→ 1")
        await hand.press("down")
        await hand.until(lambda: whole(hand) == LONG)
        await hand.see("→ 2", "Enter Pick")
        await hand.press("enter")
        await hand.at("QuestionPlace")
        await hand.see("→ 2")


async def test_a_list_that_cuts_nothing_has_nothing_below_it(tmp_path: Path) -> None:
    async with asking(tmp_path, (120, 40)) as hand:
        await hand.press("f9")
        await hand.at("Pick")
        assert hand.find(Marked).size.height == 0
        assert hand.text.count("What happened?") == 1


async def test_a_very_long_answer_leaves_room_for_what_it_is_put_under(tmp_path: Path) -> None:
    async with asking(tmp_path, (53, 15), **SPOKEN) as hand:
        await add_pasted(hand, "nobody came and the bell was out of reach " * 40)
        await learn(hand, LONG)
        await hand.at("QuestionPlace")
        await hand.press("tab", "down", "enter")
        await hand.at("Pick")
        await hand.see("…", "Under none of these", "Enter Pick")


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_picked_for_can_be_read_where_there_is_room(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("followed"), tmp_path), size) as hand:
        await hand.press("escape", "a")
        await hand.at("FollowUp")
        await hand.press("enter")
        await hand.at("Pick")
        words = " ".join(hand.text.replace("│", " ").split())
        assert "Deputy manager · by Thu 1 Oct · Keep 2 to 4 on Thursdays free of paperwork" in words
        assert "Open the event it belongs to" in words
        assert "Enter Pick" in words
