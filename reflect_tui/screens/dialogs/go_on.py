"""Offer to continue a meeting that was interrupted."""

from __future__ import annotations

from reflect_tui.domain.meeting import Meeting, Stage
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.screens.dialogs.confirm import Confirm

PLACES = {
    Stage.OPENING: "At the opening",
    Stage.ACTIONS: "Step 5 of 5: actions",
    Stage.CLOSING: "At the closing",
}


class GoOn(Confirm):
    """Which meeting it was, and where it stood."""

    def __init__(self, about: Opportunity, meeting: Meeting) -> None:
        note = f"{about.number}  {about.title}\n{where(meeting)}"
        super().__init__("Continue where you were?", note, "Continue", "Not now")


class Lift(Confirm):
    """Whether a meeting that is on hold goes on."""

    def __init__(self) -> None:
        note = (
            "It was put on hold because somebody may not be safe. "
            "Go on only when they are safe, and those who must know have been told."
        )
        super().__init__("This meeting is on hold. Go on?", note, "Go on", "Not yet")


def where(meeting: Meeting) -> str:
    """The place of a meeting in words."""
    asked = meeting.question
    return PLACES.get(meeting.stage, f"Step {asked.step} of 5: {asked.text}")
