"""A long answer is read in one piece; where that cannot be, it is said that it goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.widgets.large_text import LargeText, rank
from reflect_tui.widgets.letters.fitting import Laid
from reflect_tui.widgets.pages import Pages
from tests.pictures import files
from tests.pictures.hand import Hand
from tests.pictures.side_by_side import leading, looking
from tests.screens.asking import add_pasted, asking, run_of
from tests.screens.sizes import EVERY

LONG = (
    "It was dark and nobody had told the night staff that the mat had been unplugged to charge "
    "the hoist, so when she got up at five nobody heard it, and we only found out when the call "
    "bell from the room next door rang twice and then somebody went to see what the noise was for, "
    "too late"
)
SAID = ("short one", "the mat was off, and nobody knew about it or said so", LONG, "we were two")
WHOLE = [size for size in EVERY if size != (40, 12)]


async def to_longest(hand: Hand) -> None:
    """The question with the most letters."""
    run = run_of(hand)
    longest = max(run.meeting.questions, key=lambda asked: len(asked.text))
    while run.meeting.question.key != longest.key:
        await hand.press("f3")
    await hand.see(longest.text)


async def say_all(hand: Hand) -> Pages:
    """Hand in answers of which one is long, and show them."""
    await add_pasted(hand, *SAID)
    await hand.press("f2")
    pages = hand.find(Pages, "#answers")
    await hand.until(lambda: len(pages.items) == len(SAID) and pages.region.height)
    await hand.pilot.pause()
    return pages


async def each_page(hand: Hand, pages: Pages) -> list[str]:
    """What stands on every page, one after the other."""
    seen = []
    await hand.press("home")
    for number in range(1, pages.page_count + 1):
        await hand.until(lambda number=number: pages.page == number)  # type: ignore[misc]
        await hand.pilot.pause()
        seen.append(hand.words)
        await hand.press("pagedown")
    return seen


@pytest.mark.parametrize("size", WHOLE)
@pytest.mark.parametrize("people", [8, 3])
async def test_a_long_answer_stands_on_one_page(
    size: tuple[int, int], people: int, tmp_path: Path
) -> None:
    assert len(LONG) >= 280
    async with asking(tmp_path, size, set_key="full", people=people) as hand:
        await to_longest(hand)
        before = hand.find(LargeText).font
        seen = await each_page(hand, await say_all(hand))
        assert any(LONG in page for page in seen), seen
        assert all(run_of(hand).meeting.question.text in page for page in seen)
        assert rank(Laid((), hand.find(LargeText).font)) >= rank(Laid((), before))
        assert not any("continued" in page or "goes on" in page for page in seen)


@pytest.mark.parametrize("size", [(60, 18), (80, 24)])
async def test_a_long_answer_never_makes_the_letters_larger(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size, set_key="full", people=3) as hand:
        run, large = run_of(hand), hand.find(LargeText)
        for key in [asked.key for asked in run.meeting.questions[:8]]:
            while run.meeting.question.key != key:
                await hand.press("f3")
            await hand.see(run.meeting.question.text)
            before = large.font
            await say_all(hand)
            assert rank(Laid((), large.font)) >= rank(Laid((), before))


async def test_an_answer_that_fits_no_page_says_that_it_goes_on(tmp_path: Path) -> None:
    async with asking(tmp_path, (40, 12), set_key="full") as hand:
        await to_longest(hand)
        seen = await each_page(hand, await say_all(hand))
        first = next(page for page in seen if LONG[:12] in page)
        assert LONG not in first
        assert "goes on" in first
        assert "continued" in next(page for page in seen if LONG[-12:] in page)


@pytest.mark.parametrize("size", WHOLE)
async def test_a_long_answer_stands_on_one_page_of_the_wall(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = files.put(files.meeting(Stage.QUESTIONS), tmp_path)
    async with leading(path, size) as hand, looking(path, hand, size) as wall:
        await wall.sees("Pass is fine" if "Pass is fine" in hand.words else "slip")
        pages = await say_all(hand)
        await wall.sees("page 1 of" if pages.page_count > 1 else LONG)
        for _ in range(2 * len(SAID)):
            if LONG in wall.words:
                break
            await hand.press("pagedown")
            await hand.pilot.pause(0.5)
        assert LONG in wall.words
