"""What is kept when somebody was told, when it was tried, and when it will not be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.duty import State
from reflect_tui.domain.groups import Group
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.telling import Outcome
from reflect_tui.screens.dialogs.telling import groups_left
from reflect_tui.widgets.choices import Choices
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import opened
from tests.screens.an_event import file_of
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
from tests.services.an_event import NOT_TOLD, Event


@pytest.mark.parametrize("size", SIZES)
async def test_somebody_is_told_of_the_learning_and_the_changes(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with who_told(file_of(talked, **COMPLAINT), tmp_path, size) as hand:
        await hand.see("Must be told, or decided", "! To tell")
        await pick(hand, "complained", "They have been told")
        await hand.at("TellingForm")
        await hand.press("f3")
        await hand.see("! Pick")
        await choose(hand, "what", "1", "2")
        await choose(hand, "ways", "2")
        await choose(hand, "ombudsman", "1")
        await write(hand, "reference", "Letter 12")
        await hand.press("f3")
        await hand.at("WhoTold")
        await hand.see("Kept: what they were told, and when.", "✓ Told")
        kept = await duty(hand, "COMPLAINANT")
        (told,) = kept.tellings
        assert kept.state is State.TOLD
        assert (told.learning, told.changes, told.ways) == (True, True, ("letter",))
        assert (told.on, told.by, told.reference) == (TODAY, "Registered manager", "Letter 12")
        assert told.details == {"ombudsman": ("yes",)}


async def test_told_the_learning_alone_says_what_is_left(tmp_path: Path) -> None:
    async with who_told(file_of(talked, **COMPLAINT), tmp_path) as hand:
        await pick(hand, "complained", "They have been told")
        await choose(hand, "what", "1")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("still to tell: what we changed", "! To tell")
        assert (await duty(hand, "COMPLAINANT")).lacks == ("changes",)


async def test_everything_that_is_missing_is_said_by_its_field(tmp_path: Path) -> None:
    async with who_told(file_of(talked, **COMPLAINT), tmp_path, (120, 40)) as hand:
        await pick(hand, "complained", "They have been told")
        await write(hand, "when", "tomorrow")
        await write(hand, "who", "")
        await hand.press("f3")
        await hand.see(
            "! Pick what they were told.",
            "! Pick how.",
            "! Tue 24 Nov 2026 has not come yet.",
            "! Write the role of the person who told them.",
        )
        assert hand.place == "TellingForm"
        assert (await duty(hand, "COMPLAINANT")).tellings == ()


async def test_that_somebody_tried_is_kept_and_it_stays(tmp_path: Path) -> None:
    async with who_told(file_of(talked, **COMPLAINT), tmp_path) as hand:
        await pick(hand, "complained", "I tried")
        await choose(hand, "ways", "3")
        await write(hand, "when", "20 Nov")
        await hand.see("→ Fri 20 Nov 2026")
        await hand.press("f3")
        await hand.see("Kept: you tried.", "! To tell", "tried Fri 20 Nov")
        assert (await duty(hand, "COMPLAINANT")).tellings[0].outcome is Outcome.TRIED


@pytest.mark.parametrize(
    ("picked", "state", "said", "heading"),
    [
        ("It is not needed", State.NOT_NEEDED, "it is not needed, and why", "– Not needed"),
        ("It is not possible", State.NOT_POSSIBLE, "it is not possible, and why", "– Not able"),
    ],
)
async def test_not_telling_needs_a_reason_that_stays(
    picked: str, state: State, said: str, heading: str, tmp_path: Path
) -> None:
    async with who_told(file_of(talked, **COMPLAINT), tmp_path) as hand:
        await pick(hand, "complained", picked)
        await hand.see("The policy says that they must be told")
        await hand.press("f3")
        await hand.see("! Write why not.")
        await write(hand, "because", "They left no address")
        await hand.press("f3")
        await hand.see(f"Kept: {said}", heading, "They left no address")
        assert (await duty(hand, "COMPLAINANT")).state is state


async def test_the_last_thing_is_taken_back_after_asking(tmp_path: Path) -> None:
    def told(event: Event) -> None:
        talked(event)
        event.tell(event.duty("COMPLAINANT"), **NOT_TOLD)

    async with who_told(file_of(told, **COMPLAINT), tmp_path) as hand:
        await pick(hand, "complained", "Take back what was kept last")
        await hand.see("Take this back?", "Not possible Mon 23 Nov, Registered manager")
        await hand.press("escape")
        await hand.at("WhoTold")
        assert (await duty(hand, "COMPLAINANT")).state is State.NOT_POSSIBLE
        await hand.press("enter")
        await hand.at("Pick")
        await pick(hand, "complained", "Take back what was kept last")
        await hand.press("enter")
        await hand.see("Taken back.", "! To tell")
        assert (await duty(hand, "COMPLAINANT")).tellings == ()


async def test_staff_who_were_not_there_stay_to_be_told(tmp_path: Path) -> None:
    async with who_told(file_of(changed, kind="QA", harm=Harm.NONE), tmp_path) as hand:
        await pick(hand, "staff", "They have been told")
        await choose(hand, "ways", "1")
        await choose(hand, "groups_left", "2")
        await hand.press("f3")
        await hand.see("still to tell: nights", "! To tell")
        await hand.press("enter")
        await hand.at("Pick")
        await pick(hand, "staff", "They have been told")
        await hand.at("TellingForm")
        assert hand.find(Choices, "#groups_left").chosen == ("nights",)
        await choose(hand, "ways", "2")
        await hand.press("f3")
        await hand.see(
            "Kept. Those you left ticked are still to be told.",
            "still to tell: nights",
            "! To tell",
        )
        await hand.press("enter")
        await hand.at("Pick")
        await pick(hand, "staff", "They have been told")
        await choose(hand, "ways", "2")
        await choose(hand, "groups_left", "2")
        await hand.see("Untick whom you have told now.")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.", "✓ Told")
        assert (await duty(hand, "STAFF")).state is State.TOLD


async def test_the_log_says_who_is_still_to_be_told(tmp_path: Path) -> None:
    def partly(event: Event) -> None:
        changed(event)
        event.tell(event.duty("PEOPLE"))
        event.tell(event.duty("STAFF"), details={"groups_left": ("nights",)})

    content = file_of(partly, kind="QA", harm=Harm.NONE)
    async with opened(files.put(content, tmp_path), (120, 40)) as hand:
        await hand.see("! To tell Staff: Move the trolley · still: nights")


async def test_people_are_told_in_a_form_they_can_use(tmp_path: Path) -> None:
    async with who_told(file_of(changed, kind="QA", harm=Harm.NONE), tmp_path) as hand:
        await pick(hand, "people", "They have been told")
        await hand.see("Before it happens, where that is possible.")
        await choose(hand, "ways", "1")
        await write(hand, "whom", "six, upstairs")
        await choose(hand, "format", "1", "2")
        await choose(hand, "others", "1")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.")
        (told,) = (await duty(hand, "PEOPLE")).tellings
        assert told.details == {
            "whom": ("six, upstairs",),
            "format": ("spoken", "easy_read"),
            "others": ("yes",),
        }


async def test_candour_keeps_the_day_of_each_step(tmp_path: Path) -> None:
    def candour(event: Event) -> None:
        event.settle(candour=("yes",), candour_asked=("GP",), live_enquiry=("none",))

    async with who_told(file_of(candour, harm=Harm.SERIOUS), tmp_path, (120, 40)) as hand:
        await pick(hand, "candour", "They have been told")
        await choose(hand, "what", "1")
        await choose(hand, "ways", "1")
        await write(hand, "told_on", "18 Nov")
        await hand.see("→ Wed 18 Nov 2026")
        await write(hand, "notice_on", "someday")
        await hand.press("f3")
        await hand.see("! That is not a day I know.")
        await write(hand, "notice_on", "20/11")
        await hand.press("f3")
        await hand.see(
            "Kept: what they were told, and when.", "still to do: say sorry, send the results"
        )
        (told,) = (await duty(hand, "DOC")).tellings
        assert told.details == {"told_on": ("2026-11-18",), "notice_on": ("2026-11-20",)}


def test_a_group_that_was_left_is_asked_for_when_the_policy_knows_it_no_more() -> None:
    asked = groups_left((Group(key="nights", label="nights"),), ("agency", "nights"))
    assert [choice.key for choice in asked.choices] == ["nights", "agency"]
