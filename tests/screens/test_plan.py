"""Planning a meeting: what is asked of which format, and how long it takes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reflect_tui.services.room import Now, Room
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import plan
from tests.scenarios import ask

ONE_TO_ONE = "3"


@pytest.fixture
async def form(tmp_path: Path) -> AsyncIterator[Hand]:
    """The plan of a meeting about the fall."""
    async with opened(files.put(files.played("safe"), tmp_path)) as hand:
        await plan(hand)
        yield hand


def meetings(hand: Hand) -> list[tuple[object, ...]]:
    return ask(hand.file.path, "SELECT format, people, gather, decided_by, guest FROM meeting")


async def test_people_have_to_be_a_number(form: Hand) -> None:
    for said in ("", "nine", "1", "0", "-3", "201", "9.5", "９", "1000000000"):
        await form.go("#people")
        await form.rewrite(said)
        await form.press("f3")
        await form.see("! Write how many people take part, as a number from 2 to 200.")
        assert form.find(LineInput, "#people").value == said
        assert form.app.focused is form.find(LineInput, "#people")
    assert meetings(form) == []


async def test_a_meeting_that_is_planned_stands_at_its_opening(form: Hand) -> None:
    await form.go("#people")
    await form.write("9")
    await form.go("#guest")
    await form.write("District nurse")
    await form.press("f3")
    await form.at("Opening")
    assert meetings(form) == [("whole_team", 9, "slips", "Registered manager", "District nurse")]
    assert len(form.app.screen_stack) == 3


async def test_a_one_to_one_is_asked_less(form: Hand) -> None:
    await form.press(ONE_TO_ONE)
    await form.miss("How many people", "How do answers come in?")
    await form.see("Which questions?", "Who decided this?")
    await form.press("f3")
    await form.at("Opening")
    assert meetings(form)[0][:3] == ("one_to_one", 2, "spoken")


async def test_what_is_hidden_comes_back_as_it_was(form: Hand) -> None:
    await form.go("#people")
    await form.write("7")
    await form.go("#format")
    await form.press(ONE_TO_ONE)
    assert not form.find(Field, "#people-field").display
    await form.press("2")
    await form.see("How many people")
    assert form.find(LineInput, "#people").value == "7"


async def test_the_estimate_follows_the_set_and_a_question_of_our_own(form: Hand) -> None:
    assert form.find(Choices, "#set").value == "full"
    await form.see("23 questions, about 75 to 90 minutes.")
    await form.go("#set")
    await form.press("3")
    await form.see("8 questions, about 20 to 30 minutes.", "For: A near miss or a quality check")
    await form.go("#own")
    await form.write("What did the night sound like?")
    await form.see("9 questions, about 23 to 33 minutes.")
    await form.rewrite("   ")
    await form.see("8 questions, about 20 to 30 minutes.")


async def test_a_set_that_leaves_a_step_out_says_so(form: Hand) -> None:
    await form.go("#set")
    await form.press("4")
    await form.see("This leaves out step 2, Feelings.")


async def test_something_good_has_sets_of_its_own(tmp_path: Path) -> None:
    async with opened(files.put(files.event(kinds=("COMPLIMENT",)), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.at("Safety")
        await hand.press("1", "f3")
        await hand.at("OpportunityPlace")
        await hand.see("plan a meeting")
        await hand.press("enter")
        await hand.at("PlanPlace")
        await hand.see("Went well, full", "Went well, short", "about 15 to 25 minutes")
        assert "Huddle" not in hand.text


async def test_who_decided_is_a_role_and_is_needed(form: Hand) -> None:
    await form.go("#people")
    await form.write("9")
    await form.go("#decided_by")
    await form.rewrite("")
    await form.press("f3")
    await form.see("! Write who decided how to learn together: a role.")
    await form.write("x" * 61)
    await form.press("f3")
    await form.see("! That is 1 letter too long. Make it shorter.")


async def test_leaving_plans_nothing(form: Hand) -> None:
    await form.press("escape")
    await form.at("OpportunityPlace")
    await form.see("Next: plan a meeting")
    assert meetings(form) == []


async def test_with_the_mouse_alone(form: Hand) -> None:
    await form.click("( ) One-to-one")
    await form.see("(•) One-to-one")
    await form.click("( ) Short")
    await form.click("Start")
    await form.at("Opening")
    assert meetings(form)[0][0] == "one_to_one"


async def test_while_another_window_leads_a_meeting_the_planned_one_waits_at_its_event(
    tmp_path: Path,
) -> None:
    path = files.put(files.played("safe"), tmp_path)
    leads = Room(tmp_path / "room", path)
    leads.tell(Now(meeting_id="another"))
    async with opened(path, room=Room(tmp_path / "room", path)) as hand:
        await plan(hand)
        await hand.go("#people")
        await hand.write("9")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("! Another meeting is open in another window.", "Next: ")
        leads.leave()
        await hand.press("enter")
        await hand.at("Opening")
