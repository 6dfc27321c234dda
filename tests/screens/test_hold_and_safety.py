"""A hold shows the moment it is entered, whatever is left to do about safety (§1.3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.safety import Answer
from reflect_tui.screens.event_facts import EventFacts
from reflect_tui.widgets.line_input import LineInput
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import CHAPTER, opened
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import SIZES
from tests.services.an_event import EVERYTHING_SAID, Event

POLICE = ("police", "coroner")
REASON = "Why can the meeting go ahead"


def unfinished(event: Event) -> None:
    """The police look into it, and one safety step is not known to be done."""
    event.settle(**{**EVERYTHING_SAID, "live_enquiry": POLICE})
    event.safe(reported=Answer.DONT_KNOW)


def not_safe(event: Event) -> None:
    unfinished(event)
    event.safe(person=Answer.NO)


@pytest.mark.parametrize("size", SIZES)
async def test_a_hold_shows_at_home_and_at_the_event_while_safety_steps_are_left(
    size: tuple[int, int], tmp_path: Path
) -> None:
    content = file_of(unfinished, kind="COMPLAINT")
    async with opened(files.put(content, tmp_path), size) as hand:
        await hand.at("Log")
        await hand.see("! On hold")
    (tmp_path / "event").mkdir()
    async with at_event(content, tmp_path / "event", size) as hand:
        await hand.see("On hold ! Still looking into it: Police")
        await hand.see("Next: do what is missing for safety. No meeting while it is on hold")
        assert "why the meeting can go ahead" not in hand.words
        await hand.press("h")
        await hand.at("LiftForm")


async def test_no_reason_is_asked_for_a_meeting_that_cannot_be(tmp_path: Path) -> None:
    async with at_event(file_of(unfinished, kind="COMPLAINT"), tmp_path) as hand:
        await hand.press("enter")
        await hand.at("Safety")
        assert REASON not in hand.words
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.press("h")
        await hand.at("LiftForm")
        await hand.go("#agreed")
        await hand.press("1", "2")
        await hand.go("#who")
        await hand.write("Sussex police")
        await hand.press("f3")
        await hand.see("or write why the meeting can go ahead")


async def test_who_is_not_safe_still_comes_first_and_the_hold_shows_too(tmp_path: Path) -> None:
    content = file_of(not_safe, kind="COMPLAINT")
    async with opened(files.put(content, tmp_path), (120, 40)) as hand:
        await hand.at("Log")
        await hand.see("! Not safe")
    (tmp_path / "event").mkdir()
    async with at_event(content, tmp_path / "event", (120, 40)) as hand:
        await hand.see("Next: make the person safe", "On hold ! Still looking into it")


@pytest.mark.parametrize("size", SIZES)
async def test_each_of_those_who_look_into_it_agrees_for_itself(
    size: tuple[int, int], tmp_path: Path
) -> None:
    def looked_into(event: Event) -> None:
        event.settle(**{**EVERYTHING_SAID, "live_enquiry": POLICE})

    async with at_event(file_of(looked_into, harm=Harm.NONE), tmp_path, size) as hand:
        await hand.press("h")
        await hand.at("LiftForm")
        await hand.go("#who")
        await hand.write("Sussex police")
        await hand.press("f3")
        await hand.see("! Pick who agreed.")
        await hand.go("#agreed")
        await hand.press("1")
        await hand.go("#limits")
        await hand.write("The rota only")
        await hand.press("f3")
        await hand.see("Kept. It is still on hold: Coroner.", "Next: ask those who look into it")
        now = EventFacts(await known(hand), CHAPTER, TODAY).facts()
        facts = {fact.label: fact.value for fact in now}
        assert facts["On hold"].startswith("! Still looking into it: Coroner")
        assert facts["Have agreed"] == "Police: Sussex police, Mon 23 Nov\nLimits: The rota only"
        await hand.press("h")
        await hand.at("LiftForm")
        assert hand.find(LineInput, "#limits").value == "The rota only"
        await hand.go("#who")
        await hand.write("Coroner's officer")
        await hand.press("f3")
        await hand.see("Kept: the hold is lifted. The limits stand")
        lifted = (await known(hand)).opportunity.lifted
        assert lifted is not None
        assert lifted.by == "Sussex police; Coroner's officer"
        assert (lifted.limits, lifted.for_whom) == ("The rota only", ("police", "coroner"))
