"""Somebody in the app who makes a record of an event, and reads it before it leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.screens.saving_record import forms
from reflect_tui.widgets.reading_pages import ReadingPages
from tests.pictures.hand import Hand
from tests.screens.an_event import at_event, file_of
from tests.services.an_event import EVERYTHING_SAID, Event

SLING = "Ask Mrs Okafor in room 12 about the sling"
BELLS = "Check every call bell at eight in the evening"


def talked(event: Event) -> None:
    """An event after its meeting; one of its changes names somebody and says a room."""
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(what=SLING, affects_care=AffectsCare.YES)
    event.agree(what=BELLS, affects_care=AffectsCare.YES)


def plain(event: Event) -> None:
    """The same without a name."""
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(what=BELLS, affects_care=AffectsCare.YES)


@asynccontextmanager
async def for_whom(
    folder: Path, content: bytes = b"", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Hand]:
    """Somebody at the list of those who may ask."""
    async with at_event(content or file_of(talked), folder, size) as hand:
        await hand.press("r")
        await hand.at("RecordFor")
        yield hand


@asynccontextmanager
async def reading(
    folder: Path, content: bytes = b"", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Hand]:
    """Somebody who begins to read the record for families."""
    async with for_whom(folder, content, size) as hand:
        await hand.press("down", "enter")
        await hand.at("Stranger")
        yield hand


async def read_to_the_end(hand: Hand) -> None:
    """Every page is turned."""
    pages = hand.find(ReadingPages)
    await hand.press("home")
    for _ in range(pages.page_count):
        await hand.press("pagedown")


async def saved(hand: Hand, folder: Path, form: str = "docx") -> None:
    """A form, and a folder."""
    place = [key for key, _, _ in forms()].index(form)
    await hand.press("f3")
    await hand.at("Pick")
    await hand.press(*["down"] * place, "enter")
    await hand.at("Line")
    await hand.rewrite(str(folder))
    await hand.press("enter")
