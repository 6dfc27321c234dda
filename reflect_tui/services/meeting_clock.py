"""How long a meeting and its present question have taken: for the room, and kept nowhere."""

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
        self._begun = self._here_since = now()
        self._where: object = None
        self._minutes = 0
        self.shown = True

    def expect(self, minutes: tuple[int, int]) -> None:
        """About how long the whole meeting takes: the shortest and the longest time."""
        self._minutes = sum(minutes) // 2

    def at(self, where: object) -> None:
        """The team is here now; another place or question starts its time anew."""
        if where != self._where:
            self._where, self._here_since = where, self._now()

    @property
    def here(self) -> int:
        """Minutes at the present place."""
        return int(self._now() - self._here_since) // 60

    @property
    def in_all(self) -> int:
        """Minutes since the meeting was opened here."""
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
    def counted(self) -> tuple[str, str]:
        """How long it has taken, for some room and for little."""
        return (f"{self.here} min here · {self.in_all} in all", f"{self.in_all} min")

    def words(self, meeting: Meeting) -> tuple[str, ...]:
        """What is shown, for much room, for less, and for little; nothing while it is hidden."""
        if not self.shown:
            return ()
        left, (some, short) = self.left(meeting), self.counted
        return (f"{some} · about {left} left", some, short) if left else (some, short)
