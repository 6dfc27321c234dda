"""The closing: everything is read back, the group decides what is kept, the meeting ends."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Format, Stage
from reflect_tui.screens.closing import PICK
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.pages import Pages
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import closing
from tests.scenarios import ask
from tests.screens.asking import ALONE, SPOKEN, at_stage


def count(hand: Hand, table: str) -> int:
    return int(ask(hand.file.path, f"SELECT count(*) FROM {table}")[0][0])


async def read_back(hand: Hand) -> str:
    """Every page that is read out."""
    pages = hand.find(Pages)
    read = hand.words
    for _ in range(pages.page_count - 1):
        await hand.press("pagedown")
        read += f" {hand.words}"
    return read


async def end(hand: Hand) -> None:
    """End the meeting and arrive at what it was about."""
    await hand.press("f3")
    await hand.at("NotHeard")
    await hand.press("enter")
    await hand.at("Confirm")
    await hand.press("enter")
    await hand.at("OpportunityPlace")


async def test_actions_and_learning_are_read_back(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closing"), tmp_path)) as hand:
        await closing(hand)
        read = await read_back(hand)
        for scenario_action in files.NIGHT.actions:
            assert scenario_action.what in read
            assert scenario_action.who in read
        for point in files.NIGHT.learning:
            assert f"We learned: {point.text} ({point.hands} hands up)" in read
        assert "Fri 15 Jan 2027" in read
        assert "Nothing has been said" not in read


@pytest.mark.parametrize(
    ("key", "kept", "answers", "points"),
    [("1", "everything", True, 2), ("2", "learning", False, 2), ("3", "nothing", False, 0)],
)
async def test_the_group_decides_what_is_kept(
    key: str, kept: str, answers: bool, points: int, tmp_path: Path
) -> None:
    async with opened(files.put(files.played("closing"), tmp_path)) as hand:
        await closing(hand)
        before = count(hand, "contribution")
        assert before > 50
        await hand.go("#keep")
        await hand.press(key)
        await end(hand)
        await hand.see("Whole team, 9 people", "Next: tell the relevant person")
        assert ask(hand.file.path, "SELECT keep FROM meeting") == [(kept,)]
        assert count(hand, "contribution") == (before if answers else 0)
        assert count(hand, "learning_point") == points
        assert count(hand, "agreed_action") == 4


@pytest.mark.parametrize("size", [(40, 12), (53, 15), (80, 24)])
async def test_nothing_is_kept_or_deleted_that_nobody_chose(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("closing"), tmp_path), size) as hand:
        await closing(hand)
        choices = hand.find(Choices, "#keep")
        assert choices.chosen == ()
        await hand.press("f3")
        await hand.see(f"! {PICK}", "( ) Only the actions")
        assert hand.app.focused is choices
        assert hand.place == "Closing"
        await hand.press("2")
        await hand.miss(PICK)
        await hand.press("f3", "f3")
        await hand.see("End the meeting?", "The answers are deleted now.")
        assert ask(hand.file.path, "SELECT stage FROM meeting") == [("closing",)]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("1", "Answers, learning and actions are kept. Nothing says who wrote what."),
        ("2", "The answers are deleted now. Learning and actions are kept."),
        ("3", "Answers and learning are deleted now. The actions are kept."),
    ],
)
async def test_what_happens_is_said_before_it_happens(key: str, words: str, tmp_path: Path) -> None:
    async with opened(files.put(files.played("closing"), tmp_path)) as hand:
        await closing(hand)
        await hand.go("#keep")
        await hand.press(key, "f3", "f3")
        await hand.see("End the meeting?", words)
        await hand.press("escape")
        await hand.at("Closing")
        assert ask(hand.file.path, "SELECT stage FROM meeting") == [("closing",)]
        assert hand.find(Choices, "#keep").chosen


@pytest.mark.parametrize("size", [(40, 12), (53, 15), (80, 24)])
async def test_the_honest_text_is_in_sight_where_it_is_decided(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("closing"), tmp_path), size) as hand:
        await closing(hand)
        await hand.press("f3")
        await hand.see("· We do not record who wrote what.", "( ) Only the actions")
        assert "What we keep is on the last screen" not in await read_back(hand)


@pytest.mark.parametrize("size", [(40, 12), (53, 15), (80, 24)])
async def test_tab_goes_to_the_question_and_turns_no_page(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("closing"), tmp_path), size) as hand:
        await closing(hand)
        pages = hand.find(Pages)
        await hand.press("pagedown")
        assert pages.page == 2
        await hand.press("tab")
        assert isinstance(hand.app.focused, Choices)
        assert pages.page == 2
        await hand.press("pageup")
        assert pages.page == 1
        await hand.press("tab")
        assert isinstance(hand.app.focused, Pages)
        assert pages.page == 1


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ({"people": 2}, "There are two of us, so we will each know who wrote what."),
        ({"people": 4}, "There are few of us, so people will probably know who wrote what."),
        ({"people": 4, **SPOKEN}, "It is shown, and then not kept."),
        ({"people": 6}, "In a small group people may still guess."),
        ({"people": 8, **SPOKEN}, "We do not record who said what."),
        (ALONE, "This is a one-to-one. The other person knows it is you."),
    ],
)
async def test_the_closing_says_honestly_what_is_kept(
    plan: dict[str, Any], words: str, tmp_path: Path
) -> None:
    async with at_stage(tmp_path, Stage.CLOSING, **plan) as hand:
        await hand.at("Closing")
        read = await read_back(hand)
        assert words in read
        assert ("You can ask for something to be left out." in read) == (plan is not ALONE)


async def test_of_one_group_no_answers_are_kept(tmp_path: Path) -> None:
    group: dict[str, Any] = {"format": Format.SMALL_GROUPS, "for_group": "nights"}
    async with at_stage(tmp_path, Stage.CLOSING, **group) as hand:
        await hand.at("Closing")
        await hand.see("Kept: what we agreed we learned, and the actions. No answers.")
        await hand.press("f3", "f3")
        await hand.at("Confirm")
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.see("Small group: nights, 8 people")
        kept = ask(hand.file.path, "SELECT for_group, keep FROM meeting")
        assert kept == [("nights", "learning")]


async def test_a_silent_step_and_what_was_left_out_are_said(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.CLOSING) as hand:
        await hand.at("Closing")
        read = await read_back(hand)
        assert "No change needed, because: All was done at once" in read
        assert "Nothing has been said yet in: Description, Evaluation, Conclusions." in read
        assert "8 questions left out." in read
        await hand.press("f4", "f4", "f2", "f3", "f3")
        await hand.at("Closing")
        read = await read_back(hand)
        assert "Nothing has been said yet in: Description, Evaluation." in read
        assert "7 questions left out." in read


async def test_an_idea_that_is_no_action_yet_is_said(tmp_path: Path) -> None:
    async with opened(files.put(files.played("actions"), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("Actions")
        await hand.press("f3")
        await hand.at("Closing")
        assert "1 parked idea is not an action yet. F4 goes back." in await read_back(hand)


@pytest.mark.parametrize("people", [2, 4])
async def test_a_small_group_is_told_and_not_asked_what_is_kept(
    people: int, tmp_path: Path
) -> None:
    async with at_stage(tmp_path, Stage.CLOSING, people=people) as hand:
        await hand.at("Closing")
        await hand.see("Kept: only what we both agreed" if people == 2 else "No answers.")
        assert not hand.app.screen.query(Choices)
        await end(hand)
        assert ask(hand.file.path, "SELECT keep FROM meeting") == [("learning",)]


async def test_a_one_to_one_ends_without_a_word_about_answers_it_never_kept(
    tmp_path: Path,
) -> None:
    async with at_stage(tmp_path, Stage.CLOSING, **ALONE) as hand:
        await hand.at("Closing")
        await hand.press("f3")
        await hand.see("! Decide it together, then pick.")
        await hand.press("1", "f3", "f3")
        await hand.see("End the meeting?")
        assert "answers are deleted" not in hand.words
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.see("One-to-one, Mon 23 Nov", "No change: All was done at once")


async def test_without_an_action_or_a_reason_the_meeting_does_not_end(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS) as hand:
        await hand.at("Actions")
        await hand.press("f3")
        await hand.at("Closing")
        await hand.press("f3", "enter")
        await hand.see("agree at least one action, or say why no change is needed")
        assert hand.place == "Closing"
        assert ask(hand.file.path, "SELECT stage FROM meeting") == [("closing",)]


async def test_with_the_mouse_alone(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closing"), tmp_path)) as hand:
        await closing(hand)
        await hand.click("( ) Learning and actions")
        await hand.click("End the meeting")
        await hand.at("NotHeard")
        await hand.click("Go on")
        await hand.at("Confirm")
        await hand.click("End it")
        await hand.at("OpportunityPlace")
        assert count(hand, "contribution") == 0


async def test_the_rules_of_what_is_kept_stand_below_a_heading_of_their_own(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closing"), tmp_path), (120, 40)) as hand:
        await closing(hand)
        await hand.miss("We do not record who wrote what.")
        await hand.press("pagedown")
        await hand.see("What is kept of it · We do not record who wrote what.")
