"""The opening: honest words for each size of group, and the rules we keep."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Format, Gather, Stage
from reflect_tui.domain.question import Form
from reflect_tui.widgets.pages import Pages
from tests.pictures import files
from tests.pictures.hand import CHAPTER, Hand, opened
from tests.pictures.ways import go_on

WORDS = CHAPTER.meeting
ALONE: dict[str, Any] = {
    "format": Format.ONE_TO_ONE,
    "form": Form.YOU,
    "people": 2,
    "gather": Gather.SPOKEN,
}


@asynccontextmanager
async def opening(folder: Path, kind: str = "ACCIDENT", **plan: Any) -> AsyncIterator[Hand]:
    """The opening of a meeting."""
    content = files.meeting(Stage.OPENING, kind, **plan)
    async with opened(files.put(content, folder)) as hand:
        await go_on(hand)
        await hand.at("Opening")
        yield hand


async def read_out(hand: Hand) -> str:
    """Every page, one after the other, with the keys."""
    pages = hand.find(Pages)
    await hand.press("home")
    read = [hand.words]
    for _ in range(pages.page_count - 1):
        await hand.press("down")
        read.append(hand.words)
    return " ".join(read)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (2, WORDS.two_people),
        (3, WORDS.very_small_group),
        (4, WORDS.very_small_group),
        (5, WORDS.small_group),
        (7, WORDS.small_group),
        (8, WORDS.team),
        (40, WORDS.team),
    ],
)
async def test_each_size_of_group_has_its_own_words(
    people: int, words: tuple[str, ...], tmp_path: Path
) -> None:
    async with opening(tmp_path, people=people) as hand:
        said = await read_out(hand)
        assert [text for text in words if text not in said] == []
        assert [rule for rule in WORDS.ground_rules if rule not in said] == []
        assert CHAPTER.policy.duty_to_learn in said
        assert CHAPTER.policy.quotation in said
        assert ("mixed up" in said) is (people > 2)


async def test_a_one_to_one_never_says_anonymous(tmp_path: Path) -> None:
    async with opening(tmp_path, **ALONE) as hand:
        said = await read_out(hand)
        assert [text for text in WORDS.one_to_one if text not in said] == []
        assert "anonymous" not in said.casefold()
        assert "mixed up" not in said


async def test_nothing_spoken_is_called_mixed_up_before_it_is_shown(tmp_path: Path) -> None:
    """What is spoken is shown at once, in the order it is said (design §3)."""
    async with opening(tmp_path, gather=Gather.SPOKEN) as hand:
        assert "mixed up before it is shown" not in await read_out(hand)


async def test_something_good_has_rules_of_its_own(tmp_path: Path) -> None:
    plan = {"form": Form.POSITIVE_WE, "set_key": "positive_short"}
    async with opening(tmp_path, "COMPLIMENT", **plan) as hand:
        said = await read_out(hand)
        assert [rule for rule in WORDS.positive_ground_rules if rule not in said] == []
        assert CHAPTER.policy.positive_duty_to_learn in said
        assert "When things go wrong" not in said


async def test_from_here_to_the_first_question(tmp_path: Path) -> None:
    async with opening(tmp_path) as hand:
        await hand.press("f3")
        await hand.see("page 2 of 2")
        await hand.press("f3")
        await hand.at("QuestionPlace")
        await hand.see("Step 1 of 5 · question 1 of 2")


async def test_pages_are_turned_by_key_and_by_wheel(tmp_path: Path) -> None:
    async with opening(tmp_path) as hand:
        await hand.see("page 1 of 2")
        await hand.press("pagedown")
        await hand.see("page 2 of 2")
        await hand.press("up")
        await hand.see("page 1 of 2")
