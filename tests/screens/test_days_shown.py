"""Days at the year's end, on leap day and when the clocks change, typed and shown on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.opportunity import Harm
from tests.screens.an_event import at_event, file_of, known
from tests.services.an_event import EVERYTHING_SAID, Event

DAYS = [
    (date(2026, 12, 31), "1 Jan", "Fri 1 Jan 2027", "Fri 1 Jan 2027", "Thu 31 Dec"),
    (date(2028, 2, 28), "29/2", "Tue 29 Feb 2028", "Tue 29 Feb", "Mon 28 Feb"),
    (date(2027, 3, 27), "tomorrow", "Sun 28 Mar 2027", "Sun 28 Mar", "Sat 27 Mar"),
    (date(2027, 10, 30), "31/10", "Sun 31 Oct 2027", "Sun 31 Oct", "Sat 30 Oct"),
]
"""Today, what is typed, what is echoed, what is then shown, and today as it is shown."""


def asked(event: Event) -> None:
    """A review about which the local authority wants to hear, and an action of some time ago."""
    event.settle(**{**EVERYTHING_SAID, "la_asked": ("yes",)})
    event.meet()
    made = event.agree()
    event.store.actions.save(replace(made, due_on=date(2026, 11, 30)))


def made(event: Event) -> None:
    """The same when the change is made, so that there is something to tell."""
    asked(event)
    event.done()


OURS: dict[str, Any] = {
    "kind": "SAR",
    "harm": Harm.NONE,
    "details": {"sar": ("our_service_involved",)},
}
AGREED, MADE = file_of(asked, **OURS), file_of(made, **OURS)


@pytest.mark.parametrize(("today", "typed", "echoed", "shown", "now"), DAYS)
async def test_a_day_that_somebody_gave(
    today: date, typed: str, echoed: str, shown: str, now: str, tmp_path: Path
) -> None:
    async with at_event(MADE, tmp_path, (120, 40), today) as hand:
        await hand.press("m")
        await hand.at("About")
        await hand.go("#la_due")
        await hand.rewrite(typed)
        await hand.see(f"→ {echoed}")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        (said,) = (await known(hand)).opportunity.details["la_due"]
        assert date.fromisoformat(said) == today + timedelta(days=1)
        await hand.see(f"Local authority: ! not yet, by {shown}")
        await hand.press("t")
        await hand.at("WhoTold")
        await hand.see(f"by {shown}")
        assert now not in hand.words


@pytest.mark.parametrize(
    ("today", "tomorrow", "now"), [(today, echoed, now) for today, _, echoed, _, now in DAYS]
)
async def test_a_day_on_which_something_was_done(
    today: date, tomorrow: str, now: str, tmp_path: Path
) -> None:
    async with at_event(AGREED, tmp_path, (120, 40), today) as hand:
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.see("Overdue")
        await hand.press("enter")
        await hand.click("It is done")
        await hand.at("DoneForm")
        await hand.rewrite(tomorrow)
        await hand.press("f3")
        await hand.see(f"! {tomorrow} has not come yet.")
        await hand.rewrite("today")
        await hand.press("f3")
        await hand.at("FollowUp")
        await hand.see(f"done {now}")
        (action,) = (await known(hand)).actions
        assert action.progress.done_on == today
