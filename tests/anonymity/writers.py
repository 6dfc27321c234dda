"""Two ways to keep what a team offers: the app's own, and a naive one that the tests must catch."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import Protocol

from reflect_tui.domain.contribution import Contribution, random_id
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.meeting import Gather, Keep
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.storage.begun import at_first_question


class Writer(Protocol):
    """What happens in a meeting, to contributions that are told by their words."""

    path: Path

    async def begin(self, gather: Gather = Gather.SLIPS) -> None:
        """Begin a meeting, at its first question."""

    async def gather(self, texts: Iterable[str]) -> None:
        """Take these in their order, and show them."""

    async def onward(self) -> None:
        """Go to the next question."""

    async def put_under(self, texts: Iterable[str]) -> None:
        """Put these under a new learning point."""

    async def take_out_point(self) -> None:
        """Take out that learning point."""

    async def edit(self, text: str, new: str) -> None:
        """Give one other words."""

    async def delete(self, text: str) -> None:
        """Take one out."""

    async def end(self, keep: Keep) -> None:
        """End the meeting."""

    def close(self) -> None:
        """Let go of the file."""


class Ours:
    """The app's own services on a real file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = FileThread(path)
        self.run: MeetingRun
        self.point: LearningPoint

    async def begin(self, gather: Gather = Gather.SLIPS) -> None:
        self.run = await at_first_question(self.file, gather=gather)

    async def gather(self, texts: Iterable[str]) -> None:
        for text in texts:
            if self.run.meeting.gathering.hidden:
                self.run.hand_in(text)
            else:
                await self.run.say(text)
        if self.run.meeting.gathering.hidden:
            await self.run.reveal()

    async def onward(self) -> None:
        await self.run.onward()

    async def put_under(self, texts: Iterable[str]) -> None:
        self.point = await self.run.learn("We look twice")
        for text in texts:
            await self.run.put_under(self._shown(text), self.point)

    async def take_out_point(self) -> None:
        await self.run.remove_point(self.point)

    async def edit(self, text: str, new: str) -> None:
        await self.run.reword(self._shown(text), new)

    async def delete(self, text: str) -> None:
        await self.run.take_out(self._shown(text))

    async def end(self, keep: Keep) -> None:
        await self.run.no_change("All was done")
        await self.run.end(keep)

    def close(self) -> None:
        self.file.close()

    def _shown(self, text: str) -> Contribution:
        return next(shown for shown in self.run.shown if shown.text == text)


class Keys(Enum):
    """How a naive writer makes its keys."""

    RANDOM = "random"
    COUNTED = "counted"


class Naive:
    """Saves each one as it comes in, changes it where it is, and takes it out where it is.

    The table is the app's own; what is different is only when and how rows are written.
    """

    def __init__(self, path: Path, keys: Keys = Keys.RANDOM) -> None:
        self.path = path
        self.keys = keys
        self.meeting = ""
        self.question = 0
        self.count = 0
        self._file = sqlite3.connect(path, isolation_level=None)
        for sql in (
            "PRAGMA secure_delete = OFF",
            "PRAGMA synchronous = OFF",
            "CREATE TABLE contribution (id VARCHAR NOT NULL, meeting_id VARCHAR NOT NULL, "
            "question_key VARCHAR NOT NULL, text VARCHAR NOT NULL, learning_point_id VARCHAR, "
            "PRIMARY KEY (meeting_id, question_key, id)) WITHOUT ROWID",
        ):
            self._file.execute(sql)

    async def begin(self, gather: Gather = Gather.SLIPS) -> None:  # noqa: ARG002
        self.meeting = random_id()
        self.question = 1

    async def gather(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.count += 1
            id_ = random_id() if self.keys is Keys.RANDOM else f"{self.count:032x}"
            row = (id_, self.meeting, f"D{self.question}", text)
            self._file.execute("INSERT INTO contribution VALUES (?, ?, ?, ?, NULL)", row)

    async def onward(self) -> None:
        self.question += 1

    async def put_under(self, texts: Iterable[str]) -> None:
        for text in texts:
            change = "UPDATE contribution SET learning_point_id = ? WHERE text = ?"
            self._file.execute(change, ("p" * 32, text))

    async def take_out_point(self) -> None:
        self._file.execute("UPDATE contribution SET learning_point_id = NULL")

    async def edit(self, text: str, new: str) -> None:
        self._file.execute("UPDATE contribution SET text = ? WHERE text = ?", (new, text))

    async def delete(self, text: str) -> None:
        self._file.execute("DELETE FROM contribution WHERE text = ?", (text,))

    async def end(self, keep: Keep) -> None:
        if keep is not Keep.EVERYTHING:
            of_meeting = "DELETE FROM contribution WHERE meeting_id = ?"
            self._file.execute(of_meeting, (self.meeting,))

    def close(self) -> None:
        self._file.close()
