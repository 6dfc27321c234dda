"""One event: lifting a hold, closing it, closing it with something open, opening it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from reflect_tui.domain.opportunity import Closed, Harm
from reflect_tui.domain.safety import Answer
from reflect_tui.screens.closing_event import STILL_OPEN, WORTH_KNOWING
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText
from tests.domain.examples import TODAY
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import SIZES
from tests.screens.telling_by_hand import talked as no_change
from tests.services.an_event import EVERYTHING_SAID, MANAGER, Event

NONE = {"harm": Harm.NONE}
LIVE = {"police": ("live",)}


def settled(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)


def talked(event: Event) -> None:
    settled(event)
    event.meet()


def agreed(event: Event) -> None:
    talked(event)
    event.agree()


def finished(event: Event) -> None:
    agreed(event)
    event.done()
    event.checked()
    event.tell_all()


def held(**event: object) -> bytes:
    """A file with an event that the police still look into."""
    return file_of(settled, kind="POLICE", details=LIVE, **{**NONE, **event})


@pytest.mark.parametrize("size", SIZES)
async def test_a_hold_is_lifted_with_who_when_and_limits(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with at_event(held(), tmp_path, size) as hand:
        await hand.see("Next: ask those who look into it whether the team may talk")
        await hand.see("Until then: N an action, W a check-in")
        await hand.press("enter")
        await hand.at("LiftForm")
        await hand.press("f3")
        await hand.see("! Write who agreed")
        await hand.go("#who")
        await hand.write("Sussex police")
        await hand.go("#when")
        await hand.rewrite("20 Nov")
        await hand.go("#limits")
        await hand.write("The rota only")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        lifted = (await known(hand)).opportunity.lifted
        assert lifted is not None
        assert (lifted.by, lifted.limits) == ("Sussex police", "The rota only")
        assert lifted.on == TODAY - timedelta(days=3)
        await hand.see("Next: plan a meeting", "lifted. The limits stand on every screen")
        await hand.press("enter")
        await hand.at("PlanPlace")


async def test_a_hold_that_is_lifted_without_limits_says_nothing_of_them(tmp_path: Path) -> None:
    async with at_event(held(), tmp_path) as hand:
        await hand.press("enter")
        await hand.go("#who")
        await hand.write("Sussex police")
        await hand.press("f3")
        await hand.see("Kept: the hold is lifted.")
        assert "limits" not in hand.words


async def test_a_day_that_has_not_come_is_refused_and_the_words_stay(tmp_path: Path) -> None:
    async with at_event(held(), tmp_path) as hand:
        await hand.press("h")
        await hand.at("LiftForm")
        await hand.write("Police")
        await hand.go("#when")
        await hand.rewrite("tomorrow")
        await hand.press("f3")
        await hand.see("Tue 24 Nov 2026 has not come yet.")
        assert hand.find(LineInput, "#who").value == "Police"
        await hand.press("escape")
        await hand.at("Confirm")
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        assert (await known(hand)).opportunity.lifted is None


async def test_on_hold_no_meeting_can_be_planned(tmp_path: Path) -> None:
    async with at_event(held(), tmp_path) as hand:
        await hand.see("On hold ! Still looking into it: Police")
        await hand.press("p")
        assert hand.place == "OpportunityPlace"


async def test_when_everything_is_done_enter_closes_it(tmp_path: Path) -> None:
    async with at_event(file_of(finished, kind="OTHER", **NONE), tmp_path) as hand:
        await hand.see("Next: close it. Everything is done, checked and told")
        await hand.press("enter")
        await hand.at("CloseForm")
        await hand.see("Close it?", "Nothing that must be done, checked or told is open.")
        await hand.miss("Why can it be closed")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("Kept: it is closed.", f"Closed Mon 23 Nov, {MANAGER}")
        assert (await known(hand)).opportunity.closed == Closed(on=TODAY, by=MANAGER)
        await hand.miss("P Plan a meeting")
        await hand.press("e", "m", "s", "p")
        assert hand.place == "OpportunityPlace"


@pytest.mark.parametrize("size", SIZES)
async def test_with_something_open_it_needs_a_reason_that_stays(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with at_event(file_of(agreed, kind="OTHER", **NONE), tmp_path, size) as hand:
        await hand.press("d")
        await hand.at("Points")
        await hand.see("Not yet", "! Not done: Move the trolley", "F3 Close with a reason")
        await hand.press("f3")
        await hand.at("CloseForm")
        await hand.see("Close it with an exception?")
        await hand.see("1 point is still open, and stays to be seen.")
        await hand.press("f3")
        await hand.see("! Write why it can be closed all the same.")
        assert (await known(hand)).opportunity.closed is None
        await hand.go("#because")
        await hand.write("The service closes")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        closed = (await known(hand)).opportunity.closed
        assert closed is not None
        assert closed.because == "The service closes"
        assert closed.open_points == ("Not done: Move the trolley",)
        await hand.see("with 1 open, because: The")
        await hand.press("end")
        await hand.see("Closed over", "Not done: Move the trolley")


EARLY: dict[str, tuple[Callable[[Event], object], str]] = {
    "not talked about": (settled, "! It has not been talked about."),
    "nothing agreed": (talked, "! No actions are agreed, and no reason why none are needed."),
    "not done": (agreed, "! Not done: Move the trolley"),
}


@pytest.mark.parametrize("name", EARLY)
async def test_what_is_open_is_said_before_it_is_closed(name: str, tmp_path: Path) -> None:
    step, words = EARLY[name]
    async with at_event(file_of(step, kind="OTHER", **NONE), tmp_path) as hand:
        await hand.press("d")
        await hand.at("Points")
        await hand.see("Not yet", STILL_OPEN, words)
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        assert (await known(hand)).opportunity.closed is None


async def test_what_is_worth_saying_is_said_and_stops_nothing(tmp_path: Path) -> None:
    def unsupported(event: Event) -> None:
        no_change(event)
        event.safe(supported=Answer.NO)

    async with at_event(file_of(unsupported, kind="OTHER", **NONE), tmp_path) as hand:
        await hand.press("d")
        await hand.at("Points")
        await hand.see(
            "Close it?", "Nothing that must be done, checked or told is open.", "F3 Go on"
        )
        await hand.see(f"{WORTH_KNOWING} · Staff may still need support")
        assert "?" not in hand.words.replace("Close it?", "")
        await hand.press("f3")
        await hand.at("CloseForm")
        await hand.see("Close it?", "Nothing that must be done, checked or told is open.")
        await hand.miss("Why can it be closed")
        await hand.press("f3")
        await hand.see("Kept: it is closed.")


@pytest.mark.parametrize("size", SIZES)
async def test_each_thing_that_is_open_is_said_once(size: tuple[int, int], tmp_path: Path) -> None:
    def unsettled(event: Event) -> None:
        no_change(event)
        event.settle(**{**EVERYTHING_SAID, "candour": ("not_asked",)})

    content = file_of(unsettled, kind="ACCIDENT", harm=Harm.SERIOUS)
    async with at_event(content, tmp_path, size) as hand:
        await hand.press("d")
        await hand.at("Points")
        await hand.see(STILL_OPEN)
        said = " ".join(widget.text for widget in hand.app.screen.query(PlainText))
        assert said.count("Duty of Candour") == 1
        assert "! Ask a health professional whether the Duty of Candour applies." in said
        assert f"{WORTH_KNOWING} · Who may need telling" in said


async def test_it_is_never_closed_while_somebody_may_not_be_safe(tmp_path: Path) -> None:
    content = file_of(lambda event: event.safe(person=Answer.NO), kind="OTHER", **NONE)
    async with at_event(content, tmp_path) as hand:
        await hand.miss("D Close")
        await hand.press("d")
        assert hand.place == "OpportunityPlace"
        await hand.see("Next: make the person safe")


async def test_a_closed_one_is_opened_again_after_asking(tmp_path: Path) -> None:
    def closed(event: Event) -> None:
        finished(event)
        event.close()

    async with at_event(file_of(closed, kind="OTHER", **NONE), tmp_path) as hand:
        await hand.see("Next: nothing now.")
        await hand.press("d")
        await hand.see("Open it again?")
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        assert (await known(hand)).opportunity.closed is not None
        await hand.press("d")
        await hand.at("Confirm")
        await hand.press("enter")
        await hand.see("Kept: it is open again.")
        assert (await known(hand)).opportunity.closed is None
        await hand.see("Next: close it.")


async def test_enter_tells_who_must_be_told(tmp_path: Path) -> None:
    def done(event: Event) -> None:
        agreed(event)
        event.done()
        event.checked()

    async with at_event(file_of(done, kind="OTHER", **NONE), tmp_path) as hand:
        await hand.see("Next: tell the whole staff team about this change: Move the trolley")
        await hand.press("enter")
        await hand.at("Pick")
        await hand.miss("Open the event it belongs to")
        await hand.click("They have been told")
        await hand.at("TellingForm")
        await hand.go("#ways")
        await hand.press("1", "f3")
        await hand.at("OpportunityPlace")
        await hand.see("Kept: what they were told, and when.", "Staff: 1 of 1", "Next: close it.")
        await hand.press("t")
        await hand.at("WhoTold")
