"""Who must be told about one event, worked out for a test."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from reflect_tui.domain.agreed_action import AffectsCare, AgreedAction
from reflect_tui.domain.duties import duties
from reflect_tui.domain.duty import Duty
from reflect_tui.domain.opportunity import Harm, Noted
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.services.chapter import Chapter
from tests.domain.examples import action, noted, telling

RULES = Chapter().duties
NOTED, MET, MADE = date(2026, 11, 12), date(2026, 11, 19), date(2026, 12, 3)
DAY = timedelta(days=1)
COMPLAINT = noted(kinds=("COMPLAINT",), harm=Harm.NONE)
NOTHING = noted(kinds=("QA",), harm=Harm.NONE)
OPEN = action(affects_care=AffectsCare.YES)
DONE = replace(OPEN, progress=Progress(done_on=MADE))
TRIED, NOT_NEEDED, NOT_POSSIBLE = Outcome.TRIED, Outcome.NOT_NEEDED, Outcome.NOT_POSSIBLE


def found(
    about: Noted = COMPLAINT,
    *tellings: Telling,
    met: date | None = MET,
    actions: tuple[AgreedAction, ...] = (),
) -> dict[str, Duty]:
    """The duties of an event by the keys of their rules; one change at most."""
    meetings = {"m1": met} if met is not None else {}
    made = duties(RULES, about, NOTED, meetings, actions, tellings)
    assert len({duty.rule.key for duty in made}) == len(made)
    return {duty.rule.key: duty for duty in made}


def complainant(*tellings: Telling, **others: Any) -> Duty:
    return found(COMPLAINT, *tellings, **others)["COMPLAINANT"]


def of_change(key: str, *tellings: Telling, about: AgreedAction = DONE) -> Duty:
    return found(NOTHING, *tellings, actions=(about,))[key]


def told(**changed: Any) -> Telling:
    """Somebody was told, after the first meeting had ended."""
    return telling(**{"covers": ("m1",), **changed})


def staff(**changed: Any) -> Telling:
    plain = {"duty": "STAFF", "action_id": "a1", "on": MADE, "learning": False}
    return telling(**{**plain, **changed})


def people(**changed: Any) -> Telling:
    return staff(**{"duty": "PEOPLE", "on": MET, **changed})
