"""A person at the app: presses keys, types, clicks on words, and looks at what is drawn."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from rich.cells import cell_len
from textual import events
from textual._context import visible_screen_stack
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widget import Widget

from reflect_tui.app import ReflectApp
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.room import Room
from tests import drawn
from tests.large_letters import large_words

TODAY = date(2026, 11, 23)
CHAPTER = Chapter()
LOOKS = 600
"""How often a person looks before something that should be there is missed."""

FRAME = str.maketrans("│╭╮╰╯─", "      ")

W = TypeVar("W", bound=Widget)


async def until(pilot: Pilot[None], condition: Callable[[], object]) -> bool:
    """Let the app work until the condition holds; ``False`` when it never does."""
    for _ in range(LOOKS):
        if condition():
            return True
        await pilot.pause()
    return bool(condition())


class Asked(ThreadPoolExecutor):
    """The thread of a file, which counts what it is asked to do."""

    count = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **more: Any) -> Future[Any]:
        """Have it done after what was asked before."""
        self.count += 1
        return super().submit(fn, *args, **more)


class Hand:
    """One app that runs, and the person at it.

    Who gives the ``thread`` of its file has every key wait for what is read and saved.
    """

    def __init__(
        self, app: ReflectApp, pilot: Pilot[None], file: FileThread, thread: Asked | None = None
    ) -> None:
        self.app = app
        self.pilot = pilot
        self.file = file
        self._thread = thread

    @property
    def ready(self) -> bool:
        """Whether everything that the app loads after its first picture is there."""
        return not self.app.workers and "· opening" not in self.text

    def look(self) -> ReflectApp:
        """The app, with what stands behind a dialog in sight as it is on a terminal."""
        visible_screen_stack.set(self.app._background_screens)
        return self.app

    @property
    def lines(self) -> list[str]:
        """The screen in front, line by line."""
        return drawn.lines(self.look())

    @property
    def faint(self) -> list[drawn.Contrast]:
        """What is drawn with too little contrast, each pair of colours once with its letters."""
        found: dict[tuple[float, str, str], str] = {}
        for ratio, letter, text, ground in drawn.too_faint(self.look()):
            pair = (round(ratio, 2), text, ground)
            found[pair] = found.get(pair, "") + letter
        return [(pair[0], letters, *pair[1:]) for pair, letters in found.items()]

    @property
    def text(self) -> str:
        """The screen in front."""
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """The screen in front on one line, wherever it was broken, without frames.

        What stands in large letters is read first.
        """
        large = large_words(self.lines)
        return " ".join(f"{large} {self.text}".translate(FRAME).split())

    @property
    def place(self) -> str:
        """The class of the screen in front."""
        return type(self.app.screen).__name__

    def find(self, kind: type[W], query: str = "") -> W:
        """A widget of the screen in front."""
        return self.app.screen.query_one(query, kind) if query else self.app.screen.query_one(kind)

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for something; fails with the screen as it was."""
        assert await until(self.pilot, condition), self.text

    async def done(self) -> None:
        """Wait until what was pressed, pasted or clicked has had its effect."""
        await self.pilot.pause()
        if self.app.busy:
            await self.until(lambda: not self.app.busy)
            await self.pilot.pause()
        if self.app.workers and self._thread is not None:
            await self._at_rest(self._thread)

    async def _at_rest(self, file: Asked) -> None:
        """Wait until all is read and saved that something in the background has begun.

        What was read may make it read more, so this asks until nobody else has asked meanwhile.
        """
        before = -1
        while file.count != before:
            before = file.count + 1
            await asyncio.wrap_future(file.submit(lambda: None))
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, each after the app has done what the one before asks for."""
        for key in keys:
            await self.pilot.press(key)
            await self.done()

    async def write(self, words: str) -> None:
        """Type letters as fast as a hand can."""
        for letter in words:
            self.app.post_message(events.Key(_character_to_key(letter), letter))
        await self.done()

    async def rewrite(self, words: str) -> None:
        """Type letters in place of what stands in the field."""
        await self.press("home", "ctrl+k")
        await self.write(words)

    async def paste(self, words: str) -> None:
        """Paste into what has the focus."""
        self.app.post_message(events.Paste(words))
        await self.done()

    async def click(self, words: str) -> None:
        """Click on the first letter of words that are drawn."""
        await self.until(lambda: any(words in line for line in self.lines))
        y = next(y for y, line in enumerate(self.lines) if words in line)
        await self.click_at(cell_len(self.lines[y].partition(words)[0]), y)

    async def click_at(self, x: int, y: int) -> None:
        """Press the button of the mouse and let go, as a terminal tells it."""
        for mouse in (events.MouseMove, events.MouseDown, events.MouseUp):
            self.app.post_message(mouse(None, x, y, 0, 0, 1, False, False, False, x, y))
            await self.done()

    async def go(self, query: str) -> None:
        """Put the focus on a widget of the screen in front."""
        self.app.screen.query_one(query).focus()
        await self.pilot.pause()

    async def see(self, *words: str) -> None:
        """Wait until words are in sight, wherever the line is broken."""
        for each in words:
            assert await until(self.pilot, lambda each=each: each in self.words), (  # type: ignore[misc]
                f"{each!r} is not in sight:\n{self.text}"
            )

    async def miss(self, *words: str) -> None:
        """Wait until words are out of sight."""
        for each in words:
            assert await until(self.pilot, lambda each=each: each not in self.words), (  # type: ignore[misc]
                f"{each!r} is still in sight:\n{self.text}"
            )

    async def at(self, place: str) -> None:
        """Wait to be at a place, and for it to have read what it shows."""
        assert await until(self.pilot, lambda: self.place == place), (
            f"at {self.place}, not at {place}:\n{self.text}"
        )
        await self.pilot.pause()


@asynccontextmanager
async def opened(
    path: Path,
    size: tuple[int, int] = (80, 24),
    system: str = "truecolor",
    today: date = TODAY,
    room: Room | None = None,
) -> AsyncIterator[Hand]:
    """The app on a file, its first screen drawn and everything it needs loaded.

    The terminal shows every colour, or those of the system that is named. It is ``today``. A
    window on the wall may follow it where there is a ``room``.
    """
    file = FileThread(path, lambda: CHAPTER.duties)
    file._thread = thread = Asked(max_workers=1, thread_name_prefix="file")
    with drawn.shows(system):
        app = ReflectApp(file, CHAPTER, lambda: today, None, room)
    try:
        async with app.run_test(size=size) as pilot:
            hand = Hand(app, pilot, file, thread)
            await pilot.pause()
            await hand.until(lambda: isinstance(app.screen, Confirm) or hand.ready)
            yield hand
    finally:
        file.close()
