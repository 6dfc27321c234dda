"""Is everyone safe? Every block of domain §1.2, and where it leads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.opportunity import Closed
from reflect_tui.domain.safety import Answer, Obstacle
from reflect_tui.screens.next_words import SAFETY as NEXT
from reflect_tui.screens.safety import FOUR
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from tests.domain.examples import check
from tests.pictures import files
from tests.pictures.hand import CHAPTER, TODAY, Hand, opened

WORDS = CHAPTER.safety
YES, NO, NOT_NEEDED, DONT_KNOW = "1", "2", "3", "4"
ALL_YES = (YES, YES, YES, YES)


@asynccontextmanager
async def asked(folder: Path, **event: Any) -> AsyncIterator[Hand]:
    """The questions about an event that nobody has answered yet."""
    async with opened(files.put(files.event(**event), folder)) as hand:
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.see("! Not answered yet", f"Next: {NEXT[Obstacle.NOT_CHECKED]}")
        await hand.press("enter")
        await hand.at("Safety")
        yield hand


async def answer(hand: Hand, *answers: str) -> None:
    """Answer the questions from the first on, and stay at the last one."""
    for name, each in zip(FOUR, answers, strict=False):
        await hand.go(f"#{name}")
        await hand.press(each)


@pytest.mark.parametrize("said", [YES, NOT_NEEDED])
async def test_when_all_is_done_the_meeting_can_be_planned(said: str, tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, said, said, said, said)
        assert not hand.find(Field, "#reason-field").display
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        words = "Yes" if said == YES else "Not needed"
        await hand.see(f"{words} · Registered manager, Mon 23 Nov", "Next: answer what")
        await hand.press("enter")
        await hand.at("About")
        await hand.press("escape", "p")
        await hand.at("PlanPlace")


@pytest.mark.parametrize("said", [NO, DONT_KNOW])
async def test_while_the_person_may_not_be_safe_there_is_no_meeting(
    said: str, tmp_path: Path
) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, said, YES, YES, YES)
        await hand.see(f"! {WORDS.stop}")
        await hand.press("f3")
        await hand.see("Your answers are kept. Come back when the person is safe (Esc).")
        assert hand.place == "Safety"
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        await hand.see("! Not safe yet", f"Next: {NEXT[Obstacle.NOT_SAFE]}")
        await hand.press("enter")
        await hand.at("Safety")
        assert hand.find(Choices, "#person").value in ("no", "dont_know")
        await hand.press("escape", "escape")
        await hand.see("! Not safe")


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("said", [NO, DONT_KNOW])
async def test_what_is_not_done_needs_a_reason(number: int, said: str, tmp_path: Path) -> None:
    answers = list(ALL_YES)
    answers[number] = said
    async with asked(tmp_path) as hand:
        await answer(hand, *answers)
        await hand.see(f"! {WORDS.reason_needed}")
        await hand.press("f3")
        await hand.see("Your answers are kept. Write the reason, or go back with Esc.")
        assert hand.app.focused is hand.find(LineInput, "#reason")
        await hand.write("Only the rota is talked about")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("Going ahead because: Only the rota is talked about", "P Plan")


async def test_without_the_reason_the_event_stays_and_the_meeting_waits(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, YES, NO, YES, YES)
        await hand.press("f3", "escape")
        await hand.at("OpportunityPlace")
        await hand.see(
            "! The person is safe, but not everything is done yet",
            f"Next: {NEXT[Obstacle.REASON_NEEDED]}",
        )
        await hand.press("enter")
        await hand.at("Safety")


@pytest.mark.parametrize("reason", ["", "   "])
async def test_standing_in_the_empty_reason_it_says_again_that_it_is_missing(
    reason: str, tmp_path: Path
) -> None:
    kept = "Your answers are kept. Write the reason, or go back with Esc."
    async with asked(tmp_path) as hand:
        await answer(hand, YES, YES, NO, YES)
        await hand.go("#reason")
        await hand.write(reason)
        for _ in range(2):
            await hand.press("f3")
            await hand.see(f"! {kept}")
            assert hand.app.focused is hand.find(LineInput, "#reason")
        await hand.write("The council is shut until Monday")
        await hand.miss(kept)
        await hand.press("f3")
        await hand.see("Going ahead because: The council is shut until Monday")


async def test_the_log_tells_who_is_safe_but_not_ready_from_who_is_not_safe(
    tmp_path: Path,
) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, YES, YES, NO, YES)
        await hand.press("f3", "escape")
        await hand.at("OpportunityPlace")
        await hand.see("! The person is safe, but not everything is done yet")
        await hand.press("escape")
        await hand.see("! Not ready A fall in the lounge")
        assert "Not safe" not in hand.text


@pytest.mark.parametrize("said", [NO, DONT_KNOW])
async def test_staff_without_support_are_a_warning_and_no_block(said: str, tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, YES, YES, YES, said)
        await hand.see(WORDS.support)
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("Staff may still need support", "Next: answer what is asked")


async def test_after_something_good_one_question_is_enough(tmp_path: Path) -> None:
    async with asked(tmp_path, kinds=("COMPLIMENT",)) as hand:
        await hand.see(WORDS.light_question)
        assert not any(words[:30] in hand.words for words in WORDS.questions)
        await hand.press("1", "f3")
        await hand.at("OpportunityPlace")
        await hand.see("Next: plan a meeting")


@pytest.mark.parametrize("said", ["2", "3"])
async def test_after_something_good_a_worry_asks_everything(said: str, tmp_path: Path) -> None:
    async with asked(tmp_path, kinds=("COMPLIMENT",)) as hand:
        await hand.press(said)
        await hand.see(*(words[:30] for words in WORDS.questions))
        await hand.press("f3")
        await hand.see("! This is not answered yet.")
        await answer(hand, NO, YES, YES, YES)
        await hand.see(f"! {WORDS.stop}")


async def test_abuse_that_nobody_has_referred_waits_for_the_local_authority(
    tmp_path: Path,
) -> None:
    details = {"enquiry_status": ("not_yet_referred",)}
    async with asked(tmp_path, kinds=("ABUSE_NEGLECT",), details=details) as hand:
        await answer(hand, *ALL_YES)
        await hand.see(f"! {WORDS.not_referred}")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("! Not referred to the local authority yet")
        await hand.press("enter")
        await hand.at("Note")
        await hand.go("#enquiry_status")
        await hand.press("2", "f3")
        await hand.at("OpportunityPlace")
        await hand.see("Next: answer what is asked")


async def test_live_police_work_is_said_and_left_to_the_manager(tmp_path: Path) -> None:
    async with asked(tmp_path, kinds=("POLICE",), details={"police": ("live",)}) as hand:
        await answer(hand, *ALL_YES)
        await hand.see("The police are still looking into this.")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("! Still looking into it: Police", "Next: ask those who look into it")
        await hand.press("p")
        assert hand.place == "OpportunityPlace"


async def test_that_somebody_may_not_be_safe_is_kept_before_the_rest_is_answered(
    tmp_path: Path,
) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, DONT_KNOW)
        await hand.press("f3")
        await hand.see("Your answers are kept. Come back when the person is safe (Esc).")
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.see("! Not safe A fall in the lounge")


async def test_every_question_has_to_be_answered(tmp_path: Path) -> None:
    """Whatever is missing says so at once, and the first of it has the focus."""
    async with asked(tmp_path) as hand:
        await hand.go("#confirmed_by")
        await hand.rewrite("")
        for number, name in enumerate(FOUR):
            await hand.press("f3")
            await hand.until(lambda name=name: hand.app.focused is hand.find(Choices, f"#{name}"))  # type: ignore[misc]
            wrong = [n for n in FOUR if hand.find(Field, f"#{n}-field").complaint]
            assert wrong == list(FOUR[number:])
            assert hand.find(Field, "#confirmed_by-field").complaint
            await hand.see("! This is not answered yet.")
            await hand.press(YES)


async def test_somebody_has_to_confirm_it(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, *ALL_YES)
        await hand.go("#confirmed_by")
        await hand.rewrite("")
        await hand.press("f3")
        await hand.see("! Write who confirms this: a role.")
        await hand.rewrite("Nominated individual")
        await hand.press("f3")
        await hand.see("Yes · Nominated individual, Mon 23 Nov")


async def test_leaving_without_saving_changes_nothing(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, *ALL_YES)
        await hand.press("escape")
        await hand.at("Confirm")
        await hand.see("Leave without saving?")
        await hand.press("escape")
        await hand.at("Safety")
        assert [hand.find(Choices, f"#{name}").value for name in FOUR] == ["yes"] * 4
        await hand.press("escape", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("! Not answered yet")
        assert len(hand.app.screen_stack) == 2


async def test_who_looks_and_changes_nothing_is_not_asked(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.at("Safety")
        await answer(hand, *ALL_YES)
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.press("s")
        await hand.at("Safety")
        await hand.press("escape")
        await hand.at("OpportunityPlace")


async def test_a_reason_to_go_ahead_does_not_hide_in_the_log_that_not_all_is_safe(
    tmp_path: Path,
) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, YES, NO, YES, YES)
        await hand.press("f3")
        await hand.go("#reason")
        await hand.write("A new bed comes at four")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.press("escape")
        await hand.at("Log")
        await hand.see("! Waiting", "not all made safe · no meeting yet")


async def test_answers_of_another_window_are_not_written_over(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, *ALL_YES)
        about = (await hand.file.look(TODAY, 20)).rows[0].id
        worse = check(opportunity_id=about, person=Answer.NO)
        await hand.file.do(lambda store: store.opportunities.save_safety(worse))
        await hand.press("f3")
        await hand.see("This was changed in another window, so nothing was saved.")
        assert hand.place == "Safety"
        assert await hand.file.do(lambda store: store.opportunities.safety(about)) == worse
        await hand.press("escape", "enter")
        await hand.at("OpportunityPlace")
        await hand.see("! Not safe yet")


async def test_who_is_not_safe_opens_an_event_that_another_window_closed(tmp_path: Path) -> None:
    async with asked(tmp_path) as hand:
        await answer(hand, *ALL_YES)
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.press("s")
        await hand.at("Safety")
        about = (await hand.file.look(TODAY, 20)).rows[0].id
        event = await hand.file.do(lambda store: store.opportunities.get(about))
        closed = Closed(on=TODAY, by="Registered manager", because="All is well")
        shut = replace(event, closed=closed)
        await hand.file.do(lambda store: store.opportunities.save(shut))
        await answer(hand, NO)
        await hand.press("f3")
        await hand.see("Your answers are kept.")
        await hand.go("#person")
        await hand.press(DONT_KNOW, "f3")
        await hand.see("Your answers are kept.")
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        await hand.see("! Not safe yet")
        event = await hand.file.do(lambda store: store.opportunities.get(about))
        assert (event.closed, event.closed_before) == (None, (closed,))
