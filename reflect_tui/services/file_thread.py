"""The thread that owns the learning file: whatever reads or saves runs there, one at a time.

A screen awaits ``do`` in its handler. The save then finishes even when the screen is left or the
app quits in the middle, and the next key waits its turn.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reflect_tui.domain.log import Glance, LogRow
from reflect_tui.storage.learning_file import LearningFile

if TYPE_CHECKING:
    from reflect_tui.domain.duty_rule import DutyRule
    from reflect_tui.storage.store import Store

T = TypeVar("T")

HAND_OVER = 0.0005
"""Seconds after which this thread lets the app's own run: a key does not wait while it reads.

Python's own 5 ms are felt, for one key makes several such waits.
"""


class FileThread:
    """The learning file, reached from the app without ever blocking it."""

    def __init__(self, path: Path, rules: Callable[[], tuple[DutyRule, ...]] = tuple) -> None:
        """``rules`` say who must be told; without any, nobody must."""
        self.path = path
        self._rules = rules
        self._file = LearningFile(path)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="file")
        self._warm = asyncio.Event()
        sys.setswitchinterval(HAND_OVER)

    def glance(self, today: date, limit: int) -> Future[Glance]:
        """Begin the first look; it runs while the app starts."""
        return self._thread.submit(self._file.glance, today, limit, self._rules)

    async def look(self, today: date, limit: int) -> Glance:
        """What the log shows now."""
        return await asyncio.wrap_future(self.glance(today, limit))

    async def version(self) -> tuple[int, int]:
        """What ``Glance.version`` would be now."""
        return await asyncio.wrap_future(self._thread.submit(self._file.version))

    async def log_rows(self, offset: int, limit: int) -> tuple[LogRow, ...]:
        """Lines of the log from ``offset`` on, newest first."""
        return await asyncio.wrap_future(self._thread.submit(self._file.log_rows, offset, limit))

    async def do(self, verb: Callable[[Store], T]) -> T:
        """Run a verb with the store. What it raises is raised here."""
        return await asyncio.wrap_future(self._thread.submit(lambda: verb(self._file.store)))

    async def warm(self) -> None:
        """Load what saving needs, off the app's thread."""

        def load() -> None:
            if self.path.exists():
                _ = self._file.store
            else:
                import reflect_tui.storage.schema  # noqa: F401

        try:
            await asyncio.wrap_future(self._thread.submit(load))
        finally:
            self._warm.set()

    async def warmed(self) -> None:
        """Wait until what saving needs is loaded, or could not be: nothing else may slow it."""
        await self._warm.wait()

    def close(self) -> None:
        """Finish what is being saved, then let go of the file."""
        self._thread.submit(self._file.close).result()
        self._thread.shutdown()
