"""The learning file from the first look to everything ready to write.

Used from one thread. The first look needs the driver alone; the store is made when something is
to be saved, because SQLModel takes longer to load than the first screen takes to draw.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain.log import Glance, LogRow
from reflect_tui.storage import connection as opening
from reflect_tui.storage import glance

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_tui.domain.duty_rule import DutyRule
    from reflect_tui.storage.connection import Connection
    from reflect_tui.storage.store import Store


class LearningFile:
    """One file on the disk. Nothing is created until something is to be saved."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: Connection | None = None

    def glance(
        self, today: date, limit: int, rules: Callable[[], tuple[DutyRule, ...]] = tuple
    ) -> Glance:
        """What the log shows first, with at most ``limit`` rows. Raises ``FileRefused``.

        ``rules`` say who must be told; without any, nobody must.
        """
        found = self._open()
        if found is None:
            return Glance()
        with opening.plain_faults(found):
            return glance.glance(found, today, limit, rules)

    def version(self) -> tuple[int, int]:
        """What ``Glance.version`` would be now."""
        found = self._open()
        if found is None:
            return Glance().version
        with opening.plain_faults(found):
            return glance.version(found)

    def log_rows(self, offset: int, limit: int) -> tuple[LogRow, ...]:
        """Lines of the log, newest first, from ``offset`` on."""
        found = self._open()
        if found is None:
            return ()
        with opening.plain_faults(found):
            return glance.log_rows(found, offset, limit)

    @cached_property
    def store(self) -> Store:
        """Everything in the file, to read and to save. A file that is missing is made now."""
        from reflect_tui.storage import schema, tidy
        from reflect_tui.storage.store import Store

        found = self._open()
        if found is None:
            opening.create(self.path)
            found = self._connection = opening.connect(self.path)
        schema.bring_up_to_date(found, opening.revision(found, self.path))
        tidy.finish(found)
        return Store(found)

    def close(self) -> None:
        """Let go of the file."""
        self.__dict__.pop("store", None)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> Connection | None:
        """The open connection to a file that holds something; ``None`` if there is none yet.

        A file of an older revision is brought up to date first.
        """
        if self._connection is not None or not opening.exists(self.path):
            return self._connection
        opening.check_header(self.path)
        made = opening.connect(self.path)
        try:
            found = opening.revision(made, self.path)
        except BaseException:
            made.close()
            raise
        self._connection = made
        if found not in ("", opening.HEAD):
            _ = self.store
        return made if found else None
