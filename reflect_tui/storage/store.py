"""The opened file as drawers: one object for each kind of thing that is kept.

A store belongs to one thread, the one that opened it. Every method is one transaction: it has
happened whole, and is on the disk, when the method returns; or it raises ``SaveFailed`` and the
file is as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection as Connected
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlcipher3 import dbapi2
from sqlmodel import Session, create_engine

from reflect_tui.storage.connection import plain_faults

if TYPE_CHECKING:
    from reflect_tui.storage.connection import Connection


READS = "reads"
"""The option of an engine whose transactions only read."""


def engine_over(connection: Connection) -> Engine:
    """An engine whose only connection is the one that is already open."""
    engine = create_engine(
        "sqlite://", creator=lambda: connection, module=dbapi2, poolclass=StaticPool
    )

    @event.listens_for(engine, "connect")
    def leave_transactions_to_us(handle: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        handle.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(alchemy: Connected) -> None:
        reads = alchemy.get_execution_options().get(READS)
        alchemy.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


class Drawer:
    """A part of the store: what it needs to read and to save."""

    def __init__(self, engine: Engine, connection: Connection) -> None:
        self._engine = engine
        self._connection = connection
        self._reader = engine.execution_options(**{READS: True})

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        """One transaction that only reads, so that nobody else is held up, and a file that may
        only be read will do. Raises ``SaveFailed``."""
        with plain_faults(self._connection), Session(self._reader) as session, session.begin():
            yield session

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        """One transaction, committed when the block ends well. Raises ``SaveFailed``."""
        with (
            plain_faults(self._connection),
            Session(self._engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    def _write_anew(self) -> None:
        """Write the whole file anew, in the order of its keys. Raises ``SaveFailed``.

        Needed where words were taken out: when SQLite splits a page it can leave a copy of a
        row in a gap, which ``secure_delete`` does not reach. It takes a second for 100 MB.
        """
        handle = self._engine.raw_connection()
        try:
            with plain_faults(self._connection):
                handle.cursor().execute("VACUUM")
        finally:
            handle.close()


class Store:
    """Everything in the learning file."""

    def __init__(self, connection: Connection) -> None:
        from reflect_tui.storage.actions import Actions
        from reflect_tui.storage.contributions import Contributions
        from reflect_tui.storage.learning import Learning
        from reflect_tui.storage.meetings import Meetings
        from reflect_tui.storage.opportunities import Opportunities

        engine = engine_over(connection)
        self.opportunities = Opportunities(engine, connection)
        self.meetings = Meetings(engine, connection)
        self.contributions = Contributions(engine, connection)
        self.learning = Learning(engine, connection)
        self.actions = Actions(engine, connection)
