"""A save that fails says so, and leaves the file as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reflect_tui.domain.contribution import mixed_up
from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.errors import SaveFailed
from reflect_tui.storage import connection as opening
from reflect_tui.storage import schema
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, noted
from tests.storage import full
from tests.storage.files import dump, fill

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

LONG = "It was dark. " * 8_000
"""More than the pages of a small file have room for."""
SLIPS = mixed_up("m1", "D1", [f"{number} {LONG}" for number in range(8)])
AHEAD = full.MEETING.revealed(8)
ENDED = replace(full.MEETING, stage=Stage.ENDED, keep=Keep.NOTHING)
SAVES: dict[str, Callable[[Store], object]] = {
    "note": lambda store: store.opportunities.add(noted(title=LONG), TODAY),
    "renote": lambda store: store.opportunities.save(replace(full.OPPORTUNITY, title=LONG)),
    "safety": lambda s: s.opportunities.save_safety(replace(full.SAFETY, go_ahead_reason=LONG)),
    "meeting": lambda store: store.meetings.save(replace(full.MEETING, guest=LONG)),
    "reveal": lambda store: store.contributions.reveal(AHEAD, "D1", SLIPS),
    "rewrite": lambda store: store.contributions.rewrite("m1", "own-1", SLIPS),
    "edit": lambda store: store.contributions.edit(full.CONTRIBUTION, LONG),
    "point": lambda store: store.learning.save_point(replace(full.POINT, text=LONG)),
    "park": lambda store: store.learning.park(replace(full.IDEA, id="i2", text=LONG)),
    "agree": lambda s: s.actions.agree(replace(full.ACTION, what=LONG), AHEAD, full.IDEA),
}
REMOVALS: dict[str, Callable[[Store], object]] = {
    "delete": lambda store: store.contributions.delete(full.CONTRIBUTION),
    "wipe": lambda store: store.contributions.wipe("m1"),
    "remove point": lambda store: store.learning.remove_point(full.POINT),
    "unpark": lambda store: store.learning.unpark(full.IDEA),
    "remove action": lambda store: store.actions.remove(full.ACTION),
    "end": lambda store: store.meetings.end(ENDED),
}
EVERY_SAVE = SAVES | REMOVALS


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    opening.create(path)
    with closing(opening.connect(path)) as made:
        schema.make(made)
        yield made


@pytest.fixture
def store(connection: Connection) -> Store:
    made = Store(connection)
    fill(made)
    return made


@pytest.mark.parametrize("save", EVERY_SAVE.values(), ids=EVERY_SAVE)
def test_where_nothing_may_be_written_nothing_is_half_saved(
    path: Path, connection: Connection, store: Store, save: Callable[[Store], object]
) -> None:
    before = path.read_bytes()
    connection.execute("PRAGMA query_only = ON")
    with pytest.raises(SaveFailed, match="may only be read"):
        save(store)
    assert path.read_bytes() == before
    connection.execute("PRAGMA query_only = OFF")
    save(store)
    assert path.read_bytes() != before


@pytest.mark.parametrize("save", EVERY_SAVE.values(), ids=EVERY_SAVE)
@pytest.mark.parametrize("lost", ["folder", "file"])
def test_what_has_gone_is_named_and_once_it_is_back_all_is_saved(
    path: Path, connection: Connection, save: Callable[[Store], object], lost: str
) -> None:
    store = Store(connection)
    fill(store)
    before = dump(path)
    gone = path if lost == "file" else path.parent
    away = path.parent.parent / "away"
    gone.rename(away)
    sentence = f"{'The folder ' if lost == 'folder' else ''}{gone} is not there any more"
    with pytest.raises(SaveFailed, match=re.escape(sentence)):
        save(store)
    assert not gone.exists()
    away.rename(gone)
    assert dump(path) == before
    save(store)
    assert dump(path) != before


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_on_a_full_disk_nothing_is_half_saved(
    path: Path, connection: Connection, store: Store, save: Callable[[Store], object]
) -> None:
    before = dump(path)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(SaveFailed, match="disk is full"):
        save(store)
    assert dump(path) == before
    connection.execute("PRAGMA max_page_count = 100000")
    save(store)
    assert dump(path) != before
    assert [name.name for name in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("save", EVERY_SAVE.values(), ids=EVERY_SAVE)
def test_while_another_program_holds_the_file_nothing_is_half_saved(
    path: Path, connection: Connection, store: Store, save: Callable[[Store], object]
) -> None:
    before = dump(path)
    connection.execute("PRAGMA busy_timeout = 0")
    with closing(opening.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SaveFailed, match="Another program is using the file"):
            save(store)
    assert dump(path) == before
    save(store)
    assert dump(path) != before


@pytest.mark.parametrize("save", EVERY_SAVE.values(), ids=EVERY_SAVE)
def test_a_stick_that_was_pulled_out_can_be_put_back(
    tmp_path: Path, path: Path, store: Store, save: Callable[[Store], object]
) -> None:
    before = dump(path)
    away = path.parent.rename(tmp_path / "pulled out")
    with pytest.raises(SaveFailed):
        save(store)
    away.rename(path.parent)
    assert dump(path) == before
    save(store)
    assert dump(path) != before


def test_a_file_that_vanished_takes_no_save_with_it(path: Path, store: Store) -> None:
    path.unlink()
    with pytest.raises(SaveFailed):
        store.learning.park(replace(full.IDEA, id="i2"))
    assert not path.exists()
