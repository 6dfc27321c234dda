"""A look into a file changes nothing: not a byte, not its mode, and nothing beside it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.errors import FileRefused, SaveFailed
from reflect_tui.storage import connection as opening
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.looking import look
from reflect_tui.storage.store import Store
from tests.storage import full
from tests.storage.files import fill

Seen = dict[str, tuple[bytes, int, int]]


def seen(folder: Path) -> Seen:
    """Every file of a folder with its bytes, its mode and when it was written."""
    return {
        found.name: (found.read_bytes(), found.stat().st_mode, found.stat().st_mtime_ns)
        for found in folder.iterdir()
    }


def actions(path: Path) -> tuple[tuple[str, AgreedAction], ...]:
    return look(path, lambda store: store.actions.soonest_first(), ())


def filled(path: Path) -> None:
    """A learning file with an example of everything."""
    file = LearningFile(path)
    fill(file.store)
    file.close()


def cut_off(path: Path) -> None:
    """A learning file as it is left when the power goes in the middle of a save."""
    whole = path.with_name("whole")
    filled(whole)
    with closing(sqlite3.connect(whole, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        for number in range(200):
            connection.execute(
                "INSERT INTO parked_idea VALUES (?, 'm1', ?, ?)", (f"x{number}", number, "x" * 4000)
            )
        shutil.copy(whole, path)
        shutil.copy(f"{whole}-journal", f"{path}-journal")
        connection.execute("ROLLBACK")
    whole.unlink()


@pytest.mark.parametrize("name", ["plain.reflect", "50% of us? yes #1 é.reflect"])
def test_it_finds_what_is_there(tmp_path: Path, name: str) -> None:
    filled(tmp_path / name)
    before = seen(tmp_path)
    assert [action for _, action in actions(tmp_path / name)] == [full.ACTION]
    assert seen(tmp_path) == before


def test_it_finds_what_is_there_where_nothing_may_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    path = folder / "learning.reflect"
    filled(path)
    path.chmod(0o400)
    folder.chmod(0o500)
    before = seen(folder)
    assert [action for _, action in actions(path)] == [full.ACTION]
    assert seen(folder) == before
    folder.chmod(0o700)


def test_an_empty_file_stays_empty(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    path.touch(0o644)
    before = seen(tmp_path)
    assert actions(path) == ()
    assert seen(tmp_path) == before


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for path in (tmp_path / "none.reflect", tmp_path / "no folder" / "none.reflect"):
        with pytest.raises(FileRefused, match="There is no learning file at"):
            actions(path)
    assert list(tmp_path.iterdir()) == []


def test_a_save_that_was_cut_off_is_left_for_the_app_to_put_right(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    cut_off(path)
    before = seen(tmp_path)
    for _ in range(2):
        with pytest.raises(FileRefused, match=r"was cut off\. Open the file in the app"):
            actions(path)
    assert seen(tmp_path) == before
    file = LearningFile(path)
    _ = file.store
    file.close()
    assert [action for _, action in actions(path)] == [full.ACTION]
    assert [found.name for found in tmp_path.iterdir()] == ["learning.reflect"]


def test_reading_waits_for_nobody_who_is_about_to_save(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert [action for _, action in actions(path)] == [full.ACTION]
        file = LearningFile(path)
        assert file.store.opportunities.get(full.OPPORTUNITY.id) == full.OPPORTUNITY
        file.close()


def test_every_drawer_can_be_read_where_nothing_may_be_written_and_none_can_be_saved_in(
    tmp_path: Path,
) -> None:
    path = tmp_path / "learning.reflect"
    filled(path)
    with closing(opening.connect(path, to_read=True)) as connection:
        store = Store(connection)
        assert store.opportunities.get(full.OPPORTUNITY.id) == full.OPPORTUNITY
        assert store.opportunities.safety(full.OPPORTUNITY.id) == full.SAFETY
        assert store.meetings.of_opportunity(full.OPPORTUNITY.id) == (full.MEETING,)
        assert store.meetings.unfinished() == (full.MEETING,)
        assert store.contributions.of_questions("m1", ["own-1"]) == (full.CONTRIBUTION,)
        assert store.learning.points("m1") == (full.POINT,)
        assert store.learning.parked("m1") == (full.IDEA,)
        assert store.actions.of_meeting("m1") == (full.ACTION,)
        assert store.actions.of_opportunity(full.OPPORTUNITY.id) == (full.ACTION,)
        with pytest.raises(SaveFailed, match="may only be read"):
            store.learning.unpark(full.IDEA)
