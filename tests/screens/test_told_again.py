"""Who was told once is told again: of the next step, of more, of what does not come."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.line_input import LineInput
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import opened
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import SIZES
from tests.screens.telling_by_hand import COMPLAINT, choose, duty, pick, who_told, write
from tests.services.an_event import EVERYTHING_SAID, Event


def called_off(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet()
    made = event.agree(affects_care=AffectsCare.YES)
    event.tell(event.duty("PEOPLE"), on=TODAY - timedelta(days=3))
    event.store.actions.save(following.dropped(made, "No money", event.today))


@pytest.mark.parametrize("size", SIZES)
async def test_people_are_told_that_a_change_does_not_come(
    size: tuple[int, int], tmp_path: Path
) -> None:
    content = file_of(called_off, kind="QA", harm=Harm.NONE)
    async with opened(files.put(content, tmp_path), size) as hand:
        await hand.see("! To tell", "People (will not come)")
        await hand.press("t")
        await hand.at("WhoTold")
        await hand.see("! To tell", "that this change does not come")
        await pick(hand, "will not come", "They have been told")
        await hand.at("TellingForm")
        await hand.see("that this change does not come")
        await hand.miss("Before it happens")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.", "✓ Told")
        assert (await duty(hand, "PEOPLE")).state is State.TOLD


async def test_the_event_says_next_that_they_are_to_be_told(tmp_path: Path) -> None:
    content = file_of(called_off, kind="QA", harm=Harm.NONE)
    async with at_event(content, tmp_path, (120, 40)) as hand:
        await hand.see(
            "Next: tell people using the service that this change does not come: Move the trolley",
            "People (will not come): 0 of 1 · ! 1 to tell",
        )


def candour(event: Event) -> None:
    event.settle(candour=("yes",), candour_asked=("GP",), live_enquiry=("none",))


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_known_of_candour_stands_there_the_next_time(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with who_told(file_of(candour, harm=Harm.SERIOUS), tmp_path, size) as hand:
        await pick(hand, "candour", "They have been told")
        await choose(hand, "what", "1", "2")
        await choose(hand, "ways", "1")
        await write(hand, "told_on", "18 Nov")
        await write(hand, "sorry_on", "18 Nov")
        await choose(hand, "enquiries", "2")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.", "! To tell")
        assert (await duty(hand, "DOC")).lacks == ("notice_on",)
        await hand.press("enter")
        await hand.at("Pick")
        await pick(hand, "candour", "They have been told")
        await hand.at("TellingForm")
        assert hand.find(LineInput, "#told_on").value == "Wed 18 Nov 2026"
        assert hand.find(Choices, "#enquiries").chosen == ("no",)
        await choose(hand, "ways", "2")
        await write(hand, "notice_on", "20 Nov")
        await hand.press("f3")
        await hand.see("Later", "when there is more to tell")
        assert (await duty(hand, "DOC")).state is State.LATER


async def test_a_day_that_was_wrong_is_taken_out_again(tmp_path: Path) -> None:
    def told(event: Event) -> None:
        candour(event)
        event.tell(event.duty("DOC"), details={"sorry_on": ("2026-11-20",)})

    async with who_told(file_of(told, harm=Harm.SERIOUS), tmp_path, (120, 40)) as hand:
        await hand.see("still to do: tell them in person, send the written notice")
        await pick(hand, "candour", "They have been told")
        await choose(hand, "ways", "1")
        await write(hand, "sorry_on", "")
        await hand.press("f3")
        await hand.see("still to do: tell them in person, say sorry, send the written notice")
        assert "sorry_on" in (await duty(hand, "DOC")).lacks


async def test_who_complained_can_be_told_early_and_is_told_again(tmp_path: Path) -> None:
    async with who_told(file_of(**COMPLAINT), tmp_path) as hand:
        await hand.see("Later: when there is something to tell")
        await pick(hand, "complained", "They have been told")
        await choose(hand, "what", "1")
        await choose(hand, "ways", "2")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.", "told Mon 23 Nov", "more to tell")
        assert (await duty(hand, "COMPLAINANT")).state is State.LATER
        await hand.press("enter")
        await hand.at("Pick")
        await pick(hand, "complained", "They have been told")
        await choose(hand, "what", "2")
        await choose(hand, "ways", "2")
        await hand.press("f3")
        await hand.see("Later", "more to tell")
        assert (await duty(hand, "COMPLAINANT")).state is State.LATER


async def test_what_is_agreed_can_be_told_before_it_is_made_and_that_it_does_not_come(
    tmp_path: Path,
) -> None:
    def agreed(event: Event) -> None:
        event.settle(**EVERYTHING_SAID)
        event.meet()
        event.agree()

    async with who_told(file_of(agreed, **COMPLAINT), tmp_path, (120, 40)) as hand:
        await pick(hand, "complained", "They have been told")
        await hand.see("What we learned", "What we will change")
        await choose(hand, "what", "1", "2")
        await choose(hand, "ways", "2")
        await hand.press("f3")
        await hand.see("Later", "told Mon 23 Nov", "when there is more to tell")
        told = (await duty(hand, "COMPLAINANT")).tellings[-1]
        (action,) = (await known(hand)).actions
        assert told.details == {"to_come": (action.id,)}
