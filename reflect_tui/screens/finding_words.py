"""What others found, and what was decided about it, in words."""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import short_day
from reflect_tui.domain.finding import Decision, Finding, decided

OTHERS = "What others found"
MARKS = {
    None: "! Not decided",
    Decision.ACTION: "✓ Action",
    Decision.ALREADY_DONE: "✓ Already done",
    Decision.NOT_ACCEPTED: "– Not accepted",
}
TONES = {
    None: "alert",
    Decision.ACTION: "good",
    Decision.ALREADY_DONE: "good",
    Decision.NOT_ACCEPTED: "",
}


def source_words(finding: Finding, today: date) -> str:
    """Who found it, and when."""
    return f"{finding.organisation}, {short_day(finding.found_on, today)}"


def decided_words(finding: Finding, action: AgreedAction | None) -> str:
    """What was decided, with the action that follows, the reason, or what was done."""
    said = action.what if action is not None else finding.because
    stands = decided(finding, action)
    if action is not None and stands is not finding.decision:
        said = f"the action will not come: {action.what}"
    return f"{MARKS[stands]}: {said}" if said else MARKS[stands]
