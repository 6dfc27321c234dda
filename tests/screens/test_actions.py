"""Step 5: ideas and answers become actions and can be taken out, or it says why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.screens.actions import ALL_WEAKER
from reflect_tui.widgets.line_input import LineInput
from tests.pictures.hand import Hand
from tests.scenarios import ask
from tests.screens.agreeing import EQUIPMENT, IDEA, ROTA, TRAINING, fill, saved
from tests.screens.asking import ALONE, at_stage, run_of


async def test_with_nothing_yet_it_says_what_to_do(empty: Hand) -> None:
    await empty.see("▸ N Write a new action", "W No change needed", "who does it and by when")
    await empty.press("delete", "x", "f8")
    assert empty.place == "Actions"
    assert "Take out" not in empty.text
    await empty.press("enter")
    await empty.at("ActionForm")


async def test_an_idea_becomes_an_action_with_one_key(night: Hand) -> None:
    await night.press("down", "down", "enter")
    await night.at("ActionForm")
    assert night.find(LineInput, "#what").value == IDEA
    await night.press("enter")
    await night.write("Maintenance lead")
    await night.press("enter")
    await night.write("in 2 weeks")
    await night.press("enter", EQUIPMENT, "f3")
    await night.at("Actions")
    await night.see("Agreed: Maintenance lead, by Mon 7 Dec.", "3 Put the plug")
    assert saved(night)[2] == (IDEA, "Maintenance lead", "2026-12-07")
    assert ask(night.file.path, "SELECT text FROM parked_idea") == []
    assert f"Idea  {IDEA}" not in night.text


async def test_an_answer_becomes_an_action_and_stays_an_answer(night: Hand) -> None:
    await night.press(*["down"] * 5)
    text = night.lines[-5].strip()
    await night.press("enter")
    await night.at("ActionForm")
    assert night.find(LineInput, "#what").value == text
    await night.press("enter")
    await night.write("Deputy manager")
    await night.press("enter")
    await night.write("in 2 weeks")
    await night.press("enter", ROTA, "f3")
    await night.at("Actions")
    assert saved(night)[2][0] == text
    assert ask(night.file.path, "SELECT count(*) FROM contribution WHERE text = ?", text) == [(1,)]


async def test_strength_is_told_and_all_weaker_ones_get_a_gentle_line(empty: Hand) -> None:
    await fill(empty, "Train everyone", "Deputy", "in 2 weeks", TRAINING)
    await empty.see("→ As a change: weaker on its own")
    await empty.press("f3")
    await empty.see(ALL_WEAKER)
    await fill(empty, "Fit a lamp", "Deputy", "in 2 weeks", EQUIPMENT)
    await empty.see("→ As a change: stronger")
    await empty.press("f3")
    await empty.miss(ALL_WEAKER)


async def test_an_agreed_action_can_be_changed(night: Hand) -> None:
    await night.press("enter")
    await night.at("ActionForm")
    await night.rewrite("Fit two sockets")
    await night.press("f3")
    await night.see("1 Fit two sockets")
    assert saved(night)[0][0] == "Fit two sockets"
    assert len(saved(night)) == 2


async def test_an_action_or_idea_is_taken_out_after_asking(night: Hand) -> None:
    await night.press("delete")
    await night.see("Take out this action?", "Fit a socket at the front")
    await night.press("escape")
    await night.at("Actions")
    assert len(saved(night)) == 2
    await night.press("x", "enter")
    await night.at("Actions")
    await night.see("Idea Fit a socket at the front")
    assert len(saved(night)) == 1
    await night.press("home", "down", "x")
    await night.see("Take out this idea?", IDEA)
    await night.press("enter")
    await night.miss(IDEA)
    await night.press("home", *["down"] * 4, "x")
    await night.see("! This is an answer to a question. It stays with its question.")


async def test_no_change_is_needed_because(empty: Hand) -> None:
    await empty.press("w")
    await empty.at("Line")
    await empty.press("f3")
    await empty.see("! Write why nothing needs to change.")
    await empty.write("All was done at once")
    await empty.press("f3")
    await empty.see("No change needed, because ▸ All was done at once")
    assert "W No change needed" in empty.text.splitlines()[-2]
    await empty.press("x")
    await empty.see("! The reason goes when an action is agreed.")
    await empty.press("enter")
    await empty.at("Line")
    await empty.write(", and checked")
    await empty.press("f3")
    await empty.see("▸ All was done at once, and checked")
    await fill(empty, "Fit a lamp", "Deputy", "in 2 weeks", EQUIPMENT)
    await empty.press("f3")
    await empty.at("Actions")
    await empty.miss("No change needed")
    await empty.press("w")
    assert empty.place == "Actions"


@pytest.mark.parametrize("size", [(40, 12), (53, 15), (80, 24)])
async def test_no_change_is_a_line_of_the_list_too(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS, size) as hand:
        await hand.click("No change needed")
        await hand.at("Line")
        await hand.write("All was done at once")
        await hand.click("Enter Keep")
        await hand.at("Actions")
        await hand.see("No change needed, because", "All was done at once")
        assert "W     No change needed" not in hand.text


async def test_on_to_the_closing_and_back_to_the_last_question(night: Hand) -> None:
    await night.press("f3")
    await night.at("Closing")
    await night.press("f4")
    await night.at("Actions")
    await night.press("f4")
    await night.at("QuestionPlace")
    await night.see("Step 4 of 5 · question 5 of 5")


async def test_a_one_to_one_never_says_anonymous(tmp_path: Path) -> None:
    """Design §4; a person in supervision is never told that something is, or is not."""
    async with at_stage(tmp_path, Stage.ACTIONS, **ALONE) as hand:
        await hand.at("Actions")
        assert run_of(hand).meeting.people == 2
        assert "anonymous" not in hand.text.casefold()
        await hand.press("n")
        await hand.at("ActionForm")
        assert "anonymous" not in hand.text.casefold()


async def test_with_the_mouse_alone(night: Hand) -> None:
    await night.click(f"Idea  {IDEA}")
    await night.at("ActionForm")
    await night.click("A role, like")
    await night.go("#who")
    await night.write("Deputy")
    await night.go("#by")
    await night.write("in 2 weeks")
    await night.click("( ) Rota")
    await night.click("Agree this")
    await night.at("Actions")
    assert saved(night)[2] == (IDEA, "Deputy", "2026-12-07")
