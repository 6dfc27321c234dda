"""The window on the wall, beside somebody who leads a meeting."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from reflect_tui.audience import AudienceApp
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.on_the_wall import Watch
from reflect_tui.services.room import Now, Room, Taken
from tests import drawn
from tests.pictures import files
from tests.pictures.hand import CHAPTER, TODAY, until

WAITING = ""
"""No meeting is on."""


@asynccontextmanager
async def watched(
    folder: Path,
    name: str = WAITING,
    size: tuple[int, int] = (80, 24),
    system: str = "truecolor",
    *,
    fixed: bool = False,
) -> AsyncIterator[tuple[AudienceApp, Pilot[Any]]]:
    """The window on the wall while the meeting of one of ``files.MADE`` is led.

    With ``fixed`` the answers stand in the same order every time.
    """
    path = files.put(files.played(name or "demo", fixed=fixed), folder)
    room = Room(folder / "room", path)
    room.lead()
    if name:
        meeting_id = await unfinished(path)
        room.tell(Now(meeting_id=meeting_id))
        room.keep_time(meeting_id, Taken(here=0))
    watch = Watch(path, Room(folder / "room", path))
    with drawn.shows(system):
        app = AudienceApp(watch, CHAPTER, lambda: TODAY)
    try:
        async with app.run_test(size=size) as pilot:
            assert await until(pilot, lambda: drawn.text(app).strip())
            yield app, pilot
    finally:
        watch.close()
        room.leave()


async def unfinished(path: Path) -> str:
    """The id of the meeting that goes on in a file."""
    file = FileThread(path)
    try:
        return (await file.do(lambda store: store.meetings.unfinished()))[0].id
    finally:
        file.close()
