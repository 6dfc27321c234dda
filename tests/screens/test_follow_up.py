"""Follow up: each agreed action until it is done, checked and holding, or dropped with a reason."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.progress import Holding, How, Turn
from reflect_tui.services.file_thread import FileThread
from tests.benchmarks.ten_years import Scale, make_file
from tests.pictures import files
from tests.pictures.after import follow_up
from tests.pictures.hand import TODAY, Hand, opened
from tests.pictures.ways import log, opportunity
from tests.screens.sizes import SIZES

LATE = "Keep 2 to 4 on Thursdays free of paperwork"
NIGHT = "Evening check of bell and mat together"
SISTER = "Tell the sister home"


@pytest.fixture
async def hand(tmp_path: Path) -> AsyncIterator[Hand]:
    """Somebody at Follow up, with actions in every state."""
    async with opened(files.put(files.played("followed"), tmp_path)) as hand:
        await follow_up(hand)
        yield hand


async def kept(hand: Hand, what: str) -> AgreedAction:
    """An action as it is in the file."""
    found = await hand.file.do(lambda store: store.actions.soonest_first())
    return next(action for _, action in found if action.what.startswith(what))


async def deal(hand: Hand, what: str, picked: str) -> None:
    """Open an action and pick what has happened."""
    await hand.press("slash")
    await hand.write(what)
    await hand.press("enter")
    await hand.at("Pick")
    await hand.see("What has happened?")
    await hand.click(picked)


@pytest.mark.parametrize("size", SIZES)
async def test_what_presses_most_stands_first(size: tuple[int, int], tmp_path: Path) -> None:
    async with opened(files.put(files.played("followed"), tmp_path), size) as hand:
        await follow_up(hand)
        order = ["Keep 2 to 4", "Evening check", "Tell the sister", "Fit a socket", "Move night"]
        for what in order:
            assert what in hand.text.partition("▸")[2]
            await hand.press("down")


async def test_an_action_goes_its_whole_way(hand: Hand) -> None:
    await deal(hand, "paperwork", "It is done")
    await hand.at("DoneForm")
    await hand.rewrite("20 Nov")
    await hand.see("→ Fri 20 Nov 2026")
    await hand.press("f3")
    await hand.see("Kept: it is done.", "✓ To check Keep 2 to 4")
    await hand.press("escape")
    await deal(hand, "paperwork", "I have checked that it is done")
    await hand.at("CheckForm")
    await hand.press("f3")
    await hand.see("! Pick how it was checked.")
    await hand.click("Asked people")
    await hand.press("f3")
    await hand.see("Kept: it is checked.")
    action = await kept(hand, LATE)
    assert action.turn(TODAY) is Turn.LATER
    assert action.progress.checked_by == "Registered manager"
    assert action.progress.checked_how is How.ASKED
    assert action.progress.look_on == TODAY + timedelta(weeks=8)


async def test_whether_it_holds_is_kept(hand: Hand) -> None:
    await deal(hand, "sister", "I have looked")
    await hand.at("LookForm")
    await hand.press("f3")
    await hand.see("! Say whether it is holding.")
    await hand.click("In part")
    await hand.press("f3")
    await hand.see("Kept: you have looked at it.", "It does not hold", "~ In part")
    action = await kept(hand, SISTER)
    assert (action.progress.holding, action.progress.looked_on) == (Holding.PARTLY, TODAY)
    assert action.turn(TODAY) is Turn.NOT_HELD


async def test_what_does_not_hold_stays_in_sight_until_a_later_look(hand: Hand) -> None:
    await deal(hand, "sister", "I have looked")
    await hand.at("LookForm")
    await hand.click("No")
    await hand.go("#by")
    await hand.write("in 8 weeks")
    await hand.press("f3")
    await hand.see("It does not hold", "! Not held Tell the sister")
    progress = (await kept(hand, SISTER)).progress
    assert (progress.holding, progress.looked_on) == (Holding.NO, TODAY)
    assert progress.look_on == TODAY + timedelta(weeks=8)
    await hand.see("looked at Mon 23 Nov, again on Mon 18 Jan 2027")
    await hand.press("enter")
    await hand.click("Open the event it belongs to")
    await hand.at("OpportunityPlace")
    words = " ".join([hand.words, *[await turned(hand) for _ in range(3)]])
    assert "1 not holding · to be looked at Mon 18 Jan 2027" in words
    await hand.press("escape", "escape", "escape")
    await hand.at("Log")
    await hand.see("! Not held Tell the sister")


async def turned(hand: Hand) -> str:
    """The next page."""
    await hand.press("pagedown")
    return hand.words


async def test_a_later_day_needs_a_reason_and_so_does_dropping(hand: Hand) -> None:
    await deal(hand, "paperwork", "It needs another day")
    await hand.at("PutOffForm")
    await hand.press("f3")
    await hand.see("! Write by when")
    await hand.write("in 3 weeks")
    await hand.see("→ Mon 14 Dec 2026")
    await hand.press("f3")
    await hand.see("! Write why it takes longer")
    await hand.write("The rota is made until then")
    await hand.press("f3")
    await hand.see("Kept: the new day.")
    assert (await kept(hand, LATE)).late_because == "The rota is made until then"
    await hand.press("escape")
    await deal(hand, "paperwork", "It will not be done")
    await hand.at("Line")
    await hand.press("enter")
    await hand.see("! Write why it will not be done.")
    await hand.write("Thursdays are free now")
    await hand.press("enter")
    await hand.see("– Dropped")
    assert (await kept(hand, LATE)).progress.dropped_because == "Thursdays are free now"


async def test_what_was_not_done_after_all_is_open_again(hand: Hand) -> None:
    await deal(hand, "evening check", "It is not done after all")
    await hand.at("Confirm")
    await hand.press("escape")
    await hand.at("FollowUp")
    assert (await kept(hand, NIGHT)).turn(TODAY) is Turn.TO_CHECK
    await hand.press("enter")
    await hand.click("It is not done after all")
    await hand.at("Confirm")
    await hand.press("enter")
    await hand.see("Kept: it is still to be done.")
    assert (await kept(hand, NIGHT)).turn(TODAY) is Turn.OPEN


async def test_who_did_it_does_not_check_it(hand: Hand) -> None:
    await deal(hand, "evening check", "I have checked")
    await hand.go("#who")
    await hand.rewrite("senior on NIGHTS")
    await hand.miss("It will say so.")
    await hand.go("#how")
    await hand.press("1", "f3")
    await hand.see("! The one who did it does not check it.")
    assert hand.place == "CheckForm"
    assert (await kept(hand, NIGHT)).turn(TODAY) is Turn.TO_CHECK
    await hand.go("#who")
    await hand.rewrite("Registered manager")
    await hand.press("f3")
    await hand.at("FollowUp")
    await hand.see("Kept: it is checked.")


async def test_a_registered_person_who_did_it_is_told_that_it_will_say_so(hand: Hand) -> None:
    done = replace(await kept(hand, NIGHT), owner="Registered manager")
    await hand.file.do(lambda store: store.actions.save(done))
    await deal(hand, "evening check", "I have checked")
    await hand.go("#who")
    await hand.rewrite("registered MANAGER")
    await hand.see("→ The same person who did it. It will say so.")
    await hand.go("#how")
    await hand.press("1", "f3")
    await hand.at("FollowUp")
    await hand.see("Kept: it is checked.")
    await hand.press("enter")
    await hand.see("checked Mon 23 Nov by registered MANAGER, who also did it")


async def test_what_another_window_made_of_it_is_not_written_over(hand: Hand) -> None:
    await deal(hand, "paperwork", "It is done")
    await hand.at("DoneForm")
    await hand.rewrite("20 Nov")
    dropped = following.dropped(await kept(hand, LATE), "Too dear", TODAY)
    await hand.file.do(lambda store: store.actions.save(dropped))
    await hand.press("f3")
    await hand.see("This was changed in another window, so nothing was saved.", "20 Nov")
    assert hand.place == "DoneForm"
    assert await kept(hand, LATE) == dropped


async def test_what_another_window_made_of_it_is_not_taken_back(hand: Hand) -> None:
    await deal(hand, "evening check", "It is not done after all")
    await hand.at("Confirm")
    now = await kept(hand, NIGHT)
    seen = following.checked(
        now, TODAY, TODAY, by="Registered manager", how=How.SAW_IT, look_on=None
    )
    await hand.file.do(lambda store: store.actions.save(seen))
    await hand.press("enter")
    await hand.see("This was changed in another window, so nothing was saved.")
    assert await kept(hand, NIGHT) == seen


async def test_the_event_is_one_pick_away(hand: Hand) -> None:
    await deal(hand, "paperwork", "Open the event it belongs to")
    await hand.at("OpportunityPlace")
    await hand.see("2026-001", "! Overdue · To do: Keep 2 to 4")
    await hand.see("Next: ask about the action that was due")
    await hand.press("enter")
    await hand.see("What has happened?", LATE)
    await hand.press("escape", "escape")
    await hand.at("FollowUp")


async def test_the_log_says_what_waits_for_a_check(tmp_path: Path) -> None:
    async with opened(files.put(files.played("followed"), tmp_path), (120, 40)) as hand:
        await log(hand)
        await hand.see("! Overdue Keep 2 to 4", "✓ To check Evening check", "done Mon 23 Nov")
        await hand.see("? Holding? Tell the sister home", "since Mon 23 Nov")


async def test_the_actions_of_an_event_are_found_from_it(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await opportunity(hand)
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.see("2026-001", "Still to do")
        await hand.press("escape")
        await hand.at("OpportunityPlace")


async def test_with_no_actions_it_says_where_they_come_from(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("a")
        await hand.see("No actions have been agreed yet. They come from the meetings.")
        await hand.press("enter", "escape")
        await hand.at("Log")
    assert not (tmp_path / "learning.reflect").exists()


async def test_ten_thousand_actions_are_found_by_typing(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    scale = Scale(opportunities=2_500, contributions=0, actions=10_000, learning_points=0)
    make_file(path, scale, TODAY)
    file = FileThread(path)
    found = await file.do(lambda store: store.actions.followed())
    file.close()
    assert len(found) == 10_000
    async with opened(path) as hand:
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.press("slash")
        await hand.write(f"{found[17].number} {found[17].owner}")
        await hand.see(found[17].number)
        await hand.press("enter")
        await hand.at("Pick")


async def test_the_way_out_of_a_search_says_so(tmp_path: Path) -> None:
    async with opened(files.put(files.played("followed"), tmp_path)) as hand:
        await hand.press("escape", "a")
        await hand.at("FollowUp")
        await hand.see("Esc Back", "/ Search")
        await hand.press("slash")
        await hand.write("paperwork")
        await hand.see("Esc Clear search")
        await hand.miss("/ Search", "Esc Back", "Fit a socket")
        await hand.press("escape")
        await hand.see("Esc Back", "/ Search", "Fit a socket")


async def test_what_was_to_follow_from_a_finding_needs_another_decision(hand: Hand) -> None:
    await deal(hand, "night checks", "It will not be done")
    await hand.write("Nobody can be found")
    await hand.press("enter")
    await hand.see("What others found needs a decision again (O).")


async def test_a_day_that_has_just_gone_is_not_next_years(hand: Hand) -> None:
    await deal(hand, "paperwork", "It needs another day")
    await hand.at("PutOffForm")
    await hand.write("20/11")
    await hand.press("tab")
    await hand.see("20 Nov has just gone. Write the year too if you mean 2027.")
    await hand.go("#by")
    await hand.rewrite("20/11/2027")
    await hand.see("→ Sat 20 Nov 2027", "more than 28 days after it was agreed")
