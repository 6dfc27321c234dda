"""Files with one event, and the app opened on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

from reflect_tui.services import opportunities
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.opportunities import Everything
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import CHAPTER, Hand, opened
from tests.services.an_event import Event


def file_of(*steps: Callable[[Event], object], kind: str = "ACCIDENT", **changed: Any) -> bytes:
    """The bytes of a file with one event that is safe, after what ``steps`` do to it."""

    async def make(file: FileThread) -> None:
        def play(event: Event) -> None:
            event.safe()
            for step in steps:
                step(event)

        await file.do(lambda store: play(Event.noted(store, kind, **changed)))

    return files.made(make)


@asynccontextmanager
async def at_event(
    content: bytes, folder: Path, size: tuple[int, int] = (80, 24), today: date = TODAY
) -> AsyncIterator[Hand]:
    """The app at the place of the only event."""
    async with opened(files.put(content, folder), size, today=today) as hand:
        await hand.press("end", "enter")  # above it: who must be told, and what is overdue
        await hand.at("OpportunityPlace")
        await hand.see("Next:")
        yield hand


async def known(hand: Hand) -> Everything:
    """The only event as it is in the file."""
    (row,) = await hand.file.log_rows(0, 2)
    return await hand.file.do(lambda store: opportunities.everything(store, row.id, CHAPTER))
