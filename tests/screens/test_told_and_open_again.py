"""What is offered and said about telling when an event is closed, late, or has its day."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.duty import State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.telling import Outcome
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import opened
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import SIZES
from tests.screens.telling_by_hand import (
    COMPLAINT,
    changed,
    choose,
    duty,
    pick,
    talked,
    who_told,
    write,
)
from tests.services.an_event import EVERYTHING_SAID, Event

NEGLECT: dict[str, Any] = {
    "kind": "ABUSE_NEGLECT",
    "harm": Harm.NONE,
    "details": {"enquiry_status": ("enquiry_closed",)},
}
TRIED: dict[str, Any] = {"outcome": Outcome.TRIED, "learning": False, "changes": False}


def closed(event: Event) -> None:
    changed(event)
    event.tell_all()
    event.close()


async def test_taking_back_what_was_told_says_that_the_event_is_open_again(tmp_path: Path) -> None:
    async with who_told(file_of(closed, kind="QA", harm=Harm.NONE), tmp_path) as hand:
        await pick(hand, "staff", "Take back what was kept last")
        await hand.see("Take this back?")
        await hand.press("enter")
        await hand.see("Taken back. The event is open again.", "! To tell")
        assert (await known(hand)).opportunity.closed is None


async def test_who_was_left_out_after_all_says_that_the_event_is_open_again(
    tmp_path: Path,
) -> None:
    async with who_told(file_of(closed, kind="QA", harm=Harm.NONE), tmp_path) as hand:
        await pick(hand, "staff", "They have been told")
        await choose(hand, "ways", "1")
        await choose(hand, "groups_left", "2")
        await hand.press("f3")
        await hand.see("Those you left ticked are still to be told. The event is open again.")
        assert (await known(hand)).opportunity.closed is None


def late(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.settle(la_asked=("yes",), la_due=("2026-11-10",))
    event.meet()
    event.agree()


@pytest.mark.parametrize("size", SIZES)
async def test_a_day_that_went_by_with_nothing_to_tell_is_dealt_with(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(file_of(late, **NEGLECT), tmp_path), size) as hand:
        await hand.see("Needs attention", "! Overdue", "Local authority")
        await hand.press("enter")
        await hand.at("Pick")
        await hand.see("by Tue 10 Nov")
        await hand.click("They have been told")
        await hand.at("TellingForm")
        await choose(hand, "ways", "2")
        await hand.press("f3")
        await hand.at("Log")
        await hand.see("Kept: what they were told, and when.")
        found = await duty(hand, "LA")
        assert (found.state, found.overdue(TODAY)) == (State.LATER, False)


async def test_a_day_that_went_by_stands_in_the_list_and_in_the_event(tmp_path: Path) -> None:
    content = file_of(late, **NEGLECT)
    async with who_told(content, tmp_path, (120, 40)) as hand:
        await hand.see("Must be told, or decided 1", "! Overdue Local authority", "by Tue 10 Nov")
    async with at_event(content, tmp_path, (120, 40)) as hand:
        await hand.see(
            "Local authority: by Tue 10 Nov · ! overdue · when there is something to tell",
            "Next: tell local authority safeguarding what we changed so far",
        )


async def test_a_day_that_is_to_come_stands_beside_what_comes_later(tmp_path: Path) -> None:
    def soon(event: Event) -> None:
        late(event)
        event.settle(la_due=("2026-12-01",))

    async with who_told(file_of(soon, **NEGLECT), tmp_path, (120, 40)) as hand:
        await hand.see("Later: when there is something to tell", "by Tue 1 Dec")
        await pick(hand, "authority", "They have been told")
        await hand.at("TellingForm")


async def test_a_day_before_the_change_is_refused_by_its_field(tmp_path: Path) -> None:
    async with who_told(file_of(changed, **COMPLAINT), tmp_path, (120, 40)) as hand:
        await pick(hand, "complained", "They have been told")
        await choose(hand, "what", "1", "2")
        await choose(hand, "ways", "2")
        await write(hand, "when", "16/11")
        await hand.press("f3")
        await hand.see("! The change was made on Mon 23 Nov 2026. Write a day from then on.")
        await write(hand, "when", "today")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.")
        assert (await duty(hand, "COMPLAINANT")).state is State.TOLD


async def test_who_was_told_is_not_tried_any_more_and_keeps_the_day(tmp_path: Path) -> None:
    def told(event: Event) -> None:
        event.today = TODAY - timedelta(days=3)
        talked(event)
        event.tell(event.duty("COMPLAINANT"))
        event.today = TODAY
        event.tell(event.duty("COMPLAINANT"), **TRIED)

    async with who_told(file_of(told, **COMPLAINT), tmp_path, (120, 40)) as hand:
        await hand.see("✓ Told", "Fri 20 Nov")
        await hand.miss("Mon 23 Nov 2026 ·")
        await hand.press("slash")
        await hand.rewrite("complained")
        await hand.press("enter")
        await hand.at("Pick")
        await hand.see("told Fri 20 Nov")
        await hand.miss("I tried")


async def test_told_the_learning_there_is_nothing_to_tick_until_a_change_is_made(
    tmp_path: Path,
) -> None:
    def agreed(event: Event) -> None:
        event.settle(**EVERYTHING_SAID)
        event.meet()
        event.agree()

    async with who_told(file_of(agreed, **COMPLAINT), tmp_path) as hand:
        await pick(hand, "complained", "They have been told")
        await choose(hand, "what", "1")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("Later: when there is something to tell", "when there is more to tell")
        assert (await duty(hand, "COMPLAINANT")).state is State.LATER


def ended(event: Event) -> None:
    changed(event)
    event.tell_all()
    (action,) = event.known.actions
    undone = following.not_done(action)
    event.store.actions.save(undone)
    event.store.actions.save(following.dropped(undone, "Too dear", event.today))


@pytest.mark.parametrize("size", SIZES)
async def test_who_complained_is_told_that_a_change_does_not_come(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with who_told(file_of(ended, **COMPLAINT), tmp_path, size) as hand:
        await hand.see("! To tell", "The person who complained · that this change does not come")
        await pick(hand, "complained", "They have been told")
        await hand.at("TellingForm")
        await hand.see("that this change does not come", "Move the trolley")
        await choose(hand, "what", "2")
        await hand.see("What we changed, and what does")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.")
        assert (await duty(hand, "COMPLAINANT")).state is State.TOLD


async def test_the_event_says_who_does_not_know_that_a_change_does_not_come(
    tmp_path: Path,
) -> None:
    async with at_event(file_of(ended, **COMPLAINT), tmp_path, (120, 40)) as hand:
        await hand.see(
            "Next: tell the person who complained that this change does not come: Move the trolley",
            "Complainant (will not come): ! not yet, since Mon 23 Nov · Move the trolley",
            "Staff (will not come): 0 of 1 · ! 1 to tell",
        )
