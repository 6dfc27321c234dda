"""What the file has about one learning opportunity, before anything is worked out from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.check_in import CheckIn
from reflect_tui.domain.elsewhere import Elsewhere
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.meeting import Meeting
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.domain.safety import SafetyCheck
from reflect_tui.domain.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One opportunity and all rows that belong to it, each sort in its own order."""

    opportunity: Opportunity
    safety: SafetyCheck | None
    meetings: tuple[Meeting, ...]
    """Oldest first."""
    learning: tuple[LearningPoint, ...]
    """In the order of the meetings."""
    actions: tuple[AgreedAction, ...]
    """Soonest first."""
    findings: tuple[Finding, ...]
    tellings: tuple[Telling, ...]
    elsewhere: Mapping[str, Elsewhere]
    check_ins: tuple[CheckIn, ...]
