"""What somebody outside found, in our own words, and what we decided about it (S19)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reflect_tui.domain import words
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import long_day
from reflect_tui.domain.meeting import Asked, Meeting, Stage
from reflect_tui.domain.question import Step
from reflect_tui.domain.refusals import Refusals

EARLIEST = date(1990, 1, 1)
"""A finding of before that day is taken for a slip of the finger."""


class Decision(StrEnum):
    """What was decided about a finding."""

    ACTION = "action"
    """An agreed action follows from it."""
    ALREADY_DONE = "already_done"
    NOT_ACCEPTED = "not_accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding or recommendation of another organisation."""

    id: str
    opportunity_id: str
    position: int
    """Its place in the list, from 1."""
    organisation: str
    """The sort of organisation; never a person."""
    found_on: date
    text: str
    decision: Decision | None = None
    because: str = ""
    """Why it is not accepted; or what was done already."""
    action_id: str | None = None
    """The agreed action that follows from it."""


def found(finding: Finding, today: date) -> Finding:
    """The finding as it can be kept. Raises ``WordsRefused`` that names ``who``, ``when``,
    ``text``, ``action`` or ``because``.
    """
    refused = Refusals()
    of = refused.of
    ask = "Pick which organisation it was."
    organisation = of(
        lambda: words.needed(finding.organisation, ask, limit=words.ROLE_LIMIT, field="who"), ""
    )
    if finding.found_on > today:
        refused.add(f"{long_day(finding.found_on)} has not come yet. Write when it was.", "when")
    elif finding.found_on < EARLIEST:
        day = long_day(finding.found_on)
        refused.add(f"{day} is too long ago. Write the year in full: 12/11/2026.", "when")
    ask_text = "Write what they found, in your own words."
    text = of(lambda: words.needed(finding.text, ask_text, field="text"), "")
    because = of(lambda: words.optional(finding.because, field="because"), " ")
    if finding.decision is Decision.NOT_ACCEPTED and not because:
        refused.add("Write why it is not accepted.", "because")
    if finding.decision is Decision.ACTION and finding.action_id is None:
        refused.add("Pick the action that follows from it.", "action")
    refused.raise_any()
    linked = finding.action_id if finding.decision is Decision.ACTION else None
    said = because if finding.decision not in (None, Decision.ACTION) else ""
    return replace(finding, organisation=organisation, text=text, because=said, action_id=linked)


def decided(finding: Finding, action: AgreedAction | None) -> Decision | None:
    """What is decided; nothing any more once the ``action`` that was to follow does not come."""
    gone = action is not None and action.progress.dropped_on is not None
    return None if gone and finding.decision is Decision.ACTION else finding.decision


def repeats(action: AgreedAction, finding: Finding) -> bool:
    """Whether an action only says what was found, and not what will be done about it (S19)."""
    said, was_found = (words.folded(text) for text in (action.what, finding.text))
    return said == was_found


def before_conclusions(meeting: Meeting) -> bool:
    """Whether a meeting is at its opening, or at a question of steps 1 to 3."""
    asking = meeting.stage is Stage.QUESTIONS and meeting.question.step < Step.CONCLUSIONS
    return asking or meeting.stage is Stage.OPENING


def begins_conclusions(meeting: Meeting) -> bool:
    """Whether a meeting is at the first question of step 4, and nothing was asked in it yet."""
    if meeting.stage is not Stage.QUESTIONS or meeting.question.step is not Step.CONCLUSIONS:
        return False
    states = {asked.state for asked in meeting.questions if asked.step is Step.CONCLUSIONS}
    return meeting.place_in_step[0] == 1 and states == {Asked.WAITING}
