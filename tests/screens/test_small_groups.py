"""Groups that meet apart: what each learned, who is still to be heard, one set of actions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Format, Keep, Stage
from reflect_tui.services import planning
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.services.opportunities import everything
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.line_input import LineInput
from tests.domain.examples import TODAY, action
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import opportunity, plan
from tests.scenarios import ask
from tests.storage.begun import CHAPTER, ready
from tests.storage.begun import plan as plan_of

SMALL: dict[str, Any] = {"format": Format.SMALL_GROUPS, "people": 6}
WHOLE: dict[str, Any] = {"format": Format.WHOLE_TEAM, "people": 9}
SAID = "zqcorridor was dark"
HEARD = "zqlamp would help"
BELLS, MATS = "Bells get lost.", "Mats get unplugged."
UNDECIDED = "! No actions agreed yet, and no reason why none are needed"


async def met(
    file: FileThread,
    about: str,
    learned: str,
    stage: Stage,
    said: str = SAID,
    on: date = TODAY,
    **how: Any,
) -> MeetingRun:
    """A meeting about an event, taken to a stage; somebody said something in Conclusions."""
    made = plan_of(**{**SMALL, **how})
    meeting = await file.do(lambda store: planning.begin(store, about, made, CHAPTER, on))
    run = await MeetingRun.resume(file, meeting.id, on)
    await run.onward()
    if learned:
        await run.reveal()
        await run.learn(learned, 5)
    while run.meeting.stage is not stage:
        if run.meeting.stage is Stage.QUESTIONS and run.meeting.question.step == 4:
            run.hand_in(said)
            await run.reveal()
        await run.onward()
    return run


def groups(
    *then: Callable[[FileThread, str], Awaitable[object]], keep: Keep = Keep.LEARNING
) -> bytes:
    """A file in which the days have met, have left their actions, and nights are to be heard."""

    async def make(file: FileThread) -> None:
        about = await file.do(ready)
        of = "" if keep is Keep.EVERYTHING else "days"  # of one group no answers are kept
        days = await met(file, about, BELLS, Stage.CLOSING, for_group=of)
        await days.end(keep, ("nights", "agency"), actions_later=True)
        for each in then:
            await each(file, about)

    return files.made(make)


async def nights_at_actions(file: FileThread, about: str) -> None:
    await met(file, about, MATS, Stage.ACTIONS, for_group="nights", people=4)


async def together_at_actions(file: FileThread, about: str) -> None:
    await met(file, about, "", Stage.ACTIONS, HEARD, **WHOLE)


async def pick_groups(hand: Hand, *keys: str) -> None:
    """End the meeting as far as the last question, with these groups picked as well."""
    await hand.press("f3")
    await hand.at("NotHeard")
    await hand.press(*keys, "enter")
    await hand.at("Confirm")


async def test_a_group_is_asked_for_in_small_groups_alone(tmp_path: Path) -> None:
    async with opened(files.put(files.played("safe"), tmp_path)) as hand:
        await plan(hand)
        await hand.miss("Who is this meeting for?")
        await hand.press("2")
        await hand.see("Who is this meeting for?", "(•) Anybody", "Language or access support")
        await hand.go("#for_group")
        await hand.press("3")
        await hand.go("#people")
        await hand.write("6")
        await hand.press("f3")
        await hand.at("Opening")
        assert ask(hand.file.path, "SELECT format, for_group FROM meeting") == [
            ("small_groups", "nights")
        ]


async def test_a_group_that_was_picked_does_not_stay_with_a_whole_team(tmp_path: Path) -> None:
    async with opened(files.put(files.played("safe"), tmp_path)) as hand:
        await plan(hand)
        await hand.press("2")
        await hand.go("#for_group")
        await hand.press("3")
        await hand.go("#format")
        await hand.press("1")
        await hand.go("#people")
        await hand.write("6")
        await hand.press("f3")
        await hand.at("Opening")
        assert ask(hand.file.path, "SELECT format, for_group FROM meeting") == [("whole_team", "")]


async def test_what_each_group_learned_stands_side_by_side(tmp_path: Path) -> None:
    async with opened(files.put(groups(nights_at_actions), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("Actions")
        await hand.see(
            f"What we have learned Days, Mon 23 Nov ▸ · {BELLS}", f"This meeting · {MATS}"
        )
        await hand.see(f"{BELLS} (5 hands up) Days, Mon 23 Nov")
        assert SAID not in hand.words
        await hand.press("down", "enter")
        await hand.at("ActionForm")
        assert hand.find(LineInput, "#what").value == MATS


async def test_answers_of_other_meetings_are_never_shown(tmp_path: Path) -> None:
    file = groups(together_at_actions, keep=Keep.EVERYTHING)
    async with opened(files.put(file, tmp_path), (120, 40)) as hand:
        await hand.press("enter")
        await hand.at("Actions")
        await hand.see(BELLS, "Said in Conclusions", f"Said {HEARD}")
        assert SAID not in hand.words
        kept = ask(hand.file.path, "SELECT DISTINCT text FROM contribution ORDER BY text")
        assert kept == [(SAID,), (HEARD,)]


async def test_groups_end_without_actions_and_the_event_says_so(tmp_path: Path) -> None:
    async with opened(files.put(groups(nights_at_actions), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("Actions")
        await hand.press("end")
        await hand.see("▸ F3 Agree the actions later, with the others")
        await hand.press("enter")
        await hand.at("Closing")
        await hand.see("No actions yet. They are agreed later, together with the other groups.")
        await hand.press("f3")
        await hand.at("NotHeard")
        await hand.see("[x] Bank and agency")
        await hand.miss("Nights")
        await hand.press("enter")
        await hand.see("End without actions?", "Not yet heard: bank and agency.")
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.see(
            "Small group: days, 6 people",
            "Small group: nights, 4 people",
            "Not yet heard ! bank and agency",
            "Next: plan a follow-up meeting for: bank and agency",
        )
        await hand.press("end")
        await hand.see(UNDECIDED)


async def test_a_whole_team_does_not_end_without_actions(tmp_path: Path) -> None:
    async with opened(files.put(groups(together_at_actions), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("Actions")
        await hand.press("end")
        await hand.miss("Agree the actions later")
        await hand.press("f3", "f3")
        await hand.see("! Go back (F4) and agree at least one action")
        assert hand.place == "Closing"


async def test_enter_plans_the_follow_up_meeting_for_the_group(tmp_path: Path) -> None:
    async with opened(files.put(groups(), tmp_path)) as hand:
        await opportunity(hand)
        await hand.see("Next: plan a follow-up meeting for: nights", "P Plan a meeting")
        await hand.press("enter")
        await hand.at("PlanPlace")
        await hand.see("(•) Small groups", "(•) Nights")
        assert hand.find(Choices, "#for_group").value == "nights"
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        await hand.press("p")
        await hand.at("PlanPlace")
        await hand.see("(•) Whole team")


@pytest.mark.parametrize("size", [(40, 12), (53, 15), (80, 24)])
async def test_who_had_no_chance_yet_is_asked_and_kept(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("closing"), tmp_path), size) as hand:
        await hand.press("enter")
        await hand.at("Closing")
        await hand.go("#keep")
        await hand.press("2", "f3")
        await hand.at("NotHeard")
        await hand.see(
            "Who has not had a chance to contribute yet?", "[ ] Language or access support"
        )
        await hand.press("escape")
        await hand.at("Closing")
        await pick_groups(hand, "2", "4")
        await hand.see("Not yet heard: nights, on leave. You can plan a meeting for them next.")
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.see("Next: plan a follow-up meeting for: nights")
        assert ask(hand.file.path, "SELECT not_reached FROM meeting") == [('["nights", "leave"]',)]


async def test_nothing_is_missing_once_all_agree_together(tmp_path: Path) -> None:
    """A day later the whole team meets, agrees an action, and nobody is missing any more."""

    async def next_day(file: FileThread, about: str) -> None:
        run = await met(file, about, "", Stage.ACTIONS, **WHOLE, on=TODAY + timedelta(days=1))
        assert run.not_heard == ("nights", "agency")
        await run.agree(action(id="", opportunity_id=about, meeting_id=run.meeting.id))
        await run.onward()
        await run.end(Keep.LEARNING)
        known = await file.do(lambda store: everything(store, about, CHAPTER))
        assert (known.not_heard, known.undecided) == ((), False)

    async with opened(files.put(groups(next_day), tmp_path)) as hand:
        await opportunity(hand)
        await hand.see("Next: answer what is asked")
        await hand.miss("Not yet heard", UNDECIDED)
