"""Who must be told: each duty until they are told, or until it is said why not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.telling import Outcome
from reflect_tui.widgets.choices import Choices
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.screens.an_event import SIZES, file_of, known
from tests.services.an_event import EVERYTHING_SAID, NOT_TOLD, Event

COMPLAINT: dict[str, Any] = {"kind": "COMPLAINT", "harm": Harm.NONE}
NOT_YET = "Nobody waits to be told."


def talked(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet("All was done at once")


def changed(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(affects_care=AffectsCare.YES)
    event.done()
    event.checked()


@asynccontextmanager
async def who_told(
    content: bytes, folder: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Hand]:
    """The list of all, on a file with one event."""
    async with opened(files.put(content, folder), size) as hand:
        await hand.press("t")
        await hand.at("WhoTold")
        yield hand


async def pick(hand: Hand, what: str, picked: str) -> None:
    """Find a line by its words, open it, and pick what was done."""
    if hand.place == "WhoTold":
        await hand.press("slash")
        await hand.rewrite(what)
        await hand.press("enter")
    await hand.at("Pick")
    await hand.see("Who must be told")
    await hand.click(picked)


async def duty(hand: Hand, key: str) -> Duty:
    """The duty as it is in the file."""
    return next(each for each in (await known(hand)).duties if each.rule.key == key)


async def write(hand: Hand, key: str, words: str) -> None:
    await hand.go(f"#{key}")
    await hand.rewrite(words)


async def choose(hand: Hand, key: str, *numbers: str) -> None:
    await hand.go(f"#{key}")
    await hand.press(*numbers)


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
        await hand.see("The chapter says that they must be told (S45)")
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
        assert hand.find(Choices, "#groups_left").chosen == ()
        await choose(hand, "ways", "2")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.", "✓ Told")
        assert (await duty(hand, "STAFF")).state is State.TOLD


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


async def test_what_is_to_be_decided_leads_to_its_question(tmp_path: Path) -> None:
    async with who_told(file_of(harm=Harm.SERIOUS), tmp_path) as hand:
        await hand.see("! To decide", "Ask a health professional")
        await pick(hand, "candour", "Answer the question that decides it")
        await hand.at("About")
        await choose(hand, "candour", "1")
        await write(hand, "candour_asked", "GP")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        assert (await duty(hand, "DOC")).state is State.TO_TELL


async def test_who_inspected_is_decided_where_it_was_noted(tmp_path: Path) -> None:
    content = file_of(kind="INSPECTION_AUDIT", harm=Harm.NONE)
    async with who_told(content, tmp_path) as hand:
        await hand.see("! To decide", "Say who inspected")
        await pick(hand, "cqc", "Change what was noted")
        await hand.at("Note")


async def test_what_comes_later_stands_apart_and_cannot_be_told_yet(tmp_path: Path) -> None:
    def asked(event: Event) -> None:
        event.settle(la_asked=("yes",), live_enquiry=("none",))

    content = file_of(asked, kind="SAR", harm=Harm.NONE)
    async with who_told(content, tmp_path) as hand:
        await hand.see("Later: when there is something to tell")
        await hand.press("enter")
        await hand.at("Pick")
        await hand.miss("They have been told")
        await hand.press("escape")
        await hand.at("WhoTold")


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
        await hand.see("✓ Told")
        assert (await duty(hand, "COMPLAINANT")).state is State.TOLD


async def test_those_of_closed_events_are_found_too(tmp_path: Path) -> None:
    def closed(event: Event) -> None:
        talked(event)
        event.tell_all()
        event.close()

    async with who_told(file_of(closed, **COMPLAINT), tmp_path) as hand:
        await hand.see(NOT_YET)
        await hand.press("slash")
        await hand.see("Told, or settled", "✓ Told", "2026-001")
        await pick(hand, "complained", "Open the event it belongs to")
        await hand.at("OpportunityPlace")


async def test_those_who_were_not_told_before_it_was_closed_press_no_more(tmp_path: Path) -> None:
    def closed(event: Event) -> None:
        talked(event)
        event.close("They have moved away")

    async with who_told(file_of(closed, **COMPLAINT), tmp_path) as hand:
        await hand.press("slash")
        await hand.see("Told, or settled", "– Closed Complainant: A fall in the lounge")
        assert "Must be told" not in hand.words


async def test_what_is_not_found_says_so_and_nothing_there_says_where_it_comes_from(
    tmp_path: Path,
) -> None:
    async with who_told(file_of(**COMPLAINT), tmp_path) as hand:
        await hand.press("slash")
        await hand.write("walrus")
        await hand.see("Nothing has these words.")
    empty = tmp_path / "empty"
    empty.mkdir()
    async with who_told(b"", empty) as hand:
        await hand.see(NOT_YET)
    assert list(empty.iterdir()) == []
