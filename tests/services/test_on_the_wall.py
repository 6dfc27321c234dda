"""What the window on the wall refuses at its start, and says when it cannot follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.errors import FileRefused
from reflect_tui.screens.wall_words import DEAF, GONE, sheet_of
from reflect_tui.services.on_the_wall import MOMENTS, Watch, may_become
from reflect_tui.services.room import Now, Room
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.scenarios import ask
from tests.storage.begun import CHAPTER
from tests.storage.files import fill


def made(path: Path) -> None:
    """A learning file with something in it."""
    file = LearningFile(path)
    fill(file.store)
    file.close()


def test_what_is_no_learning_file_is_refused_and_what_is_to_come_is_not(tmp_path: Path) -> None:
    text, folder = tmp_path / "list.txt", tmp_path / "folder"
    text.write_text("milk, bread", encoding="utf-8")
    folder.mkdir()
    for wrong in (text, folder):
        with pytest.raises(FileRefused):
            may_become(wrong)
    empty, ours = tmp_path / "empty.reflect", tmp_path / "ours.reflect"
    empty.touch()
    made(ours)
    for right in (empty, ours, tmp_path / "not yet.reflect"):
        may_become(right)


def test_where_nothing_can_be_told_the_wall_says_so(tmp_path: Path) -> None:
    ours = tmp_path / "ours.reflect"
    made(ours)
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")
    found = Watch(ours, Room(tmp_path / "state" / "reflect-tui", ours)).read()
    assert found is not None
    assert sheet_of(found, CHAPTER.meeting, CHAPTER.policy, TODAY).how == DEAF
    found = Watch(ours, Room(tmp_path / "other", ours)).read()
    assert found is not None
    assert sheet_of(found, CHAPTER.meeting, CHAPTER.policy, TODAY).how != DEAF


def test_the_wall_says_that_the_file_of_the_meeting_was_replaced_or_moved(tmp_path: Path) -> None:
    path, away = tmp_path / "ours.reflect", tmp_path / "away.reflect"
    path.write_bytes(files.played("shown"))
    room = Room(tmp_path / "room", path)
    found = ask(path, "SELECT id FROM meeting")
    room.tell(Now(meeting_id=found[0][0]))
    watch = Watch(path, Room(tmp_path / "room", path))

    def shown() -> str:
        wall = next(filter(None, (watch.read() for _ in range(2 + MOMENTS))))
        return sheet_of(wall, CHAPTER.meeting, CHAPTER.policy, TODAY).title

    asked = shown()
    path.rename(away)
    assert watch.read() is None
    assert shown() == GONE
    made(path)
    assert shown() == GONE
    away.replace(path)
    assert shown() == asked != GONE
    room.leave()
