"""What others found, in a meeting: shown before Conclusions, and made an action in step 5."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.question import Step
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.line_input import LineInput
from tests.found import AGENCY, MAT, ROUNDS, SHEET, TODAY, write_down
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import go_on
from tests.screens.asking import ALONE
from tests.screens.sizes import SIZES
from tests.storage.begun import begin, ready


@asynccontextmanager
async def at_evaluation(
    folder: Path, size: tuple[int, int] = (80, 24), **plan: object
) -> AsyncIterator[Hand]:
    """The last question of Evaluation, two findings about the event."""

    async def make(file: FileThread) -> None:
        about = await file.do(ready)
        await write_down(file, about)
        await write_down(file, about, MAT)
        meeting = await file.do(lambda store: begin(store, about, **plan))
        run = await MeetingRun.resume(file, meeting, TODAY)
        while run.meeting.question.step < Step.CONCLUSIONS:
            await run.onward()
        await run.back()

    async with opened(files.put(files.made(make), folder), size) as hand:
        await go_on(hand)
        yield hand


async def kept(hand: Hand) -> tuple[Finding, ...]:
    """The findings in the file, of the newest event."""
    about = (await hand.file.look(TODAY, 20)).rows[0].id
    return await hand.file.do(lambda store: store.findings.of_opportunity(about))


# Before Conclusions.


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["enter", "f3"])
async def test_the_team_sees_all_of_it_before_conclusions(
    key: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("found"), tmp_path), size) as hand:
        await go_on(hand)
        await hand.press("f3")
        await hand.at("OthersFound")
        seen = ""
        while hand.place == "OthersFound":
            assert "Go on" in hand.words
            seen += f" {hand.words}"
            await hand.press(key)
        assert all(words in seen for words in (ROUNDS, MAT, AGENCY, SHEET, "what we learn"))
        await hand.at("QuestionPlace")
        await hand.see("Step 4 of 5", "question 1 of 5")


async def test_it_is_shown_once_on_the_way_forward(tmp_path: Path) -> None:
    async with at_evaluation(tmp_path) as hand:
        await hand.press("f3")
        await hand.at("OthersFound")
        await hand.press("f3")
        await hand.at("QuestionPlace")
        await hand.see("Step 4 of 5", "question 1 of 3")
        await hand.press("f3")
        await hand.see("question 2 of 3")
        await hand.press("f4")
        await hand.see("question 1 of 3")
        await hand.press("f4")
        await hand.see("Step 3 of 5")
        await hand.press("f3")
        await hand.see("Step 4 of 5", "question 1 of 3")
        assert hand.place == "QuestionPlace"


async def test_words_typed_on_do_not_turn_it_away(tmp_path: Path) -> None:
    async with at_evaluation(tmp_path) as hand:
        await hand.press("f3")
        await hand.at("OthersFound")
        await hand.write("half a slip")
        await hand.press("enter")
        assert hand.place == "OthersFound"
        await hand.press("f12")
        await hand.at("Blank")
        await hand.press("f12", "f6")
        await hand.at("SafetyText")
        await hand.press("escape", "enter")
        await hand.at("QuestionPlace")


async def test_a_restart_shows_it_again_only_before_the_step_has_begun(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    async with at_evaluation(tmp_path) as hand:
        await hand.press("f3")
        await hand.at("OthersFound")
    async with opened(path) as hand:
        await hand.at("GoOn")
        await hand.press("enter")
        await hand.at("OthersFound")
        await hand.see(ROUNDS)
        await hand.press("f3")
        await hand.at("QuestionPlace")
        await hand.press("f2")
        await hand.see("Nothing was added")
    async with opened(path) as hand:
        await go_on(hand)
        assert hand.place == "QuestionPlace"


async def test_a_one_to_one_sees_it_in_its_own_words(tmp_path: Path) -> None:
    async with at_evaluation(tmp_path, **ALONE) as hand:
        await hand.press("f3")
        await hand.at("OthersFound")
        await hand.see("part of what you learn", ROUNDS)
        assert " we " not in hand.words


async def test_nothing_is_shown_where_nobody_found_anything(tmp_path: Path) -> None:
    async with opened(files.put(files.meeting(Stage.QUESTIONS), tmp_path)) as hand:
        await go_on(hand)
        while hand.place == "QuestionPlace":
            await hand.press("f3")
        assert hand.place == "Actions"


# Step 5.


async def test_a_finding_becomes_an_action_and_comes_back(tmp_path: Path) -> None:
    async with at_evaluation(tmp_path) as hand:
        await hand.press("f3")
        await hand.at("OthersFound")
        await hand.press(*["f3"] * 4)
        await hand.at("Actions")
        await hand.see("Ideas so far", f"▸ From Local authority: {ROUNDS}", "Thu 19 Nov")
        await hand.press("delete")
        await hand.see("Others found this. It stays with the event")
        await hand.press("enter")
        await hand.at("ActionForm")
        await hand.see(f"Local authority found: {ROUNDS}")
        await hand.write("Ask people when they get up")
        assert hand.find(LineInput, "#what").value == "Ask people when they get up"
        await hand.press("tab")
        await hand.write("Deputy")
        await hand.press("tab")
        await hand.write("in 2 weeks")
        await hand.press("tab", "1", "f3")
        await hand.at("Actions")
        await hand.see("1 Ask people when they get up", f"From Local authority: {MAT}")
        assert f"From Local authority: {ROUNDS}" not in hand.words
        found = (await kept(hand))[0]
        actions = await hand.file.do(lambda s: s.actions.soonest_first())
        assert (found.decision, found.action_id) == (Decision.ACTION, actions[0][1].id)
        await hand.press("delete", "enter")
        await hand.see(f"From Local authority: {ROUNDS}")
        assert (await kept(hand))[0].decision is None


async def test_a_finding_said_again_is_no_action(tmp_path: Path) -> None:
    async with at_evaluation(tmp_path) as hand:
        await hand.press("f3")
        await hand.at("OthersFound")
        await hand.press(*["f3"] * 4)
        await hand.at("Actions")
        await hand.press("enter")
        await hand.at("ActionForm")
        await hand.see(f"Local authority found: {ROUNDS}")
        assert hand.find(LineInput, "#what").value == ""
        for name, words in {"what": f" {ROUNDS.upper()}", "who": "Deputy", "by": "today"}.items():
            await hand.go(f"#{name}")
            await hand.write(words)
        await hand.go("#change")
        await hand.press("1", "f3")
        await hand.go("#what")
        await hand.see("! Write what will be done about it.")
        assert not await hand.file.do(lambda s: s.actions.soonest_first())
        await hand.rewrite("Ask people when they get up")
        await hand.press("f3")
        await hand.at("Actions")
        await hand.see("1 Ask people when they get up")


async def test_a_restart_does_not_show_again_what_was_all_decided(tmp_path: Path) -> None:
    done = {"decision": Decision.ALREADY_DONE, "because": SHEET}

    async def make(file: FileThread) -> None:
        about = await file.do(ready)
        await write_down(file, about, **done)
        meeting = await file.do(lambda store: begin(store, about))
        run = await MeetingRun.resume(file, meeting, TODAY)
        while run.meeting.question.step < Step.CONCLUSIONS:
            await run.onward()
        await run.back()

    content = files.put(files.made(make), tmp_path)
    async with opened(content) as hand:
        await go_on(hand)
        await hand.press("f3")
        await hand.at("OthersFound")
    async with opened(content) as hand:
        await go_on(hand)
        await hand.see("Step 4 of 5", "question 1 of 3")
        assert hand.place == "QuestionPlace"
