"""A learning opportunity as reports about many of them need it: what was noted, and what came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain import hold
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.domain.safety import Obstacle, SafetyCheck, obstacle


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One opportunity, without the questions of its meetings and without what was agreed."""

    opportunity: Opportunity
    safety: SafetyCheck | None
    met: tuple[date, ...]
    """When the meetings were that ended, oldest first."""
    learned: tuple[str, ...]
    """What these meetings learned, in their order; what goes on may keep nothing yet."""

    @property
    def obstacle(self) -> Obstacle | None:
        """Why there can be no meeting yet."""
        return obstacle(self.opportunity, self.safety, self.opportunity.lifted)

    @property
    def held(self) -> tuple[str, ...]:
        """Who holds it up (§1.3), whatever else stands in the way."""
        return hold.holding(self.opportunity, self.opportunity.lifted)

    @property
    def days_to_meeting(self) -> int:
        """From the day it was noted to its first meeting, which may be noted later.

        Raises ``ValueError`` where there was none.
        """
        return max(0, (min(self.met) - self.opportunity.noted_on).days)
