"""Who must be told, by hand: the list opened on one event, a line picked, its form filled in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import Duty
from reflect_tui.domain.opportunity import Harm
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.screens.an_event import known
from tests.services.an_event import EVERYTHING_SAID, Event

COMPLAINT: dict[str, Any] = {"kind": "COMPLAINT", "harm": Harm.NONE}


def talked(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet("All was done at once")


def changed(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(affects_care=AffectsCare.YES)
    event.done()
    event.checked()


@asynccontextmanager
async def who_told(
    content: bytes, folder: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Hand]:
    """The list of all, on a file with one event."""
    async with opened(files.put(content, folder), size) as hand:
        await hand.press("t")
        await hand.at("WhoTold")
        yield hand


async def pick(hand: Hand, what: str, picked: str) -> None:
    """Find a line by its words, open it, and pick what was done."""
    if hand.place == "WhoTold":
        await hand.press("slash")
        await hand.rewrite(what)
        await hand.press("enter")
    await hand.at("Pick")
    await hand.see("Who must be told")
    await hand.click(picked)


async def duty(hand: Hand, key: str) -> Duty:
    """The duty as it is in the file."""
    return next(each for each in (await known(hand)).duties if each.rule.key == key)


async def write(hand: Hand, key: str, words: str) -> None:
    await hand.go(f"#{key}")
    await hand.rewrite(words)


async def choose(hand: Hand, key: str, *numbers: str) -> None:
    await hand.go(f"#{key}")
    await hand.press(*numbers)
