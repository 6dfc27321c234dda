"""Who must be told: each duty in its part of the list, and where it leads."""

from __future__ import annotations

from pathlib import Path

from reflect_tui.domain.duty import State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.row_list import RowList
from tests.screens.an_event import file_of
from tests.screens.telling_by_hand import (
    COMPLAINT,
    choose,
    duty,
    pick,
    talked,
    who_told,
    write,
)
from tests.services.an_event import Event

NOT_YET = "Nobody waits to be told."


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
        await hand.see("Closed with a reason, and not told", "– Closed Complainant: A fall in")
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


async def test_a_line_that_is_longer_than_its_room_says_since_when_and_that_it_goes_on(
    tmp_path: Path,
) -> None:
    def owed(event: Event) -> None:
        event.settle(candour=("yes",), candour_asked=("GP",), live_enquiry=("none",))

    content = file_of(owed, harm=Harm.SERIOUS)
    async with who_told(content, tmp_path, (53, 15)) as hand:
        await hand.see("since Mon 23 Nov")
        whole = hand.find(Note, "#whole")
        shown = [whole.render_line(y).text.rstrip() for y in range(whole.size.height)]
        assert "since" in " ".join(shown[:2])
        assert shown[-1].endswith("…")


async def test_who_has_told_one_goes_on_to_the_next(tmp_path: Path) -> None:
    def owed(event: Event) -> None:
        talked(event)
        for what in ("Move the trolley", "Buy a lamp", "Write it on the sheet"):
            event.agree(what=what)
        event.done()

    async with who_told(file_of(owed, **COMPLAINT), tmp_path) as hand:
        lines = hand.find(RowList)
        first = lines.key
        await hand.press("down")
        second = lines.key
        await hand.press("up", "enter")
        await hand.at("Pick")
        await hand.click("It is not needed")
        await hand.at("TellingForm")
        await hand.write("They moved away")
        await hand.press("f3")
        await hand.see("Kept: it is not needed, and why.")
        assert first != second == lines.key


async def test_who_cannot_be_reached_is_not_told_first_of_all(tmp_path: Path) -> None:
    def lost(event: Event) -> None:
        talked(event)
        event.settle(reach=("lost_touch",))

    async with who_told(file_of(lost, **COMPLAINT), tmp_path) as hand:
        await pick(hand, "complained", "It is not possible")
        await hand.at("TellingForm")
        assert hand.find(LineInput, "#because").value == "We have lost touch"
        await hand.press("f3")
        await hand.see("Kept: it is not possible, and why.")
