"""The window on the wall never stands in the way of a save."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.benchmarks.files import Files
from tests.benchmarks.wall import SAVES, WALLS, leading, saves

UNTIL = date(2026, 11, 27)


def test_every_save_succeeds_while_three_windows_look_and_they_show_the_last(
    tmp_path: Path,
) -> None:
    files = Files(tmp_path, UNTIL)
    with leading(files, WALLS) as (leader, walls):
        assert len(saves(leader, SAVES + 1)) == SAVES + 1
        assert leader.meeting.position == 1
        for wall in walls:
            wall.wait_for("question 2 of")
        assert leader.file.store.meetings.get(leader.meeting.id) == leader.meeting
