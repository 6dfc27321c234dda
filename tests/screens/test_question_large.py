"""The question wins over everything until its answers are shown: then it gives way to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.large_text import LargeText, rank
from reflect_tui.widgets.letters.choice import Letters
from reflect_tui.widgets.letters.fitting import Laid
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.sheet import Sheet
from tests.screens.asking import add, add_pasted, asking, run_of
from tests.screens.sizes import EVERY


@pytest.mark.parametrize(("size", "least"), [((53, 15), 12), ((80, 24), 21)])
async def test_nearly_every_question_has_letters_in_a_small_window(
    size: tuple[int, int], least: int, tmp_path: Path
) -> None:
    async with asking(tmp_path, size, set_key="full") as hand:
        run, fonts = run_of(hand), []
        for key in [asked.key for asked in run.meeting.questions]:
            while run.meeting.question.key != key:
                await hand.press("f3")
            await hand.see(run.meeting.question.text)
            fonts.append(hand.find(LargeText).font)
        assert len([each for each in fonts if each]) >= least, fonts


@pytest.mark.parametrize(
    ("size", "people"), [*((size, 8) for size in EVERY), ((53, 15), 3), ((80, 24), 3)]
)
async def test_it_gives_way_until_three_answers_stand_on_every_page_but_the_last(
    size: tuple[int, int], people: int, tmp_path: Path
) -> None:
    async with asking(tmp_path, size, set_key="full", people=people) as hand:
        large = hand.find(LargeText)
        before = rank(Laid((), large.font))
        await add_pasted(hand, *(f"answer {n}" for n in range(5)))
        await hand.press("f2")
        pages = hand.find(FollowedPages, "#answers")
        await hand.until(lambda: len(pages.items) == 5 and pages.region.height)
        await hand.pilot.pause()
        assert len(pages.in_sight) >= 3
        shown, font = words_of(large), large.font
        assert rank(Laid((), font)) >= before
        await hand.press("pagedown")
        await hand.pilot.pause()
        assert words_of(large) == shown


@pytest.mark.parametrize("size", EVERY)
async def test_plain_words_stand_in_a_band_as_wide_as_the_sheet(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size) as hand:
        large, below = hand.find(LargeText), hand.find(PlainText, "#how")
        hand.app.letters = Letters.PLAIN
        await hand.until(lambda: not large.font)
        await hand.pilot.pause()
        grounds = {
            segment.style.bgcolor
            for y in range(large.size.height)
            for segment in large.render_line(y)
            if segment.style
        }
        assert len(grounds) == 1
        assert grounds != {below.rich_style.bgcolor}
        assert large.region.width == hand.find(Sheet).region.width


@pytest.mark.parametrize("size", [(53, 15), (80, 24)])
async def test_another_choice_of_letters_is_always_seen_and_moves_no_answer(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size) as hand:
        await add(hand, *(f"answer {n}" for n in range(5)))
        await hand.press("f2")
        large, pages = hand.find(LargeText), hand.find(Pages, "#answers")
        await hand.until(lambda: len(pages.items) == 5 and pages.region.height)
        await hand.pilot.pause()
        seen = [words_of(large)]
        height = hand.find(Sheet).region.height
        while not seen[1:] or seen[-1] != seen[0]:
            await hand.press("ctrl+d")
            await hand.pilot.pause()
            assert words_of(large) != seen[-1]
            seen.append(words_of(large))
            assert hand.find(Sheet).region.height == height


def words_of(large: LargeText) -> str:
    """What is drawn of a question."""
    lines = [large.render_line(y).text for y in range(large.size.height)]
    return "\n".join([large.font, *lines])
