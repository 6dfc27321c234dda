"""The opened file as drawers: one object for each kind of thing that is kept.

A store belongs to one thread, the one that opened it. Every method is one transaction: it has
happened whole, and is on the disk, when the method returns; or it raises ``SaveFailed`` and the
file is as it was. What a transaction with words of the group has written is then laid in order
(``tidy``), so that the file does not tell what was there before or what came when.
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

from reflect_tui.errors import SaveFailed
from reflect_tui.storage import tidy
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


ELSEWHERE = (
    "This was changed in another window, so nothing was saved. "
    "Go back (Esc), look at it, and do it again."
)
"""What is said of something that the file does not hold as it was when somebody opened it."""


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
    def _transaction(
        self, *, group_words: bool = True, whole_file: bool = False
    ) -> Iterator[Session]:
        """One transaction, committed when the block ends well. Raises ``SaveFailed``.

        Without ``group_words`` it writes nothing that the group said, agreed or took back, and
        the pages are left as SQLite lays them, which takes half the time. With ``whole_file``
        all pages are looked at, not only those that it wrote: what another program or an older
        version left behind goes too. That takes half a second for 100 MB.
        """
        unsettled = None
        try:
            with (
                plain_faults(self._connection),
                Session(self._engine, expire_on_commit=False) as session,
                session.begin(),
            ):
                yield session
                if group_words:
                    session.flush()
                    unsettled = tidy.unsettled(self._connection)
        except SaveFailed:
            tidy.clear(self._connection)
            raise
        if unsettled is not None:
            tidy.settle(self._connection, tidy.EVERY_PAGE if whole_file else unsettled)


class Store:
    """Everything in the learning file."""

    def __init__(self, connection: Connection) -> None:
        from reflect_tui.storage.actions import Actions
        from reflect_tui.storage.check_ins import CheckIns
        from reflect_tui.storage.contributions import Contributions
        from reflect_tui.storage.findings import Findings
        from reflect_tui.storage.insights import Numbers
        from reflect_tui.storage.learning import Learning
        from reflect_tui.storage.meetings import Meetings
        from reflect_tui.storage.opportunities import Opportunities
        from reflect_tui.storage.outlines import Outlines
        from reflect_tui.storage.tellings import Tellings
        from reflect_tui.storage.wholes import Wholes

        engine = engine_over(connection)
        self.opportunities = Opportunities(engine, connection)
        self.meetings = Meetings(engine, connection)
        self.contributions = Contributions(engine, connection)
        self.learning = Learning(engine, connection)
        self.actions = Actions(engine, connection)
        self.findings = Findings(engine, connection)
        self.tellings = Tellings(engine, connection)
        self.check_ins = CheckIns(engine, connection)
        self.numbers = Numbers(engine, connection)
        self.outlines = Outlines(engine, connection)
        self.wholes = Wholes(engine, connection)
