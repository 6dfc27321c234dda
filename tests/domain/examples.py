"""Domain values for tests, each a plain case that a test changes where it needs to."""

from __future__ import annotations

from datetime import date
from typing import Any

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.meeting import AskedQuestion, Format, Gather, Meeting
from reflect_tui.domain.opportunity import Noted
from reflect_tui.domain.question import Form, Step
from reflect_tui.domain.safety import Answer, SafetyCheck
from reflect_tui.domain.telling import Outcome, Telling

TODAY = date(2026, 11, 23)
"""A Monday."""


def noted(**changed: Any) -> Noted:
    """A fall, a week ago."""
    plain: dict[str, Any] = {
        "kinds": ("ACCIDENT",),
        "title": "A fall in the lounge",
        "happened_on": date(2026, 11, 16),
    }
    return Noted(**{**plain, **changed})


def check(**changed: Any) -> SafetyCheck:
    """A safety check with nothing left to do."""
    plain: dict[str, Any] = {
        "opportunity_id": "o1",
        "checked_on": TODAY,
        "confirmed_by": "Registered manager",
        "person": Answer.YES,
        "stopped": Answer.YES,
        "reported": Answer.YES,
        "supported": Answer.YES,
    }
    return SafetyCheck(**{**plain, **changed})


def questions(*steps: int) -> tuple[AskedQuestion, ...]:
    """One question for each of the steps given, with keys Q1, Q2 …"""
    return tuple(
        AskedQuestion(key=f"Q{number}", step=Step(step), text=f"Question {number}?")
        for number, step in enumerate(steps, 1)
    )


def meeting(*steps: int, **changed: Any) -> Meeting:
    """A whole team of eight at the opening, with a question for each of the steps given."""
    plain: dict[str, Any] = {
        "id": "m1",
        "opportunity_id": "o1",
        "held_on": TODAY,
        "format": Format.WHOLE_TEAM,
        "gather": Gather.SLIPS,
        "people": 8,
        "form": Form.WE,
        "set_key": "short",
        "decided_by": "Registered manager",
        "policy": "Learning, v17",
        "questions": questions(*(steps or (1, 1, 2, 3, 4))),
    }
    return Meeting(**{**plain, **changed})


def action(**changed: Any) -> AgreedAction:
    """An action the group agreed, due in two weeks."""
    plain: dict[str, Any] = {
        "id": "a1",
        "opportunity_id": "o1",
        "meeting_id": "m1",
        "position": 1,
        "what": "Move the drinks trolley",
        "change": "EQUIPMENT_ENVIRONMENT",
        "owner": "Senior carer",
        "due_on": date(2026, 12, 7),
        "agreed_by_group": True,
        "agreed_on": TODAY,
    }
    return AgreedAction(**{**plain, **changed})


def telling(**changed: Any) -> Telling:
    """The person who complained was told by letter what was learned and what was changed."""
    plain: dict[str, Any] = {
        "id": "t1",
        "opportunity_id": "o1",
        "action_id": None,
        "position": 1,
        "duty": "COMPLAINANT",
        "outcome": Outcome.TOLD,
        "on": TODAY,
        "by": "Registered manager",
        "ways": ("letter",),
        "learning": True,
        "changes": True,
    }
    return Telling(**{**plain, **changed})
