"""A meeting at its questions, for the tests of that place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from reflect_tui.domain.meeting import Format, Gather, Stage
from reflect_tui.domain.question import Form
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.pages import Pages
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import go_on

SPOKEN: dict[str, Any] = {"gather": Gather.SPOKEN}
ALONE: dict[str, Any] = {
    "format": Format.ONE_TO_ONE,
    "form": Form.YOU,
    "people": 2,
    "gather": Gather.SPOKEN,
}
GOOD: dict[str, Any] = {
    "kind": "COMPLIMENT",
    "form": Form.POSITIVE_WE,
    "set_key": "positive_short",
}
FIRST, SECOND = "What happened?", "What were the consequences"


@asynccontextmanager
async def at_stage(
    folder: Path, stage: Stage, size: tuple[int, int] = (80, 24), **plan: Any
) -> AsyncIterator[Hand]:
    """A meeting with the short set, taken up where it is."""
    async with opened(files.put(files.meeting(stage, **plan), folder), size) as hand:
        await go_on(hand)
        yield hand


@asynccontextmanager
async def asking(
    folder: Path, size: tuple[int, int] = (80, 24), **plan: Any
) -> AsyncIterator[Hand]:
    """The first question of a meeting with the short set."""
    async with at_stage(folder, Stage.QUESTIONS, size, **plan) as hand:
        await hand.at("QuestionPlace")
        yield hand


async def add(hand: Hand, *slips: str) -> None:
    """Type slips, each with Enter."""
    for slip in slips:
        await hand.write(slip)
        await hand.press("enter")


async def add_pasted(hand: Hand, *slips: str) -> None:
    """Paste slips, each with Enter; for slips that are long or many, which are slow to type."""
    for slip in slips:
        await hand.paste(slip)
        await hand.press("enter")


async def reveal(hand: Hand, *slips: str) -> None:
    """Type slips and show them all, on as many pages as they need."""
    await add(hand, *slips)
    await hand.press("f2")
    await hand.until(lambda: set(slips) <= set(answers(hand)))


async def read(hand: Hand, *said: str) -> None:
    """See these answers, on whatever page each of them stands."""
    await hand.until(lambda: set(said) <= set(answers(hand)))
    seen = ""
    await hand.press("home")
    for _ in range(hand.find(Pages, "#answers").page_count):
        seen += hand.words
        await hand.press("pagedown")
    assert all(each in seen for each in said), seen
    await hand.press("home")


async def learn(hand: Hand, text: str, hands: str = "") -> None:
    """Write a learning point in its dialog; there is a list first if there is one already."""
    await hand.press("f5")
    if run_of(hand).points:
        await hand.at("Learned")
        await hand.press("enter")
    await hand.at("Line")
    await hand.write(text)
    if hands:
        await hand.press("tab")
        await hand.write(hands)
    await hand.press("f3")


def run_of(hand: Hand) -> MeetingRun:
    """The meeting of the place in front, or behind a dialog."""
    return next(p.run_ for p in reversed(hand.app.screen_stack) if isinstance(p, MeetingPlace))


def slip(hand: Hand) -> str:
    """What stands in the line that is typed in."""
    return hand.find(LineInput, "#slip").value


def answers(hand: Hand) -> list[str]:
    """What the place shows as answers, in its order."""
    return [item.text for item in hand.find(Pages, "#answers").items]
