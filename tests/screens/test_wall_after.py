"""The wall when nobody leads: before a meeting, while it is paused, and when it has ended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Keep
from reflect_tui.screens.wall_words import GONE, PAUSED, TAKEN, THANKS, WAITING
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.services.room import Now
from tests import drawn
from tests.large_letters import large_words
from tests.pictures import files
from tests.pictures.hand import TODAY, until
from tests.screens.test_audience import Wall, followed


def words(wall: Wall) -> str:
    """What stands there, the large words first."""
    lines = drawn.lines(wall.app)
    return " ".join(f"{large_words(lines)} {' '.join(lines)}".split())


async def stands(wall: Wall, *wanted: str) -> None:
    """Wait until words stand there, large or not."""
    for each in wanted:
        found = await until(wall.pilot, lambda each=each: each in words(wall))  # type: ignore[misc]
        assert found, drawn.text(wall.app)


async def end(wall: Wall, path: Path, now: Now) -> None:
    """The meeting is ended, and its window is left."""
    file = FileThread(path)
    try:
        run = await MeetingRun.resume(file, now.meeting_id, TODAY)
        await run.end(Keep.LEARNING)
    finally:
        file.close()
    wall.tell(Now())


@pytest.mark.parametrize("size", [(53, 15), (80, 24), (120, 40)])
async def test_when_it_has_ended_what_was_agreed_stays_with_thanks(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with followed(files.played("closing"), tmp_path, size) as (wall, now):
        await stands(wall, TAKEN)
        (path,) = tmp_path.glob("*.reflect")
        await end(wall, path, now)
        await stands(wall, TAKEN, THANKS)
        assert WAITING not in words(wall)
        seen = words(wall)
        for _ in range(12):
            await wall.pilot.press("pagedown")
            seen += words(wall)
        agreed = [action.what for action in files.NIGHT.actions]
        assert agreed
        assert [what for what in agreed[:1] if what not in seen] == []
        wall.tell(replace(now, meeting_id="another"))
        await stands(wall, GONE)


async def test_before_it_says_that_it_begins_and_in_a_pause_that_it_goes_on(
    tmp_path: Path,
) -> None:
    async with followed(files.played("gathering"), tmp_path, (80, 24)) as (wall, now):
        await wall.sees("question 4 of 5")
        wall.tell(Now())
        await stands(wall, PAUSED, "when it goes on in the other window.")
        wall.tell(now)
        await wall.sees("question 4 of 5")
