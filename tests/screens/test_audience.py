"""The window on the wall: it follows the pages, stays blank where it was blanked, shows limits."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2
from textual.pilot import Pilot

from reflect_tui.audience import AudienceApp
from reflect_tui.colours import THEMES
from reflect_tui.domain.meeting import Gather
from reflect_tui.screens.audience import Audience
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.on_the_wall import Watch
from reflect_tui.services.room import Now, Room
from tests import drawn
from tests.before import lift
from tests.pictures import files
from tests.pictures.hand import CHAPTER, TODAY, until
from tests.pictures.wall import unfinished
from tests.storage.begun import at_first_question, begin, ready

LIMITS = "rota and equipment"


class Wall:
    """The window on the wall, and what it is told."""

    def __init__(self, app: AudienceApp, pilot: Pilot[Any], watch: Watch, room: Room) -> None:
        self.app = app
        self.pilot = pilot
        self._watch = watch
        self._room = room

    def tell(self, now: Now) -> None:
        """Another thing is on the screen of who leads."""
        self._room.tell(now)

    async def sees(self, words: str) -> None:
        """Wait until words stand there."""
        found = await until(self.pilot, lambda: words in drawn.text(self.app))
        assert found, drawn.text(self.app)

    async def followed(self, now: Now) -> None:
        """Wait until what was told has been read."""
        place = self.app.screen_stack[0]
        assert isinstance(place, Audience)
        assert await until(self.pilot, lambda: place.shown == now)

    @property
    def blank(self) -> bool:
        """Whether nothing stands there."""
        return not drawn.text(self.app).strip()


@asynccontextmanager
async def followed(
    content: bytes, folder: Path, size: tuple[int, int] = (53, 15), *, blank: bool = False
) -> AsyncIterator[tuple[Wall, Now]]:
    """The wall, and somebody who leads the meeting of a file; perhaps they are blank first."""
    path = files.put(content, folder)
    room = Room(folder / "room", path)
    now = Now(meeting_id=await unfinished(path))
    room.tell(replace(now, blank=blank))
    watch = Watch(path, Room(folder / "room", path))
    app = AudienceApp(watch, CHAPTER, lambda: TODAY)
    try:
        async with app.run_test(size=size) as pilot:
            yield Wall(app, pilot, watch, room), now
    finally:
        room.leave()


async def test_the_pages_are_turned_on_and_back_with_the_other_window(tmp_path: Path) -> None:
    async with followed(files.played("opening"), tmp_path) as (wall, now):
        await wall.sees("page 1 of")
        wall.tell(replace(now, item="5"))
        await wall.sees("page 2 of")
        wall.tell(now)
        await wall.sees("page 1 of")


async def test_it_is_blank_with_the_other_window_and_comes_back_with_it(tmp_path: Path) -> None:
    async with followed(files.played("shown"), tmp_path) as (wall, now):
        await wall.sees("page 1 of 2")
        wall.tell(replace(now, blank=True))
        assert await until(wall.pilot, lambda: wall.blank)
        wall.tell(now)
        await wall.sees("page 1 of 2")


async def test_what_was_blanked_here_stays_blank_until_the_key_here(tmp_path: Path) -> None:
    async with followed(files.played("shown"), tmp_path) as (wall, now):
        await wall.sees("page 1 of 2")
        await wall.pilot.press("f12")
        assert await until(wall.pilot, lambda: wall.blank)
        another = replace(now, item="another")
        wall.tell(another)
        await wall.followed(another)
        assert wall.blank
        await wall.pilot.press("f12")
        await wall.sees("page 1 of 2")


async def test_a_wall_that_is_opened_while_the_other_window_is_blank_begins_blank(
    tmp_path: Path,
) -> None:
    async with followed(files.played("shown"), tmp_path, blank=True) as (wall, now):
        assert wall.blank
        await wall.followed(replace(now, blank=True))
        assert wall.blank
        wall.tell(now)
        await wall.sees("page 1 of 2")


async def test_a_blank_wall_stays_so_when_the_other_window_is_killed_and_another_begins(
    tmp_path: Path,
) -> None:
    async with followed(files.played("shown"), tmp_path) as (wall, now):
        await wall.sees("page 1 of 2")
        wall.tell(replace(now, blank=True))
        assert await until(wall.pilot, lambda: wall.blank)
        wall._room._let_go()  # as the system does for a process that has ended
        (path,) = tmp_path.glob("*.reflect")
        Room(tmp_path / "room", path).begin()
        await wall.followed(Now(blank=True))
        assert wall.blank
        await wall.pilot.press("f12")
        assert await until(wall.pilot, lambda: not wall.blank)


async def test_the_limits_of_a_lifted_hold_stand_here_too(tmp_path: Path) -> None:
    async def make(file: FileThread) -> None:
        about = await file.do(ready)
        await file.do(lambda store: lift(store, about, LIMITS))
        await file.do(lambda store: begin(store, about))

    async with followed(files.made(make), tmp_path) as (wall, _):
        await wall.sees(f"! Limits: {LIMITS}")


@pytest.mark.parametrize("gather", [Gather.SLIPS, Gather.SPOKEN])
async def test_where_no_answer_is_kept_it_says_so_in_their_place(
    gather: Gather, tmp_path: Path
) -> None:
    async def make(file: FileThread) -> None:
        run = await at_first_question(file, people=4, gather=gather)
        for text in ("the bell was too far away", "nobody came"):
            if gather is Gather.SLIPS:
                run.hand_in(text)
            else:
                await run.say(text)
        if gather is Gather.SLIPS:
            await run.reveal()

    async with followed(files.made(make), tmp_path, (80, 24)) as (wall, _):
        await wall.sees("They are not kept.")
        assert "bell" not in drawn.text(wall.app)
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert found
    assert not [path for path in found if b"too far away" in path.read_bytes()]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file that never answers")
async def test_a_disk_that_does_not_answer_holds_up_nothing(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    os.mkfifo(path)
    app = AudienceApp(Watch(path, Room(tmp_path / "room", path)), CHAPTER, lambda: TODAY)
    async with app.run_test(size=(53, 15)) as pilot:
        await pilot.press("c")
        assert await until(pilot, lambda: app.theme == THEMES[1].name)
    os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))  # fails unless somebody waits there


async def test_a_fault_while_it_reads_ends_it_and_does_not_leave_it_standing_still(
    tmp_path: Path,
) -> None:
    path = files.put(files.played("shown"), tmp_path)
    with closing(dbapi2.connect(path)) as connection:
        connection.execute("UPDATE asked_question SET state = 'unheard of'")
        connection.commit()
    room = Room(tmp_path / "room", path)
    with closing(dbapi2.connect(path)) as connection:
        ((meeting_id,),) = connection.execute("SELECT id FROM meeting WHERE stage != 'ended'")
    room.tell(Now(meeting_id=meeting_id))
    app = AudienceApp(Watch(path, Room(tmp_path / "room", path)), CHAPTER, lambda: TODAY)
    with pytest.raises(ValueError, match="unheard of"):
        async with app.run_test(size=(53, 15)) as pilot:
            await until(pilot, lambda: app.return_code)
    room.leave()
    assert app.return_code == 1
