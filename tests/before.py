"""Meetings of before, with what became of their actions, for tests of what comes next."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from reflect_tui.domain import hold
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.meeting import Meeting, Stage
from reflect_tui.domain.progress import Holding, How, Progress
from reflect_tui.services import opportunities
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, action
from tests.storage.begun import CHAPTER, begin, ready

LAST_WEEK, NEXT_WEEK = TODAY - timedelta(weeks=1), TODAY + timedelta(weeks=1)
LONG_AGO = TODAY - timedelta(weeks=12)
_numbers = itertools.count(1)


def talked(store: Store, **noted: Any) -> Meeting:
    """A meeting that has ended, about an event of its own that nobody else looks into."""
    about = store.opportunities.get(ready(store, **noted))
    if hold.unasked(CHAPTER.event.flag, about):
        opportunities.settle(store, about, CHAPTER.event.flag, {"live_enquiry": ("none",)})
    made = store.meetings.get(begin(store, about.id))
    ended = replace(made, stage=Stage.ENDED, no_change_because="See the actions")
    store.meetings.save(ended)
    return ended


def agree(store: Store, meeting: Meeting, what: str, due_on: date, **changed: Any) -> AgreedAction:
    """An action of that meeting."""
    number = next(_numbers)
    plain: dict[str, Any] = {
        "id": f"{number:032x}",
        "opportunity_id": meeting.opportunity_id,
        "meeting_id": meeting.id,
        "position": number,
    }
    made = action(what=what, due_on=due_on, **{**plain, **changed})
    store.actions.save(made)
    return made


def looked_at(holding: Holding, looked_on: date = LAST_WEEK) -> Progress:
    """Done and checked long ago, then looked at once more."""
    return Progress(
        done_on=LONG_AGO,
        checked_on=LONG_AGO,
        checked_by="Registered manager",
        checked_how=How.SAW_IT,
        look_on=looked_on,
        looked_on=looked_on,
        holding=holding,
    )


def lift(store: Store, opportunity_id: str, limits: str) -> None:
    """The police look into it, and have agreed that the team may talk, within limits."""
    put_on_hold(store, opportunity_id)
    about = store.opportunities.get(opportunity_id)
    lifted = hold.lifted(about, TODAY, TODAY, by="Police", limits=limits, agreed=hold.live(about))
    store.opportunities.save(replace(about, lifted=lifted))


def put_on_hold(store: Store, opportunity_id: str) -> None:
    """The police are looking into it."""
    about = store.opportunities.get(opportunity_id)
    opportunities.settle(
        store, about, CHAPTER.event.flag, {"outside": ("yes",), "live_enquiry": ("police",)}
    )
