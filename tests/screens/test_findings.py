"""What others found: written down, decided, shown before Conclusions, and made an action."""

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
from tests.pictures.ways import go_on, opportunity
from tests.screens.asking import ALONE
from tests.storage.begun import begin, ready

SIZES = [(40, 12), (53, 15), (80, 24), (120, 40)]
NONE = "Nothing is written down yet. N writes down what another organisation found."


@pytest.fixture
async def hand(tmp_path: Path) -> AsyncIterator[Hand]:
    """The findings of an event whose meeting has ended, two of which became actions."""
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await opportunity(hand)
        await hand.press("o")
        await hand.at("Findings")
        yield hand


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


# The place.


async def test_it_shows_what_was_decided(hand: Hand) -> None:
    await hand.see("✓ Action", "Local authority, Thu 19 Nov", "✓ Action: Move night checks")
    await hand.press("down")
    await hand.see("✓ Action: Evening check of bell and mat")
    await hand.press("escape")
    await hand.at("OpportunityPlace")


async def test_a_new_one_is_written_down_and_decided_later(hand: Hand) -> None:
    await hand.press("n")
    await hand.at("FindingForm")
    await hand.press("2", "tab")
    await hand.write("last friday")
    await hand.see("→ Fri 20 Nov 2026")
    await hand.press("tab")
    await hand.write(AGENCY)
    await hand.press("f3")
    await hand.at("Findings")
    await hand.see("▸ ! Not decided", "CQC, Fri 20 Nov", "It waits for a decision")
    await hand.press("escape")
    await hand.see("Local authority, CQC: 3 findings", "! 1 without a decision")
    await hand.press("o", "end", "enter")
    await hand.at("FindingForm")
    await hand.press("3", "tab")
    await hand.press("f3")
    await hand.see("! Write why it is not accepted.")
    await hand.write("They had been shown it")
    await hand.press("f3")
    await hand.see("– Not accepted: They had been shown it", "Kept, and what was decided.")
    last = (await kept(hand))[-1]
    assert (last.decision, last.because) == (Decision.NOT_ACCEPTED, "They had been shown it")


async def test_everything_wrong_is_said_by_its_field(hand: Hand) -> None:
    await hand.press("n")
    await hand.at("FindingForm")
    await hand.go("#decision")
    await hand.press("1", "f3")
    await hand.see("! Write which organisation it was.", "! Write when it happened")
    await hand.see("! Write what they found, in your own words.")
    await hand.go("#action")
    await hand.see("! Pick the action that follows from it.", "F3 Keep")
    await hand.go("#who")
    await hand.press("9", "f3")
    await hand.go("#other")
    await hand.see("! Write which sort of organisation it was.")
    await hand.write("Fire service")
    await hand.press("tab")
    await hand.write("tomorrow")
    await hand.press("tab")
    await hand.see("! Tue 24 Nov 2026 has not come yet.")
    assert len(await kept(hand)) == 2


async def test_another_organisation_and_its_action_come_back_in_the_form(hand: Hand) -> None:
    await hand.press("n")
    await hand.at("FindingForm")
    await hand.press("9", "tab")
    await hand.write("Fire service")
    await hand.press("tab")
    await hand.write("today")
    await hand.press("tab")
    await hand.write("The door was held open")
    await hand.press("tab", "1", "tab", "2", "f3")
    await hand.at("Findings")
    await hand.see("Fire service, Mon 23 Nov", "✓ Action: Fit a socket")
    await hand.press("enter")
    await hand.at("FindingForm")
    assert hand.find(LineInput, "#other").value == "Fire service"
    assert hand.find(LineInput, "#text").value == "The door was held open"
    await hand.press("escape")
    await hand.at("Findings")


async def test_one_is_taken_out_after_asking(hand: Hand) -> None:
    await hand.press("delete")
    await hand.see("Take out this finding?", "Night checks were recorded")
    await hand.press("escape")
    assert len(await kept(hand)) == 2
    await hand.press("delete", "enter")
    await hand.see("Taken out.")
    assert len(await kept(hand)) == 1
    await hand.press("x", "enter")
    await hand.see(NONE)
    assert "Take out" not in hand.words


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_what_to_do_where_there_is_nothing(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("safe"), tmp_path), size) as hand:
        await opportunity(hand)
        await hand.press("o")
        await hand.at("Findings")
        await hand.see(NONE)
        await hand.press("delete", "enter")
        assert hand.place == "Findings"
        await hand.press("n")
        await hand.at("FindingForm")
        await hand.go("#decision")
        await hand.see("Not decided yet")
        assert "An action follows" not in hand.words


async def test_nobody_looks_into_what_only_went_well(tmp_path: Path) -> None:
    async with opened(files.put(files.event(kinds=("COMPLIMENT",)), tmp_path)) as hand:
        await opportunity(hand)
        assert "What others found" not in hand.words
        await hand.press("o")
        assert hand.place == "OpportunityPlace"


async def test_of_a_closed_event_it_is_read_alone(hand: Hand) -> None:
    about = (await kept(hand))[0].opportunity_id
    await hand.press("escape", "d")
    await hand.at("Points")
    await hand.press("f3")
    await hand.at("CloseForm")
    await hand.go("#because")
    await hand.write("It goes on elsewhere")
    await hand.press("f3")
    await hand.at("OpportunityPlace")
    await hand.see("Kept: it is closed.")
    await hand.press("o")
    await hand.at("Findings")
    assert "New finding" not in hand.words
    await hand.press("n", "delete", "enter")
    await hand.see("This event is closed.")
    assert len(await hand.file.do(lambda s: s.findings.of_opportunity(about))) == 2


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
        await hand.press("f3", "f4", "f4", "f3")
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
