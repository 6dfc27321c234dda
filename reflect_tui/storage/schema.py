"""Bringing a file's tables up to date: made whole when new, migrated when older."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.storage import tidy
from reflect_tui.storage.connection import APPLICATION_ID, HEAD, plain_faults
from reflect_tui.storage.store import engine_over
from reflect_tui.storage.tables import METADATA

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(connection: Connection, found: str) -> None:
    """Make the tables of a new file, or migrate an older one, in one transaction.

    Raises ``SaveFailed``; the file is then as it was.
    """
    if found == HEAD:
        return
    with plain_faults(connection):
        if found:
            migrate(connection)
            tidy.settle(connection, tidy.EVERY_PAGE)
        else:
            make(connection)


def make(connection: Connection) -> None:
    """The tables as they are today, stamped with today's revision."""
    with engine_over(connection).begin() as transaction:
        METADATA.create_all(transaction)
        transaction.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        transaction.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        transaction.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def migrate(connection: Connection, to: str = "head") -> None:
    """Run the migrations that a file has not had yet."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix())
    with engine_over(connection).begin() as transaction:
        config.attributes["connection"] = transaction
        command.upgrade(config, to)
        transaction.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
