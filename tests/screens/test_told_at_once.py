"""Several changes of an event, told to the same people at once, with one form."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import GROUPS_LEFT, State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.row_list import RowList
from tests.domain.examples import TODAY
from tests.pictures.hand import Hand
from tests.screens.an_event import file_of, known
from tests.screens.sizes import SIZES
from tests.screens.telling_by_hand import choose, pick, who_told, write
from tests.services.an_event import EVERYTHING_SAID, Event

PLAIN: dict[str, Any] = {"kind": "QA", "harm": Harm.NONE}
DAY = timedelta(days=1)


def agreed(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(what="Move the trolley", affects_care=AffectsCare.YES)
    event.agree(what="Write the bell check on the sheet", affects_care=AffectsCare.YES)
    event.agree(what="Buy another lamp")


def three_changes(event: Event) -> None:
    agreed(event)
    event.done()


async def states(hand: Hand, key: str) -> list[State]:
    return [duty.state for duty in (await known(hand)).duties if duty.rule.key == key]


@pytest.mark.parametrize("size", SIZES)
async def test_staff_are_told_of_all_changes_with_one_form(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with who_told(file_of(three_changes, **PLAIN), tmp_path, size) as hand:
        await pick(hand, "staff", "They have been told")
        assert hand.find(Choices, "#also").chosen == ()
        await choose(hand, "also", "1", "2")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.")
        assert await states(hand, "STAFF") == [State.TOLD] * 3
        tellings = [d.tellings for d in (await known(hand)).duties if d.rule.key == "STAFF"]
        assert len({each.id for (each,) in tellings}) == 3
        assert {(each.on, each.by, each.ways) for (each,) in tellings} == {
            (TODAY, "Registered manager", ("handover",))
        }


async def test_nothing_more_is_told_than_was_picked(tmp_path: Path) -> None:
    async with who_told(file_of(three_changes, **PLAIN), tmp_path) as hand:
        await pick(hand, "staff", "They have been told")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.")
        assert await states(hand, "STAFF") == [State.TOLD, State.TO_TELL, State.TO_TELL]


async def test_people_are_told_of_changes_to_come_and_only_of_those_that_affect_them(
    tmp_path: Path,
) -> None:
    async with who_told(file_of(agreed, **PLAIN), tmp_path, (120, 40)) as hand:
        await pick(hand, "people", "They have been told")
        await hand.see("Told of these changes too?", "Write the bell check on the sheet")
        await hand.miss("Buy another lamp")
        await choose(hand, "also", "1")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.")
        assert await states(hand, "PEOPLE") == [State.TOLD] * 2


async def test_a_change_made_later_than_the_day_is_refused_and_named(tmp_path: Path) -> None:
    def later(event: Event) -> None:
        agreed(event)
        first, *rest = event.known.actions
        first = replace(first, agreed_on=TODAY - DAY)
        event.store.actions.save(following.done(first, TODAY - DAY, TODAY))
        for each in rest:
            event.store.actions.save(following.done(each, TODAY, TODAY))

    async with who_told(file_of(later, **PLAIN), tmp_path, (120, 40)) as hand:
        await pick(hand, "staff", "They have been told")
        await choose(hand, "also", "2")
        await choose(hand, "ways", "1")
        await write(hand, "when", "yesterday")
        await hand.press("f3")
        await hand.see("Buy another lamp: The change was made on Mon 23 Nov 2026.")
        assert await states(hand, "STAFF") == [State.TO_TELL] * 3


async def test_a_change_of_which_others_are_left_is_told_on_its_own(tmp_path: Path) -> None:
    def partly(event: Event) -> None:
        three_changes(event)
        first = next(d for d in event.known.duties if d.rule.key == "STAFF")
        event.tell(first, details={GROUPS_LEFT: ("nights",)})

    async with who_told(file_of(partly, **PLAIN), tmp_path, (120, 40)) as hand:
        await pick(hand, "buy another lamp", "They have been told")
        await hand.see("Told of these changes too?", "Write the bell check on the sheet")
        await hand.miss("[ ] Move the trolley")


async def test_one_change_alone_asks_nothing_of_others(tmp_path: Path) -> None:
    def one(event: Event) -> None:
        event.settle(**EVERYTHING_SAID)
        event.meet()
        event.agree()
        event.done()

    async with who_told(file_of(one, **PLAIN), tmp_path, (120, 40)) as hand:
        await pick(hand, "staff", "They have been told")
        await hand.miss("Told of these changes too?")


async def test_after_the_last_line_the_mark_goes_to_the_first_that_still_waits(
    tmp_path: Path,
) -> None:
    def all_but_one_told(event: Event) -> None:
        three_changes(event)
        event.tell(event.known.duties[0])

    async with who_told(file_of(all_but_one_told, **PLAIN), tmp_path) as hand:
        waiting = [row for row in hand.find(RowList).rows if row.cells[:1] == ("! To tell",)]
        assert hand.find(RowList).move_to(waiting[-1].key)
        await hand.press("enter")
        await hand.at("Pick")
        await hand.click("They have been told")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.see("Kept: what they were told, and when.")
        assert hand.find(RowList).key == waiting[0].key
