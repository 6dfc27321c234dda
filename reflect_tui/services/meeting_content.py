"""What a meeting has brought up so far, as it is read from the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.learning_point import LearningPoint, ParkedIdea
from reflect_tui.domain.meeting import Meeting, Stage
from reflect_tui.domain.opportunity import Opportunity

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedIn:
    """What one of the meetings about an event has learned; never what was contributed to it."""

    meeting: Meeting
    points: tuple[LearningPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a meeting has brought up so far, as it is in the file."""

    opportunity: Opportunity
    meeting: Meeting
    points: tuple[LearningPoint, ...]
    ideas: tuple[ParkedIdea, ...]
    actions: tuple[AgreedAction, ...]
    before: tuple[LearnedIn, ...] = ()
    """The other meetings about the same event that have ended, oldest first."""
    findings: tuple[Finding, ...] = ()
    """What others found about the event (S19)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Words that could become an action: a parked idea, what others found, or an answer to
    Conclusions.
    """

    text: str
    idea: ParkedIdea | None = None
    finding: Finding | None = None

    @property
    def answer(self) -> bool:
        """Whether it is an answer to a question."""
        return self.idea is None and self.finding is None


def read_content(store: Store, meeting_id: str) -> Content:
    """A meeting with what it has brought up so far."""
    meeting = store.meetings.get(meeting_id)
    others = store.meetings.of_opportunity(meeting.opportunity_id)
    return Content(
        opportunity=store.opportunities.get(meeting.opportunity_id),
        meeting=meeting,
        points=store.learning.points(meeting_id),
        ideas=store.learning.parked(meeting_id),
        actions=store.actions.of_meeting(meeting_id),
        findings=store.findings.of_opportunity(meeting.opportunity_id),
        before=tuple(
            LearnedIn(meeting=other, points=store.learning.points(other.id))
            for other in others
            if other.stage is Stage.ENDED and other.id != meeting_id
        ),
    )
