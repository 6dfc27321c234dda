"""What can be done about an event outside its meetings, and while it is on hold (§1.3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.services.file_thread import FileThread
from tests.before import LAST_WEEK, agree, put_on_hold, talked
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.scenarios import ask
from tests.screens.sizes import SIZES
from tests.storage.begun import ready


@asynccontextmanager
async def held(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hand]:
    """An event that the police are looking into; its safety questions are answered."""

    async def make(file: FileThread) -> None:
        opportunity_id = await file.do(lambda store: ready(store, kinds=("POLICE",)))
        await file.do(lambda store: put_on_hold(store, opportunity_id))

    async with opened(files.put(files.made(make), folder), size) as hand:
        await hand.at("Log")
        await hand.press("end", "enter")
        await hand.at("OpportunityPlace")
        yield hand


async def agreed(hand: Hand) -> list[AgreedAction]:
    """The actions in the file."""
    found = await hand.file.do(lambda store: store.actions.soonest_first())
    return [action for _, action in found]


@pytest.mark.parametrize("size", SIZES)
async def test_a_safety_action_while_on_hold(size: tuple[int, int], tmp_path: Path) -> None:
    async with held(tmp_path, size) as hand:
        await hand.press("n")
        await hand.at("ActionForm")
        assert "Who agreed it?" not in hand.words
        await hand.write("Take the hoist out of use")
        await hand.press("tab")
        await hand.write("Maintenance")
        await hand.press("tab")
        await hand.write("today")
        await hand.go("#change")
        await hand.press("6", "f3")
        await hand.see("Why is it decided outside a meeting?")
        await hand.see("Write why the manager decided this.")
        await hand.write("It may break again")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("Kept: Maintenance, by Mon 23 Nov.")
        (action,) = await agreed(hand)
        assert (action.meeting_id, action.agreed_by_group) == (None, False)
        assert action.decided_because == "It may break again"
        assert action.change == "EQUIPMENT_ENVIRONMENT"
        await hand.press("end")
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.see("Still to do", "Take the hoist out of use")


async def test_why_it_was_decided_alone_stays_to_be_seen(tmp_path: Path) -> None:
    async with held(tmp_path, (120, 40)) as hand:
        await hand.press("n")
        await hand.at("ActionForm")
        await hand.write("Lock the side door")
        await hand.press("tab")
        await hand.write("Deputy manager")
        await hand.press("tab")
        await hand.write("today")
        await hand.go("#change")
        await hand.press("6")
        await hand.go("#because")
        await hand.write("It was found open")
        await hand.press("f3")
        await hand.see(
            "Lock the side door Deputy manager · by Mon 23 Nov",
            "Decided outside a meeting: It was found open",
            "On hold",
        )


async def test_no_action_before_anybody_has_answered_about_safety(tmp_path: Path) -> None:
    async with opened(files.put(files.event(), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        assert "N New action" not in hand.words
        await hand.press("n")
        await hand.at("OpportunityPlace")


@pytest.mark.parametrize("size", SIZES)
async def test_a_check_in_is_kept_as_facts_alone(size: tuple[int, int], tmp_path: Path) -> None:
    async with held(tmp_path, size) as hand:
        assert "Checked in" not in hand.words
        await hand.press("w")
        await hand.at("CheckInForm")
        await hand.go("#people")
        await hand.press("f3")
        await hand.see("Write how many people, as a number from 1 to 999.")
        await hand.write("6")
        await hand.go("#when")
        await hand.rewrite("1 Jan 2020")
        await hand.press("f3")
        await hand.see("! It happened on", "Write that day or a later one.")
        await hand.go("#when")
        await hand.rewrite("today")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("Kept: the check-in, and nothing of what was said.")
        kept = ask(hand.file.path, "SELECT held_on, by, people FROM check_in")
        assert kept == [("2026-11-23", "Registered manager", 6)]


async def test_a_check_in_is_one_line_of_the_event(tmp_path: Path) -> None:
    async with held(tmp_path, (120, 40)) as hand:
        await hand.press("w")
        await hand.at("CheckInForm")
        await hand.rewrite("yesterday")
        await hand.see("→ Sun 22 Nov 2026")
        await hand.go("#who")
        await hand.rewrite("")
        await hand.go("#people")
        await hand.write("1")
        await hand.press("f3")
        await hand.see("Write who held it: a role.")
        await hand.write("Deputy manager")
        await hand.press("f3")
        await hand.see("Checked in Sun 22 Nov, Deputy manager, 1 person")


async def test_a_closed_event_has_neither(tmp_path: Path) -> None:
    async with held(tmp_path) as hand:
        await hand.press("d")
        await hand.at("Points")
        await hand.press("f3")
        await hand.at("CloseForm")
        await hand.write("It is looked into elsewhere")
        await hand.press("f3")
        await hand.see("Kept: it is closed.")
        assert "New action" not in hand.words
        await hand.press("n", "w")
        await hand.at("OpportunityPlace")


async def test_an_event_on_hold_after_its_meeting_waits_in_the_log(tmp_path: Path) -> None:
    async def make(file: FileThread) -> None:
        met = await file.do(lambda store: talked(store, title="A fall at night"))
        await file.do(lambda store: put_on_hold(store, met.opportunity_id))
        await file.do(lambda store: agree(store, met, "Move the trolley", LAST_WEEK))
        await file.do(ready)

    async with opened(files.put(files.made(make), tmp_path), (120, 40)) as hand:
        await hand.at("Log")
        late, held = "! Overdue Move the trolley", "! On hold A fall at night"
        await hand.see(late, held, "waits for: Police")
        assert hand.words.index(late) < hand.words.index(held)
        await hand.press("end", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("A fall at night", "Next: ask those who look into it")
