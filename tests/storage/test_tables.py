"""The tables and the file they are in: what ``design.md`` §4 fixes."""

from __future__ import annotations

import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

from reflect_tui.errors import SaveFailed
from reflect_tui.storage import connection as opening
from reflect_tui.storage import schema
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.looking import look
from reflect_tui.storage.store import Store, engine_over
from tests.storage import full
from tests.storage.files import asked, fill

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

IN_FORCE = {
    "journal_mode": "delete",
    "secure_delete": 1,
    "synchronous": 2,
    "foreign_keys": 1,
    "temp_store": 2,
}


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    opening.create(path)
    with closing(opening.connect(path)) as connection:
        yield connection


def test_a_contribution_has_these_columns_and_no_other(path: Path, file: LearningFile) -> None:
    fill(file.store)
    columns = asked(path, "PRAGMA table_info(contribution)")
    assert {name for _, name, *_ in columns} == {
        "id",
        "meeting_id",
        "question_key",
        "text",
        "learning_point_id",
    }
    assert {kind for _, _, kind, *_ in columns} == {"VARCHAR"}
    with pytest.raises(Exception, match="no such column: rowid"):
        asked(path, "SELECT rowid FROM contribution")


def test_contributions_have_no_second_place_whose_order_could_tell(
    path: Path, file: LearningFile
) -> None:
    fill(file.store)
    indexes = asked(path, "PRAGMA index_list(contribution)")
    assert [origin for _, _, _, origin, _ in indexes] == ["pk"]
    assert asked(path, "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')") == []
    assert asked(path, "SELECT name FROM sqlite_master WHERE name = 'sqlite_sequence'") == []


def test_the_pragmas_are_in_force_while_saving(path: Path) -> None:
    with opened(path) as connection:
        schema.make(connection)
        fill(Store(connection))
        for pragma, value in IN_FORCE.items():
            assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,), pragma
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_this_user_can_look(path: Path, file: LearningFile) -> None:
    fill(file.store)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_made_by_looking(path: Path, file: LearningFile) -> None:
    assert file.glance(full.MEETING.held_on, 10).count == 0
    assert file.log_rows(0, 10) == ()
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "save",
    [
        lambda store: store.contributions.rewrite("none", "D1", [full.CONTRIBUTION]),
        lambda store: store.learning.save_point(full.POINT),
        lambda store: store.learning.park(full.IDEA),
        lambda store: store.meetings.save(full.MEETING),
        lambda store: store.opportunities.save_safety(full.SAFETY),
        lambda store: store.actions.agree(full.ACTION, full.MEETING),
        lambda store: store.findings.save(full.FINDING),
        lambda store: store.tellings.add((full.TELLING,), ()),
        lambda store: store.tellings.save_elsewhere(full.ELSEWHERE),
    ],
)
def test_nothing_points_at_what_is_not_there(
    path: Path, file: LearningFile, save: Callable[[Store], None]
) -> None:
    store = file.store
    with pytest.raises(SaveFailed):
        save(store)
    for table in full.EXAMPLES:
        assert asked(path, f"SELECT count(*) FROM {table}") == [(0,)]


def shape(path: Path) -> dict[str, dict[str, list[Any]]]:
    """Everything SQLite knows about each table, without the names it gives by itself."""
    tables = asked(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    found: dict[str, dict[str, list[Any]]] = {}
    for (name,) in tables:
        indexes = asked(path, f"PRAGMA index_list({name})")
        found[name] = {
            "columns": asked(path, f"PRAGMA table_xinfo({name})"),
            "foreign keys": sorted(
                key[1:] for key in asked(path, f"PRAGMA foreign_key_list({name})")
            ),
            "indexes": sorted(
                (
                    "" if origin != "c" else index,
                    unique,
                    origin,
                    partial,
                    str(asked(path, f"PRAGMA index_xinfo('{index}')")),
                )
                for _, index, unique, origin, partial in indexes
            ),
            "kind": asked(path, f"SELECT wr, strict FROM pragma_table_list WHERE name = '{name}'"),
        }
    return found


def test_a_migrated_file_is_like_a_new_one(tmp_path: Path) -> None:
    new, migrated = tmp_path / "new", tmp_path / "migrated"
    with opened(new) as connection:
        schema.make(connection)
    with opened(migrated) as connection:
        schema.migrate(connection)
        with engine_over(connection).begin() as transaction:
            context = MigrationContext.configure(
                transaction, opts={"compare_type": True, "compare_server_default": True}
            )
            assert compare_metadata(context, SQLModel.metadata) == []
    assert set(shape(new)) == {*full.EXAMPLES, "alembic_version"}
    assert shape(migrated) == shape(new)
    for header in ("SELECT * FROM alembic_version", "PRAGMA application_id"):
        assert asked(migrated, header) == asked(new, header)
    assert asked(new, "PRAGMA application_id") == [(opening.APPLICATION_ID,)]


def test_a_migrated_file_can_be_used(path: Path) -> None:
    with opened(path) as connection:
        schema.migrate(connection)
    file = LearningFile(path)
    try:
        fill(file.store)
        assert file.store.meetings.get("m1") == full.MEETING
    finally:
        file.close()


@pytest.mark.parametrize("revision", sorted(opening.KNOWN - {opening.HEAD}))
def test_a_file_of_each_older_revision_opens_and_keeps_every_value(
    path: Path, revision: str
) -> None:
    script = (Path(__file__).parent / "revisions" / f"{revision}.sql").read_text(encoding="utf-8")
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as older:
        older.executescript(script)
        tables = [
            name for (name,) in older.execute("SELECT name FROM sqlite_master WHERE sql > ''")
        ]
        kept = {
            name: older.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
            for name in tables
            if name in full.EXAMPLES
        }
        columns = {
            name: [f'"{column[1]}"' for column in older.execute(f"PRAGMA table_info({name})")]
            for name in kept
        }
    file = LearningFile(path)
    try:
        assert file.store.meetings.unfinished()
    finally:
        file.close()
    assert asked(path, "SELECT version_num FROM alembic_version") == [(opening.HEAD,)]
    assert kept["agreed_action"]
    assert kept["contribution"]
    for name, values in kept.items():
        again = asked(path, f"SELECT {', '.join(columns[name])} FROM {name} ORDER BY 1, 2")
        assert again == values


@pytest.mark.parametrize("revision", sorted(opening.KNOWN - {opening.HEAD}))
def test_looking_at_an_older_file_shows_its_actions_and_changes_nothing(
    path: Path, revision: str
) -> None:
    script = (Path(__file__).parent / "revisions" / f"{revision}.sql").read_text(encoding="utf-8")
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as older:
        older.executescript(script)
    before = path.read_bytes()
    found = look(path, lambda store: len(store.actions.soonest_first()), 0)
    assert found == asked(path, "SELECT count(*) FROM agreed_action")[0][0] > 1
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_the_newest_migration_is_the_one_that_new_files_are_stamped_with() -> None:
    config = Config()
    config.set_main_option("script_location", schema.MIGRATIONS.as_posix())
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == opening.HEAD
    assert {script.revision for script in scripts.walk_revisions()} == opening.KNOWN


def test_a_failed_migration_leaves_an_empty_file_empty(path: Path) -> None:
    with opened(path) as connection:
        connection.execute("PRAGMA max_page_count = 3")
        with pytest.raises(SaveFailed, match="disk is full"):
            schema.bring_up_to_date(connection, "")
    assert asked(path, "SELECT * FROM sqlite_master") == []
