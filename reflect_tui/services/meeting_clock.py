"""How long a meeting and its present question have taken: for the room, and in no record."""

from __future__ import annotations

import time
from collections.abc import Callable

from reflect_tui.domain.meeting import Meeting, Stage

ROUND = 5
"""Minutes to which an estimate is rounded: it is no more exact than that."""
ACTIONS_SHARE = 4
"""The actions take about as long as one question in so many."""


class MeetingClock:
    """Counts up, in whole minutes, and never says that time is over (§9.2: no forced timing)."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """``now`` counts seconds from anywhere."""
        self._now = now
        self._begun = now()
        self._here_since: float | None = self._begun
        self._where: object = None
        self._minutes = 0
        self.shown = True

    def expect(self, minutes: tuple[int, int]) -> None:
        """About how long the whole meeting takes: the shortest and the longest time."""
        self._minutes = sum(minutes) // 2

    def go_on(self, minutes: int) -> None:
        """The meeting has taken so many minutes until now, if not more: it never counts down."""
        if minutes > self.in_all:
            self._begun = self._now() - 60 * minutes

    def at(self, where: object) -> None:
        """The team is here now; another place or question starts its time anew.

        Who comes in the middle of a meeting cannot know when its present question was begun.
        """
        if where != self._where:
            came_late = self._where is None and self.in_all > 0
            self._where, self._here_since = where, None if came_late else self._now()

    @property
    def here(self) -> int | None:
        """Minutes at the present place; nothing where nobody knows since when."""
        if self._here_since is None:
            return None
        return int(self._now() - self._here_since) // 60

    @property
    def in_all(self) -> int:
        """Minutes of the meeting, without those for which it was paused."""
        return int(self._now() - self._begun) // 60

    def left(self, meeting: Meeting) -> int:
        """About how many minutes are left, by the questions that are; 0 when nobody can say."""
        actions = max(1, len(meeting.questions) // ACTIONS_SHARE)
        whole = len(meeting.questions) + actions
        ahead = {
            Stage.OPENING: whole,
            Stage.QUESTIONS: whole - meeting.position,
            Stage.ACTIONS: actions,
        }.get(meeting.stage, 0)
        left = self._minutes * ahead / whole
        return max(ROUND, round(left / ROUND) * ROUND) if left else 0

    @property
    def counted(self) -> tuple[str, ...]:
        """How long it has taken, for some room, for less and for the least; none while hidden."""
        return counted(self.here, self.in_all) if self.shown else ()

    def words(self, meeting: Meeting) -> tuple[str, ...]:
        """The same, with what is about left where there is room for it."""
        left, counted = self.left(meeting), self.counted
        return (f"{counted[0]} · about {left} left", *counted) if left and counted else counted


def counted(here: int | None, in_all: int) -> tuple[str, ...]:
    """Minutes in words, for some room, for less and for the least; ``here`` where it is known."""
    short = (f"{in_all} min in all", f"{in_all} min")
    return short if here is None else (f"{here} min here · {in_all} in all", *short)
