"""Somebody who leads a meeting, and the window on the wall that follows it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from reflect_tui.audience import AudienceApp
from reflect_tui.services.on_the_wall import Watch
from reflect_tui.services.room import Room
from tests import drawn
from tests.pictures.hand import CHAPTER, TODAY, Hand, opened, until
from tests.pictures.ways import go_on


class Looker:
    """Somebody who looks at the wall."""

    def __init__(self, app: AudienceApp, pilot: Pilot[Any], hand: Hand) -> None:
        self.app = app
        self.pilot = pilot
        self._hand = hand

    @property
    def words(self) -> str:
        """What stands there, on one line; large letters are not read."""
        return " ".join(drawn.text(self.app).split())

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for something; fails with the wall as it was."""
        assert await until(self._hand.pilot, condition), drawn.text(self.app)

    async def sees(self, *words: str) -> None:
        """Wait until words stand there."""
        for each in words:
            await self.until(lambda each=each: each in self.words)  # type: ignore[misc]

    async def misses(self, *words: str) -> None:
        """Wait until words stand there no more."""
        for each in words:
            await self.until(lambda each=each: each not in self.words)  # type: ignore[misc]


@asynccontextmanager
async def leading(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hand]:
    """The app on the file of a meeting that goes on, with a room."""
    room = Room(path.parent / "room", path)
    try:
        async with opened(path, size, room=room) as hand:
            await go_on(hand)
            yield hand
    finally:
        room.leave()


@asynccontextmanager
async def looking(
    path: Path, hand: Hand, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Looker]:
    """The window on the wall beside it."""
    watch = Watch(path, Room(path.parent / "room", path))
    app = AudienceApp(watch, CHAPTER, lambda: TODAY)
    try:
        async with app.run_test(size=size) as pilot:
            yield Looker(app, pilot, hand)
    finally:
        watch.close()
