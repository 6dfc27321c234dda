"""An agreed action as it stands in a list of the actions of all opportunities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.progress import Progress, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One action with the number of its opportunity."""

    id: str
    opportunity_id: str
    number: str
    what: str
    owner: str
    due_on: date
    affects_care: AffectsCare
    progress: Progress

    def turn(self, today: date) -> Turn:
        """What is needed of it now."""
        return self.progress.turn(self.due_on, today)

    @property
    def since(self) -> date:
        """The day that its turn is counted from, or will come on."""
        done = self.progress
        look = done.last_look if done.failed else done.to_look_on or done.looked_on
        days = (done.dropped_on, look, done.checked_on, done.done_on)
        return next((day for day in days if day is not None), self.due_on)
