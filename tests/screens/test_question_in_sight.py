"""The question, its warning and the line to type in keep their places, at every size."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.pages import Pages
from tests.screens.asking import (
    add_pasted,
    asking,
    run_of,
)
from tests.screens.sizes import SIZES


@pytest.mark.parametrize("size", SIZES)
async def test_the_question_stands_on_every_page_and_its_warning_on_the_first(
    size: tuple[int, int], tmp_path: Path
) -> None:
    said = [f"Answer {n:02d} of many that are told here" for n in range(24)]
    async with asking(tmp_path, size) as hand:
        question = run_of(hand).meeting.question
        await add_pasted(hand, *said)
        await hand.press("f2")
        pages = hand.find(Pages, "#answers")
        await hand.until(lambda: len(pages.items) == len(said))
        await hand.see(question.text, question.warning, f"page 1 of {pages.page_count}")
        on_first = hand.text.count("· ")
        await hand.press("pagedown")
        await hand.see(question.text, f"page 2 of {pages.page_count}")
        assert question.warning.split(".")[0] not in hand.words
        assert hand.text.count("· ") > on_first


@pytest.mark.parametrize("size", SIZES)
async def test_the_longest_question_leaves_the_line_to_type_in_sight(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size, set_key="full") as hand:
        run = run_of(hand)
        longest = max(run.meeting.questions, key=lambda asked: len(asked.text + asked.warning))
        while run.meeting.question.key != longest.key:
            await hand.press("f3")
        await hand.see(longest.text, longest.warning)
        place = hand.find(LineInput, "#slip")
        assert hand.app.screen.find_widget(place).visible_region == place.region
        assert place.region.height == 1
        await hand.write("the mat")
        await hand.see("•" * 7)
